#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The program end to end: what is typed, the exit code, what is printed where.

Usage: program.py PROGRAM SOURCE_DIRECTORY
"""
import csv
import fcntl
import io
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import traceback
import unicodedata

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(sys.argv[2]).resolve()
REPORTS = str(ROOT / "corpus/reports")
faults = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        faults.append(what)


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


def environment(**changes):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "HAKUSHO_", "NO_COLOR"))}
    kept.update({"LC_ALL": "C", **changes})
    return kept


def run(*arguments, stdin=b"", env=None):
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=300,
                          env=env or environment(HAKUSHO_INDEX=INDEX), cwd=FOLDER)
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def row(arguments, code, out=(), err=(), **options):
    """One line of the tables below: arguments, exit code, what stdout and stderr contain (None: nothing at all)."""
    result = run(*arguments, **options)
    shown = " ".join(os.fsdecode(each)[:60] for each in arguments)
    told = f"hakusho {shown}: "
    expect(result.code == code, f"{told}exit code {result.code} instead of {code}: {result.err[:300]}")
    for name, text, wanted in (("stdout", result.out, out), ("stderr", result.err, err)):
        if wanted is None:
            expect(text == "", f"{told}{name} is not empty: {text[:300]!r}")
            continue
        for each in [wanted] if isinstance(wanted, str) else wanted:
            expect(each in text, f"{told}no {each!r} in {name}: {text[:400]!r}")
    return result


def width(text):
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 0 if unicodedata.combining(each) else 1
               for each in text)


def on_terminal(*arguments, columns=60, **changes):
    """Exit code and everything a terminal of `columns` would get."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    child = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=FOLDER,
                             env=environment(HAKUSHO_INDEX=INDEX, TERM="xterm", **changes))
    os.close(theirs)
    text = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        text += part
    os.close(ours)
    return child.wait(timeout=300), text.decode().replace("\r\n", "\n")


# ---------------------------------------------------------------------------------------------------------------------


def usage_and_help():
    row([], 2, None, ["Usage", "search"])
    row(["help"], 0, ["Commands", "verify"], None)
    row(["--help"], 0, "Commands", None)
    row(["--version"], 0, "hakusho ", None)
    row(["help", "search"], 0, ["hakusho search [OPTION]… QUERY…", "--by-year", "Examples"], None)
    row(["search", "--help"], 0, "hakusho search [OPTION]… QUERY…", None)
    row(["help", "serch"], 2, None, "did you mean hakusho search?")
    row(["serch", "訓練"], 2, None, "hakusho: serch: there is no such command; did you mean hakusho search?\n")
    row(["search"], 2, None, "hakusho: search: QUERY… is missing; see hakusho help search\n")
    row(["stats", "x"], 2, None, "“x” is too much")
    row(["index", "--prnue", "x"], 2, None, "did you mean --prune?")
    row(["search", "-n", "many", "訓練"], 2, None, "--limit: “many” is no whole number from 0 to 10000")
    row(["search", "訓練", "--year", "6"], 2, None, "“6” is no year")
    row(["search", "訓練", "--year", "R6..R3"], 2, None, "ends before it begins")
    row(["search", "訓練", "--format", "xml"], 2, None, "write one of: text, json")
    row(["search", "訓練", "--json", "--context", "1"], 2, None, "hakusho show ID")
    row(["-i", "a", "-i", "b", "stats"], 4, None, "a: there is no index")
    row(["-i", "tcp:127.0.0.1:1", "stats"], 4, None, "the server does not answer")
    row(["-i", "tcp:127.0.0.1", "stats"], 2, None, "write tcp:HOST:PORT")
    row(["-i", "a", "-i", "b", "index", "."], 2, None, "only one index can be written at a time")
    for encoding in ("nosuch", "//TRANSLIT"):
        row(["index", "--encoding", encoding, "nowhere"], 2, None, ["--encoding: no encoding is called", "iconv -l"])
        row(["extract", "--encoding", encoding, "nowhere"], 2, None, ["--encoding: no encoding is called", "iconv -l"])
    row(["--json"], 2, None, "--json: the option belongs to a command; write hakusho COMMAND --json")
    row(["show", ""], 2, None, "hakusho: show: ID is empty; see hakusho help show\n")
    row(["extract", ""], 2, None, "hakusho: extract: FILE is empty; see hakusho help extract\n")
    row(["extract", REPORTS], 4, None, f"hakusho: {REPORTS}: this is a folder; name a file in it")
    row(["extract", "nowhere.txt"], 4, None, "hakusho: nowhere.txt: there is no such file; check the name\n")
    row(["index", "-"], 2, None, "only files and folders can be indexed")


