"""The search beside SQLite FTS5 and tantivy: the same documents, the same questions, one run.

LUUKKU_REAL_DATA (default ../shared/data) is the folder with the national general descriptions and the judged
development questions; without it nothing is measured here, and the page says so.
"""
import importlib.metadata
import json
import math
import os
import re
import sqlite3
import subprocess
import tempfile
import time

from bench_turns import in_turns, spread

LANGS = ("fi", "sv", "en")
WEIGHTS = {"name": 3.0, "words": 2.0, "about": 0.8}  # the weights that Luukku gives them
ROUNDS = 20


def real_data():
    root = os.environ.get("LUUKKU_REAL_DATA", "../shared/data")
    files = os.path.join(root, "ptv-national/general-descriptions.json"), os.path.join(root, "guidance/queries-dev.tsv")
    return files if all(map(os.path.exists, files)) else None


def judged(path):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")][1:]
    return [(row[0], row[1], set(row[2].split()), set(row[3].split()) if len(row) > 3 else set()) for row in rows if len(row) > 2]


def ndcg5(questions, answer):
    """Gains 2 for best and 1 for acceptable, 2^gain - 1, the first five."""
    total = 0.0
    for lang, text, best, also in questions:
        dcg = lambda gains: sum((2 ** gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains[:5]))
        ideal = dcg([2] * len(best) + [1] * len(also))
        total += dcg([2 if code in best else 1 if code in also else 0 for code in answer(lang, text)]) / ideal if ideal else 0
    return total / len(questions)


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


class FTS5:
    """SQLite's own full-text search, unicode61 and bm25, with a column for each part in each language."""

    def __init__(self, documents):
        columns = [f"{part}_{lang}" for lang in LANGS for part in WEIGHTS]
        self.db = sqlite3.connect(":memory:")
        self.db.execute(f"create virtual table d using fts5(id unindexed, {', '.join(columns)}, tokenize = 'unicode61')")
        marks = ", ".join("?" * (len(columns) + 1))
        for document in documents:
            texts = [text(document, part, lang) for lang in LANGS for part in WEIGHTS]
            self.db.execute(f"insert into d values ({marks})", [document["id"], *texts])
        self.db.execute("insert into d(d) values ('optimize')")
        self.weights = ", ".join(["0"] + [str(weight) for _ in LANGS for weight in WEIGHTS.values()])

    def __call__(self, lang, question):
        columns = " ".join(f"{part}_{lang}" for part in WEIGHTS)
        asked = " OR ".join(f'"{word}"' for word in words(question))
        return [row[0] for row in self.db.execute(
            f"select id from d where d match ? order by bm25(d, {self.weights}) limit 10", [f"{{{columns}}} : ({asked})"])]


class Tantivy:
    """The same parts with the stemmer of each language."""

    def __init__(self, documents):
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        for lang in LANGS:
            for part in WEIGHTS:
                schema.add_text_field(f"{part}_{lang}", tokenizer_name=f"{lang}_ours")
        self.index = tantivy.Index(schema.build())
        for lang, name in (("fi", "finnish"), ("sv", "swedish"), ("en", "english")):
            builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
            self.index.register_tokenizer(f"{lang}_ours", builder.filter(tantivy.Filter.stemmer(name)).build())
        writer = self.index.writer(heap_size=50_000_000, num_threads=1)
        for document in documents:
            fields = {f"{part}_{lang}": text(document, part, lang) for lang in LANGS for part in WEIGHTS}
            writer.add_document(tantivy.Document(id=document["id"], **fields))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def __call__(self, lang, question):
        fields = {f"{part}_{lang}": weight for part, weight in WEIGHTS.items()}
        query, _ = self.index.parse_query_lenient(" ".join(words(question)), list(fields), field_boosts=fields)
        return [self.searcher.doc(address)["id"][0] for _, address in self.searcher.search(query, 10).hits]


def text(document, part, lang):
    found = document["parts"][lang][part]
    return found if isinstance(found, str) else "\n".join(found)


