"""Kills the commands that write, at any moment: a file is imported whole or not at all, and a copy is a county or nothing."""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = os.environ.get("LUUKKU", ".build/debug/luukku")
ROUNDS = int(sys.argv[1])
FACTS = 4_000
chance = random.Random(5)


def line(number):
    minute = f"2026-03-02T{8 + number // 600:02}:{number // 10 % 60:02}:{number % 10:02}+02:00"
    return json.dumps({
        "id": f"f-{number}", "stream": f"matter/m-{number}", "version": 1, "kind": "matter.claimed", "occurred": minute,
        "recorded": minute, "actor": {"id": "anonymous", "role": "resident"}, "payload": {"by": "p-1"}})


def run(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True)


def killed(seconds, *words):
    """Starts a command and kills it after so many seconds; tells whether it had ended by itself."""
    process = subprocess.Popen([PROGRAM, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return process.returncode == 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False


def count(data):
    """Facts of a county that holds, or 0 where there is none."""
    if not os.path.exists(f"{data}/luukku.sqlite"):
        return 0
    checked = run("verify", "--data", data)
    assert checked.returncode == 0, f"{data} does not hold: {checked.stderr}{checked.stdout}"
    return len(run("export", "facts", "--data", data).stdout.splitlines())


def tables(data):
    """What stands in every table, the journal's own included."""
    with sqlite3.connect(f"file:{data}/luukku.sqlite?mode=ro", uri=True) as store:
        names = [name for name, in store.execute("select name from sqlite_master where type = 'table' order by name")]
        return {name: store.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names if name != "setting"}


def length(*words):
    start = time.monotonic()
    done = run(*words)
    assert done.returncode == 0, done.stderr
    return time.monotonic() - start


def imports(folder):
    """Half a file is never there; run again, the file is whole."""
    file = f"{folder}/facts.jsonl"
    with open(file, "w", encoding="utf-8") as out:
        out.write("\n".join(line(number) for number in range(FACTS)))
    whole = length("import", "facts", "--data", f"{folder}/whole", file)
    ended = 0
    for turn in range(ROUNDS):
        data = f"{folder}/import{turn}"
        ended += killed(chance.uniform(0.05, 1.05) * whole, "import", "facts", "--data", data, file)
        assert count(data) in (0, FACTS), f"{count(data)} of {FACTS} facts after a kill"
        assert run("import", "facts", "--data", data, file).returncode == 0 and count(data) == FACTS
        shutil.rmtree(data)
    print(f"import facts: {ROUNDS} rounds, {ended} had ended; each file whole or not there")


def copies(folder, command, words):
    """Killed, a copy is a whole county or none; run again, it is made."""
    whole = length(*words(f"{folder}/{command}-first"))
    ended = 0
    for turn in range(ROUNDS):
        target = f"{folder}/{command}{turn}"
        ended += killed(chance.uniform(0.05, 1.05) * whole, *words(target))
        assert count(target) in (0, FACTS), f"half a county after a killed {command}"
        if count(target) == 0:
            done = run(*words(target))
            assert done.returncode == 0, f"{command} again: {done.stderr}"
        assert count(target) == FACTS and tables(target) == tables(f"{folder}/whole")
        shutil.rmtree(target)
        shutil.rmtree(target + ".half", ignore_errors=True)
    print(f"{command}: {ROUNDS} rounds, {ended} had ended; each copy a county or nothing")


def rebuilds(folder):
    """A rebuild that was broken off leaves the journal whole, and run again every table is as it was."""
    data, before = f"{folder}/whole", tables(f"{folder}/whole")
    whole = length("rebuild", "--data", data)
    for _ in range(ROUNDS):
        killed(chance.uniform(0.05, 1.05) * whole, "rebuild", "--data", data)
        assert count(data) == FACTS
        assert run("rebuild", "--data", data).returncode == 0 and tables(data) == before
    print(f"rebuild: {ROUNDS} rounds; the journal whole, the tables as before")


def main():
    folder = tempfile.mkdtemp(prefix="luukku-commands-")
    try:
        imports(folder)
        copies(folder, "backup", lambda to: ["backup", "--data", f"{folder}/whole", to])
        assert run("backup", "--data", f"{folder}/whole", f"{folder}/kept").returncode == 0
        copies(folder, "restore", lambda to: ["restore", "--data", to, f"{folder}/kept"])
        rebuilds(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
