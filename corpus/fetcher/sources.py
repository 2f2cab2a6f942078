# SPDX-License-Identifier: GPL-2.0-or-later
"""sources.tsv (what can be fetched) and the manifest.tsv that is kept beside what was fetched."""
import os

from .problem import Problem

COLUMNS = ("key", "series", "year", "title", "publisher", "type", "fetched", "url", "address_from")
MANIFEST = ("path", "title", "series", "publisher", "year", "published", "url")


def load(path):
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(str(path), f"cannot be read ({error})", "name another list with --sources") from error
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise Problem(str(path), "the first line does not name the columns", f"begin it with: {' '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) != len(COLUMNS):
            raise Problem(f"{path}, line {number}", f"{len(cells)} columns instead of {len(COLUMNS)}", "correct it")
        rows.append(dict(zip(COLUMNS, cells)))
    return rows


def of_series(rows, wanted):
    found = [row for row in rows if wanted in (row["key"], row["series"])]
    if not found:
        keys = ", ".join(dict.fromkeys(row["key"] for row in rows))
        raise Problem(wanted, "no such series", f"choose one of {keys}", exit_code=2)
    return found


def listing(rows):
    for key in dict.fromkeys(row["key"] for row in rows):
        here = [row for row in rows if row["key"] == key]
        yield f"{key}\t{here[0]['series']}\t{len(here)}"


def note(folder, name, row):
    """Adds or replaces the line of `name` in the folder's manifest, so that the index knows title and year."""
    path = folder / "manifest.tsv"
    kept = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            kept[line.split("\t")[0]] = line
    kept[name] = "\t".join([name, row["title"], row["series"], row["publisher"], row["year"], "", row["url"]])
    scratch = folder / ".manifest.tsv.part"
    try:
        scratch.write_text("\n".join(["\t".join(MANIFEST), *kept.values()]) + "\n", encoding="utf-8")
        os.replace(scratch, path)
    except OSError as error:
        raise Problem(str(path), f"cannot be written ({error.strerror})", "make room or choose --out") from error
