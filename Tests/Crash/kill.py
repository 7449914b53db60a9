"""kill -9 under load: what was acknowledged stays, nothing half done is seen, nothing is written twice."""
import collections
import http.client
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

import clients
from journal import Journal

ROUNDS = int(sys.argv[1])
CHANCE = random.Random(7)


def prepare(folder):
    """A model county of a few residents, so that its door opens at once."""
    content, data = os.path.join(folder, "Content"), os.path.join(folder, "data")
    shutil.copytree("Content", content)
    clients.shorten(content)
    os.environ["LUUKKU_CONTENT"] = content
    clients.run("demo", "--data", data, "--days", "0", "--prepare-only")
    return data


def load(port, turn, staff, matters, times, said):
    """Eight at once: four send contacts, four book, move and cancel the same few times."""
    stop = threading.Event()
    work = [clients.Sender(port, f"{turn}-{n}", said) for n in range(4)]
    work += [clients.Booker(port, staff[n % len(staff)], matters, times, said, random.Random(turn * 4 + n)) for n in range(4)]
    threads = [threading.Thread(target=one.run, args=(stop,)) for one in work]
    for thread in threads:
        thread.start()
    return stop, threads


def tables(data):
    """What every table but the journal's own says, as text that two counties can be compared by."""
    store = sqlite3.connect(os.path.join(data, "luukku.sqlite"))
    names = [row[0] for row in store.execute("select name from sqlite_master where type = 'table' order by name")]
    kept = [name for name in names if name not in ("fact", "setting", "schema_step") and not name.startswith("sqlite_")]
    dump = {name: sorted(map(repr, store.execute(f"select * from {name}"))) for name in kept}
    store.close()
    return dump


def rebuilt_is_lived(data, journal):
    """Journal and tables agree: times are held as the facts say, and a rebuilt copy is the same county."""
    lived = tables(data)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy")
        shutil.copytree(data, copy)
        clients.run("rebuild", "--data", copy)
        rebuilt = tables(copy)
    for name, rows in lived.items():
        assert rows == rebuilt[name], f"table {name} differs from the journal: {set(rows) ^ set(rebuilt[name])}"
    store = sqlite3.connect(os.path.join(data, "luukku.sqlite"))
    held = dict(store.execute("select id, matter from bookable_time"))
    store.close()
    assert held == journal.holders, "the table of times differs from the facts"


def leaves_under_open_boards(process, port, member):
    """Told to end, the county ends at once although somebody looks at a live board and others keep their lines open."""
    boards = [http.client.HTTPConnection("127.0.0.1", port, timeout=10) for _ in range(3)]
    for board in boards:
        board.request("GET", "/board/stream", headers={"Cookie": member.cookie})
        answer = board.getresponse()
        assert answer.status == 200, f"the board's stream is answered {answer.status}"
        answer.readline()
    idle = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    idle.request("GET", "/")
    idle.getresponse().read()
    process.terminate()
    assert process.wait(10) == 0, "told to end, it failed"
    for board in boards:
        board.close()


def main():
    with tempfile.TemporaryDirectory() as folder:
        data, said, journal, staff = prepare(folder), clients.Said(), Journal(), []
        process, port = clients.start(data)
        staff = clients.sign_in(port)
        matters, times = clients.furnish(port, staff, data)
        process.terminate()
        process.wait()
        for turn in range(ROUNDS):
            process, port = clients.start(data)
            stop, threads = load(port, turn, staff.desk, matters, times, said)
            time.sleep(CHANCE.uniform(0.02, 0.25))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            stop.set()
            for thread in threads:
                thread.join()
            journal.read(clients.facts(data, journal.last))
            journal.check(said)
            if turn % 25 == 24 or turn == ROUNDS - 1:
                rebuilt_is_lived(data, journal)
        # the same key after the last kill is the same contact
        process, port = clients.start(data)
        for key in random.Random(1).sample(sorted(said.contacts), min(50, len(said.contacts))):
            assert clients.send(port, key) == said.contacts[key], "the same key is another contact after the kill"
        leaves_under_open_boards(process, port, staff.desk[0])
        done = collections.Counter(action for action, _, _ in said.done.elements())
        print(f"kill -9: {ROUNDS} rounds, acknowledged {len(said.contacts)} contacts, "
              f"{done['book']} bookings, {done['move']} moves, {done['cancel']} cancellations; "
              f"{said.refused} refused, {said.unanswered.total()} unanswered; 0 lost, 0 twice, {journal.last} facts in order")


main()
