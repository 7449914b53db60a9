"""Speed of Luukku on this machine, beside peers measured in the same run; writes Docs/performance.md."""
import asyncio
import json
import os
import platform
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import bench_guidance
import bench_indicators
from bench_turns import in_turns, spread

PROGRAM = ".build/release/luukku"
DAYS = int(os.environ.get("BENCH_DAYS", "250"))
COUNTY = os.environ.get("BENCH_DATA", "data-bench")
WRK = """
done = function(summary, latency, requests)
  io.write(string.format("%d %d %d %d %.1f\\n", latency:percentile(50), latency:percentile(95), latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.timeout, summary.requests / summary.duration * 1e6))
end
"""


def run(*words, env=None):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, text=True, env=env).stdout


def last_json(text):
    return json.loads(text.strip().splitlines()[-1])


def fsync_rate(folder, seconds=2.0):
    """Writes of 16 KiB, each followed by fdatasync, a second: what one commit costs the disk at least."""
    path = os.path.join(folder, "fsync")
    file = os.open(path, os.O_RDWR | os.O_CREAT)
    block = b"x" * 16_384
    os.pwrite(file, block * 100, 0)
    os.fsync(file)
    count, start = 0, time.monotonic()
    while time.monotonic() - start < seconds:
        os.pwrite(file, block, count % 100 * len(block))
        os.fdatasync(file)
        count += 1
    os.close(file)
    os.remove(path)
    return count / (time.monotonic() - start)


def bare_rate(folder, count=20_000):
    """One small row a commit into a table without indexes: the most that SQLite itself gives on this disk."""
    store = sqlite3.connect(os.path.join(folder, "bare.sqlite"), isolation_level=None)
    store.execute("pragma journal_mode = wal")
    store.execute("pragma synchronous = full")
    store.execute("create table fact (position integer primary key, payload text)")
    start = time.monotonic()
    for place in range(count):
        store.execute("insert into fact values (?, ?)", (place, "{}"))
    rate = count / (time.monotonic() - start)
    store.close()
    return rate


def appends():
    rates = {}
    with tempfile.TemporaryDirectory(dir=".") as data:
        rates["disk"] = fsync_rate(data)
        rates["bare"] = bare_rate(data)
        for writers, each in ((1, 6_000), (8, 2_000), (64, 600)):
            rates[writers] = append_rate(data, writers, each)
    return rates


def append_rate(data, writers, each, env=None):
    return last_json(run("bench", "append", "--data", data, "--writers", str(writers), "--each", str(each), env=env))["rate"]


def slow_appends():
    """The same on a disk that takes a millisecond to confirm, as the bars were written for."""
    rates = {}
    with tempfile.TemporaryDirectory(dir=".") as data:
        library = os.path.join(os.path.abspath(data), "slow-disk.so")
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, "Tools/slow-disk.c", "-ldl"], check=True)
        env = {**os.environ, "LD_PRELOAD": library}
        code = f"import sys; sys.path.insert(0, 'Tools'); import bench; print(bench.fsync_rate({data!r}))"
        rates["disk"] = float(subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=env).stdout)
        for writers, each in ((1, 1_000), (8, 500), (64, 200)):
            rates[writers] = append_rate(data, writers, each, env)
    return rates


def rebuild():
    return last_json(run("bench", "rebuild", "--data", COUNTY))


def figures():
    import duckdb

    with tempfile.TemporaryDirectory(dir=".") as folder:
        ours = last_json(run("bench", "figures", "--csv", folder))
        peer = duckdb.connect()
        for table in ("rows", "slots", "dues"):
            peer.execute(f"create table {table} as select * from read_csv_auto('{folder}/{table}.csv')")
        now, today = 1795168800, 20777
        best = min(duck(peer, now, today) for _ in range(5))
    return {"ours": ours["seconds"], "duckdb": best, "facts": ours["facts"], "version": duckdb.__version__}


