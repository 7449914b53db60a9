"""All indicators by unit and month beside the same figures in DuckDB from Parquet of the same columns, in one run."""
import json
import os
import subprocess
import tempfile
import time


def measure(program, facts=3_000_000):
    import duckdb

    with tempfile.TemporaryDirectory(dir=".") as folder:
        out = subprocess.run([program, "bench", "indicators", "--facts", str(facts), "--csv", folder],
                             check=True, capture_output=True, text=True).stdout
        ours = json.loads(out.strip().splitlines()[-1])
        plans = json.load(open(os.path.join(folder, "plans.json")))
        peer = duckdb.connect()
        for name in sorted(os.listdir(folder)):
            if name.endswith(".csv"):
                path = os.path.join(folder, name)
                peer.execute(f"copy (select * replace (traits::ubigint as traits) from read_csv('{path}')) to '{path[:-4]}.parquet' (format parquet)")
        best = min(duck(peer, folder, plans) for _ in range(5))
    return {**ours, "duckdb": best, "version": duckdb.__version__}


def holds(mask, want):
    return "true" if mask == 0 else f"(traits & {mask}::ubigint) = {want}::ubigint"


def duck(peer, folder, plans):
    """One pass a population for counts, shares, scores and waits; stocks by months come and gone; continuity by windows."""
    start = time.monotonic()
    passes, stocks = {}, {}

    def add(population, *words):
        passes.setdefault(population, []).extend(words)

    for plan in plans:
        among, both = holds(plan["amongMask"], plan["amongWant"]), holds(plan["amongMask"], plan["amongWant"]) + " and " + holds(plan["ofMask"], plan["ofWant"])
        form, population = plan["form"], plan["population"]
        if form in ("count", "share"):
            add(population, f"count(*) filter ({among})", f"count(*) filter ({both})")
        elif form in ("wait", "longWait"):
            value = "value" if form == "wait" else "other"
            add(population, f"count(*) filter ({among})", f"count(*) filter ({both})",
                f"median({value}) filter ({among})", f"quantile_disc({value}, 0.9) filter ({among})")
        elif form == "nps":
            up, down = 1 << TRAITS["promoter"], 1 << TRAITS["detractor"]
            add(population, "count(*)", f"count(*) filter ((traits & {up}::ubigint) > 0)", f"count(*) filter ((traits & {down}::ubigint) > 0)")
        elif form == "filled":
            add(population, "sum(value)", "sum(other)")
        elif form == "per":
            add(population, f"count(*) filter ({among})")
            add(plan["over"], f"count(*) filter ({holds(plan['overMask'], plan['overWant'])})")
        elif form in ("stock", "coverage"):
            stocks.setdefault(population, []).append(among)
            if plan.get("over"):
                stocks.setdefault(plan["over"], []).append(holds(plan["overMask"], plan["overWant"]))
    for population, words in passes.items():
        # by unit and month, and by month for the county
        peer.execute(f"select unit, month, {', '.join(words)} from '{folder}/{population}.parquet' "
                     "where month between 24287 and 24322 group by grouping sets ((unit, month), (month))").fetchall()
    for population, words in stocks.items():
        table = f"'{folder}/{population}.parquet'"
        came = ", ".join(f"count(*) filter ({word}) c{place}" for place, word in enumerate(words))
        both = ", ".join(f"sum(c{place}) over (partition by unit order by month)" for place in range(len(words)))
        minus = ", ".join(f"-count(*) filter ({word})" for word in words)
        peer.execute(f"""select unit, month, {both} from (
            select unit, month, {', '.join(f'sum(c{place}) c{place}' for place in range(len(words)))} from (
              select unit, month, {came} from {table} group by all union all
              select unit, wmonth, {minus} from {table} group by unit, wmonth) group by all)""").fetchall()
    for plan in plans:
        if plan["form"] == "continuity":
            continuity(peer, folder, holds(plan["amongMask"], plan["amongWant"]))
    return time.monotonic() - start


def continuity(peer, folder, among):
    for unit in ("unit", "0"):
        peer.execute(f"""with visit as (select person, value doctor, day, {unit} place from '{folder}/visit.parquet' where {among} and person >= 0),
            ends as (select (date '2023-12-01' + to_months(n::int) + interval 1 month)::date - date '1970-01-01' - 1 last, n from range(36) months(n)),
            pairs as (select n, place, person, doctor, count(*) c from ends join visit on day between last - 364 and last group by all),
            people as (select n, place, person, sum(c) total, sum(c * (c - 1)) same from pairs group by all having sum(c) > 1)
          select n, place, avg(same / (total * (total - 1))), count(*) from people group by all""").fetchall()


# places of the traits in the word, in the order of Sources/Indicators/Population.swift
NAMES = """health primary oral social urgent nonUrgent assessed electronic remote inPerson answered answeredSameDay sameDay repeated failure kept
  held missed doctor withinWeek overWeek solved withoutVisit mistake queued answeredCall abandoned callbackAsked promoter passive detractor""".split()
TRAITS = {name: place for place, name in enumerate(NAMES)}


def lines(found):
    met = lambda ok: "met" if ok else "**not met**"
    return [
        "## Indicators", "", "| What | Figure | Bar | |", "|---|---|---|---|",
        f"| {found['indicators']:.0f} indicators × 20 units and the county × 36 months from {found['facts']:,.0f} facts ({found['things']:,.0f} things in columns), two threads | "
        f"{found['seconds'] * 1000:.0f} ms | < 500 ms | {met(found['seconds'] < 0.5)} |",
        f"| the same in DuckDB {found['version']} from Parquet of the same columns, all threads, same run | {found['duckdb'] * 1000:.0f} ms: "
        f"{found['duckdb'] / found['seconds']:.1f} × | ≥ 5 × | {met(found['duckdb'] >= 5 * found['seconds'])} |",
        f"| one fact into all its cells, of 50,000 after those | mean {found['takeMean'] * 1e6:.1f} µs, p99 {found['takeP99'] * 1e6:.1f} µs | < 50 µs | {met(found['takeP99'] < 50e-6)} |",
        f"| as known 40 days ago: the whole store counted again | {found['asKnown'] * 1000:.0f} ms | | |", "",
    ]


if __name__ == "__main__":
    import sys

    result = measure(sys.argv[1] if len(sys.argv) > 1 else ".build/release/luukku")
    print(json.dumps(result))
    print("\n".join(lines(result)))
