#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""`hakusho serve` end to end: it answers what the other commands print, serves the indexed files, and ends cleanly.

Usage: http_program.py PROGRAM SOURCE_DIRECTORY
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
import urllib.parse

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(sys.argv[2]).resolve()
faults = []
checks = 0

# What people ask, with every part of the query language; years and flags beside.
QUERIES = [
    "初動対処訓練", "重要インフラ", "人材育成", "情報共有体制", "電子社会安全計画", "サイバー攻撃", "初動 訓練", "訓練 演習 計画",
    "「初動対処訓練」", "\"情報共有\"", "訓練 OR 演習", "訓練 または 演習", "訓練 -演習", "訓練 NOT 演習", "(訓練 OR 演習) 計画", "訓*",
    "=サーバ", "~訓練", "年:2023 訓練", "year:2021..2023 訓練", "年:令和3..R6 訓練", "年度:2022 訓練", "欄:計画 訓練", "cell:progress 訓練",
    "cell:next 訓練", "府省庁:電子社会安全庁 訓練", "節:対処 訓練", "項番:ア", "題:計画 訓練", "資料:電子社会安全計画 訓練", "頁:3 訓練",
    "kind:heading 対処", "訓練 NEAR/20 実施", "訓練 ADJ/10 実施", "ｻｲﾊﾞｰ", "ＩＴ", "２０２３年度", "訓練　演習", "令和5年度に訓練を実施した", "10:30",
    "unknown:訓練", "存在しない語句の検索", "訓練を実施し、課題を整理した", "国民生活と社会を支える機能の防護", "の", "A", "5G", "訓練 演習 -計画 年:2022..",
    "「訓練」 OR 「演習」", "対処態勢の強化",
]
OPTIONS = [
    {}, {"n": "3"}, {"n": "5", "offset": "2"}, {"year": "2022..2024"}, {"by_year": ""}, {"all_similar": "1"}, {"strict": "1"},
    {"exact": "1"}, {"facets": "1"}, {"sort": "-year"}, {"scope": "row"}, {"grade": "parts"}, {"thesaurus": "no"},
    {"exact_total": "1"}, {"succession": "no"}, {"scope": "document"},
]


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        faults.append(what)


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HAKUSHO_"))}
    return {**kept, "LC_ALL": "C", **changes}


