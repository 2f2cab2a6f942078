#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Input that is broken, huge or made to harm, and what the program says of it: an exit code, one line on standard error
that names file, reason and remedy, and nothing lost of what was indexed before.

Usage: hostile_input.py PROGRAM SOURCE_DIRECTORY
"""
import ctypes
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(sys.argv[2]).resolve()
REPORT = ROOT / "corpus/reports/2024/denshi-anzen-2024.pdf"
SENTENCE = "関係府省庁と連携して初動対処訓練の計画を見直した。"
MOST_MEMORY = 2 << 30
faults = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        faults.append(what)


class Result:
    def __init__(self, code, out, err, memory, seconds):
        self.code, self.out, self.err, self.memory, self.seconds = code, out, err, memory, seconds


def environment():
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "HAKUSHO_", "NO_COLOR"))}
    return {**kept, "LC_ALL": "C"}


def bow_to_permissions():
    """In the child: root shall be refused where another user is."""
    drop_from_bounding_set = 24
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


def run(*arguments, stdin=b"", humble=False):
    """Runs the program; the memory is the most it held at a time, in bytes."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        start = time.monotonic()
        child = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=given, stdout=out, stderr=err, cwd=FOLDER,
                                 env=environment(), preexec_fn=bow_to_permissions if humble else None)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Result(child.returncode, out.read().decode(), err.read().decode(), usage.ru_maxrss * 1024,
                      time.monotonic() - start)


def index(*paths, **options):
    return run("index", "-i", INDEX, *paths, **options)


def count(query):
    return json.loads(run("search", "-i", INDEX, query, "--json").out)["total"]["passages"]


def refused(result, code, name, reason, what):
    """One line: hakusho: NAME: REASON; REMEDY."""
    expect(result.code == code, f"{what}: exit code {result.code} instead of {code}: {result.err[:300]!r}")
    expect(result.err.count("\n") == 1, f"{what}: not one line: {result.err[:500]!r}")
    form = r"hakusho: [^\n]*" + re.escape(name) + r"[^\n]*: [^\n]*" + re.escape(reason) + r"[^\n]*; [^\n;]+\n"
    expect(re.fullmatch(form, result.err), f"{what}: no line about {name!r} with {reason!r} and a remedy: {result.err!r}")


def intact(what):
    """What was indexed at the start is still found, and the index is sound."""
    expect(count("「平穏な文書」") == 1, f"{what}: what was indexed before is gone")
    verified = run("verify", "-i", INDEX)
    expect(verified.code == 0, f"{what}: verify: {verified.err[:300]!r}")


def skipped(name, reason, contents, what=None):
    """A bad file beside a good one: the bad is named, the good is indexed."""
    what = what or name
    folder = FOLDER / f"with-{checks}"
    folder.mkdir()
    (folder / name).write_bytes(contents)
    (folder / "good.txt").write_text(f"隣の文書{checks}である。\n", encoding="utf-8")
    expect_good = f"「隣の文書{checks}」"
    result = index(folder)
    refused(result, 3, name, reason, what)
    expect("1 added" in result.out and "1 skipped" in result.out, f"{what}: {result.out!r}")
    expect(count(expect_good) == 1, f"{what}: the file beside it was not indexed")
    expect(result.memory < MOST_MEMORY, f"{what}: {result.memory >> 20} MB of memory")
    shutil.rmtree(folder)


# ---------------------------------------------------------------------------------------------------------------------


def start():
    calm = FOLDER / "calm"
    calm.mkdir()
    (calm / "calm.txt").write_text("平穏な文書である。\n", encoding="utf-8")
    result = index(calm)
    expect(result.code == 0, f"start: {result.err}")
    intact("start")