def languages():
    missing = "そのようなコマンドはありません"
    for changes in ({"LC_ALL": "", "LANG": "ja_JP.UTF-8"}, {"LC_ALL": "ja_JP.eucJP"},
                    {"LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "C"}):
        row(["serch"], 2, None, missing, env=environment(**changes))
    row(["serch"], 2, None, "there is no such command", env=environment(LC_ALL="C", LANG="ja_JP.UTF-8"))
    row(["serch", "--lang", "ja"], 2, None, missing)
    row(["--lang", "en", "serch"], 2, None, "there is no such command", env=environment(LC_ALL="ja_JP.UTF-8"))
    row(["help", "--lang", "ja"], 0, ["使い方", "コマンド"], None)


def no_index():
    nowhere = str(FOLDER / "nowhere")
    for command in (["search", "訓練"], ["stats"], ["verify"], ["show", "x"], ["explain", "訓練"]):
        row([*command, "-i", nowhere], 4, None, [f"hakusho: {nowhere}: ", "hakusho index"])
    expect(not os.path.exists(nowhere), "reading made an index folder")
    row(["explain", "訓練 -演習"], 0, "訓練", "words are not counted", env=environment())
    row(["index", "-i", nowhere, str(FOLDER / "not there")], 2, None, "not there")
    row(["extract", "not there"], 4, None, "not there")
    row(["analyze", "担当府省庁の年次計画"], 0, "担当府省庁\t担当府省庁\tcontent\t0–5\n", None, env=environment())


def indexing():
    first = row(["index", REPORTS], 0, ["Files: 10 added, 0 replaced, 0 unchanged, 0 removed, 0 skipped"], None)
    expect(first.out.count("\n") == 3, f"the summary has {first.out.count(chr(10))} lines")
    again = row(["index", REPORTS, "--json"], 0, (), None)
    report = json.loads(again.out)
    expect(report["unchanged"] == 10 and report["added"] == report["replaced"] == report["passages_written"] == 0,
           f"a second run writes: {again.out}")
    row(["index", REPORTS, "-q"], 0, None, None)


def skipped_files():
    folder = FOLDER / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text("初動対処訓練を実施した。\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    index = str(FOLDER / "mixed-index")
    result = row(["index", "-i", index, str(folder)], 3, "1 added, 0 replaced, 0 unchanged, 0 removed, 2 skipped",
                 ["hakusho: empty.txt: ", "hakusho: cut.pdf: "])
    expect(result.err.count("\n") == 2, f"not one line a skipped file: {result.err!r}")
    report = json.loads(row(["index", "-i", index, str(folder), "--json", "--lang", "ja"], 3).out)
    expect([each["path"] for each in report["skipped"]] == sorted(each["path"] for each in report["skipped"]),
           "the skipped files are in no order")
    expect(all(re.search("[ぁ-ん]", each["reason"]) for each in report["skipped"]), f"skipped: {report['skipped']}")
    (folder / "good.txt").unlink()
    shutil.rmtree(folder)
    row(["index", "-i", index, "--prune", str(folder)], 2, None, str(folder))


def damaged_lines():
    folder = FOLDER / "lines"
    folder.mkdir()
    (folder / "a.csv").write_text('題,本文\n訓練,"演習\n', encoding="utf-8")
    (folder / "b.jsonl").write_text('{"text":"訓練"}\n{"text":"演習\n', encoding="utf-8")
    (folder / "c.jsonl").write_text('{"text":"訓練"}\n{"id":"x"}\n{"text":"演習"}\n', encoding="utf-8")
    index = str(FOLDER / "lines-index")
    row(["index", "-i", index, str(folder)], 3, "1 added",
        ["hakusho: a.csv:2: ", "hakusho: b.jsonl:2: a string has no closing quote",
         "hakusho: c.jsonl: rows without a text are left out: 1, the first on line 2"])
    report = json.loads(run("index", "-i", index, str(folder), "--json").out)
    expect([each["line"] for each in report["skipped"]] == [2, 2], f"the lines of skipped files: {report['skipped']}")


def standard_input():
    ids = [hit["id"] for hit in json.loads(run("search", "初動対処訓練", "--json").out)["hits"]]
    row(["show", "-"], 0, run("show", ids[0]).out, None, stdin=(ids[0] + "\n").encode())
    row(["show", "-"], 2, None, "standard input: nothing stands there", stdin=b" \n")
    row(["show", "-"], 2, None, "is too much", stdin=" ".join(ids[:2]).encode())
    expect(run("trend", "-", stdin="訓練\r\n\n演習\n".encode()).out == run("trend", "訓練", "演習").out, "trend -: other terms")
    row(["trend", "-"], 2, None, "standard input: nothing stands there")
    row(["extract", "-"], 0, '"text":"訓練を行った。"', None, stdin="<!DOCTYPE html><p>訓練を<b>行った</b>。".encode())
    row(["extract", "-"], 4, None, "hakusho: -:2: not a JSON object; correct the line", stdin=b'{"text":"a"}\n{]\n')
    row(["extract", "-"], 4, None, "hakusho: -: the file is empty")


def searching():
    found = row(["search", "初動対処訓練"], 0, ["«初動対処訓練»", " passages in "], None)
    expect("\x1b" not in found.out, "escape sequences in a pipe")
    answer = json.loads(row(["search", "初動対処訓練", "--json"], 0, (), None).out)
    expect(answer["version"] == 1 and answer["total"]["passages"] >= 10, f"total: {answer['total']}")
    years = {hit["document"]["year"] for hit in json.loads(run("search", "初動対処訓練", "--by-year", "--json").out)["hits"]}
    expect(years == {2020, 2021, 2022, 2023, 2024}, f"--by-year: {years}")
    for hit in answer["hits"]:
        for begin, end in hit["highlights"]:
            lit = re.sub(r"\s", "", hit["text"][begin:end])
            expect(lit and lit in "初動対処訓練", f"lit: {lit!r}")
        expect(hit["citation"] and "\n" not in hit["citation"], f"citation: {hit['citation']!r}")
        expect((hit["lines"] is None) == hit["document"]["path"].endswith(".pdf"), f"lines of {hit['document']['path']}")

    narrowed = json.loads(run("search", "初動対処訓練", "--year", "令和3..R4", "--json", "-n", "100").out)
    expect({hit["document"]["year"] for hit in narrowed["hits"]} == {2021, 2022}, "--year 令和3..R4")
    row(["search", "訓練", "-初動対処訓練", "--json"], 0, ("訓練",), None)
    without = json.loads(run("search", "訓練", "-初動対処訓練", "--json", "-n", "100").out)
    expect(all("初動対処訓練" not in re.sub(r"\s", "", hit["text"]) for hit in without["hits"]), "-word finds the word")
    expect(without["hits"], "-word leaves nothing")
    row(["search", "訓練", "--jsno"], 0, "not all words", "--jsno is no option and is read as part of the query")
    row(["search", "-", "-n", "1"], 0, "«初動対処訓練»", None, stdin="初動対処訓練\n".encode())
    row(["search", "--", "初動対処訓練"], 0, "«初動対処訓練»")
    row(["search", "初動対処訓練", "-q", "-n1"], 0, "1   ", None)
    row(["search", "初動対処訓練", "-v", "-n1"], 0, ["『", "score "], None)
    row(["search", "初動対処訓練", "--context", "1", "-n1"], 0, "«初動対処訓練»", None)
    row(["search", "初動対処訓練", "--facets"], 0, ["Years", "2024"], None)
    row(["search", "初動対処訓練", "--offset", "100000"], 0, "passages in", "--offset skips")
    row(["search", "初動対処訓練", "--lang", "ja"], 0, "文章 ", None)
    for order, wanted in (("year", sorted), ("-year", lambda each: sorted(each, reverse=True))):
        hits = json.loads(run("search", "訓練", "--sort", order, "--json", "-n", "50").out)["hits"]
        sequence = [hit["document"]["year"] for hit in hits]
        expect(sequence == wanted(sequence) and len(set(sequence)) > 1, f"--sort {order}: {sequence}")


def nothing_found():
    row(["search", "存在しない語句だよ絶対に"], 1, None, "no passage matches “存在しない語句だよ絶対に”")
    row(["search", "-q", "存在しない語句だよ絶対に"], 1, None, None)
    answer = json.loads(row(["search", "存在しない語句だよ絶対に", "--json"], 1, (), None).out)
    expect(answer["hits"] == [] and answer["total"]["passages"] == 0, "an empty answer")
    row(["search", "存在しない語句だよ絶対に", "--format", "jsonl"], 1, None, None)


def formats():
    lines = row(["search", "訓練", "--format", "jsonl", "-n", "5"], 0, (), None).out.splitlines()
    whole = json.loads(run("search", "訓練", "--json", "-n", "5").out)["hits"]
    expect([json.loads(line) for line in lines] == whole, "jsonl differs from json")
    rows = list(csv.DictReader(io.StringIO(row(["search", "訓練", "--format", "csv", "-n", "5"], 0).out, newline="")))
    expect([each["text"] for each in rows] == [hit["text"] for hit in whole], "csv differs from json")
    items = json.loads(row(["search", "訓練", "--format", "csl", "-n", "5"], 0, (), None).out)
    expect({each["title"] for each in items} == {hit["document"]["title"] for hit in whole}, "csl: titles")
    row(["search", "訓練", "--format", "bibtex"], 0, ["@techreport{hakusho20", "title = {{"], None)
    row(["search", "訓練", "--format", "markdown"], 0, ["# 訓練\n", "1. 『", "> ", "**訓練**"], None)


def years():
    row(["trend", "初動対処訓練"], 0, ["初動対処訓練", "first in 2020, last in 2024", "█"], None)
    trend = json.loads(row(["trend", "初動対処訓練", "訓練", "--json"], 0, (), None).out)["terms"]
    expect([line["term"] for line in trend] == ["初動対処訓練", "訓練"], "trend: other terms")
    for point in trend[0]["points"]:
        found = json.loads(run("search", "初動対処訓練", "--year", str(point["year"]), "--json", "-n", "0", "--strict",
                               "--grade", "substring", "--exact-total").out)
        expect(found["total"]["grades"]["word"] == point["passages"], f"trend: {point} but {found['total']}")
    rows = list(csv.DictReader(io.StringIO(row(["trend", "訓練", "--csv"], 0, (), None).out, newline="")))
    expect([int(each["count"]) for each in rows] == [point["count"] for point in trend[1]["points"]],
           "trend: csv differs from json")
    row(["trend", "訓練", "--svg"], 0, ["<svg ", "訓練"], None)
    row(["trend", "存在しない語句だよ絶対に"], 1, "nowhere", None)
    row(["trend", "　"], 2, None, "nothing is left of this word")
    new = json.loads(row(["terms", "--new", "2024", "--json"], 0, (), None).out)["terms"]
    expect(all(term["first_year"] == 2024 for term in new), "terms --new: a term of another year")
    expect(all(term["first_sentence"] for term in new), "terms: no first sentence")
    row(["terms", "--new", "6"], 2, None, "“6” is no year")
    row(["explain", "org:NISC"], 0, "内閣サイバーセキュリティセンター (2015-01-09–2025-06-30)", None)
    apart = row(["explain", "org:国家サイバー統括室", "--no-succession"], 0, "国家サイバー統括室", None).out
    expect("内閣サイバーセキュリティセンター" not in apart, "--no-succession: not apart")


def passages():
    hit = json.loads(run("search", "初動対処訓練", "--json", "-n", "1").out)["hits"][0]
    row(["show", hit["id"]], 0, [hit["citation"], hit["document"]["title"]], None)
    shown = json.loads(row(["show", hit["id"], "--json", "--context", "1"], 0, (), None).out)
    expect(shown["passage"]["id"] == hit["id"] and shown["passage"]["text"] == hit["text"], "show: another passage")
    expect(len(shown["before"]) <= 1 and len(shown["after"]) <= 1, "show --context 1")
    row(["show", "no-such-passage"], 4, None, "no-such-passage: there is no such passage")
    statistics = json.loads(row(["stats", "--json"], 0, (), None).out)
    expect(statistics["documents"] == 10, f"stats: {statistics}")
    row(["stats"], 0, ["Documents by year", "2024"], None)
    row(["verify"], 0, "The index is sound", None)
    expect(json.loads(row(["verify", "--json"], 0).out)["sound"] is True, "verify --json")


def words_and_blocks():
    row(["analyze", "-", "--json"], 0, '"surface":"訓練"', None, stdin="初動対処訓練\n".encode())
    words = json.loads(run("analyze", "２０１９年度の 初動対処訓練", "--json").out)
    for word in words["words"]:
        printed = words["text"][word["begin"]:word["end"]]
        key = re.sub(r"\s", "", unicodedata.normalize("NFKC", printed)).lower()
        expect(key == word["surface"], f"analyze: {printed!r} and {word['surface']!r}")
    row(["analyze", "訓練", "-i", INDEX], 0, "訓練\t", None)
    row(["explain", "訓練 -演習"], 0, ["訓練", "演習"], None)
    file = os.path.join(REPORTS, "2021/kurashi-hakusho-r3.txt")
    blocks = [json.loads(line) for line in row(["extract", file], 0, (), None).out.splitlines()]
    expect(len(blocks) > 50 and all(block["file"] == file for block in blocks), "extract: blocks")
    raw = pathlib.Path(file).read_bytes()
    report = os.path.join(REPORTS, "2021/denshi-anzen-2021.pdf")
    page = row(["extract", "--html", "--lang", "ja", report], 0, (), None).out
    expect("data:image/png;base64," in page and "<rect" in page and "見出し" in page, "extract --html: the page")
    expect(page.rstrip().endswith("</html>") and "<script" not in page, "extract --html: whole, without scripts")
    piped = [json.loads(line) for line in row(["extract", "-"], 0, (), None, stdin=raw).out.splitlines()]
    expect([block["text"] for block in piped] == [block["text"] for block in blocks], "extract -: other blocks")
    expect({block["file"] for block in piped} == {"-"}, "extract -: another name")


def bad_queries():
    for query, place in (("(訓練 AND 「初動", 8), ("訓練 (対処", 3), ("訓練 AND", 3), ("サイバー NEAR/ 訓練", 5)):
        result = row(["search", query], 2, None, "hakusho: query")
        lines = result.err.split("\n")
        expect(len(lines) == 4 and lines[1] == "  " + query, f"{query}: {result.err!r}")
        expect(lines[2].strip() == "^" and width(lines[2]) - 1 >= 2, f"{query}: no mark in {lines[2]!r}")
        expect(abs(len(lines[2]) - 1 - (2 + width(query[:place]))) <= 4, f"{query}: the mark stands at {len(lines[2])}")
    row(["search", ""], 2, None, "the query is empty")
    row(["search", " 　"], 2, None, "the query is empty")
    long = row(["search", "-"], 2, None, "longer than", stdin=("訓" * 100000).encode())
    expect(len(long.err) < 1000, "a long query is printed whole")
    row(["search", b"\xff\xfe"], 2, None, "UTF-8")


def terminals():
    code, text = on_terminal("search", "初動対処訓練", "-n", "3")
    expect(code == 0 and "\x1b[1;4m初動対処訓練\x1b[0m" in text, f"no marks on a terminal: {text[:300]!r}")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    expect(all(width(line) <= 60 for line in plain.split("\n")), "lines wider than the terminal")
    code, text = on_terminal("search", "初動対処訓練", "-n", "3", NO_COLOR="1")
    expect("\x1b" not in text and "«初動対処訓練»" in text.replace("\n    ", ""), "NO_COLOR")
    code, text = on_terminal("search", "初動対処訓練", "--color", "never")
    expect("\x1b" not in text, "--color never")
    row(["search", "初動対処訓練", "--color", "always"], 0, "\x1b[1;4m", None)
    index = str(FOLDER / "terminal-index")
    code, text = on_terminal("index", "-i", index, REPORTS)
    expect(code == 0, f"index on a terminal: {code} {text[-300:]!r}")
    shown = text.split("\r\x1b[K")
    expect(len(shown) > 2 and "%" in shown[1], f"no progress line: {text[:300]!r}")
    expect(all(width(line) < 60 for line in shown[1:-1]), "a progress line wraps")
    expect(shown[-1].startswith("Files: "), "the progress line is not erased")
    code, text = on_terminal("index", "-q", "-i", index, REPORTS)
    expect(text == "", f"-q on a terminal: {text!r}")


def pipes_and_disks():
    child = subprocess.run(f"'{PROGRAM}' search 訓練 -n 100 --json | head -c 10", shell=True, capture_output=True,
                           env=environment(HAKUSHO_INDEX=INDEX), timeout=60)
    expect(child.stderr == b"" and child.stdout == b'{"version"', f"a closed pipe: {child.stderr}")
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "search", "訓練"], stdout=full, stderr=subprocess.PIPE, timeout=60,
                              env=environment(HAKUSHO_INDEX=INDEX))
    expect(done.returncode == 4 and b"standard output: cannot be written" in done.stderr, f"a full disk: {done}")
    done = subprocess.run(["bash", "-c", f"'{PROGRAM}' stats >&-"], stderr=subprocess.PIPE, timeout=60,
                          env=environment(HAKUSHO_INDEX=INDEX))
    expect(done.returncode == 4, f"a closed output: {done}")


def interrupted():
    """While one process writes, a second is refused; SIGINT leaves the index as it was."""
    index = str(FOLDER / "slow-index")
    start = FOLDER / "start.txt"
    start.write_text("初動対処訓練を実施した。\n", encoding="utf-8")
    row(["index", "-i", index, str(start)], 0)
    before = run("stats", "-i", index, "--json").out
    for attempt in range(4):
        folder = FOLDER / f"many-{attempt}"
        folder.mkdir()
        for number in range(8 * 4 ** attempt):
            lines = "".join(f"{number}の{line}番目の文です。関係府省庁と連携して初動対処訓練の計画を見直した。\n\n"
                            for line in range(4000))
            (folder / f"{number}.txt").write_text(lines, encoding="utf-8")
        child = subprocess.Popen([PROGRAM, "index", "-i", index, str(folder)], env=environment(), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
        time.sleep(0.5)
        child.send_signal(signal.SIGSTOP)  # it must not end while the others try
        if child.poll() is not None:
            child.communicate()
            expect(False, "the first of two writers ended with an error") if child.returncode else None
            before = run("stats", "-i", index, "--json").out
            shutil.rmtree(folder)
            continue
        row(["index", "-i", index, str(start)], 4, None, "another process is writing this index")
        row(["search", "-i", index, "初動対処訓練"], 0, "«初動対処訓練»")
        child.send_signal(signal.SIGINT)
        child.send_signal(signal.SIGCONT)
        out, err = child.communicate(timeout=120)
        if child.returncode == 0:  # it was done before the signal came
            before = run("stats", "-i", index, "--json").out
            continue
        expect(child.returncode == 130, f"SIGINT: exit code {child.returncode}, {err.decode()!r}")
        expect("the index is as it was before" in err.decode(), f"SIGINT: {err.decode()!r}")
        expect(run("stats", "-i", index, "--json").out == before, "SIGINT: the index has changed")
        row(["verify", "-i", index], 0)
        return
    expect(False, "indexing was always done before it could be interrupted")


def traces():
    row(["trace", "初動対処訓練", "--lang", "ja"], 0, ["報告 5 件", "2020  2.4(ア)", "動詞が強まる", "→ 2021"], None)
    row(["trace", "2.4(ア)@令和2", "--lang", "en"], 0, ["verb stronger", "reworded"], None)
    row(["trace", "量子もつれ中継"], 1, None, ["no measure or passage matches"])
    row(["trace"], 2, None, ["there is no query"])
    row(["trace", "--all", "訓練"], 2, None, ["takes no query"])
    row(["trace", "訓練", "--series", "ない計画"], 4, None, ["電子社会安全計画"])
    row(["compare", "2022", "R5", "--lang", "en"], 0, ["Merged 2", "New 4"], None)
    row(["compare", "2022", "来年"], 2, None, ["this is no year"])
    row(["compare", "2022", "1999"], 2, None, ["must be later"])
    row(["compare", "2022", "2030"], 4, None, ["2020, 2021, 2022, 2023, 2024"])
    row(["progress", "--year", "2024", "--lang", "ja"], 0, ["続くだけの計画"], None)
    trace = json.loads(run("trace", "初動対処訓練", "--json").out)
    ids = {step["id"] for step in trace["steps"]}
    expect(trace["measure"]["years"] == [2020, 2021, 2022, 2023, 2024], f"trace: {trace['measure']}")
    expect(all(link["from"] in ids and link["to"] in ids and link["reasons"] for link in trace["links"]),
           "trace: a link leads nowhere or has no reason")
    lines = run("trace", "--all", "--jsonl").out.splitlines()
    expect(len(lines) == len((ROOT / "corpus/expected/links.jsonl").read_text(encoding="utf-8").splitlines()),
           f"trace --all: {len(lines)} links")
    page = run("trace", "初動対処訓練", "--html").out
    expect(page.startswith("<!DOCTYPE html>") and "<script" not in page and "http://" not in page, "trace --html")
    for command in (["compare", "2023", "2024"], ["progress"]):
        expect(json.loads(run(*command, "--json").out)["version"] == 1, f"{command}: no version")


def damaged():
    index = FOLDER / "damaged-index"
    shutil.copytree(INDEX, index)
    for path in index.rglob("*"):
        if path.is_file() and path.stat().st_size > 4096:
            with open(path, "r+b") as file:
                file.seek(path.stat().st_size // 2)
                file.write(os.urandom(2048))
    for command in (["search", "初動対処訓練"], ["verify"], ["stats"]):
        result = run(*command, "-i", str(index))
        expect(result.code in (0, 1, 4), f"{command} of a damaged index: {result.code} {result.err[:300]}")
    expect(run("verify", "-i", str(index)).code in (1, 4), "verify of a damaged index finds nothing")


with tempfile.TemporaryDirectory() as name:
    FOLDER = pathlib.Path(name)
    INDEX = str(FOLDER / "index")
    for part in (usage_and_help, languages, no_index, indexing, skipped_files, damaged_lines, standard_input,
                 searching, nothing_found, formats, passages,
                 words_and_blocks, bad_queries, terminals, pipes_and_disks, years, traces, interrupted, damaged):
        try:
            part()
        except Exception:  # one part must not hide the others
            faults.append(f"{part.__name__}: {traceback.format_exc(limit=-1)}")

print("\n".join(faults) or f"{checks} checks")
sys.exit(1 if faults else 0)
