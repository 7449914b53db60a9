"""Old and new program side by side on one database, under load."""
import hashlib
import json
import os
import subprocess
import tempfile
import threading
import time
import urllib.request

NEW = os.path.abspath(os.environ.get("LUUKKU", ".build/debug/luukku"))
OLD = os.path.abspath(os.environ.get("LUUKKU_OLD", NEW))
PORTS = {"old": int(os.environ.get("LUUKKU_FRONT", "18870")), "new": int(os.environ.get("LUUKKU_FRONT", "18870")) + 1}
KEY = "koeavainkoeavain"
ENV = {**os.environ, "LUUKKU_STORE": os.environ["LUUKKU_TEST_POSTGRES"], "LUUKKU_PARTNERS": f"koe:{KEY}"}
CONTENT = {"old": os.path.abspath(os.environ.get("LUUKKU_OLD_CONTENT", "Content")), "new": os.path.abspath("Content")}
NEXT = {} if OLD != NEW else {"LUUKKU_NEXT_STEP": os.path.abspath("Tests/Upgrade/next-step.sql")}
FOLDER = tempfile.mkdtemp()


def start(name, program, more):
    log = open(f"{FOLDER}/{name}.log", "ab")
    return subprocess.Popen(
        [program, "serve", "--port", str(PORTS[name]), "--data", f"{FOLDER}/{name}", "--content", CONTENT[name]],
        env={**ENV, **more}, stdout=log, stderr=log)


def until(what, seconds, true):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if true():
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"upgrade: {what} not within {seconds} s; see {FOLDER}/*.log")


def get(name, path):
    request = urllib.request.Request(f"http://127.0.0.1:{PORTS[name]}{path}", headers={"Authorization": f"Bearer {KEY}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status, answer.read().decode()


def send(name, key):
    body = json.dumps({"words": f"Koe {key}", "topic": "ill", "channel": "web"}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORTS[name]}/api/v1/contacts", body,
        {"Authorization": f"Bearer {KEY}", "Idempotency-Key": key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["matter"]


def run(*words, program=NEW, more=NEXT):
    return subprocess.run(
        [program, *words, "--content", "Content"], env={**ENV, **more}, capture_output=True, text=True, timeout=120)


class Load:
    """Writers on one node; what is acknowledged is kept."""

    def __init__(self, name, writers=3):
        self.name, self.acknowledged, self.errors, self.stop = name, {}, [], threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(n,), daemon=True) for n in range(writers)]
        for thread in self.threads:
            thread.start()

    def write(self, number):
        count = 0
        while not self.stop.is_set():
            key = f"{self.name}-{number}-{count}"
            try:
                self.acknowledged[key] = send(self.name, key)
            except Exception as error:
                self.errors.append(f"{key}: {error}")
            count += 1
            time.sleep(0.01)

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(15)


def judge(acknowledged):
    facts = [json.loads(line) for line in run("export", "facts").stdout.splitlines()]
    assert [f["position"] for f in facts] == list(range(1, len(facts) + 1)), "positions have a gap"
    written = [(f["payload"]["key"], f["stream"].split("/")[1]) for f in facts if f["kind"] == "contact.received"]
    known = dict(written)
    assert len(known) == len(written), "a contact was written twice"
    digest = lambda key: hashlib.sha256(f"koe {key}".encode()).hexdigest()[:32]
    lost = [key for key, matter in acknowledged.items() if known.get(digest(key)) != matter]
    assert not lost, f"{len(lost)} acknowledged contacts are lost: {lost[:5]}"
    return len(facts)


def main():
    old, new = start("old", OLD, {}), None
    try:
        until("the old program", 60, lambda: get("old", "/health")[0] == 200)
        first = Load("old")
        until("writing", 20, lambda: len(first.acknowledged) > 20)
        new = start("new", NEW, NEXT)
        until("the new program", 60, lambda: get("new", "/health")[0] == 200)
        second, before = Load("new"), len(first.acknowledged)
        until("both writing", 30, lambda: len(second.acknowledged) > 60 and len(first.acknowledged) > before + 60)
        # the same sender's key on the other node is the same contact: each reads what the other wrote
        for name, load in (("new", first), ("old", second)):
            for key in list(load.acknowledged)[-10:]:
                assert send(name, key) == load.acknowledged[key], f"{name} does not know {key}"
        status = run("status").stdout
        assert status.count("behind by") == 2, f"two nodes should be there:\n{status}"
        first.end()
        old.terminate()
        old.wait(20)
        again = start("old", OLD, {})
        assert again.wait(30) != 0, "an old program that starts after the upgrade is not refused"
        assert "newer program" in open(f"{FOLDER}/old.log").read(), "it does not say why it is refused"
        time.sleep(0.5)
        second.end()
        assert not first.errors and not second.errors, f"not all were answered: {(first.errors + second.errors)[:3]}"
        facts = judge({**first.acknowledged, **second.acknowledged})
        held = run("verify")
        assert held.returncode == 0, held.stderr
        assert run("rebuild").returncode == 0, "the tables cannot be filled again"
        print(f"upgrade: {len(first.acknowledged)} contacts on the old program and {len(second.acknowledged)} on the new one, "
              f"0 lost, 0 refused, {facts} facts in order; {held.stdout.split('.')[0]}")
    finally:
        for node in (old, new):
            if node and node.poll() is None:
                node.kill()


main()