def duck(peer, now, today):
    """The same eight figures in SQL over the same columns, as few passes as we could find."""
    start = time.monotonic()
    peer.execute('''
      create or replace temp table matter as select subject,
        min(day) filter (kind = 'contact') contact_day, min(counting) filter (kind = 'contact') counting,
        min(unit) filter (kind = 'contact') unit, min(code) filter (kind = 'contact') channel,
        max(flag) filter (kind = 'contact') repeated, min(day) filter (kind in ('answered', 'assessed')) answered,
        min("at") filter (kind = 'assessed') assessed_at, min(day) filter (kind = 'assessed') assessed_day,
        arg_min(code, "at") filter (kind = 'assessed') urgency, max(code) filter (kind = 'linked') reason,
        min("at") filter (kind = 'visit') visit_at, min(day) filter (kind = 'visit') visit_day,
        arg_min(unit, "at") filter (kind = 'visit') visit_unit
      from rows where kind not in ('published', 'withdrawn', 'reserved', 'freed') group by subject''')
    peer.execute(f"select channel, count(*) from matter where contact_day = {today} group by 1").fetchall()
    peer.execute(f"""select count(*), count(*) filter (answered <= counting and assessed_day <= counting) from matter
      where counting between {today - 27} and {today}""").fetchall()
    peer.execute(f"select (due - {now}) <= 86400, (due - {now}) <= 259200, due < {now}, count(*) from dues group by all").fetchall()
    peer.execute(f"""select visit_unit, count(*), count(*) filter (visit_day - assessed_day <= 7) from matter
      where visit_at is not null and assessed_at <= visit_at and urgency = 69 and visit_day between {today - 27} and {today} group by 1""").fetchall()
    peer.execute(f"select count(*), sum(flag) from rows where kind = 'visit' and day between {today - 27} and {today}").fetchall()
    peer.execute(f"""select median(third) from (select calendar, coalesce(nth_value(day, 3) over (partition by calendar order by starts
      rows between unbounded preceding and unbounded following) - {today}, 182) third from slots where free = 1 and starts > {now})""").fetchall()
    peer.execute(f"""select count(*), count(*) filter (repeated = 1 or reason is not null), count(*) filter (reason < 5) from matter
      where contact_day between {today - 27} and {today}""").fetchall()
    peer.execute(f"""select count(*) filter (code >= 9), count(*) filter (code <= 6), count(*) from rows
      where kind = 'feedback' and day between {today - 89} and {today}""").fetchall()
    return time.monotonic() - start


