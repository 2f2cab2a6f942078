#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every way in gives the same: the program, C, Python and MCP are asked the queries of queries.txt, and the
other functions of the C interface are compared byte by byte with the commands of the same name.

Usage: bindings.py PROGRAM C_EXAMPLE SOURCE_DIRECTORY ($HAKUSHO_LIBRARY names the library)
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import types
import typing

PROGRAM, C_EXAMPLE, ROOT = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "frontends/python"))
import hakusho  # noqa: E402

faults = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        faults.append(what)


def plain_environment():
    # The program is linked to its library; what Python needs preloaded is not for it.
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "HAKUSHO_", "LD_PRELOAD"))}
    return {**kept, "LC_ALL": "C"}


def output(*command, stdin=b""):
    done = subprocess.run([str(part) for part in command], input=stdin, capture_output=True, timeout=300,
                          env=plain_environment())
    return done.stdout


def ids(answer):
    return [hit["id"] for hit in answer["hits"]]


def mcp_ids(index, queries):
    """The ids that the tool `search` gives for each query; None for one that it refuses."""
    requests = [{"jsonrpc": "2.0", "id": 0, "method": "initialize",
                 "params": {"protocolVersion": "2025-06-18", "capabilities": {},
                            "clientInfo": {"name": "test", "version": "1"}}}]
    requests += [{"jsonrpc": "2.0", "id": number, "method": "tools/call",
                  "params": {"name": "search", "arguments": {"query": query, "limit": 10}}}
                 for number, query in enumerate(queries, 1)]
    sent = "".join(json.dumps(request) + "\n" for request in requests)
    lines = output(PROGRAM, "mcp", "-i", index, stdin=sent.encode()).decode().splitlines()
    results = {answer["id"]: answer["result"] for answer in map(json.loads, lines)}
    return [None if results[number]["isError"] else ids(results[number]["structuredContent"])
            for number in range(1, len(queries) + 1)]


def same_hits(path, index):
    queries = [line for line in (ROOT / "tests/frontends/queries.txt").read_text(encoding="utf-8").splitlines()
               if line and not line.startswith("#")]
    expect(len(queries) == 50, f"{len(queries)} queries instead of 50")
    by_mcp = mcp_ids(path, queries)
    found = 0
    for query, from_mcp in zip(queries, by_mcp):
        printed = output(PROGRAM, "search", "-i", path, "--json", "--", query)
        expect(output(C_EXAMPLE, path, query) == printed, f"{query}: C gives something else")
        try:
            expect(index.search_json(query) == printed, f"{query}: Python gives something else")
        except hakusho.BadQuery:
            expect(printed == b"", f"{query}: Python refuses it")
        wanted = ids(json.loads(printed)) if printed else None
        expect(from_mcp == wanted, f"{query}: MCP gives {from_mcp} instead of {wanted}")
        found += bool(wanted)
    expect(found >= 35, f"only {found} queries find anything")


def same_bytes(path, index):
    def row(given, *command):
        printed = output(PROGRAM, *command, "-i", path)
        expect(printed != b"" and given == printed,
               f"hakusho {' '.join(map(str, command))}: the library gives something else")

    for format in ("json", "jsonl", "csv", "markdown", "bibtex", "csl"):
        row(index.search_text("訓練", format, limit=3), "search", "訓練", "--format", format, "-n", 3)
    row(index.search_json("訓練", by_year=True, facets=True, years=(2021, 2023), thesaurus=False),
        "search", "訓練", "--json", "--by-year", "--facets", "--year", "2021..2023", "--thesaurus", "no")
    row(index.search_json("訓練", sort="-year", grade="word", scope="row", offset=2),
        "search", "訓練", "--json", "--sort", "-year", "--grade", "word", "--scope", "row", "--offset", 2)
    for format in ("json", "jsonl", "html"):
        row(index.trace_text("訓練", format), "trace", "訓練", f"--{format}")
        row(index.trace_text("訓練", format, language="ja"), "trace", "訓練", f"--{format}", "--lang", "ja")
    row(index.trace_series_text("jsonl"), "trace", "--all", "--jsonl")
    row(index.compare_json(2023, 2024), "compare", 2023, 2024, "--json")
    row(index.compare_json(2020, 2022, series="電子社会安全計画"), "compare", 2020, 2022, "--json", "--series",
        "電子社会安全計画")
    row(index.progress_json(), "progress", "--json")
    row(index.progress_json(years=(2022, None), repeated_years=4), "progress", "--json", "--year", "2022..",
        "--repeated", 4)
    for format in ("json", "csv", "svg"):
        row(index.trend_text("訓練", "NISC", format=format), "trend", "訓練", "NISC", f"--{format}")
    row(index.trend_text("訓練", format="csv", years=2023, exact=True, succession=False),
        "trend", "訓練", "--csv", "--year", 2023, "--exact", "--no-succession")
    row(index.terms_json(limit=20), "terms", "--json", "-n", 20)
    row(index.terms_json(new_in=2023), "terms", "--json", "--new", 2023)
    row(index.stats_json(), "stats", "--json")
    first = index.search("訓練")["hits"][0]
    row(index.show_json(first["id"]), "show", first["id"], "--json")
    row(index.terms_json(document=first["document"]["id"]), "terms", "--json", "--document",
        first["document"]["id"])
    row(index.explain("訓練 -大学").encode(), "explain", "訓練 -大学")
    row(index.explain("訓練", passage=first["id"], language="ja").encode(), "explain", "訓練", "--passage",
        first["id"], "--lang", "ja")
    for file in sorted((ROOT / "corpus/reports/2024").iterdir()):
        expect(hakusho.extract_text(file) == output(PROGRAM, "extract", file), f"extract {file.name}: not the same")


