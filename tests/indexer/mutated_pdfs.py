#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports of the corpus with bytes changed, streams cut and lengths falsified: the program reads them or says in one line
why not. It never crashes, hangs or grows without bound. A few by default, ten thousand with HAKUSHO_LONG=1. What was
said how often is printed at the end, with the slowest file and the one that took most memory.

A mutation is made from its number and the seeds alone; a failing one is kept, and --number 1 --first N makes it again.
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time



def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("source", type=pathlib.Path, help="the directory of the sources, for the reports of its corpus")
    parser.add_argument("--number", type=int, default=10_000 if os.environ.get("HAKUSHO_LONG") else 50)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--seeds", type=pathlib.Path, nargs="+", metavar="PDF", help="instead of the reports of the corpus")
    return parser.parse_args()


ASKED = arguments()
PROGRAM = str(ASKED.program.resolve())
# A page that takes longer than twenty seconds is given up by the reader; three pages and a slow machine.
MOST_SECONDS = 150
MOST_MEMORY = 1 << 30
EXTREMES = [b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"4294967296", b"9" * 30, b"." + b"0" * 30 + b"1",
            b"1000000", b"(x)", b"/X", b"null", b"[", b"<<"]
OPERATORS = [b"q", b"Q", b"cm", b"re", b"f", b"S", b"W n", b"BT", b"ET", b"Tj", b"Tf", b"Do", b"BMC", b"EMC", b"sh", b"m", b"l"]


def seeds(folder):
    """Up to three pages of each report as they are, and with their streams readable: changes then reach what is drawn."""
    for number, report in enumerate(ASKED.seeds or sorted((ASKED.source / "corpus/reports").glob("*/*.pdf"))):
        count = int(subprocess.run(["qpdf", "--show-npages", str(report)], check=True, capture_output=True).stdout)
        pages = "2-4" if count >= 4 else "1-z"
        for name, options in {"packed": [], "plain": ["--qdf", "--object-streams=disable"]}.items():
            target = folder / f"{number}-{name}.pdf"
            subprocess.run(["qpdf", "--warning-exit-0", *options, str(report), "--pages", ".", pages, "--", str(target)],
                           check=True)
            yield target.read_bytes()


def flip(data, dice):
    out = bytearray(data)
    for _ in range(dice.choice([1, 3, 20, 200])):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def cut(data, dice):
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.choice([1, 10, 1000, 100_000]):] + b"\n%%EOF\n"


def double(data, dice):
    start = dice.randrange(len(data))
    return data[:start] + data[start:start + dice.choice([10, 1000, 20_000])] * 2 + data[start:]


def replace(pattern, values, shares):
    def change(data, dice):
        places = list(re.finditer(pattern, data))
        chosen = sorted(dice.sample(places, min(len(places), dice.choice(shares))), key=lambda m: m.start(1))
        out, last = [], 0
        for place in chosen:
            out += [data[last:place.start(1)], dice.choice(values)]
            last = place.end(1)
        return b"".join(out) + data[last:]
    return change


MUTATIONS = [flip, cut, double,
             replace(rb"/Length (\d+)", EXTREMES, [1, 2, 5]),
             replace(rb"(?<=[ \[])(-?\d+\.?\d*)(?=[ \]\n])", EXTREMES, [1, 5, 50]),
             replace(rb"\b(\d+) 0 R", [b"1", b"2", b"3", b"7", b"12", b"99999"], [1, 3, 20]),
             replace(rb"(?<=[ \n])(cm|re|f|S|Tj|TJ|Tm|Td|Tf|q|Q|BT|ET|m|l|w|g|rg)(?=\n)", OPERATORS, [1, 10, 100])]


def mutated(number, bases):
    dice = random.Random(number)
    data = bases[number % len(bases)]
    for _ in range(dice.choice([1, 1, 2, 4])):
        data = dice.choice(MUTATIONS)(data, dice)
    return data


def run(file):
    """Exit code, standard error, seconds and the most memory the program and its helper held."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as error, open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([PROGRAM, "extract", str(file)], stdout=nothing, stderr=error,
                                   env={**os.environ, "LC_ALL": "C"})
        # Popen.kill would take the status that wait4 waits for.
        killer = threading.Timer(MOST_SECONDS, os.kill, (process.pid, signal.SIGKILL))
        killer.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        killer.cancel()
        error.seek(0)
        return process.returncode, error.read().decode(errors="replace"), time.monotonic() - start, usage.ru_maxrss * 1024


def fault_of(file, code, error, seconds, memory):
    """Why this end is none that a user should meet; None for a good one."""
    if seconds >= MOST_SECONDS:
        return f"took {seconds:.0f} s"
    if code not in (0, 4):
        return f"ended with {code}: {error[:200]}"
    if memory > MOST_MEMORY:
        return f"held {memory >> 20} MB"
    if code == 4 and not (error.count("\n") == 1 and error.startswith("hakusho: ") and str(file) in error and "; " in error):
        return f"says {error[:300]!r}"
    return None


class Tally:
    """What became of the files."""

    def __init__(self):
        self.reasons = collections.Counter()
        self.faults = 0
        self.slowest, self.largest = (0, 0), (0, 0)
        self.lock = threading.Lock()

    def add(self, number, file, code, error, seconds, memory, fault):
        reason = error.strip().replace(str(file), "FILE") if code else "read"
        with self.lock:
            self.reasons[reason] += 1
            self.slowest = max(self.slowest, (seconds, number))
            self.largest = max(self.largest, (memory, number))
            if "signal" in reason:
                print(f"{number}: {reason}", flush=True)
            if fault:
                self.faults += 1
                kept = pathlib.Path(tempfile.gettempdir()) / f"hakusho-mutated-{number}.pdf"
                shutil.copy(file, kept)
                print(f"{kept}: {fault}", flush=True)

    def __str__(self):
        lines = [f"{count:6} {reason}" for reason, count in self.reasons.most_common()]
        (seconds, slow), (memory, large) = self.slowest, self.largest
        return "\n".join([*lines, f"slowest: {slow} in {seconds:.1f} s; most memory: {large} with {memory >> 20} MB",
                          f"{ASKED.number} mutated files, {self.faults} faults"])


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bases = list(seeds(folder))

        def one(number):
            file = folder / f"mutated-{number}.pdf"
            file.write_bytes(mutated(number, bases))
            result = run(file)
            tally.add(number, file, *result, fault_of(file, *result))
            file.unlink()

        with concurrent.futures.ThreadPoolExecutor(ASKED.jobs) as pool:
            list(pool.map(one, range(ASKED.first, ASKED.first + ASKED.number)))
    print(tally)
    return 1 if tally.faults else 0


sys.exit(main())