def seconds(engine, questions):
    times = []
    for _ in range(ROUNDS):
        for lang, asked, _, _ in questions:
            start = time.perf_counter()
            engine(lang, asked)
            times.append(time.perf_counter() - start)
    times.sort()
    return times[len(times) // 2], times[len(times) * 99 // 100]


def measure(program):
    files = real_data()
    if not files:
        return None
    descriptions, questions_file = files
    questions = judged(questions_file)
    with tempfile.TemporaryDirectory(dir=".") as folder:
        out = subprocess.run([program, "bench", "guidance", descriptions, questions_file, "--out", folder],
                             check=True, capture_output=True, text=True).stdout
        found = {"ours": json.loads(out.strip().splitlines()[-1])}
        sets = {name: [json.loads(line) for line in open(os.path.join(folder, f"{name}.jsonl"), encoding="utf-8")]
                for name in ("national", "worded", "large")}
    for name, engine in (("fts5", FTS5), ("tantivy", Tantivy)):
        start = time.perf_counter()
        large = engine(sets["large"])
        built = time.perf_counter() - start
        p50, p99 = seconds(large, questions)
        found[name] = {"national": ndcg5(questions, engine(sets["national"])), "worded": ndcg5(questions, engine(sets["worded"])),
                       "p50": p50, "p99": p99, "built": built}
    found["versions"] = {"fts5": sqlite3.sqlite_version, "tantivy": importlib.metadata.version("tantivy")}
    return found


def over_http(county, seconds=3):
    """Full answer pages a second, the judged questions in turn, turn about with the empty route of the same server."""
    files = real_data()
    if not files:
        return None
    asked = [text for _, text, _, _ in judged(files[1])]
    script = "local asked = {" + ", ".join(json.dumps(text, ensure_ascii=False) for text in asked) + """}
local n, ready = 0, {}
init = function()
  for i, text in ipairs(asked) do
    local q = text:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end)
    ready[i] = wrk.format("POST", "/ask", {["Content-Type"] = "application/x-www-form-urlencoded"}, "q=" .. q)
  end
end
request = function()
  n = n + 1
  return ready[n % #ready + 1]
end
done = function(summary, latency)
  io.write(string.format("%d %d %d %d %.1f\\n", latency:percentile(50), latency:percentile(95), latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.timeout, summary.requests / summary.duration * 1e6))
end
"""
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as file:
        file.write(script)
        file.flush()
        return in_turns(lambda: county.wrk(county.base, file.name, seconds=seconds), lambda: county.load("/empty", seconds=seconds))


def lines(found, asked):
    if not found:
        return ["## Guidance", "", "Not measured: LUUKKU_REAL_DATA names no folder of national descriptions and judged questions.", ""]
    met = lambda ok: "met" if ok else "**not met**"
    o, f, t, v = found["ours"], found["fts5"], found["tantivy"], found["versions"]
    ms = lambda value: f"{value * 1000:.2f} ms"
    rows = [
        "## Guidance", "",
        f"{o['questions']:.0f} judged questions of the development set in three languages; {o['services']:.0f} services with the national descriptions, "
        f"enlarged to {o['documents']:,.0f} documents for the times.", "",
        "| nDCG@5 | Luukku | SQLite FTS5 " + v["fts5"] + " (unicode61, bm25) | tantivy " + v["tantivy"] + " (stemmers) | bar | |", "|---|---|---|---|---|---|",
    ]
    best = max(f["national"], t["national"])
    rows += [
        f"| the national names and descriptions | {o['ndcg5']:.2f} | {f['national']:.2f} | {t['national']:.2f} | better by ≥ 0.25 | "
        f"{met(o['ndcg5'] >= best + 0.25)}, by {o['ndcg5'] - best:.2f} |",
        f"| for scale: peers given our everyday words and word list too | {o['ndcg5']:.2f} | {f['worded']:.2f} | {t['worded']:.2f} | | |",
    ]
    rows += [
        "", "| What | Luukku | FTS5 | tantivy | bar | |", "|---|---|---|---|---|---|",
        f"| answer in process, half of them | {ms(o['largeP50'])} | {ms(f['p50'])} | {ms(t['p50'])} | < 1 ms, ≤ 2 × tantivy | "
        f"{met(o['largeP50'] < 1e-3 and o['largeP50'] <= 2 * t['p50'])}, {o['largeP50'] / t['p50']:.1f} × |",
        f"| 99 of 100 of them | {ms(o['largeP99'])} | {ms(f['p99'])} | {ms(t['p99'])} | < 5 ms, ≤ 2 × tantivy | "
        f"{met(o['largeP99'] < 5e-3 and o['largeP99'] <= 2 * t['p99'])}, {o['largeP99'] / t['p99']:.1f} × |",
        f"| the same when no word has been asked before: half, slowest | {ms(o['largeFirstP50'])}, {ms(o['largeFirstP99'])} | | | | |",
        f"| index built | {o['built']:.2f} s | {f['built']:.2f} s | {t['built']:.2f} s | < 2 s | {met(o['built'] < 2)} |",
        f"| memory that the index adds | {o['memory']:.0f} MB | | | < 80 MB | {met(o['memory'] < 80)} |",
    ]
    if asked:
        rows.append(f"| full answer pages over HTTP, the judged questions in turn, no answer kept, 64 users; turn about with the empty route, five times three seconds | "
                    f"{asked['rate']:,.0f}/s, p50 {asked['p50']:.1f} ms; empty route {asked['empty']['rate']:,.0f}/s | | | "
                    f"≥ 0.2 × the empty route | {met(asked['share'][len(asked['share']) // 2] >= 0.2 and not asked['errors'])}, {spread(asked['share'])} |")
    return rows + [""]


def write(section, path="Docs/performance.md"):
    """Puts the section in its place among those of the last whole run."""
    text = open(path, encoding="utf-8").read()
    start = text.find("## Guidance\n")
    if start < 0:
        start = end = text.index("## What holds a bar back")
    else:
        end = text.index("\n## ", start) + 1
    with open(path, "w", encoding="utf-8") as out:
        out.write(text[:start] + "\n".join(section) + "\n" + text[end:])


if __name__ == "__main__":
    # the search alone: measured beside its peers and over HTTP, and its section written anew
    import bench

    result = measure(bench.PROGRAM)
    with bench.Opened() as county:
        asked = over_http(county)
    print(json.dumps({**result, "asked": asked}) if result else "no real data")
    write(lines(result, asked))
