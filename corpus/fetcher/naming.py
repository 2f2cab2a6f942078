# SPDX-License-Identifier: GPL-2.0-or-later
"""File names from addresses: one plain name, never a path, never hidden, whatever the address says."""
import re
from urllib.parse import unquote, urlsplit

MAX_NAME = 120


def safe_name(url, kind, taken=()):
    """The last piece of the path of `url` in harmless signs, with the ending of its type, unlike those in `taken`."""
    last = re.split(r"[/\\]", unquote(unquote(urlsplit(url).path)))[-1]
    ending = "." + kind
    if last.lower().endswith(ending):
        last = last[:-len(ending)]
    stem = re.sub(r"[^A-Za-z0-9._-]", "_", last).strip("._-")[:MAX_NAME] or "document"
    name, count = stem + ending, 2
    while name in taken:
        name, count = f"{stem}-{count}{ending}", count + 1
    return name
