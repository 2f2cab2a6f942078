#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost of indexing and searching ready passages, beside what MeCab alone takes for the same text.

Usage: run.py BUILD_DIRECTORY PASSAGES.jsonl QUERIES.tsv [--runs N] [--rounds N]

PASSAGES holds one JSON object a line with `text`; QUERIES has a header and the columns qid, query, from_year, to_year. Builds
and MeCab take turns, so that a busy machine slows both: read the ratios. Indexes are made in a temporary folder.
"""
import argparse
import collections
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("passages", type=pathlib.Path)
    parser.add_argument("queries", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3, help="builds of the index (default 3)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the queries (default 7)")
    return parser.parse_args()


def timed(command):
    """Wall and CPU seconds of a command and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.monotonic() - start,
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def allocated(folder):
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*"))


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def show(name, value, unit="", note=""):
    print(f"{name:<28}{value:>10.2f} {unit:<4} {note}".rstrip())


def bench_index(given, index):
    program, mecab = given.build / "bin/hakusho", given.build / "bin/mecab_bench"
    walls, cpus, raw, text_bytes = [], [], [], 0
    for _ in range(given.runs):
        printed = subprocess.run([mecab, given.passages], check=True, capture_output=True, text=True).stdout.split("\t")
        raw.append(float(printed[0]))
        text_bytes = int(printed[2])
        wall, cpu = timed([program, "index", "-q", "--rebuild", "-i", index, given.passages])
        walls.append(wall)
        cpus.append(cpu)
    show("MeCab once, CPU", statistics.median(raw), "s")
    show("index, wall", statistics.median(walls), "s")
    show("index, CPU", statistics.median(cpus), "s")
    show("index CPU / MeCab once", statistics.median(c / r for c, r in zip(cpus, raw)))
    show("index size / text", allocated(index) / text_bytes, "", f"of {text_bytes / 1e6:.1f} MB")


def bench_queries(given, index, folder):
    out = folder / "queries.out"
    subprocess.run([given.build / "bin/query_bench", index, given.queries, str(given.rounds), out], check=True)
    times = {}
    for line in out.read_text(encoding="utf-8").splitlines():
        query, _, microseconds, *_ = line.split("\t")
        times.setdefault(query, []).append(float(microseconds))
    medians = [statistics.median(values) for values in times.values()]
    for share in (50, 95, 99):
        show(f"query with snippet, p{share}", percentile(medians, share / 100), "µs", f"of {len(medians)} queries")


def key_of(text):
    """What a reader takes for the same string: width, case and white space aside."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def bench_recall(given, index):
    """Of the passages that hold every word of a query letter by letter, the share that is found; years are left aside."""
    texts = [key_of(json.loads(line)["text"]) for line in given.passages.open(encoding="utf-8")]
    queries = [line.split("\t")[1] for line in given.queries.read_text(encoding="utf-8").splitlines()[1:]]
    shares = []
    for query in queries:
        holding = collections.Counter(text for text in texts if all(key_of(word) in text for word in query.split()))
        if not holding:
            continue
        command = [given.build / "bin/hakusho", "search", "-i", index, "--json", "--all-similar", "-n", "10000", "--exact",
                   "--strict", "--", query]
        # The status is 1 where nothing is found.
        hits = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)["hits"]
        found = collections.Counter(key_of(hit["text"]) for hit in hits)
        shares.append((holding & found).total() / min(holding.total(), 10000))
    show("passages holding the words", statistics.mean(shares), "",
         f"found, mean of {len(shares)} queries; least {min(shares):.3f}")


def bench_one_shot(given, index):
    command = [given.build / "bin/hakusho", "search", "-i", index, "光ファイバ網"]
    walls = [timed(command)[0] * 1000 for _ in range(given.rounds * 3)]
    show("one search, new process", statistics.median(walls), "ms", f"least {min(walls):.2f}")


def main():
    given = arguments()
    os.environ["LC_ALL"] = "C"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        index = folder / "index"
        bench_index(given, index)
        bench_queries(given, index, folder)
        bench_one_shot(given, index)
        bench_recall(given, index)


if __name__ == "__main__":
    sys.exit(main())
