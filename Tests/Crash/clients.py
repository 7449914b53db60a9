"""Those who use the county while it is killed: partner systems, and professionals who book the same few times."""
import collections
import dataclasses
import datetime
import http.client
import json
import os
import re
import socket
import subprocess
import threading
import time
import urllib.parse

PROGRAM = os.environ.get("LUUKKU", ".build/debug/luukku")
KEY = "koeavainkoeavain"
ASSESSED = {"urgency": "E", "result": "visit", "cause": "illness", "branch": "primary", "profession": "nurse", "note": ""}


SHORT = {"catalogue/services.yaml": "services", "guidance/words.yaml": "entries", "guidance/redflags.yaml": "flags"}


def shorten(content):
    """Makes the content small, so that the county opens at once: few residents, few services, few words."""
    def change(file, mend):
        with open(os.path.join(content, file), encoding="utf-8") as old:
            text = mend(old.read())
        with open(os.path.join(content, file), "w", encoding="utf-8") as new:
            new.write(text)

    change("county.yaml", lambda text: re.sub(r"population: *\d+", "population: 3", text))
    change("guidance/redflag-examples.tsv", lambda text: "".join(text.splitlines(True)[:9]))
    for file, key in SHORT.items():
        change(file, lambda text: re.sub(rf"(?ms)^{key}:\n((?:- .*?\n(?=- |\Z|\w)){{2}})(?:- .*?\n(?=- |\Z|\w))*", rf"{key}:\n\1", text))


def run(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, text=True).stdout


def facts(data, since):
    return [json.loads(line) for line in run("export", "facts", "--data", data, "--since", str(since)).splitlines()]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(data):
    port = free_port()
    process = subprocess.Popen(
        [PROGRAM, "demo", "--data", data, "--port", str(port)],
        env={**os.environ, "LUUKKU_PARTNERS": f"koe:{KEY}"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(2_000):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return process, port
        except OSError:
            if process.poll() is not None:
                raise SystemExit("the program did not start")
            time.sleep(0.005)
    raise SystemExit("the program did not answer")


class Said:
    """What the county said to whom: acknowledged, refused, or cut off before an answer."""

    def __init__(self):
        self.lock = threading.Lock()
        self.contacts, self.matters, self.refused = {}, set(), 0
        self.done, self.unanswered = collections.Counter(), collections.Counter()


class Line:
    """A kept connection to the county; raises OSError when the county dies."""

    def __init__(self, port, cookie=""):
        self.connection, self.cookie = http.client.HTTPConnection("127.0.0.1", port, timeout=5), cookie

    def ask(self, method, path, body=None, headers=None):
        try:
            self.connection.request(method, path, body, {"Cookie": self.cookie, **(headers or {})})
            answer = self.connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        except http.client.HTTPException as cut:
            raise OSError("cut off") from cut

    def post(self, path, form):
        return self.ask("POST", path, urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})


def send(port, key, line=None):
    body = json.dumps({"words": f"Koe {key}", "topic": "ill", "channel": "web"})
    status, _, text = (line or Line(port)).ask(
        "POST", "/api/v1/contacts", body,
        {"Authorization": f"Bearer {KEY}", "Idempotency-Key": key, "Content-Type": "application/json"})
    assert status in (200, 201), f"a contact is answered {status}: {text}"
    return json.loads(text)["matter"]


class Sender:
    """A partner system that sends contacts one after another."""

    def __init__(self, port, name, said):
        self.port, self.name, self.said = port, name, said

    def run(self, stop):
        line, count = Line(self.port), 0
        while not stop.is_set():
            key = f"{self.name}-{count}"
            try:
                matter = send(self.port, key, line)
            except OSError:
                return
            with self.said.lock:
                self.said.contacts[key] = matter
            count += 1


@dataclasses.dataclass
class Member:
    """Somebody signed in at the demo's door."""

    key: str
    unit: str
    role: str
    cookie: str
    secret: str


class Booker:
    """A professional who books, moves and cancels in competition with others."""

    def __init__(self, port, member, matters, times, said, chance):
        self.line, self.member, self.matters, self.times = Line(port, member.cookie), member, matters, times
        self.said, self.chance = said, chance
        said.matters.update(matters)

    def run(self, stop):
        while not stop.is_set():
            action, matter = self.chance.choice(("book", "book", "move", "move", "cancel")), self.chance.choice(self.matters)
            time = None if action == "cancel" else self.chance.choice(self.times)
            form = {"secret": self.member.secret, "reason-cancel": "otherTime", **({"time": time} if time else {})}
            try:
                status, headers, _ = self.line.post(f"/desk/matter/{matter}/{action}", form)
            except OSError:
                with self.said.lock:
                    self.said.unanswered[action, matter, time] += 1
                return
            with self.said.lock:
                self.count(status, headers, (action, matter, time))

    def count(self, status, headers, deed):
        if status == 303:
            assert headers["Location"].startswith("/desk"), f"{deed} leads to {headers['Location']}"
            self.said.done[deed] += 1
        else:
            assert status == 409, f"{deed} is answered {status}"
            self.said.refused += 1


class Staff:
    """Who works in the test: two at the contact centre who book, one at the health centre who publishes times."""

    def __init__(self, members):
        centre = [one for one in members if one.unit == "yhteyskeskus"]
        self.desk = [one for one in centre if one.role in ("nurse", "receptionist")]
        self.nurse = next(one for one in centre if one.role == "nurse")
        self.publisher = next(one for one in members if one.unit == "kajaani-tk" and one.role == "nurse")


def sign_in(port):
    """Signs in, by the demo's door, everybody whom it offers; cookies stay good when the county is started again."""
    with open(os.path.join(os.environ["LUUKKU_CONTENT"], "catalogue", "staff.yaml"), encoding="utf-8") as file:
        known = {key: (unit, role) for key, unit, role in re.findall(r"\{id: ([^,]+),.*?unit: ([^,]+),.*?role: ([^,]+),", file.read())}
    _, _, page = Line(port).ask("GET", "/sign-in")
    members = []
    for key in re.findall(r'name="who" value="([^"]+)"', page):
        if key not in known:
            continue
        status, headers, _ = Line(port).post("/sign-in", {"who": key})
        assert status == 303, f"signing in is answered {status}"
        cookie = headers["Set-Cookie"].split(";")[0]
        _, _, page = Line(port, cookie).ask("GET", "/desk")
        members.append(Member(key, *known[key], cookie, re.search(r'name="secret" value="([^"]+)"', page).group(1)))
    return Staff(members)


def furnish(port, staff, data):
    """Eight matters that may be booked and four times for them; gives both."""
    matters = [send(port, f"furnish-{number}") for number in range(8)]
    nurse = Line(port, staff.nurse.cookie)
    for matter in matters:
        status, _, _ = nurse.post(f"/desk/matter/{matter}/assess", {"secret": staff.nurse.secret, **ASSESSED})
        assert status == 303, f"assessing is answered {status}"
    tomorrow = datetime.date.today() + datetime.timedelta(days=2)
    known = {fact["stream"] for fact in facts(data, 0) if fact["kind"] == "time.published"}
    status, _, page = Line(port, staff.publisher.cookie).post(
        "/desk/times", {"secret": staff.publisher.secret, "who": staff.publisher.key, "mode": "unit",
                        "from": f"{tomorrow}T09:00", "minutes": "30", "count": "4"})
    assert status == 303, f"publishing is answered {status}"
    times = [fact["stream"].split("/")[1] for fact in facts(data, 0) if fact["kind"] == "time.published" and fact["stream"] not in known]
    assert len(times) == 4
    return matters, times
