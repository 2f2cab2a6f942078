#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Help, man pages and completions speak of the same commands, options and values; man pages render cleanly.

Usage: manuals.py PROGRAM SOURCE_DIRECTORY
"""
import pathlib
import re
import subprocess
import sys

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
faults = []


def expect(truth, what):
    if not truth:
        faults.append(what)


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **options)


def rendered(page):
    """A man page as text, without bold and underlining."""
    result = output("groff", "-Tutf8", "-P-cbou", "-ww", "-man", "-K", "utf8", str(page), cwd=root)
    expect(result.stderr == "" and result.returncode == 0, f"{page}: {result.stderr.strip()}")
    expect(len(result.stdout) > 3000, f"{page}: next to nothing is rendered")
    return result.stdout.replace("‐", "-").replace("−", "-").replace("-\n", "-")


def help_of(command):
    result = output(program, "help", command, "--lang", "en")
    expect(result.returncode == 0, f"help {command} fails")
    return result.stdout


def options_of(text):
    """[(long, letter or None)] of a help text."""
    return [(name, letter or None) for letter, name in re.findall(r"^  (?:-(\w), |    )(--[a-z-]+)", text, re.M)]


def completed(line):
    """What the bash completion offers at the end of `line`."""
    words = line.split(" ")
    script = (f"source {root}/frontends/cli/completion/hakusho.bash; COMP_WORDS=({' '.join(map(repr, words))}); "
              f"COMP_CWORD={len(words) - 1}; _hakusho; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
    result = output("bash", "-c", script, cwd=root)
    expect(result.stderr == "", f"bash completion of {line!r}: {result.stderr}")
    return [word for word in result.stdout.split("\n") if word]


overview = output(program, "help", "--lang", "en").stdout
commands = re.findall(r"^  ([a-z-]+)  ", overview, re.M)
expect(len(commands) >= 9, f"the overview lists only {commands}")

pages = {path: rendered(path) for path in ("docs/man/hakusho.1", "docs/man/ja/hakusho.1")}
zsh = (root / "frontends/cli/completion/_hakusho").read_text(encoding="utf-8")
everything = set()
for command in commands:
    text = help_of(command)
    options = options_of(text)
    expect(len(options) >= 8, f"help {command} lists only {options}")
    offered = completed(f"hakusho {command} -")
    expect(sorted(offered) == sorted([name for name, _ in options] + ["-" + letter for _, letter in options if letter]),
           f"bash completion of {command}: {sorted(offered)} instead of {sorted(options)}")
    expect(command in completed("hakusho "), f"bash completion knows no {command}")
    expect(f"'{command}:" in zsh, f"zsh completion knows no {command}")
    for page, shown in pages.items():
        expect(re.search(rf"^ +hakusho {command}\b", shown, re.M), f"{page}: no {command}")
    for name, letter in options:
        everything.add(name)
        expect(re.search(rf"{name}[=\[}},]", zsh), f"zsh completion: no {name}")
        for page, shown in pages.items():
            form = rf"-{letter}, {name}\b" if letter else rf"{name}(?![a-z-])"
            expect(re.search(form, shown), f"{page}: no {form}")

# Values that can be listed are listed everywhere.
for name, values in re.findall(r"^ +(?:-\w, )?(--[a-z-]+) [A-Z]+ +(?:[^\n]|\n {20})*?: ((?:[a-z-]+,\s+)+[a-z-]+)$",
                               help_of("search"), re.M):
    values = re.split(r",\s+", values)
    expect(completed(f"hakusho search {name} ") == values, f"bash completion of {name}: not {values}")
    expect("(" + " ".join(values) + ")" in zsh, f"zsh completion of {name}: not {values}")
    for page, shown in pages.items():
        expect("|".join(values) in shown.replace("\n", ""), f"{page}: {name} without {values}")

# Nothing is promised that is not there.
for page, shown in pages.items():
    for name in set(re.findall(r"--[a-z][a-z-]+", shown)):
        expect(name in everything, f"{page}: {name} is no option")

expect("csv" in completed("hakusho search --format = c"), "bash completion: values behind =")
expect("CMakeLists.txt" in completed("hakusho index CMake"), "bash completion: files")
expect("docs" in completed("hakusho stats -i doc"), "bash completion: folders of an index")
expect("CMakeLists.txt" not in completed("hakusho stats -i CMake"), "bash completion: only folders for an index")
expect("search" in completed("hakusho -i docs sea"), "bash completion: a command behind options")
expect(completed("hakusho search 訓") == [], "bash completion: offers something for a query")

print("\n".join(faults) or f"{len(commands)} commands, {len(everything)} options")
sys.exit(1 if faults else 0)
