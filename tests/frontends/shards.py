#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Several indexes, servers of them, merging and exporting, end to end.

Usage: shards.py PROGRAM LIBRARY SOURCE_DIRECTORY

With HAKUSHO_LONG, and where this may be done, also servers in network namespaces of their own.
"""
import contextlib
import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

PROGRAM, LIBRARY = (str(pathlib.Path(each).resolve()) for each in sys.argv[1:3])
ROOT = pathlib.Path(sys.argv[3]).resolve()
YEARS = ("2020", "2021", "2022", "2023")
faults = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        faults.append(what)


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HAKUSHO_", "LD_PRELOAD"))}
    return {**kept, "LC_ALL": "C", **changes}


def run(*arguments, code=0, env=None):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300, text=True, cwd=FOLDER,
                          env=env or environment())
    expect(done.returncode == code, f"{arguments}: exit code {done.returncode}, not {code}: {done.stderr[:300]}")
    return done


def several(names):
    return [word for name in names for word in ("-i", name)]


@contextlib.contextmanager
def server(index, *options, prefix=()):
    """hakusho serve-shard, with the name to search it by as `place`."""
    process = subprocess.Popen([*prefix, PROGRAM, "serve-shard", str(index), *options], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, env=environment(), start_new_session=True)
    try:
        process.place = process.stdout.readline().strip()
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=30)


def starts_quietly(index):
    """The look whether the server listens must not make it complain."""
    process = subprocess.Popen([PROGRAM, "serve-shard", str(index), "--port", "0"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, env=environment(), start_new_session=True)
    process.stdout.readline()
    time.sleep(0.5)
    process.terminate()
    complaint = process.communicate(timeout=30)[1]
    expect(complaint == "", f"serve-shard complains at its start: {complaint!r}")


def processes_of(index):
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdigit() else []
            if words and words[0] == b"xapian-tcpsrv" and str(index).encode() in words:
                found.append(int(entry.name))
    return found


def gone(index):
    for _ in range(100):
        if not processes_of(index):
            return True
        time.sleep(0.05)
    return False


class Handle:
    """A hakusho_index of the C interface."""

    library = ctypes.CDLL(LIBRARY)

    def __init__(self, names):
        self.index = ctypes.c_void_p()
        list_of_names = (ctypes.c_char_p * len(names))(*(os.fsencode(str(name)) for name in names))
        error = ctypes.c_char_p()
        status = self.library.hakusho_open_many(list_of_names, ctypes.c_size_t(len(names)), ctypes.byref(self.index),
                                                ctypes.byref(error))
        if status != 0:
            raise RuntimeError(f"hakusho_open_many: {status} {error.value}")

    def search(self, query):
        result, error = ctypes.c_void_p(), ctypes.c_char_p()
        status = self.library.hakusho_search(self.index, query.encode(), None, ctypes.byref(result), None,
                                             ctypes.byref(error))
        if status != 0:
            raise RuntimeError(f"hakusho_search: {status} {error.value}")
        text = ctypes.string_at(result)
        self.library.hakusho_string_free(result)
        return text

    def close(self):
        self.library.hakusho_close(self.index)


def questions():
    words = ("初動対処訓練 訓練 情報共有 人材育成 サイバーセキュリティ 計画 重要インフラ 調査 支援 対策 関係府省庁 実施した 令和 公表 生活 "
             "地域 利用者 演習 ガイドライン 見直し 事業者 取組 。 の 年度計画").split()
    forms = ("{}", "「{}」", "{} 実施", "{} -計画", "{}*", "{} 年:2021..2023", "{} NEAR/20 実施", "={} OR 連携",
             "{} 府省庁:総務省", "{} 欄:成果", "{}について関係機関と連携して何を実施しているか", "{} 年度:2022 -「予定」")
    return [form.format(word) for form in forms for word in words]


def make_indexes():
    for year in YEARS:
        shutil.copytree(ROOT / "corpus/reports" / year, FOLDER / f"part-{year}" / year)
        run("index", "-q", "-i", FOLDER / year, "--manifest", ROOT / "corpus/manifest.tsv", FOLDER / f"part-{year}")
    run("index", "-q", "-i", FOLDER / "whole", "--manifest", ROOT / "corpus/manifest.tsv",
        *(FOLDER / f"part-{year}" for year in YEARS))


def folders():
    names = [str(FOLDER / year) for year in YEARS]
    for command in (["search", "訓練", "--json", "--facets"], ["trace", "初動対処訓練", "--json"], ["trend", "訓練"],
                    ["compare", "2021", "2022"], ["progress", "--json"], ["explain", "情報共有"], ["terms", "--json"]):
        one, many = run(*command, "-i", FOLDER / "whole"), run(*command, *several(names))
        expect(one.stdout == many.stdout, f"{command}: another answer from several indexes")
    run("verify", "--sample", 20, *several(names[:2]))
    run("search", "訓練", "-i", names[0], "-i", FOLDER / "nowhere", code=4)
    run("index", "-i", names[0], "-i", names[1], FOLDER / "part-2020", code=2)
    run("index", "-i", "tcp:127.0.0.1:9", FOLDER / "part-2020", code=2)
    expect("tcp:HOST:PORT" in run("search", "訓練", "-i", "tcp:nobody", code=2).stderr, "no remedy for tcp:nobody")


def servers():
    starts_quietly(FOLDER / "2020")
    with server(FOLDER / "2020", "--port", "0") as first, server(FOLDER / "2021", "--port", "0") as second:
        expect(first.place.startswith("tcp:127.0.0.1:"), f"serve-shard prints {first.place!r}")
        names = [first.place, second.place, str(FOLDER / "2022"), str(FOLDER / "2023")]
        whole = run("search", "訓練", "--json", "-i", FOLDER / "whole").stdout
        expect(run("search", "訓練", "--json", *several(names)).stdout == whole, "servers give another answer")
        port = first.place.rsplit(":", 1)[1]
        expect("--port" in run("serve-shard", FOLDER / "2020", "--port", port, code=4).stderr, "a port that is in use")
        expect(processes_of(FOLDER / "2020") and processes_of(FOLDER / "2021"), "a running server is not seen")
        first.send_signal(signal.SIGTERM)
        expect(first.wait(timeout=20) == 0, f"serve-shard ends with {first.returncode}")
        expect(gone(FOLDER / "2020"), "xapian-tcpsrv outlives serve-shard")
        partial = run("search", "訓練", "--json", *several(names))
        expect(json.loads(partial.stdout)["index"]["missing"] == [first.place], "a missing server is not in the JSON")
        expect(first.place in partial.stderr, "a missing server is not named on standard error")
        for command in (["trace", "訓練"], ["compare", "2022", "2023"], ["progress"], ["trend", "訓練"], ["terms"], ["stats"]):
            partial = run(*command, "--json", *several(names))
            expect(json.loads(partial.stdout)["index"].get("missing") == [first.place], f"{command}: no word in the JSON")
            expect(first.place in partial.stderr, f"{command}: no word on standard error")
        run("search", "そのような語はない", "--strict", *several(names), code=4)
        run("verify", *several([first.place, names[2]]), code=4)
        run("export", *several(names), code=4)
        expect(first.place in run("stats", "-i", first.place, code=4).stderr, "the only server is missing")
        second.kill()
        expect(gone(FOLDER / "2021"), "xapian-tcpsrv outlives a serve-shard that was killed")


def server_errors():
    run("serve-shard", FOLDER / "nowhere", code=4)
    run("serve-shard", FOLDER / "2020", "--host", "not an address", code=2)
    run("serve-shard", FOLDER / "2020", "--port", "65536", code=2)
    bare = run("serve-shard", FOLDER / "2020", "--port", "0", code=4, env=environment(PATH="/nowhere"))
    expect("xapian-tools" in bare.stderr, f"nobody says what is missing: {bare.stderr}")


def merging():
    names = [str(FOLDER / year) for year in YEARS]
    target = FOLDER / "merged"
    report = json.loads(run("merge", "--json", "-i", target, *names).stdout)
    expect(report["indexes"] == 4 and report["repeated"] == 0, f"merge: {report}")
    for query in ("訓練", "情報共有 実施", "「計画」"):
        expect(run("search", query, "--json", "-i", target).stdout ==
               run("search", query, "--json", "-i", FOLDER / "whole").stdout, f"merged index: another answer to {query}")
    run("verify", "--sample", 50, "-i", target)
    with server(target, "--port", "0") as served:
        expect(run("search", "訓練", "--json", "-i", served.place).stdout ==
               run("search", "訓練", "--json", "-i", target).stdout, "a merged index cannot be served")
    again = json.loads(run("index", "--json", "-i", target, FOLDER / "part-2020").stdout)
    expect(again["unchanged"] == 2 and again["added"] == 0, f"index after merge: {again}")
    run("merge", "-i", target, names[0], code=2)
    expect(json.loads(run("merge", "--json", "-i", target, target, names[0]).stdout)["repeated"] == 2, "merge into itself")
    run("merge", "-i", target, "--force", names[0])
    run("verify", "-i", target)
    run("merge", "-i", FOLDER / "new", FOLDER / "nowhere", code=4)
    expect(not (FOLDER / "new").exists(), "a merge that fails leaves a folder")
    run("merge", "-i", FOLDER / "new", "tcp:127.0.0.1:9", code=2)


def exporting():
    lines = run("export", "-i", FOLDER / "2020", "-i", FOLDER / "2021").stdout.splitlines()
    actions, sources = [json.loads(line) for line in lines[::2]], [json.loads(line) for line in lines[1::2]]
    passages = json.loads(run("stats", "--json", "-i", FOLDER / "2020", "-i", FOLDER / "2021").stdout)["passages"]
    expect(len(sources) == passages, f"export: {len(sources)} of {passages} passages")
    expect(all(action == {"index": {"_id": source["id"]}} for action, source in zip(actions, sources)), "export: ids")
    expect(len({source["id"] for source in sources}) == passages, "export: an id comes twice")
    mapping = json.loads(run("export", "--mapping").stdout)["mappings"]

    def unknown(members, fields):
        for name, value in members.items():
            if name not in fields:
                return name
            if isinstance(value, dict) and (inner := unknown(value, fields[name]["properties"])):
                return inner
        return None

    for source in sources:
        name = unknown(source, mapping["properties"])
        expect(name is None, f"export: {name} is not in the mapping")
        if name:
            break
    expect(any(source["row"] and source["row"]["ministries"] for source in sources), "export: no ministries")


def network_namespaces():
    """Each server on a machine of its own, as far as the network can tell."""
    if not os.environ.get("HAKUSHO_LONG"):
        return
    names = [f"hakusho{os.getpid()}-{i}" for i in range(len(YEARS))]
    if os.getuid() != 0 or subprocess.run(["ip", "netns", "add", names[0]], capture_output=True).returncode != 0:
        print("network namespaces cannot be made here: left out")
        return
    ip = lambda *words: subprocess.run(["ip", *words], check=True, capture_output=True)
    with contextlib.ExitStack() as clean:
        clean.callback(lambda: [subprocess.run(["ip", "netns", "del", name], capture_output=True) for name in names])
        running = []
        for i, (name, year) in enumerate(zip(names, YEARS)):
            if i > 0:
                ip("netns", "add", name)
            outside, inside, net = f"hk{os.getpid()}o{i}"[:15], f"hk{os.getpid()}i{i}"[:15], f"10.213.{i}"
            ip("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", name)
            ip("addr", "add", f"{net}.1/30", "dev", outside)
            ip("link", "set", outside, "up")
            for words in (("addr", "add", f"{net}.2/30", "dev", inside), ("link", "set", inside, "up"),
                          ("link", "set", "lo", "up")):
                ip("-n", name, *words)
            running.append(clean.enter_context(server(FOLDER / year, "--host", f"{net}.2", "--port", "7710",
                                                      prefix=("ip", "netns", "exec", name))))
        many, one = Handle([each.place for each in running]), Handle([FOLDER / "whole"])
        for query in questions():
            expect(many.search(query) == one.search(query), f"namespaces: another answer to {query}")
        ip("-n", names[0], "link", "set", f"hk{os.getpid()}i0"[:15], "down")
        begin = time.monotonic()
        answer = json.loads(many.search("新しい質問 訓練"))
        expect(answer["index"].get("missing") == [running[0].place], f"a cut cable: {answer['index']}")
        expect(time.monotonic() - begin < 60, f"a cut cable: {time.monotonic() - begin} seconds")
        many.close()
        one.close()


with tempfile.TemporaryDirectory() as name:
    FOLDER = pathlib.Path(name)
    for part in (make_indexes, folders, servers, server_errors, merging, exporting, network_namespaces):
        try:
            part()
        except Exception:  # one part must not hide the others
            faults.append(f"{part.__name__}: {traceback.format_exc(limit=-1)}")

print("\n".join(faults) or f"{checks} checks")
sys.exit(1 if faults else 0)
