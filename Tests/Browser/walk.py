"""The county in a real browser. Prints one line a check and ends with a count; exits 1 when anything is wrong."""
import json
import sys
import time
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError, sync_playwright

from county import county

LANGUAGES = ("fi", "sv", "en")
WIDTHS = (320, 1280)
FOUND, DONE = [], [0]


def note(ok, what):
    DONE[0] += 1
    if not ok:
        FOUND.append(what)
        print("  wrong:", what)


class Walk:
    """One visitor: a role, a language and a width."""

    def __init__(self, browser, base, lang, width, script=True):
        self.base, self.lang, self.width = base, lang, width
        self.context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script, locale=lang)
        self.context.add_cookies([{"name": "kieli", "value": lang, "url": base}])
        self.page = self.context.new_page()
        self.page.on("console", lambda message: message.type == "error" and "favicon" not in message.text and self.console(message.text))
        self.page.on("pageerror", lambda error: self.console(str(error)))

    def console(self, text):
        if "status of 4" not in text:
            note(False, f"{self.where()}: console: {text[:120]}")

    def where(self):
        return f"{self.lang} {self.width} {self.page.url.removeprefix(self.base)}"

    def sign_in(self, place):
        self.page.goto(self.base + "/sign-in")
        self.page.locator("input[name=who]").nth(place).check()
        self.page.locator("main button[type=submit]").click()

    def go(self, path, axe=True):
        answer = self.page.goto(self.base + path)
        note(answer.status < 400, f"{self.where()}: status {answer.status}")
        self.look(axe)

    def look(self, axe=True):
        page = self.page
        note(page.locator("h1").count() == 1, f"{self.where()}: not exactly one h1")
        note(page.get_attribute("html", "lang") == self.lang, f"{self.where()}: lang is not {self.lang}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        note(wide <= 0, f"{self.where()}: {wide} px wider than the window")
        if axe:
            for problem in Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).response["violations"]:
                note(False, f"{self.where()}: axe {problem['id']}: {problem['nodes'][0]['html'][:140]}")
            note(True, "axe")

    def close(self):
        self.context.close()


def check_can_fail(browser, base):
    """A page made wrong on purpose: the checks must see it."""
    walk = Walk(browser, base, "fi", 320)
    walk.page.goto(base + "/")
    walk.page.evaluate("document.querySelector('main').innerHTML = '<h1>a</h1><h1>b</h1><input>'")
    before = len(FOUND)
    walk.look()
    caught = FOUND[before:]
    del FOUND[before:]
    note(len(caught) >= 2 and any("axe" in what for what in caught), "the checks do not see a page made wrong")
    walk.close()


def public_pages(browser, base):
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            for path in ("/", "/services", "/services/sote-0035", "/units", "/units/kajaani-tk", "/contact", "/sign-in", "/accessibility", "/privacy", "/ask"):
                walk.go(path)
            walk.page.goto(base + "/")
            walk.page.fill("#q", {"fi": "hammasta särkee", "sv": "tandvärk", "en": "toothache"}[lang])
            walk.page.click("main button[type=submit]")
            walk.look()
            note(walk.page.locator(".cards > li").count() > 0, f"{walk.where()}: no answer to a plain question")
            note("q=" not in walk.page.url, f"{walk.where()}: words in the address")
            walk.page.goto(base + "/nothing-here")
            walk.look()
            walk.close()


def answers_while_writing(browser, base):
    """Answers come while somebody writes: the field keeps the focus, a screen reader hears the count, no words in the address."""
    for lang, words in (("fi", "hammasta särkee"), ("sv", "tandvärk"), ("en", "toothache")):
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            page, asked = walk.page, []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(base + "/ask")
            page.locator("#q").press_sequentially(words, delay=15)
            page.wait_for_selector("#answers .cards > li")
            note(page.evaluate("document.activeElement.id") == "q", f"{walk.where()}: the field lost the focus")
            page.wait_for_selector("#answers-said:not(:empty)", state="attached")
            note(any(sign.isdigit() for sign in page.inner_text("#answers-said")), f"{walk.where()}: the count is not said")
            walk.look()
            page.fill("#q", {"fi": "rinnassa puristaa ja hengitys ei kulje", "sv": "jag kan inte andas", "en": "I cannot breathe"}[lang])
            page.wait_for_selector("#danger [role=alert]")
            note(page.locator("#danger a[href='tel:112']").count() == 1, f"{walk.where()}: danger is not shown while writing")
            page.fill("#q", "")
            page.wait_for_selector("#danger [role=alert]", state="detached")
            note(not any("q=" in url or words.split()[0] in url for url in asked), f"{walk.where()}: words in an address")
            walk.close()


