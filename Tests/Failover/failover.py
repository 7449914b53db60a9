"""Failures under load: what was acknowledged stays, once and in order, and writing goes on within seconds."""
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ROUNDS = int(sys.argv[1])
PROGRAM = os.environ.get("LUUKKU", ".build/debug/luukku")
HA = "deploy/ha-on-one-machine/ha"
# a net of its own, so that two runs on one machine leave each other alone
NET = next(n for n in range(77, 100) if not os.path.exists(f"/sys/class/net/luukku{n}"))
FRONT = os.environ.get("LUUKKU_FRONT", str(18_103 + NET))
KEY = "koeavainkoeavain"
LIMIT = 15.0
chance = random.Random(11)
ENV = {**os.environ, "LUUKKU_PARTNERS": f"koe:{KEY}", "LUUKKU_FRONT": FRONT, "LUUKKU_NET": f"10.{NET}.0"}


def ha(folder, *words, check=True):
    done = subprocess.run([HA, words[0], folder, *words[1:]], env=ENV, capture_output=True, text=True)
    if check and done.returncode != 0:
        raise SystemExit(f"ha {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout.strip()


def send(key):
    body = json.dumps({"words": f"Koe {key}", "topic": "ill", "channel": "web"}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{FRONT}/api/v1/contacts", body,
        {"Authorization": f"Bearer {KEY}", "Idempotency-Key": key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=4) as answer:
        return json.load(answer)["matter"]


class Load:
    """Writers that repeat each contact with the same key until it is acknowledged."""

    def __init__(self, writers=8):
        self.acknowledged, self.moments, self.errors, self.stop = {}, [], 0, threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(n,), daemon=True) for n in range(writers)]
        for thread in self.threads:
            thread.start()

    def write(self, number):
        count = 0
        while not self.stop.is_set():
            key = f"{number}-{count}"
            try:
                self.acknowledged[key] = send(key)
                self.moments.append(time.monotonic())
                count += 1
                time.sleep(0.005)
            except Exception:
                self.errors += 1
                time.sleep(0.1)

    def longest_gap(self, since):
        moments = [since] + sorted(m for m in self.moments if m >= since)
        return max(b - a for a, b in zip(moments, moments[1:] + [time.monotonic()]))

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(10)


def wait(until, seconds, what):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return
        time.sleep(0.2)
    raise SystemExit(f"{what} not within {seconds} s")


def healthy(folder):
    """The leader has both followers, and one that may take its place: a second failure before that rightly stops writing."""
    return subprocess.run([HA, "healthy", folder], env=ENV, capture_output=True).returncode == 0


def nodes_answer():
    for n in (1, 2):
        try:
            urllib.request.urlopen(f"http://10.{NET}.0.2{n}:8080/health", timeout=2).read()
        except OSError:
            return False
    return True


def strike(folder, kind):
    """Does the damage and gives back what undoes it."""
    leader = "db" + ha(folder, "leader")
    node = chance.choice(["node1", "node2"])
    victim = {"node": node, "primary": leader, "network": chance.choice([leader, leader, node])}[kind]
    if kind == "network":
        ha(folder, "cut", victim)
        return victim, lambda: ha(folder, "mend", victim)
    ha(folder, "kill", victim)
    return victim, lambda: ha(folder, "start", victim)


def round_of(folder, kind, load):
    wait(lambda: healthy(folder) and nodes_answer(), 90, "health")
    time.sleep(chance.uniform(0.3, 1.2))
    before, start = len(load.acknowledged), time.monotonic()
    victim, undo = strike(folder, kind)
    wait(lambda: any(m > start + 0.5 for m in load.moments[-50:]), 40, f"writing after {kind} {victim}")
    time.sleep(chance.uniform(1, 3) if kind != "network" else chance.uniform(4, 9))
    undo()
    time.sleep(1)
    gap = load.longest_gap(start)
    print(f"{kind:8} {victim:6} longest silence {gap:5.2f} s, {len(load.acknowledged) - before} acknowledged since", flush=True)
    return gap


def judge(folder, load):
    store = ha(folder, "address")
    run = lambda *words: subprocess.run(
        [PROGRAM, *words], check=True, capture_output=True, text=True, env={**ENV, "LUUKKU_STORE": store}).stdout
    facts = [json.loads(line) for line in run("export", "facts").splitlines()]
    assert [f["position"] for f in facts] == list(range(1, len(facts) + 1)), "positions have a gap"
    streams = {}
    for fact in facts:
        assert fact["version"] == streams.get(fact["stream"], 0) + 1, f"{fact['stream']} skips a version"
        streams[fact["stream"]] = fact["version"]
    written = [(f["payload"]["key"], f["stream"].split("/")[1]) for f in facts if f["kind"] == "contact.received"]
    known = dict(written)
    assert len(known) == len(written), "a contact was written twice"
    # the journal holds a digest of the sender's name and key
    digest = lambda key: hashlib.sha256(f"koe {key}".encode()).hexdigest()[:32]
    lost = [key for key, matter in load.acknowledged.items() if known.get(digest(key)) != matter]
    assert not lost, f"{len(lost)} acknowledged contacts are lost or are another: {lost[:5]}"
    place = {key: number for number, (key, _) in enumerate(written)}
    last = {}
    for key in sorted(load.acknowledged, key=lambda key: tuple(map(int, key.split("-")))):
        writer = key.split("-")[0]
        assert place[digest(key)] > last.get(writer, -1), "the order of one sender's contacts was not kept"
        last[writer] = place[digest(key)]
    print(run("verify").strip())
    return len(facts)


def main():
    folder = tempfile.mkdtemp(prefix="luukku-ha-")
    os.chmod(folder, 0o755)
    program = os.path.join(folder, "luukku")
    shutil.copy(PROGRAM, program)
    try:
        ha(folder, "up", program)
        load, gaps = Load(), {}
        for kind in os.environ.get("FAILOVER_KINDS", "node primary network").split():
            gaps[kind] = [round_of(folder, kind, load) for _ in range(ROUNDS)]
        wait(lambda: healthy(folder) and nodes_answer(), 90, "health")
        load.end()
        facts = judge(folder, load)
    finally:
        ha(folder, "down", check=False)
        if "FAILOVER_KEEP" not in os.environ:
            shutil.rmtree(folder, ignore_errors=True)
    for kind, found in gaps.items():
        middle = sorted(found)[len(found) // 2]
        print(f"{kind}: {len(found)} rounds, silence median {middle:.1f} s, longest {max(found):.1f} s")
    print(f"fail-over: {len(load.acknowledged)} acknowledged, 0 lost, 0 twice, {facts} facts in order, {load.errors} tries repeated")
    worst = max(max(found) for found in gaps.values())
    assert worst < LIMIT, f"writing was away for {worst:.1f} s"


main()