class Opened:
    """A demo county that listens while it is measured."""

    def __enter__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        start = time.monotonic()
        self.process = subprocess.Popen([PROGRAM, "demo", "--data", COUNTY, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, env={**os.environ, "LUUKKU_BENCH": "1"})
        while True:
            try:
                urllib.request.urlopen(self.base + "/", timeout=2).read()
                break
            except OSError:
                time.sleep(0.02)
        self.first_page = time.monotonic() - start
        time.sleep(20)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def sign_in(self, place):
        page = urllib.request.urlopen(self.base + "/sign-in").read().decode()
        who = re.findall(r'name="who" value="([^"]+)"', page)[place]

        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        try:
            urllib.request.build_opener(Stay).open(self.base + "/sign-in", urllib.parse.urlencode({"who": who}).encode())
        except urllib.error.HTTPError as answer:
            return answer.headers["Set-Cookie"].split(";")[0]

    def read(self, path, cookie):
        return urllib.request.urlopen(urllib.request.Request(self.base + path, headers={"Cookie": cookie})).read().decode()

    def load(self, path, cookie="", users=64, seconds=6):
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(WRK)
            script.flush()
            return self.wrk(self.base + path, script.name, cookie, users, seconds)

    def wrk(self, address, script, cookie="", users=64, seconds=6):
        """Runs wrk with a script that ends by writing p50, p95 and p99 (µs), errors and requests a second."""
        out = subprocess.run(["wrk", "-t1", f"-c{users}", f"-d{seconds}s", "-s", script, "-H", f"Cookie: {cookie}", address],
                             check=True, capture_output=True, text=True).stdout
        p50, p95, p99, errors, rate = out.strip().splitlines()[-1].split()
        return {"p50": int(p50) / 1000, "p95": int(p95) / 1000, "p99": int(p99) / 1000, "errors": int(errors), "rate": float(rate)}


def pages(county):
    """Each page beside the empty route, two seconds each, five turns."""
    return [(name, in_turns(lambda: county.load(path, cookie, seconds=2), lambda: county.load("/empty", seconds=2)))
            for name, path, cookie in addresses(county)]


def addresses(county):
    nurse, resident, manager = county.sign_in(4), county.sign_in(0), county.sign_in(11)
    matter = re.search(r"/desk/matter/[0-9a-f-]+", county.read("/desk", nurse)).group(0)
    queue = dict.fromkeys(re.findall(r"/desk/matter/[0-9a-f-]+", county.read("/desk", nurse)))
    person = next(filter(None, (re.search(r"/desk/person/[0-9a-f-]+", county.read(page, nurse)) for page in queue)), None)
    mine = re.search(r"/my/[0-9a-f-]{36}", county.read("/my", resident)).group(0)
    wanted = [("front page", "/", ""), ("services", "/services", ""), ("queue, 40 rows", "/desk", nurse),
              ("matter at the desk, with trace", matter, nurse), ("resident's matters", "/my", resident), ("resident's matter, with trace", mine, resident),
              ("board", "/board", manager)]
    if person:
        wanted.append(("person, with trace", person.group(0), nurse))
    return wanted


async def streams(county, count=1_000):
    """Opens `count` boards, writes facts, and times each board from the acknowledged fact to its line."""
    cookie = county.sign_in(11)
    heard, opened = [], []

    async def listen():
        reader, writer = await asyncio.open_connection("127.0.0.1", county.port)
        writer.write(f"GET /board/stream HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n".encode())
        opened.append(writer)
        while line := await reader.readline():
            if line.startswith(b"data:"):
                heard.append(time.monotonic())

    tasks = [asyncio.create_task(listen()) for _ in range(count)]
    while len(heard) < count:
        await asyncio.sleep(0.05)
    delays = []
    for turn in range(5):
        await asyncio.sleep(2)
        heard.clear()
        start = time.monotonic()
        await asyncio.to_thread(contact, county, turn)
        while len(heard) < count and time.monotonic() - start < 10:
            await asyncio.sleep(0.02)
        delays += sorted(moment - start for moment in heard[:count])
    memory = county.memory()
    for task in tasks:
        task.cancel()
    for writer in opened:
        writer.close()
    delays.sort()
    return {"boards": count, "p50": delays[len(delays) // 2], "p95": delays[len(delays) * 95 // 100], "max": delays[-1], "memory": memory}


def contact(county, turn):
    body = json.dumps({"words": "Mittaus", "channel": "web"}).encode()
    key = f"bench-{time.time()}-{turn}"
    urllib.request.urlopen(urllib.request.Request(
        county.base + "/api/v1/contacts", body, {"Authorization": "Bearer esittelyavain", "Idempotency-Key": key})).read()


def verdict(ok):
    return "met" if ok else "**not met**"


def report(found):
    a, r, f, s = found["appends"], found["rebuild"], found["figures"], found["streams"]
    slow = found["slow"]
    lines = [
        "# Performance", "",
        "Written by `make bench` (Tools/bench.py); run it again to repeat every figure.", "",
        f"* Machine: {os.cpu_count()} cores, {found['cpu']}; {platform.system()} {platform.release()}; {time.strftime('%Y-%m-%d')}.",
        f"* County: the model county, 71,664 residents, {r['facts']:,.0f} facts, SQLite in WAL mode, `synchronous=FULL`, warm.",
        "* Load, server and peer share the machine. Each bar is a ratio to a peer of the same run.", "",
        "## Durable facts", "", "| Writers | facts/s | beside | bar | |", "|---|---|---|---|---|",
        f"| disk alone: 16 KiB write + fdatasync | {a['disk']:,.0f} | | | |",
        f"| SQLite alone, one small row a commit, no index | {a['bare']:,.0f} | {a['bare'] / a['disk']:.2f} × disk | | |",
        f"| 1 | {a[1]:,.0f} | {a[1] / a['disk']:.2f} × disk | ≥ 0.8 × disk | {verdict(a[1] >= 0.8 * a['disk'])} |",
        f"| 8 | {a[8]:,.0f} | {a[8] / a[1]:.1f} × one writer | | |",
        f"| 64 | {a[64]:,.0f} | {a[64] / a[1]:.1f} × one writer | ≥ 6 × | {verdict(a[64] >= 6 * a[1])} |", "",
        "The same with a disk that takes a millisecond to confirm (every fdatasync waits a millisecond more: `Tools/slow-disk.c`):", "",
        "| Writers | facts/s | beside | bar | |", "|---|---|---|---|---|",
        f"| disk alone | {slow['disk']:,.0f} | | | |",
        f"| 1 | {slow[1]:,.0f} | {slow[1] / slow['disk']:.2f} × disk | ≥ 0.8 × disk | {verdict(slow[1] >= 0.8 * slow['disk'])} |",
        f"| 8 | {slow[8]:,.0f} | {slow[8] / slow[1]:.1f} × one writer | | |",
        f"| 64 | {slow[64]:,.0f} | {slow[64] / slow[1]:.1f} × one writer | ≥ 6 × | {verdict(slow[64] >= 6 * slow[1])} |", "",
        "## Pages over HTTP, 64 users", "",
        "Each page and the empty route in turn, two seconds each, five times: the middle turn, and of the ratio the least and the greatest.", "",
        "| Page | p50 ms | p95 ms | p99 ms | pages/s | the empty route's p95 ms | p95 beside it | bar 12 × |", "|---|---|---|---|---|---|---|---|",
    ]
    for name, one in found["pages"]:
        slower = one["slower"]
        lines.append(f"| {name} | {one['p50']:.1f} | {one['p95']:.1f} | {one['p99']:.1f} | {one['rate']:,.0f} | {one['empty']['p95']:.1f} | {spread(slower)} | "
                     f"{verdict(slower[len(slower) // 2] <= 12 and not one['errors'])} |")
    lines += [
        "", "## Live board", "",
        f"{s['boards']:,} open streams; from the fact being sent to the tile: p50 {s['p50']:.2f} s, p95 {s['p95']:.2f} s, slowest {s['max']:.2f} s. Bar p95 < 1 s: {verdict(s['p95'] < 1)}.", "",
        "## Figures, rebuild, memory, start", "", "| What | Figure | Bar | |", "|---|---|---|---|",
        f"| eight figures from {f['facts']:,.0f} facts in columns, two threads | {f['ours'] * 1000:.0f} ms; DuckDB {f['version']}, all threads, {f['duckdb'] * 1000:.0f} ms: {f['duckdb'] / f['ours']:.1f} × | ≥ 5 × | {verdict(f['duckdb'] >= 5 * f['ours'])} |",
        f"| rebuild of {r['facts']:,.0f} facts | {r['rebuild']:.1f} s; bare insertion {r['bare']:.1f} s: {r['ratio']:.1f} × | ≤ 4 ×, < 20 s | {verdict(r['ratio'] <= 4 and r['rebuild'] < 20)} |",
        f"| resident memory with the county, after load and 1,000 streams | {s['memory']:.0f} MB | < 600 MB | {verdict(s['memory'] < 600)} |",
        f"| first page of a prepared county | {found['first']:.1f} s | < 10 s | {verdict(found['first'] < 10)} |",
        f"| preparing 120 days | {found['prepare']:.0f} s | < 120 s | {verdict(found['prepare'] < 120)} |", "",
    ]
    lines += bench_indicators.lines(found["indicators"])
    lines += bench_guidance.lines(found["guidance"], found["asked"])
    for notes in ("Docs/performance-notes.md", "Docs/performance-postgres.md"):
        if os.path.exists(notes):
            lines += open(notes, encoding="utf-8").read().splitlines()
    return "\n".join(lines).rstrip() + "\n"


def cpu():
    with open("/proc/cpuinfo") as info:
        return re.search(r"model name\s*:\s*(.*)", info.read()).group(1)


def main():
    found = {"cpu": cpu()}
    with tempfile.TemporaryDirectory(dir=".") as data:
        start = time.monotonic()
        subprocess.run([PROGRAM, "demo", "--data", data, "--prepare-only"], check=True, stdout=subprocess.DEVNULL)
        found["prepare"] = time.monotonic() - start
    print(f"prepared 120 days in {found['prepare']:.0f} s")
    if not os.path.exists(os.path.join(COUNTY, "luukku.sqlite")):
        subprocess.run([PROGRAM, "demo", "--data", COUNTY, "--days", str(DAYS), "--prepare-only"], check=True)
    for name, part in (("appends", appends), ("slow", slow_appends), ("figures", figures), ("rebuild", rebuild), ("indicators", lambda: bench_indicators.measure(PROGRAM)),
                       ("guidance", lambda: bench_guidance.measure(PROGRAM))):
        found[name] = part()
        print(name, found[name])
    with Opened() as county:
        found["first"] = county.first_page
        found["pages"] = pages(county)
        print(found["pages"])
        found["asked"] = bench_guidance.over_http(county)
        print(found["asked"])
        found["streams"] = asyncio.run(streams(county))
        print(found["streams"])
    with open("Docs/performance.md", "w", encoding="utf-8") as out:
        out.write(report(found))
    print("written: Docs/performance.md")


if __name__ == "__main__":
    main()