def conforms(kind, value, place):
    """Notes where a value has other members or types than `kind` says."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if typing.is_typeddict(kind):
        known = typing.get_type_hints(kind)
        missing = kind.__required_keys__ - value.keys()
        expect(not missing and value.keys() <= known.keys(), f"{place}: {set(value) ^ set(known)}")
        for name in value.keys() & known.keys():
            conforms(known[name], value[name], f"{place}.{name}")
    elif origin is list:
        expect(isinstance(value, list), f"{place} is no list")
        for each in value:
            conforms(parts[0], each, place + "[]")
    elif origin is tuple:
        expect(len(value) == len(parts), f"{place} has {len(value)} parts")
        for part, each in zip(parts, value):
            conforms(part, each, place)
    elif origin in (types.UnionType, typing.Union):
        if value is not None:
            conforms(parts[0], value, place)
    elif origin is dict:
        for name, each in value.items():
            conforms(parts[0], name, place)
            conforms(parts[1], each, place)
    elif origin is typing.Literal:
        expect(value in parts, f"{place}: {value!r} is none of {parts}")
    else:
        expect(isinstance(value, (int, float) if kind is float else kind), f"{place} is no {kind.__name__}: {value!r}")


def types_of_answers(index, path):
    answers = hakusho.answers
    for query in ("訓練", "org:NISC", "瓢箪鯰図譜"):
        conforms(answers.SearchAnswer, index.search(query, facets=True, limit=50), "search")
    conforms(answers.SearchAnswer, index.search("訓練"), "search")
    for query in ("cell:plan 訓練", "kind:paragraph 世帯"):
        conforms(answers.PassageContext, index.show(index.search(query)["hits"][0]["id"]), "show")
    conforms(answers.MeasureTrace, index.trace("訓練"), "trace")
    conforms(answers.MeasureTrace, index.trace("世帯", series="暮らしと電子社会白書"), "trace")
    conforms(answers.MeasureTrace, index.trace_series(), "trace_series")
    conforms(answers.Comparison, index.compare(2020, 2024), "compare")
    conforms(answers.Progress, index.progress(), "progress")
    conforms(answers.Trend, index.trend("訓練", "NISC"), "trend")
    conforms(answers.Terms, index.terms(), "terms")
    conforms(answers.Statistics, index.stats(), "stats")
    conforms(answers.IndexReport, hakusho.index_paths(path, ROOT / "corpus/reports"), "index_paths")
    for file in sorted((ROOT / "corpus/reports/2024").iterdir()):
        for block in hakusho.extract(file):
            conforms(answers.Block, block, "extract")


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "index")
        output(PROGRAM, "index", "-q", "-i", path, ROOT / "corpus/reports")
        with hakusho.Index(path) as index:
            same_hits(path, index)
            same_bytes(path, index)
            types_of_answers(index, path)
    print("\n".join(sorted(set(faults))) or f"{checks} checks")
    return 1 if faults else 0


sys.exit(main())