def printed(*arguments):
    """What a command prints, whatever its exit code says of hits."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=300, env=environment(HAKUSHO_INDEX=INDEX))
    return done.stdout


class Server:
    def __init__(self, *arguments, **changes):
        self.process = subprocess.Popen([PROGRAM, "serve", "--port", "0", *arguments], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, env=environment(HAKUSHO_INDEX=INDEX, **changes))
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not found:
            raise RuntimeError(f"the server does not say where it is: {line!r} {self.process.stderr.read()!r}")
        self.port = int(found.group(1))

    def get(self, path, parameters=(), **headers):
        target = path + ("?" + urllib.parse.urlencode(parameters) if parameters else "")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request("GET", target, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        try:
            self.process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
        return self.process.returncode


def flags_of(options):
    """The parameters as options of the command line."""
    flags = []
    for name, value in options.items():
        if name in ("n", "offset", "year", "sort", "scope", "grade", "thesaurus"):
            flags.append(("--limit" if name == "n" else "--" + name) + "=" + value)
        elif name == "succession":
            flags.append("--no-succession")
        else:
            flags.append("--" + name.replace("_", "-"))
    return flags


def same(server, path, parameters, *command):
    status, _, body = server.get(path, parameters)
    told = f"{path}?{urllib.parse.unquote(urllib.parse.urlencode(parameters))}"
    expect(status == 200, f"{told}: status {status}: {body[:200]!r}")
    expect(body == printed(*command), f"{told}: not what `hakusho {' '.join(command)}` prints")
    return body


def check_searches(server):
    for number, query in enumerate(QUERIES):
        options = OPTIONS[number % len(OPTIONS)]
        same(server, "/search", {"q": query, **options}, "search", "--json", *flags_of(options), "--", query)
    for name in ("jsonl", "csv", "markdown", "bibtex", "csl"):
        same(server, "/search", {"q": "訓練", "format": name}, "search", "--format", name, "訓練")


def check_other_commands(server):
    body = json.loads(printed("search", "--json", "cell:plan", "訓練"))
    passage = body["hits"][0]["id"]
    shown = json.loads(same(server, f"/passage/{passage}", {}, "show", "--json", passage))
    same(server, f"/passage/{passage}", {"context": "4"}, "show", "--json", "--context", "4", passage)
    for name in ("bibtex", "csl"):
        of_search = server.get("/search", {"q": "cell:plan 訓練", "n": 1, "format": name})[2]
        expect(server.get(f"/passage/{passage}", {"format": name})[2] == of_search, f"/passage differs from the first hit as {name}")
    expect(server.get(f"/passage/{passage}", {"format": "csv"})[0] == 400, "/passage writes what it does not know")
    row = json.loads(server.get(f"/row/{passage}")[2])
    expect(row["passages"] == shown["row_passages"], "/row differs from the row of show --json")
    expect(any(each["id"] == passage for each in row["passages"]), "/row is without the passage it was asked for")
    expect(len({each["row"]["item_no"] for each in row["passages"] if each["row"]}) == 1, "/row mixes rows")
    for query in ("初動対処訓練", "2.5(ア)@2023"):
        same(server, "/trace", {"q": query}, "trace", "--json", query)
        same(server, "/trace", {"q": query, "format": "html", "lang": "ja"}, "trace", "--html", "--lang", "ja", query)
    same(server, "/compare", {"from": "2022", "to": "令和5"}, "compare", "--json", "2022", "令和5")
    same(server, "/progress", {"year": "2021..", "repeated": "4"}, "progress", "--json", "--year", "2021..", "--repeated", "4")
    trend = [("term", "訓練"), ("term", "演習"), ("year", "2020..2023")]
    same(server, "/trend", trend, "trend", "--json", "--year", "2020..2023", "訓練", "演習")
    same(server, "/trend", [*trend, ("format", "csv")], "trend", "--csv", "--year", "2020..2023", "訓練", "演習")
    same(server, "/trend", [*trend, ("format", "svg")], "trend", "--svg", "--year", "2020..2023", "訓練", "演習")
    same(server, "/terms", {"n": "20"}, "terms", "--json", "-n", "20")
    same(server, "/stats", {}, "stats", "--json")
    explained = json.loads(server.get("/explain", {"q": "訓練 -演習"})[2])
    expect(explained["text"].encode() == printed("explain", "訓練 -演習"), "/explain differs from explain")
    facets = json.loads(server.get("/facets", {"q": "訓練"})[2])
    whole = json.loads(printed("search", "--json", "--facets", "-n", "0", "訓練"))
    members = ("version", "index", "total", "facets")
    expect(facets == {name: whole[name] for name in members}, "/facets differs from search")


def check_refusals(server):
    for target, wanted in (("/search?q=", "the query is empty"), ("/search", "the parameter is missing"),
                           ("/search?q=a&lang=fr", "write one of: ja, en"),
                           ("/search?q=%ZZ", "two hexadecimal digits")):
        status, _, body = server.get(target)
        expect(status == 400 and wanted in body.decode(), f"{target}: {status} {body!r}")


def check_index_that_goes():
    gone = FOLDER + "/gone"
    shutil.copytree(INDEX, gone, symlinks=True)
    server = Server("-i", gone)
    shutil.rmtree(gone)
    for path in ("/search?q=a", "/stats", "/suggest?q=a", "/metrics"):
        status, _, body = server.get(path)
        expect(status == 500, f"{path} without an index: {status}")
        expect(FOLDER not in body.decode(), f"{path} without an index names the folder: {body!r}")
    expect(server.end() == 0, "a server without its index does not end with 0")


def check_documents(server):
    listed = json.loads(server.get("/documents")[2])
    expect(listed["total"] == len(listed["documents"]) > 0, "/documents does not list all")
    years = [each["year"] for each in listed["documents"]]
    expect(years == sorted(years, reverse=True), "/documents is not by year")
    entry = json.loads(server.get("/documents/" + listed["documents"][0]["id"])[2])
    expect(entry == {"version": 1, "document": listed["documents"][0]}, "/documents/ID differs from the list")
    two = json.loads(server.get("/documents", {"n": "2", "offset": "1"})[2])
    expect(two["documents"] == listed["documents"][1:3], "/documents does not page")
    for each in listed["documents"]:
        status, headers, body = server.get(f"/document/{each['id']}")
        expect(status == 200 and body == (ROOT / "corpus/reports" / each["path"]).read_bytes(),
               f"{each['path']}: not the file that was indexed")
        expect("sandbox" in headers["Content-Security-Policy"] or each["type"] == "application/pdf",
               f"{each['path']}: nothing binds it")
    pdf = next(each for each in listed["documents"] if each["type"] == "application/pdf")
    size = json.loads(server.get(f"/document/{pdf['id']}/page/1.json")[2])
    expect(size == {"version": 1, "page": 1, "width": 595, "height": 842} or (size["width"] > 500 and size["height"] > 700),
           f"the size of a page is {size}")
    status, headers, picture = server.get(f"/document/{pdf['id']}/page/1.png", {"dpi": "72"})
    expect(status == 200 and headers["Content-Type"] == "image/png" and picture.startswith(b"\x89PNG"), "no picture")
    width, height = (int.from_bytes(picture[at:at + 4], "big") for at in (16, 20))
    expect(abs(width - size["width"]) <= 1 and abs(height - size["height"]) <= 1,
           f"picture of {width}x{height} at 72 dpi of a page of {size}")
    expect(server.get(f"/document/{pdf['id']}/page/1.png", {"dpi": "72"})[2] == picture, "the second picture differs")
    expect(server.get(f"/document/{pdf['id']}/page/9999.png")[0] == 404, "a page that is not there is given")
    expect(server.get(f"/document/{pdf['id']}/page/1.png", {"dpi": "201"})[0] == 400, "any dpi is drawn")
    hits = json.loads(server.get("/search", {"q": "cell:plan 訓練", "n": "20"})[2])["hits"]
    hits = [hit for hit in hits if hit["document"]["path"].endswith(".pdf")]
    expect(hits, "no hit is in a PDF")
    for hit in hits[:1]:
        shown = json.loads(server.get(f"/passage/{hit['id']}")[2])["passage"]
        expect(shown["boxes"], "a passage of a PDF has no boxes")
        for page, x0, y0, x1, y1 in shown["boxes"]:
            frame = json.loads(server.get(f"/document/{shown['document']['id']}/page/{page}.json")[2])
            expect(0 <= x0 < x1 <= frame["width"] + 1 and 0 <= y0 < y1 <= frame["height"] + 1, "a box is off its page")


def check_starts():
    def run(*arguments, **changes):
        return subprocess.run([PROGRAM, "serve", *arguments], capture_output=True, text=True, timeout=60,
                              env=environment(**changes))
    none = run("--port", "0", HAKUSHO_INDEX=FOLDER + "/none")
    expect(none.returncode == 4 and "there is no index" in none.stderr, f"serve without an index: {none.stderr}")
    odd = run("--port", "65536")
    expect(odd.returncode == 2, f"serve --port 65536: {odd.stderr}")
    weak = run("--port", "0", "--token", "short", HAKUSHO_INDEX=INDEX)
    expect(weak.returncode == 2 and "16" in weak.stderr, f"serve --token short: {weak.stderr}")
    server = Server()
    taken = run("--port", str(server.port), HAKUSHO_INDEX=INDEX)
    expect(taken.returncode == 4 and "taken" in taken.stderr, f"serve on a port that is taken: {taken.stderr}")
    expect(server.end(signal.SIGINT) == 0, "SIGINT does not end it with 0")
    guarded = Server("--host", "127.0.0.1", HAKUSHO_TOKEN="0123456789abcdef")
    expect(guarded.get("/stats")[0] == 401, "HAKUSHO_TOKEN is not asked for")
    expect(guarded.get("/stats", Authorization="Bearer 0123456789abcdef")[0] == 200, "HAKUSHO_TOKEN is not taken")
    expect(guarded.end() == 0, "SIGTERM does not end it with 0")


with tempfile.TemporaryDirectory(prefix="hakusho-http-") as FOLDER:
    INDEX = FOLDER + "/index"
    subprocess.run([PROGRAM, "index", "-q", "-i", INDEX, str(ROOT / "corpus/reports")], check=True, timeout=300,
                   env=environment())
    server = Server()
    try:
        for check in (check_searches, check_other_commands, check_refusals, check_documents):
            check(server)
        check_starts()
        check_index_that_goes()
    except Exception:
        faults.append(traceback.format_exc())
    expect(server.end() == 0, "the server does not end with 0")

for fault in faults:
    print(fault)
print(f"{checks} checks, {len(faults)} faults")
sys.exit(1 if faults else 0)
