"""kill -9 under load: what was acknowledged stays, nothing half done is seen, nothing is written twice."""
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ROUNDS = int(sys.argv[1])
PROGRAM = os.environ.get("LUUKKU", ".build/debug/luukku")
KEY = "koeavainkoeavain"
chance = random.Random(7)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(data, port):
    process = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--port", str(port)],
        env={**os.environ, "LUUKKU_PARTNERS": f"koe:{KEY}"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1).read()
            return process
        except OSError:
            if process.poll() is not None:
                raise SystemExit("the program did not start")
            time.sleep(0.02)
    raise SystemExit("the program did not answer")


def send(port, key):
    body = json.dumps({"words": f"Koe {key}", "topic": "ill", "channel": "web"}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v1/contacts", body,
        {"Authorization": f"Bearer {KEY}", "Idempotency-Key": key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)["matter"]


def load(port, number, stop, acknowledged):
    count = 0
    while not stop.is_set():
        key = f"{number}-{count}"
        try:
            acknowledged[key] = send(port, key)
            count += 1
        except OSError:
            return


def facts(data):
    text = subprocess.run([PROGRAM, "export", "facts", "--data", data], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in text.splitlines()]


def main():
    with tempfile.TemporaryDirectory() as data:
        acknowledged = {}
        for turn in range(ROUNDS):
            port = free_port()
            process = start(data, port)
            stop = threading.Event()
            threads = [threading.Thread(target=load, args=(port, f"{turn}-{n}", stop, acknowledged)) for n in range(8)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.02, 0.25))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            stop.set()
            for thread in threads:
                thread.join()
        written = facts(data)
        positions = [fact["position"] for fact in written]
        assert positions == list(range(1, len(written) + 1)), "positions have a gap"
        streams = {}
        for fact in written:
            assert fact["version"] == streams.get(fact["stream"], 0) + 1, f"{fact['stream']} skips a version"
            streams[fact["stream"]] = fact["version"]
        matters = {f["stream"].split("/")[1] for f in written if f["kind"] == "contact.received"}
        lost = [key for key, matter in acknowledged.items() if matter not in matters]
        assert not lost, f"{len(lost)} acknowledged contacts are lost"
        keys = [f["payload"]["key"] for f in written if f["kind"] == "contact.received"]
        assert len(keys) == len(set(keys)), "a contact was written twice"
        # a table is a cache: after the last kill it must agree with the journal
        port = free_port()
        process = start(data, port)
        for key in random.Random(1).sample(sorted(acknowledged), min(50, len(acknowledged))):
            assert send(port, key) == acknowledged[key], "the same key is another contact after the kill"
        process.terminate()
        process.wait()
        print(f"kill -9: {ROUNDS} rounds, {len(acknowledged)} acknowledged, 0 lost, 0 twice, {len(written)} facts in order")


main()