def from_answer_to_person(browser, base):
    """What was asked stands in the contact form's field, whether the answers came while writing or after a press."""
    for lang, words in (("fi", "polvi kipeä"), ("sv", "ont i knät"), ("en", "my knee hurts")):
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            page = walk.page
            for presses in (True, False):
                page.goto(base + "/ask")
                page.locator("#q").press_sequentially(words, delay=15)
                if presses:
                    page.keyboard.press("Enter")
                page.wait_for_selector("#answers button[name=from]")
                if not presses:
                    page.wait_for_selector(f"#answers input[name=asked][value='{words}']", state="attached")
                page.locator("#answers button[name=from]").first.click()
                walk.look()
                page.locator("main button[type=submit]").first.click()
                walk.look()
                note(page.input_value("#words") == words, f"{walk.where()}: what was asked must be written again")
                note("knee" not in page.url and "polvi" not in page.url, f"{walk.where()}: words in the address")
            walk.close()


def resident_pages(browser, base):
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            walk.sign_in(0)
            walk.look()
            for path in ("/my/readers",):
                walk.go(path)
            walk.page.goto(base + "/my")
            walk.page.locator("main .cards a").first.click()
            walk.look()
            walk.close()


def desk_pages(browser, base):
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            walk.sign_in(4)
            walk.look()
            for path in ("/desk/free", "/desk/mine", "/desk/repeats", "/desk/booked", "/desk/new", "/desk/times", "/desk/next"):
                walk.go(path)
            walk.close()


def board_pages(browser, base):
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            walk.sign_in(9)
            for path in ("/board", "/board/unit/kajaani-tk", "/board/contacts", "/board/sameDay", "/board/waiting", "/board/firstVisit", "/board/remote", "/board/thirdFree", "/board/failure", "/board/nps"):
                walk.go(path)
            walk.close()


def guiding_pages(browser, base):
    """Flows, self-care, chat, tray and the life check; the picture and the report for professionals; an association's desk."""
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            for path in ("/flows", "/flows/mood-and-anxiety", "/selfcare/mood", "/chat", "/tray", "/tray/shelf/ke13?home=765", "/life"):
                walk.go(path)
            page = walk.page
            page.goto(base + "/tray/shelf/ke13")
            boxes = page.locator("input[name=offers]")
            for place in range(boxes.count() - 3, boxes.count()):
                boxes.nth(place).check()
            page.locator("main button[type=submit]").last.click()
            walk.look()
            note(page.locator("table.compare thead th").count() == 4, f"{walk.where()}: three offers are not side by side")
            page.goto(base + "/tray/shelf/ke13")
            page.locator("main .cards h2 a[href^='/offers/']").first.click()
            walk.look()
            page.goto(base + "/life")
            for field in page.locator("main select").all():
                field.select_option("4")
            page.locator("main button[type=submit]").first.click()
            walk.look()
            walk.close()
            desk = Walk(browser, base, lang, width)
            desk.sign_in(4)
            for path in ("/flows/mood-and-anxiety/picture", "/flows/dont-know/picture", "/tray/report"):
                desk.go(path)
            desk.page.goto(base + "/sign-in")
            last = desk.page.locator("input[name=who]").count() - 1
            desk.sign_in(last)
            desk.look()
            desk.page.locator("main .cards a").first.click()
            desk.look()
            desk.close()


def flow_without_script(browser, base):
    """A flow is walked, gone back in, and handed to a professional with what was said: no script, nothing in the address."""
    walk = Walk(browser, base, "fi", 320, script=False)
    page = walk.page
    page.goto(base + "/flows/tooth-trouble")
    page.click("main button[type=submit]")
    for answer in ("none", "ache", "days", "much"):
        note(answer not in page.url, f"{walk.where()}: an answer in the address")
        page.check(f"main input[value={answer}]")
        page.click("main button[type=submit]")
    page.go_back()
    note(page.locator("main input[value=much]").is_checked(), "back does not show the answer that was given")
    page.go_forward()
    page.locator("main form[action='/contact'] button").click()
    note(page.locator("main input[name=q-change]").count() > 0, "the contact asks again what the flow asked")
    page.locator("main input[type=radio]").first.check()
    page.click("main button[type=submit]")
    page.click("main button[type=submit]")
    note("/follow/" in page.url, f"{walk.where()}: a flow did not lead to a contact")
    walk.close()


