"""Signs in to a serving county through a real identity service, as a resident and as a professional, and out for good."""
import os, pathlib, signal, socket, subprocess, sys, tempfile, time
from provider import Provider, ask, available

ROOT = pathlib.Path(__file__).resolve().parents[2]
LUUKKU = ROOT / ".build/debug/luukku"
CODE = "010594Y9032"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Browser:
    """Cookies and where they go; nothing more."""

    def __init__(self, root):
        self.root, self.cookies = root, {}

    def get(self, path, method="GET", body=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie} | ({"Content-Type": "application/x-www-form-urlencoded"} if body else {})
        status, headers, text = ask(method, self.root + path, body, headers)
        for line in headers.get_all("Set-Cookie") or []:
            assert "HttpOnly" in line and "SameSite=Lax" in line, line
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return status, headers.get("Location"), text


def serve(folder, root, port, issuer, data="data"):
    environment = os.environ | {
        "LUUKKU_ADDRESS": root,
        "LUUKKU_OIDC_RESIDENTS_ISSUER": issuer, "LUUKKU_OIDC_RESIDENTS_CLIENT": "asukkaat",
        "LUUKKU_OIDC_RESIDENTS_SECRET": "salasana-asukkaat", "LUUKKU_OIDC_RESIDENTS_LEVELS": "any",
        "LUUKKU_OIDC_RESIDENTS_CODE": "hetu", "LUUKKU_OIDC_RESIDENTS_SCOPES": "openid",
        "LUUKKU_OIDC_STAFF_ISSUER": issuer, "LUUKKU_OIDC_STAFF_CLIENT": "poydat",
        "LUUKKU_OIDC_STAFF_SECRET": "salasana-poydat", "LUUKKU_OIDC_STAFF_SCOPES": "openid",
    }
    log = open(folder / "luukku.log", "ab")
    return subprocess.Popen(
        [LUUKKU, "serve", "--data", folder / data, "--content", ROOT / "Content", "--port", str(port)],
        env=environment, stdout=log, stderr=log)


def wait(root):
    for _ in range(600):
        try:
            return ask("GET", root + "/empty")
        except OSError:
            time.sleep(0.1)
    raise SystemExit("luukku did not open in a minute")


def enter(browser, service, entrance, name):
    """Status, place and text of the way back."""
    status, place, text = browser.get(f"/sign-in/{entrance}")
    assert status == 303 and place.startswith(service.issuer + "/auth?"), (status, place, text)
    back = service.visit(place, name)
    assert back.startswith(browser.root + f"/sign-in/{entrance}/back?"), back
    return browser.get(back.removeprefix(browser.root)) + (back.removeprefix(browser.root),)


def resident(root, service):
    browser = Browser(root)
    status, place, text, back = enter(browser, service, "residents", "aada")
    assert (status, place) == (303, "/my"), (status, place, text)
    status, _, text = browser.get("/my")
    assert status == 200 and "Aada Kaislavuolle" in text and CODE not in text
    replayed = Browser(root)
    replayed.cookies = dict(browser.cookies)
    assert replayed.get(back)[0] in (400, 403), "the same way back twice"
    kept = dict(browser.cookies)
    secret = text.split('action="/sign-out"')[1].split('name="secret" value="')[1].split('"')[0]
    status, place, _ = browser.get("/sign-out", "POST", f"secret={secret}".encode())
    assert (status, place) == (303, "/signed-out"), (status, place)
    copied = Browser(root)
    copied.cookies = kept
    assert copied.get("/my")[0] == 401, "a copied cookie is worth nothing after signing out"


def professionals(root, service):
    browser = Browser(root)
    status, place, text, _ = enter(browser, service, "staff", "tuuli")
    assert (status, place) == (303, "/desk"), (status, place, text)
    status, _, text = browser.get("/desk")
    assert status == 200 and "Tuuli Helmekaarros" in text
    status, _, text, _ = enter(Browser(root), service, "staff", "vieras")
    assert status == 403, "nobody whom the directory does not map"
    status, _, text, _ = enter(Browser(root), service, "residents", "vieras")
    assert status == 403, "no identity code"


def behind_a_proxy(folder, service):
    """Over https, cookies are for https and this host alone, and the way back does not follow the request's host."""
    port = free_port()
    county = serve(folder, "https://luukku.example.fi", port, service.issuer, data="other")
    try:
        wait(f"http://localhost:{port}")
        status, headers, _ = ask("GET", f"http://localhost:{port}/sign-in/staff", headers={"Host": "evil.example"})
        cookie = headers["Set-Cookie"]
        assert status == 303 and cookie.startswith("__Host-luukku-attempt="), (status, cookie)
        assert all(word in cookie for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]), cookie
        assert "redirect_uri=https%3A%2F%2Fluukku.example.fi%2Fsign-in%2Fstaff%2Fback" in headers["Location"]
        assert "evil" not in headers["Location"]
    finally:
        county.send_signal(signal.SIGTERM)
        county.wait(20)


def down(root, service):
    service.stop()
    began = time.monotonic()
    status, _, text = Browser(root).get("/sign-in/residents/back?code=x&state=y")
    assert status == 400
    browser = Browser(root)
    status, place, _ = browser.get("/sign-in/residents")
    if status == 303:  # the description is known; the code cannot be changed
        state = place.split("state=")[1].split("&")[0]
        status, _, text = browser.get(f"/sign-in/residents/back?code=x&state={state}")
    else:
        text = ""
    took = time.monotonic() - began
    assert status == 503 and "/contact" in text, (status, text)
    assert took < 4, took
    return took


def main():
    if not available():
        print("SKIPPED: glewlwyd or openssl is not installed.")
        return
    port, own = free_port(), free_port()
    root = f"http://localhost:{own}"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        service, county = Provider(folder, port), None
        try:
            service.start()
            service.settle(
                {"asukkaat": root + "/sign-in/residents/back", "poydat": root + "/sign-in/staff/back"},
                {
                    "aada": {"name": "Aada Kaislavuolle", "hetu": CODE},
                    "tuuli": {"name": "Tuuli Helmekaarros", "groups": ["luukku-sairaanhoitajat", "muut"],
                              "department": "Yhteyskeskus"},
                    "vieras": {"name": "Veikko Vieras", "groups": ["muut"], "department": "Yhteyskeskus"},
                })
            county = serve(folder, root, own, service.issuer)
            wait(root)
            resident(root, service)
            professionals(root, service)
            behind_a_proxy(folder, service)
            took = down(root, service)
            log = (folder / "luukku.log").read_text()
            for word in [CODE, "Aada", "Tuuli", "salasana", "code="]:
                assert word not in log, f"“{word}” is in the log"
            print(f"Signed in and out through glewlwyd; with it down the page came in {took * 1000:.0f} ms.")
        except BaseException:
            for file in ["luukku.log", "log", "out"]:
                if (folder / file).exists():
                    sys.stderr.write(f"--- {file}\n" + (folder / file).read_text()[-1500:] + "\n")
            raise
        finally:
            service.stop()
            if county:
                county.send_signal(signal.SIGTERM)
                county.wait(20)


main()
