# SPDX-License-Identifier: GPL-2.0-or-later
"""hakusho: full-text search for Japanese policy documents, from Python.

    import hakusho

    with hakusho.Index("hakusho-index") as index:
        for hit in index.search("初動対処訓練", limit=5)["hits"]:
            print(hit["citation"], hit["snippet"]["text"])

Calls libhakusho through ctypes and needs nothing beside the standard library. Answers are the library's JSON
as dictionaries, typed by `hakusho.answers`; docs/json-format.md says what each member means. Methods whose
names end in `_text` or `_json` give the bytes that the command line prints.

The library is the file that $HAKUSHO_LIBRARY names, else the one installed with this package, else the one
that the system finds.
"""

from . import answers
from ._index import Index, extract, extract_text, index_paths, version
from ._options import SearchOptions, Years
from .errors import (
    BadQuery,
    Corrupt,
    DictionaryFault,
    Error,
    IndexBusy,
    IndexMismatch,
    InternalFault,
    Interrupted,
    InvalidArgument,
    LibraryMissing,
    NotFound,
    ReadWriteFault,
    Unsupported,
)

__all__ = [
    "BadQuery",
    "Corrupt",
    "DictionaryFault",
    "Error",
    "Index",
    "IndexBusy",
    "IndexMismatch",
    "InternalFault",
    "Interrupted",
    "InvalidArgument",
    "LibraryMissing",
    "NotFound",
    "ReadWriteFault",
    "SearchOptions",
    "Unsupported",
    "Years",
    "answers",
    "extract",
    "extract_text",
    "index_paths",
    "version",
]