def broken_files():
    report = REPORT.read_bytes()
    skipped("empty.txt", "the file is empty", b"")
    skipped("blank.txt", "no text", b"\n \r\n\0\f\n")
    skipped("empty.pdf", "the file is empty", b"")
    for share in (2, 50, 99):
        skipped("cut.pdf", "cut short", report[:len(report) * share // 100], f"a PDF cut at {share} %")
    skipped("no.pdf", "damaged", b"This is no PDF.\n" * 100)
    skipped("binary.txt", "not a text", bytes(range(256)) * 4000)
    skipped("cut.docx", "", b"PK\3\4" + bytes(range(200)))
    intact("broken files")


def protected_pdf():
    target = FOLDER / "locked.pdf"
    subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", str(REPORT), str(target)], check=True)
    skipped("locked.pdf", "protected by a password", target.read_bytes())
    # Only changing is forbidden: reading is not.
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--modify=none", "--", str(REPORT), str(target)], check=True)
    result = index(target)
    expect(result.code == 0 and "1 added" in result.out, f"a PDF that may be read: {result.err!r}")
    intact("protected PDF")


def zip_bomb():
    target = FOLDER / "bomb.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        with bomb.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
                       b'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>')
            for _ in range(1200):
                part.write(b"A" * (1 << 20))
    result = index(target)
    refused(result, 3, "bomb.docx", "", "a zip bomb")
    expect(result.memory < MOST_MEMORY, f"a zip bomb: {result.memory >> 20} MB of memory")
    expect(result.seconds < 120, f"a zip bomb: {result.seconds:.0f} seconds")
    target.unlink()
    intact("zip bomb")


def long_line():
    """Sentences without a line end, and one sign 66 million times: indexed or refused, soberly."""
    target = FOLDER / "long.txt"
    kinds = {"sentences": lambda number: f"{number}番目の{SENTENCE}" * 2, "one sign": lambda _: "あ" * 1000,
             "spaces": lambda _: " " * 3000}
    for what, part in kinds.items():
        with open(target, "w", encoding="utf-8") as out:
            number, written = 0, 0
            while written < LONG_LINE:
                written += len(part(number).encode())
                out.write(part(number))
                number += 1
            out.write("長い行の終わり。")
        result = index(target)
        expect(result.memory < MOST_MEMORY, f"a line of {what}: {result.memory >> 20} MB of memory")
        expect(result.seconds < 300, f"a line of {what}: {result.seconds:.0f} seconds")
        print(f"{LONG_LINE / 1e6:.0f} MB line of {what}: exit {result.code}, {result.memory >> 20} MB, {result.seconds:.1f} s")
        if result.code == 0:
            expect(count("「長い行の終わり」") == 1, f"a line of {what}: its end is not found")
        else:
            refused(result, 3, "long.txt", "", f"a line of {what}")
    # The file was one and the same: what is left of it is its last version.
    target.write_text("短い行。\n", encoding="utf-8")
    index(target)
    target.unlink()
    intact("long line")


def ready_passage():
    target = FOLDER / "ready.jsonl"
    text = "巨大な文章の始まり。" + SENTENCE * (5_000_000 // len(SENTENCE.encode()))
    target.write_text(json.dumps({"text": text, "id": "big"}, ensure_ascii=False) + "\n", encoding="utf-8")
    result = index(target)
    expect(result.memory < MOST_MEMORY, f"a ready passage of 5 MB: {result.memory >> 20} MB of memory")
    if result.code == 0:
        found = run("search", "-i", INDEX, "「巨大な文章の始まり」", "--json")
        expect(found.code == 0 and json.loads(found.out)["hits"][0]["source_id"] == "big",
               f"a ready passage of 5 MB is not found: {found.code} {found.err[:200]!r}")
        expect(found.seconds < 20, f"a ready passage of 5 MB: {found.seconds:.0f} seconds to show it")
    else:
        refused(result, 3, "ready.jsonl", "", "a ready passage of 5 MB")
    intact("ready passage")


def bad_bytes():
    """Text with some bytes that are nothing in its encoding is read; names that are no UTF-8 are shown."""
    folder = FOLDER / "bytes"
    folder.mkdir()
    (folder / "torn.txt").write_bytes(("一部が壊れた文書。" + SENTENCE * 20).encode() + b"\xe3\x81\n\xff\n" + SENTENCE.encode())
    (pathlib.Path(os.fsdecode(os.fsencode(folder) + b"/\x95\xf1\x8d\x90.txt"))).write_text("名が壊れた文書。\n", encoding="utf-8")
    result = index(folder)
    expect(result.code == 0 and "2 added" in result.out, f"invalid UTF-8: {result.code} {result.out!r} {result.err!r}")
    expect(count("「一部が壊れた文書」") == 1, "invalid UTF-8: not found")
    hit = json.loads(run("search", "-i", INDEX, "「名が壊れた文書」", "--json").out)["hits"][0]
    expect(hit["document"]["path"] == "%95%F1%8D%90.txt", f"a name in CP932: {hit['document']['path']}")
    intact("bytes")


def folders():
    folder = FOLDER / "maze"
    (folder / "a/b").mkdir(parents=True)
    (folder / "a/b/one.txt").write_text("迷路の文書。\n", encoding="utf-8")
    (folder / "a/up").symlink_to("..")
    (folder / "a/b/top").symlink_to(folder)
    result = index(folder)
    expect(result.code == 0 and "1 added" in result.out, f"a link loop: {result.code} {result.out!r} {result.err!r}")
    expect(count("「迷路の文書」") == 1, "a link loop: the file is there more than once")

    (folder / "self.txt").symlink_to("self.txt")
    refused(index(folder), 3, "self.txt", "cannot be read", "a link to itself")
    (folder / "self.txt").unlink()

    closed = folder / "closed"
    closed.mkdir()
    (closed / "secret.txt").write_text("閉じた文書。\n", encoding="utf-8")
    index(folder)
    closed.chmod(0)
    refused(index(folder, humble=True), 3, "closed", "the folder cannot be read", "a folder without permission")
    result = index("--prune", folder, humble=True)
    expect(result.code == 3 and "0 removed" in result.out, f"--prune and a closed folder: {result.out!r}")
    expect(count("「閉じた文書」") == 1, "--prune dropped what lies in a folder that cannot be read")
    closed.chmod(0o700)

    locked = folder / "locked.txt"
    locked.write_text("鍵の掛かった文書。\n", encoding="utf-8")
    locked.chmod(0)
    refused(index(folder, humble=True), 3, "locked.txt", "the file cannot be read", "a file without permission")
    locked.chmod(0o600)
    refused(index("--prune", FOLDER / "unmounted"), 2, "unmounted", "no such file", "a PATH that is missing")
    (FOLDER / "unmounted").mkdir()
    refused(index("--prune", FOLDER / "unmounted"), 2, "unmounted", "--prune would drop", "a PATH that is empty")
    intact("folders")


def bad_manifest():
    folder = FOLDER / "described"
    folder.mkdir()
    (folder / "a.txt").write_text("目録のある文書。\n", encoding="utf-8")
    (folder / "manifest.tsv").write_text("path\tyear\na.txt\t来年\n", encoding="utf-8")
    refused(index(folder), 2, "manifest.tsv, line 2", "is no year", "a manifest that cannot be read")
    shutil.rmtree(folder)
    intact("manifest")


def long_query():
    result = run("search", "-i", INDEX, "-", stdin=("訓練 " * 50_000).encode())
    expect(result.code == 2, f"a query of 150,000 characters: {result.code}")
    expect(len(result.err) < 1000 and "longer than" in result.err, f"a long query: {result.err[:300]!r}")
    expect(result.seconds < 10, f"a long query: {result.seconds:.0f} seconds")
    deep = run("search", "-i", INDEX, "-", stdin=("(" * 100_000).encode())
    expect(deep.code == 2 and len(deep.err) < 1000, f"a hundred thousand brackets: {deep.code} {deep.err[:300]!r}")


def wrong_index():
    nowhere = FOLDER / "nowhere"
    refused(run("search", "-i", nowhere, "訓練"), 4, "nowhere", "no index", "no index")
    words = FOLDER / "words.csv"
    words.write_text("平穏文書群,ヘイオンブンショグン,一般\n", encoding="utf-8")
    other = FOLDER / "other-index"
    calm = FOLDER / "calm"
    made = run("index", "-i", other, "--user-dict", words, calm)
    expect(made.code == 0, f"--user-dict: {made.err!r}")
    second = FOLDER / "words2.csv"
    second.write_text("平穏文書類,ヘイオンブンショルイ,一般\n", encoding="utf-8")
    refused(run("index", "-i", other, "--user-dict", second, calm), 4, "other-index", "other dictionaries",
            "an index from another dictionary")
    expect(run("search", "-i", other, "平穏").code == 0, "the refused index is gone")
    rebuilt = run("index", "-i", other, "--rebuild", "--user-dict", second, calm)
    expect(rebuilt.code == 0, f"the remedy does not help: {rebuilt.err!r}")


def many_files(folder, number, lines):
    folder.mkdir()
    for each in range(number):
        text = "".join(f"{folder.name}の{each}番の{line}行目。{SENTENCE}\n\n" for line in range(lines))
        (folder / f"{each}.txt").write_text(text, encoding="utf-8")


def writing(folder):
    """A process that is writing the index, at work for a while; nothing when it was done at once."""
    child = subprocess.Popen([PROGRAM, "index", "-i", INDEX, str(folder)], env=environment(), stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, cwd=FOLDER)
    time.sleep(0.7)
    if child.poll() is None:
        return child
    child.communicate()
    return None


def writers():
    """Two at once: the second is refused. kill -9: the next run is clean, and readers never notice."""
    for attempt in range(4):
        folder = FOLDER / f"many-{attempt}"
        many_files(folder, 6 * 4 ** attempt, 4000)
        child = writing(folder)
        if child is None:
            continue
        second = index(FOLDER / "calm")
        seen = count("「平穏な文書」")
        if child.poll() is not None:  # it was done in the meantime
            child.communicate()
            continue
        refused(second, 4, "index", "another process is writing", "two writers at once")
        expect(seen == 1, "a reader beside a writer")
        child.send_signal(signal.SIGKILL)
        child.communicate()
        if child.returncode != -signal.SIGKILL:
            continue
        intact("kill -9")
        # Had it been swapped in already, all of it must be there.
        last = 6 * 4 ** attempt - 1
        found = [count(f"「many-{attempt}の{each}番の0行目」") for each in (0, last)]
        expect(found in ([0, 0], [1, 1]), f"kill -9: half a run is in the index: {found}")
        after = index(FOLDER / "calm")
        expect(after.code == 0 and "1 unchanged" in after.out, f"the run after kill -9: {after.code} {after.err!r}")
        small = FOLDER / "small"
        many_files(small, 1, 10)
        again = index(small)
        expect(again.code == 0 and "1 added" in again.out, f"writing after kill -9: {again.code} {again.err!r}")
        left = [path.name for path in pathlib.Path(INDEX).rglob("*") if "scratch" in path.name or path.name.endswith("-next")]
        expect(not left, f"kill -9 leaves {left} behind for ever")
        intact("the run after kill -9")
        return
    expect(False, "indexing was always done before it could be killed")


# A line of 200 MB takes minutes under the sanitizers: script/test --long asks for it.
LONG_LINE = 200_000_000 if os.environ.get("HAKUSHO_LONG") else 12_000_000

with tempfile.TemporaryDirectory() as name:
    FOLDER = pathlib.Path(name)
    INDEX = str(FOLDER / "index")
    for part in (start, broken_files, protected_pdf, zip_bomb, long_line, ready_passage, bad_bytes, folders, bad_manifest,
                 long_query, wrong_index, writers):
        try:
            part()
        except Exception:  # one part must not hide the others
            faults.append(f"{part.__name__}: {traceback.format_exc(limit=-2)}")

print("\n".join(faults) or f"{checks} checks")
sys.exit(1 if faults else 0)