def chat_without_script(browser, base):
    """Danger first, sources named, one question at a time, and the conversation goes to a professional."""
    walk = Walk(browser, base, "fi", 320, script=False)
    page = walk.page
    page.goto(base + "/chat")
    page.fill("#say", "hammasta särkee")
    page.click("form.ask button")
    note(page.locator(".talk a[href='/flows/tooth-trouble']").count() == 1, "the chat does not name its source")
    page.locator("form.options button").first.click()
    note(page.locator("form.options button").count() == 5, "the chat does not ask the flow's question")
    page.fill("#say", "rinnassa puristaa ja hengitys ei kulje")
    page.click("form.ask button")
    note("112" in page.locator(".talk .house").last.inner_text(), "the chat does not put danger first")
    page.locator("main form[action='/contact'] button").click()
    note(page.locator("main input[name=q-since]").count() > 0, "the conversation is not handed over")
    note("hammasta" not in page.url, "words in the address")
    walk.close()


def programme_pages(browser, base):
    """The programme office's pages; the report and its signatures, and a staff member's idea."""
    paths = ("/programme", "/programme/goals", "/programme/goal/1.1", "/programme/benefit/1", "/programme/benefit/2", "/programme/plan",
             "/programme/benefit/1/measures", "/programme/benefit/1/measures?figure=waitPrimary", "/programme/goal/1.1?action=tiimit",
             "/programme/project/tiimimalli", "/programme/project/etavastaanotto", "/programme/reports", "/programme/ideas", "/programme/idea/idea-1",
             "/programme/surveys", "/programme/survey/digital-maturity", "/programme/survey/eva")
    for lang in LANGUAGES:
        for width in WIDTHS:
            walk = Walk(browser, base, lang, width)
            walk.sign_in(12)
            for path in paths:
                walk.go(path)
            walk.page.goto(base + "/programme/reports")
            for place in (0, -1):
                walk.page.goto(base + "/programme/reports")
                walk.page.locator("main tbody a").nth(place).click()
                walk.look()
            walk.close()
    staff = Walk(browser, base, "fi", 320, script=False)
    staff.sign_in(4)
    staff.page.goto(base + "/programme/ideas")
    staff.page.fill("#title", "Kokeillaan kävelykokouksia")
    staff.page.fill("#words", "Lyhyet kokoukset ulkona.")
    staff.page.locator("main button[type=submit]").click()
    note("/programme/idea/" in staff.page.url, f"{staff.where()}: an idea does not lead to its page")
    staff.close()


def contact_without_script(browser, base):
    """A resident writes, a nurse helps, the resident sees it: no script anywhere."""
    walk = Walk(browser, base, "fi", 320, script=False)
    page = walk.page
    page.goto(base + "/contact?topic=ill")
    page.click("main button[type=submit]")
    page.fill("textarea[name=words]", "Kurkku kipeä <b>kolme</b> päivää")
    page.click("main button[type=submit]")
    for _ in range(4):
        if page.locator("input[name=about]").count():
            break
        page.locator("main input[type=radio]").first.check()
        page.click("main button[type=submit]")
    page.click("main button[type=submit]")
    note("/follow/" in page.url, f"{walk.where()}: writing did not lead to a receipt")
    note("Kurkku" not in page.content(), f"{walk.where()}: the follow page tells what was written")
    follow = page.url
    walk.close()
    desk = Walk(browser, base, "fi", 1280, script=False)
    desk.sign_in(4)
    desk.page.goto(base + "/desk")
    note("<b>kolme</b>" not in desk.page.content(), "words of a resident are markup")
    desk.close()
    again = Walk(browser, base, "sv", 320, script=False)
    again.page.goto(follow)
    note(again.page.locator("h1").count() == 1, "the follow page does not open again")
    again.close()


def danger_first(browser, base):
    walk = Walk(browser, base, "fi", 320, script=False)
    page = walk.page
    page.goto(base + "/contact?topic=ill")
    page.click("main button[type=submit]")
    page.fill("textarea[name=words]", "Rinnassa puristaa ja hengitys ei kulje")
    page.click("main button[type=submit]")
    note("112" in page.locator("main").inner_text(), "a red flag is not answered with 112 before anything is stored")
    walk.close()


