"""Speed of Luukku on PostgreSQL, beside peers measured in the same run; writes Docs/performance-postgres.md."""
import glob
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.path.insert(0, os.path.dirname(__file__))
import bench

SIMPLE = """insert into simple (stream, kind, at, payload) values
 ('bench/0198c0de-0000-7000-8000-000000000000', 'matter.released', 1772000000, '{"unit":"yhteyskeskus"}');"""
BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
ROUNDS = 5


def sql(address, text):
    return subprocess.run([f"{BIN}/psql", "-qAt", address, "-c", text], check=True, capture_output=True, text=True).stdout.strip()


def database(server, name):
    sql(server, f"create database {name}")
    return server.rsplit("/", 1)[0] + "/" + name


def pgbench(address, script):
    out = subprocess.run(
        [f"{BIN}/pgbench", "-n", "-f", script, "-c", "64", "-j", "2", "-M", "prepared", "-T", "4", address],
        check=True, capture_output=True, text=True).stdout
    return float(re.search(r"tps = ([\d.]+)", out).group(1))


def appends(server):
    """Ours and pgbench's in turn, so that both meet the same disk."""
    address, peer, rates = database(server, "appends"), database(server, "peer"), {1: [], 8: [], 64: [], "pgbench": []}
    sql(peer, "create table simple (id bigint generated always as identity primary key, stream text not null, "
        "kind text not null, at bigint not null, payload text not null)")
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(SIMPLE)
        script.flush()
        for _ in range(ROUNDS):
            rates["pgbench"].append(pgbench(peer, script.name))
            for writers, each in ((64, 800), (8, 1_000), (1, 1_000)):
                out = bench.run("bench", "append", "--store", address, "--writers", str(writers), "--each", str(each))
                rates[writers].append(bench.last_json(out)["rate"])
    return rates


def peak(server):
    """Facts of a national hour, as fast as one server takes them."""
    address = database(server, "peak")
    return bench.last_json(bench.run("bench", "append", "--store", address, "--writers", "64", "--each", "4000"))


def move(server):
    address, start = database(server, "moved"), time.monotonic()
    out = subprocess.run([bench.PROGRAM, "move", "--from", bench.COUNTY, "--to", address], check=True, capture_output=True, text=True).stdout
    seconds = time.monotonic() - start
    sql(address, "analyze")
    start = time.monotonic()
    bench.run("verify", "--store", address)
    return address, int(re.search(r"moved (\d+)", out).group(1)), seconds, time.monotonic() - start


def opened(address=None):
    if address:
        os.environ["LUUKKU_STORE"] = address
    else:
        os.environ.pop("LUUKKU_STORE", None)
    return bench.Opened()


def pages(address):
    """The same county on both stores, open at once; each page loaded on one and then on the other, in turn."""
    bench.Opened.load.__defaults__ = ("", 64, 2)
    with opened(address) as other, opened() as one:
        turns = [(store, dict((name, call) for name, call in links(county))) for store, county in (("sqlite", one), ("pg", other))]
        found = {name: {store: [] for store, _ in turns} for name in turns[0][1]}
        for name in found:
            for _ in range(3):
                for store, calls in turns:
                    found[name][store].append(calls[name]())
        return found


def links(county):
    """The pages of `bench.pages`, to be loaded later."""
    return [(name, lambda path=path, cookie=cookie: county.load(path, cookie)) for name, path, cookie in bench.addresses(county)]


def behind(address):
    """How many facts the slower of two nodes has still to read."""
    nodes = sql(address, "select count(*) from node")
    lag = sql(address, "select (select max(position) from fact) - (select min(position) from node)")
    return int(lag) if nodes == "2" else 1_000_000_000


def tiles(address, turns=60):
    """A contact on one node; the time until the other node's board says so."""
    with opened(address) as one, opened(address) as other:
        cookie, heard, moment = other.sign_in(11), threading.Event(), [0.0]

        def listen():
            request = urllib.request.Request(other.base + "/board/stream", headers={"Cookie": cookie})
            with urllib.request.urlopen(request) as stream:
                for line in stream:
                    if line.startswith(b"data:"):
                        moment[0] = time.monotonic()
                        heard.set()

        while behind(address) > 100:
            time.sleep(1)
        threading.Thread(target=listen, daemon=True).start()
        heard.wait(10)
        delays = []
        for turn in range(turns):
            time.sleep(0.6)
            heard.clear()
            start = time.monotonic()
            bench.contact(one, f"tile-{turn}")
            if heard.wait(10):
                delays.append(moment[0] - start)
        return sorted(delays)


