#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Searches an index and prints what `hakusho search --json` prints: search.py INDEX QUERY

Uses the C interface through ctypes; nothing beside the standard library is needed. The library is looked
for where the system looks for libraries, or is the file that $HAKUSHO_LIBRARY names.
"""

import ctypes
import json
import os
import sys

OK, INVALID_ARGUMENT, BAD_QUERY = 0, 1, 2


class HakushoError(Exception):
    def __init__(self, status, text):
        super().__init__(text)
        self.status = status


def load_library():
    library = ctypes.CDLL(os.environ.get("HAKUSHO_LIBRARY", "libhakusho.so.0"))
    text_out = ctypes.POINTER(ctypes.c_void_p)
    library.hakusho_open.argtypes = [ctypes.c_char_p, text_out, text_out]
    library.hakusho_close.argtypes = [ctypes.c_void_p]
    library.hakusho_close.restype = None
    library.hakusho_search.argtypes = [
        ctypes.c_void_p,  # the index
        ctypes.c_char_p,  # the query
        ctypes.c_void_p,  # the options: None for the defaults of the program
        text_out,
        ctypes.POINTER(ctypes.c_size_t),
        text_out,
    ]
    library.hakusho_string_free.argtypes = [ctypes.c_void_p]
    library.hakusho_string_free.restype = None
    library.hakusho_status_name.restype = ctypes.c_char_p
    return library


class Index:
    """An open index, for use in a `with` statement. Threads may share one."""

    def __init__(self, path):
        self._library = load_library()
        self._handle = ctypes.c_void_p()
        error = ctypes.c_void_p()
        status = self._library.hakusho_open(os.fsencode(path), ctypes.byref(self._handle), ctypes.byref(error))
        self._check(status, error)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._library.hakusho_close(self._handle)

    def search(self, query):
        """The answer as the bytes of its JSON."""
        result, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = self._library.hakusho_search(
            self._handle, os.fsencode(query), None, ctypes.byref(result), None, ctypes.byref(error)
        )
        self._check(status, error)
        return self._take(result)

    def _take(self, text):
        try:
            return ctypes.string_at(text)
        finally:
            self._library.hakusho_string_free(text)

    def _check(self, status, error):
        if status == OK:
            return
        text = self._take(error) if error else self._library.hakusho_status_name(status)
        raise HakushoError(status, text.decode("utf-8", "replace"))


def main(arguments):
    if len(arguments) != 2:
        print("usage: search.py INDEX QUERY", file=sys.stderr)
        return 2
    path, query = arguments
    try:
        with Index(path) as index:
            answer = index.search(query)
    except HakushoError as error:
        print(f"search.py: {error}", file=sys.stderr)
        return 2 if error.status in (BAD_QUERY, INVALID_ARGUMENT) else 4
    sys.stdout.buffer.write(answer)
    return 0 if json.loads(answer)["hits"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