def tell(base, words):
    """A contact from another system."""
    body = json.dumps({"words": words, "channel": "web", "topic": "ill"}).encode()
    key = f"{words}-{time.time()}"
    request = urllib.request.Request(base + "/api/v1/contacts", body, {"Authorization": "Bearer esittelyavain", "Idempotency-Key": key})
    urllib.request.urlopen(request).read()


def claim_by_keys(page, base):
    """Next and claim; the county's own people work too and may be quicker, so it may take another try."""
    for turn in range(5):
        tell(base, f"Koe {turn}")
        page.goto(base + "/desk")
        page.keyboard.press("n")
        try:
            page.wait_for_url("**/desk/matter/**", timeout=4000)
            page.wait_for_selector("[data-key=c]", timeout=2000)
            page.keyboard.press("c")
            page.wait_for_selector("[data-key=g]", timeout=4000)
            return True
        except TimeoutError:
            continue
    return False


def write_by_keys(page):
    """A key goes to the form's first field, letters written there stay there, and the keys can be put away."""
    place = page.url
    page.keyboard.press("m")
    note(page.evaluate("document.activeElement.name") == "words", "M does not go to the message")
    page.keyboard.type("hng")
    note(page.url == place and page.input_value("textarea[name=words]") == "hng", "letters of a message are taken for keys")
    page.keyboard.press("Escape")
    note(page.evaluate("document.activeElement.tagName") == "SUMMARY", "Escape does not come back from a field")
    page.click("[data-keys]")
    page.keyboard.press("g")
    page.wait_for_timeout(200)
    note(page.url == place and page.get_attribute("[data-keys]", "aria-pressed") == "false", "keys that were put away still work")
    page.click("[data-keys]")


def keyboard(browser, base):
    """The desk by keys alone: next, claim, give back."""
    walk = Walk(browser, base, "fi", 1280)
    walk.sign_in(4)
    note(claim_by_keys(walk.page, base), "N and C do not open and claim a matter")
    matter = walk.page.url
    write_by_keys(walk.page)
    walk.page.keyboard.press("g")
    walk.page.wait_for_url("**/desk")
    walk.page.goto(matter)
    walk.page.keyboard.press("Tab")
    note(walk.page.evaluate("document.activeElement.classList.contains('skip')"), "the skip link is not first")
    walk.close()


def live(browser, base):
    """A fact on the tile within a second."""
    walk = Walk(browser, base, "fi", 1280)
    walk.sign_in(11)
    walk.page.goto(base + "/board")
    walk.page.wait_for_timeout(800)
    before = walk.page.inner_text("#figure-contacts")
    start = time.monotonic()
    tell(base, "Koe")
    walk.page.wait_for_function("before => document.getElementById('figure-contacts').textContent !== before", arg=before, timeout=5000)
    print(f"  a contact was on the tile after {time.monotonic() - start:.2f} s")
    walk.close()


def indicator_pages(browser, base):
    """The list, one indicator, its groups opened, alerts and queues; the public list too."""
    for lang in LANGUAGES:
        for width in WIDTHS:
            for place, paths in ((None, ("/indicators", "/indicators/waitOverWeek")), (11, (
                    "/indicators", "/indicators/waitPrimary", "/indicators/openCases", "/indicators/failureReasons",
                    "/indicators/emergencyUnderThree", "/indicators/alerts", "/indicators/queues",
                    "/indicators/waiting", "/indicators/thirdFree"))):
                walk = Walk(browser, base, lang, width)
                if place is not None:
                    walk.sign_in(place)
                for path in paths:
                    walk.go(path)
                    closed = walk.page.locator("main details:not([open]) > summary")
                    while closed.count():
                        closed.first.click()
                    walk.look(axe=False)
                walk.close()


def main():
    with county() as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        for part in (check_can_fail, contact_without_script, danger_first, flow_without_script, chat_without_script, keyboard, live, answers_while_writing, from_answer_to_person, public_pages, guiding_pages, resident_pages, desk_pages, board_pages, programme_pages, indicator_pages):
            print(part.__name__.replace("_", " "))
            part(browser, base)
        browser.close()
    print(f"{DONE[0] - len(FOUND)} passed, {len(FOUND)} failed")
    sys.exit(1 if FOUND else 0)


main()