def middle(values):
    return statistics.median(values)


def report(found):
    a, (_, facts, seconds, verified), t, p = found["appends"], found["move"], found["tiles"], found["peak"]
    ratio = middle([ours / peer for ours, peer in zip(a[64], a["pgbench"])])
    lines = [
        "", "# On PostgreSQL", "",
        "Written by `Tools/bench-postgres`; run it again to repeat every figure.", "",
        f"* PostgreSQL {found['version']} on the same machine, `fsync` and `synchronous_commit` on; {os.cpu_count()} cores, {found['cpu']}; {time.strftime('%Y-%m-%d')}.",
        "* Server, county, load and peer share the machine; others may have used it too. Medians of rounds in turn; spread in brackets.", "",
        "| Durable facts a second | | beside | bar | |", "|---|---|---|---|---|",
        f"| pgbench, one simple insert, 64 clients, prepared | {middle(a['pgbench']):,.0f} ({min(a['pgbench']):,.0f}–{max(a['pgbench']):,.0f}) | | | |",
        *(f"| {w} writer{'s' if w > 1 else ''} | {middle(a[w]):,.0f} ({min(a[w]):,.0f}–{max(a[w]):,.0f}) | | | |" for w in (1, 8)),
        f"| 64 writers | {middle(a[64]):,.0f} ({min(a[64]):,.0f}–{max(a[64]):,.0f}) | {ratio:.2f} × pgbench | ≥ 0.5 × | {bench.verdict(ratio >= 0.5)} |",
        f"| 64 writers, {p['facts']:,.0f} facts on end (a national peak hour many times over) | {p['rate']:,.0f} | {p['seconds']:.0f} s | | |", "",
        "| Page, 64 users | SQLite p95 ms | PostgreSQL p95 ms | beside | bar 2.5 × |", "|---|---|---|---|---|",
    ]
    for name, stores in found["pages"].items():
        one, other = (middle([r["p95"] for r in stores[s]]) for s in ("sqlite", "pg"))
        lines.append(f"| {name} | {one:.1f} | {other:.1f} | {other / one:.1f} × | {bench.verdict(other <= 2.5 * one)} |")
    p95 = t[len(t) * 95 // 100]
    lines += [
        "", "| What | Figure | Bar | |", "|---|---|---|---|",
        f"| move of {facts:,} facts from SQLite, with tables, checked link by link | {seconds:.0f} s | < 60 s for 1 M | {bench.verdict(seconds * 1e6 / facts < 60)} |",
        f"| `luukku verify` of them on PostgreSQL | {verified:.0f} s | | |",
        f"| two nodes: contact on one → line on the other's board, {len(t)} times | p50 {t[len(t) // 2]:.2f} s, p95 {p95:.2f} s | p95 < 1 s | {bench.verdict(p95 < 1)} |", "",
    ]
    return "\n".join(lines)


def main():
    if not os.path.exists(os.path.join(bench.COUNTY, "luukku.sqlite")):
        subprocess.run([bench.PROGRAM, "demo", "--data", bench.COUNTY, "--days", str(bench.DAYS), "--prepare-only"], check=True)
    folder, found = tempfile.mkdtemp(), {"cpu": bench.cpu()}
    os.chmod(folder, 0o755)
    server = subprocess.run(["Tools/postgres", "start", folder], check=True, capture_output=True, text=True).stdout.strip()
    try:
        found["version"] = sql(server, "show server_version").split()[0]
        for name, part in (("appends", appends), ("peak", peak), ("move", move)):
            found[name] = part(server)
            print(name, found[name], flush=True)
        address = found["move"][0]
        found["tiles"] = tiles(address)
        print("tiles", found["tiles"][-5:], flush=True)
        found["pages"] = pages(address)
    finally:
        subprocess.run(["Tools/postgres", "stop", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    with open("Docs/performance-postgres.md", "w", encoding="utf-8") as out:
        out.write(report(found))
    print("written: Docs/performance-postgres.md; Tools/bench puts it at the end of Docs/performance.md")


if __name__ == "__main__":
    main()
