#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports of the corpus with bytes changed, streams cut and lengths falsified: the program reads them or says in one line
why not. It never crashes, hangs or grows without bound. A few by default, ten thousand with HAKUSHO_LONG=1.

Usage: mutated_pdfs.py PROGRAM SOURCE_DIRECTORY [NUMBER [FIRST]]

A mutation is made from its number alone; a failing one is kept, and NUMBER 1 FIRST n makes it again.
"""
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(sys.argv[2])
LONG = os.environ.get("HAKUSHO_LONG")
NUMBER = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000 if LONG else 50
FIRST = int(sys.argv[4]) if len(sys.argv) > 4 else 0
# A page that takes longer than twenty seconds is given up by the reader; three pages and a slow machine.
MOST_SECONDS = 150
MOST_MEMORY = 1 << 30
EXTREMES = [b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"4294967296", b"9" * 30, b"." + b"0" * 30 + b"1",
            b"1000000", b"(x)", b"/X", b"null", b"[", b"<<"]
OPERATORS = [b"q", b"Q", b"cm", b"re", b"f", b"S", b"W n", b"BT", b"ET", b"Tj", b"Tf", b"Do", b"BMC", b"EMC", b"sh", b"m", b"l"]


def seeds(folder):
    """Three pages of each report as they are, and with their streams readable: changes then reach what is drawn."""
    for report in sorted((ROOT / "corpus/reports").glob("*/*.pdf")):
        for name, options in {"packed": [], "plain": ["--qdf", "--object-streams=disable"]}.items():
            target = folder / f"{report.stem}-{name}.pdf"
            subprocess.run(["qpdf", *options, str(report), "--pages", ".", "2-4", "--", str(target)], check=True)
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
        killer = threading.Timer(MOST_SECONDS, process.kill)
        killer.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        killer.cancel()
        error.seek(0)
        return process.returncode, error.read().decode(errors="replace"), time.monotonic() - start, usage.ru_maxrss * 1024


def fault_of(file):
    code, error, seconds, memory = run(file)
    if seconds >= MOST_SECONDS:
        return code, f"took {seconds:.0f} s"
    if code not in (0, 4):
        return code, f"ended with {code}: {error[:200]}"
    if memory > MOST_MEMORY:
        return code, f"held {memory >> 20} MB"
    if code == 4 and not (error.count("\n") == 1 and error.startswith("hakusho: ") and str(file) in error and "; " in error):
        return code, f"says {error[:300]!r}"
    return code, None


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bases = list(seeds(folder))

        def one(number):
            file = folder / f"mutated-{number}.pdf"
            file.write_bytes(mutated(number, bases))
            code, fault = fault_of(file)
            if fault:
                kept = pathlib.Path(tempfile.gettempdir()) / f"hakusho-mutated-{number}.pdf"
                shutil.copy(file, kept)
                print(f"{kept}: {fault}", flush=True)
            file.unlink()
            return code, fault

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(one, range(FIRST, FIRST + NUMBER)))
    faults = sum(fault is not None for _, fault in results)
    print(f"{NUMBER} mutated files: {sum(code == 0 for code, _ in results)} read, "
          f"{sum(code == 4 for code, _ in results)} refused with a reason, {faults} faults")
    return 1 if faults else 0


sys.exit(main())
