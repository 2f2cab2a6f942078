# SPDX-License-Identifier: GPL-2.0-or-later
"""The door to libhakusho: where it is found, what its functions take, and how its strings are taken over."""

from __future__ import annotations

import ctypes
import functools
import os
import pathlib
import threading
from typing import Any

from .errors import InvalidArgument, LibraryMissing, error_of

FILE_NAME = "libhakusho.so.0"

_int, _size, _text, _handle = ctypes.c_int, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p
_text_out = ctypes.POINTER(ctypes.c_void_p)
_size_out = ctypes.POINTER(ctypes.c_size_t)
_texts = ctypes.POINTER(ctypes.c_char_p)


class SearchStruct(ctypes.Structure):
    """hakusho_search_options"""

    _fields_ = [
        ("size", _size),
        ("limit", _size),
        ("offset", _size),
        ("first_year", _int),
        ("last_year", _int),
        ("by_year", _int),
        ("all_similar", _int),
        ("strict", _int),
        ("exact", _int),
        ("exact_total", _int),
        ("facets", _int),
        ("sort", _int),
        ("worst_grade", _int),
        ("snippet_length", _size),
        ("format", _int),
        ("language", _int),
        ("no_thesaurus", _int),
        ("scope", _int),
        ("no_succession", _int),
    ]


class YearsStruct(ctypes.Structure):
    """hakusho_years_options"""

    _fields_ = [
        ("size", _size),
        ("series", _text),
        ("first_year", _int),
        ("last_year", _int),
        ("exact", _int),
        ("no_succession", _int),
        ("repeated_years", _int),
        ("format", _int),
        ("language", _int),
        ("limit", _size),
        ("new_in", _int),
        ("document", _text),
    ]


_search, _years = ctypes.POINTER(SearchStruct), ctypes.POINTER(YearsStruct)

# Functions that give a status; each ends with `char** error_text`, which is added below.
_STATUS_FUNCTIONS: dict[str, list[Any]] = {
    "hakusho_open_many": [_texts, _size, _text_out],
    "hakusho_query_check": [_text, _int, _size_out],
    "hakusho_search": [_handle, _text, _search, _text_out, _size_out],
    "hakusho_explain": [_handle, _text, _text, _search, _text_out],
    "hakusho_show": [_handle, _text, _size, _text_out],
    "hakusho_stats": [_handle, _text_out],
    "hakusho_trace": [_handle, _text, _years, _text_out, _size_out],
    "hakusho_trace_series": [_handle, _years, _text_out, _size_out],
    "hakusho_compare": [_handle, _int, _int, _years, _text_out],
    "hakusho_progress": [_handle, _years, _text_out],
    "hakusho_trend": [_handle, _texts, _size, _years, _text_out, _size_out],
    "hakusho_terms": [_handle, _years, _text_out, _size_out],
    "hakusho_extract": [_text, _text, _text_out],
    "hakusho_index_paths": [_text, _texts, _size, _text_out],
}

# name: (result, arguments)
_OTHER_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "hakusho_version": (_text, []),
    "hakusho_status_name": (_text, [_int]),
    "hakusho_close": (None, [_handle]),
    "hakusho_string_free": (None, [ctypes.c_void_p]),
    "hakusho_search_options_init": (None, [_search, _size]),
    "hakusho_years_options_init": (None, [_years, _size]),
}


def _places() -> list[str]:
    """Files to try, in order."""
    named = os.environ.get("HAKUSHO_LIBRARY")
    if named:
        return [named]
    # PREFIX/lib/python3/dist-packages/hakusho: the installed tree may stand anywhere.
    parents = list(pathlib.Path(__file__).resolve().parents)[1:5]
    beside = [str(parent / FILE_NAME) for parent in parents if (parent / FILE_NAME).is_file()]
    return [*beside, FILE_NAME]


def _load() -> ctypes.CDLL:
    reasons = []
    for place in _places():
        try:
            return ctypes.CDLL(place)
        except OSError as error:
            reasons.append(str(error))
    raise LibraryMissing(
        f"libhakusho cannot be loaded ({'; '.join(reasons)}); install hakusho, or name its library in "
        f"HAKUSHO_LIBRARY, for example HAKUSHO_LIBRARY=/usr/local/lib/{FILE_NAME}"
    )


def _declare(library: ctypes.CDLL) -> None:
    for name, arguments in _STATUS_FUNCTIONS.items():
        function = getattr(library, name)
        function.restype = _int
        function.argtypes = [*arguments, _text_out]
    for name, (result, arguments) in _OTHER_FUNCTIONS.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments


_lock = threading.Lock()


@functools.lru_cache(maxsize=1)
def _loaded() -> ctypes.CDLL:
    library = _load()
    try:
        _declare(library)
    except AttributeError as error:
        raise LibraryMissing(f"libhakusho does not fit this package ({error}); install both anew") from None
    return library


def library() -> ctypes.CDLL:
    """libhakusho, loaded once, when it is first needed. Raises LibraryMissing."""
    with _lock:
        return _loaded()


def _take(text: ctypes.c_void_p) -> bytes:
    """A string of the library, which is freed."""
    try:
        return ctypes.string_at(text) if text else b""
    finally:
        library().hakusho_string_free(text)


def call(name: str, *arguments: Any) -> None:
    """Calls a function that gives a status. Raises Error."""
    error = ctypes.c_void_p()
    status = getattr(library(), name)(*arguments, ctypes.byref(error))
    if status == 0:
        return
    text = _take(error) or library().hakusho_status_name(status)
    raise error_of(status, text.decode("utf-8", "replace"))


def answer(name: str, *arguments: Any, count: bool = False) -> bytes:
    """The string that a function gives; `count` for functions that give a number beside it."""
    result = ctypes.c_void_p()
    call(name, *arguments, ctypes.byref(result), *([None] if count else []))
    return _take(result)


def encoded(text: str, name: str) -> bytes:
    """Text for the library. What UTF-8 cannot say is left to the library to refuse."""
    if not isinstance(text, str):
        raise TypeError(f"{name} must be str, not {type(text).__name__}")
    if "\0" in text:
        raise InvalidArgument(f"{name}: a NUL character cannot be searched for; leave it out")
    return text.encode("utf-8", "surrogatepass")


def encoded_path(path: str | os.PathLike[str], name: str) -> bytes:
    """A file name for the library."""
    as_bytes = os.fsencode(path)
    if b"\0" in as_bytes:
        raise InvalidArgument(f"{name}: a file name holds no NUL character")
    return as_bytes


def text_array(texts: list[bytes]) -> Any:
    return (ctypes.c_char_p * len(texts))(*texts)
