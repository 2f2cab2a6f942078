# SPDX-License-Identifier: GPL-2.0-or-later
"""Options by name, and how they become structs of the C interface."""

from __future__ import annotations

import ctypes
from typing import Literal, TypedDict, TypeVar, get_args

from ._library import SearchStruct, YearsStruct, encoded, library
from .errors import InvalidArgument

Language = Literal["en", "ja"]
SearchFormat = Literal["json", "jsonl", "csv", "markdown", "bibtex", "csl"]
TraceFormat = Literal["json", "jsonl", "html"]
TrendFormat = Literal["json", "csv", "svg"]

Years = int | tuple[int | None, int | None]
"""One year, or the first and the last; None where an end is open."""


class SearchOptions(TypedDict, total=False):
    """The options of `hakusho search`, with its defaults."""

    limit: int
    """hits returned, at most 10,000 (default: 10)"""
    offset: int
    """hits skipped"""
    years: Years
    """reports of these years only"""
    by_year: bool
    """the best hit of each year; limit does not count"""
    all_similar: bool
    """near-identical passages are not folded"""
    strict: bool
    """only passages that hold all words"""
    exact: bool
    """no variant spellings"""
    exact_total: bool
    """count exactly, however long it takes"""
    facets: bool
    """count the hits by year, ministry and so on"""
    sort: Literal["score", "year", "-year"]
    """best first, earliest year first or latest year first"""
    grade: Literal["word", "parts", "scattered", "substring", "partial"]
    """hits of this grade or better"""
    snippet_length: int
    """characters of an excerpt, about (default: 120)"""
    thesaurus: bool
    """other names of the same thing too (default: True)"""
    scope: Literal["passage", "row", "page", "document"]
    """in what all words must stand (default: passage)"""
    succession: bool
    """a ministry together with its predecessors and successors (default: True)"""
    language: Language
    """of error texts (default: en)"""


_FORMATS = ("json", "jsonl", "csv", "markdown", "bibtex", "csl", "html", "svg")
_LANGUAGES = ("en", "ja")
_SORTS = ("score", "year", "-year")
_GRADES = ("word", "parts", "scattered", "substring", "partial")
_SCOPES = ("passage", "row", "page", "document")

_Struct = TypeVar("_Struct", SearchStruct, YearsStruct)


def _place(name: str, value: str, choices: tuple[str, ...]) -> int:
    if value not in choices:
        raise InvalidArgument(f"{name}: “{value}” is not one of its values; one of: {', '.join(choices)}")
    return choices.index(value)


def _number(name: str, value: int, least: int, most: int) -> int:
    # ctypes would cut off the bits that do not fit.
    if not isinstance(value, int):
        raise TypeError(f"{name} must be int, not {type(value).__name__}")
    if not least <= value <= most:
        raise InvalidArgument(f"{name}: “{value}” is no whole number from {least} to {most}")
    return value


def _format(value: str, choices: tuple[str, ...]) -> int:
    _place("format", value, choices)
    return _FORMATS.index(value)


def size_of(name: str, value: int) -> int:
    return _number(name, value, 0, 2**31 - 1)


def year_of(name: str, value: int) -> int:
    return _number(name, value, 1, 9999)


def language_of(value: str) -> int:
    return _place("language", value, _LANGUAGES)


def _set_years(struct: _Struct, years: Years | None) -> None:
    if years is None:
        return
    first, last = (years, years) if isinstance(years, int) else years
    struct.first_year = 0 if first is None else year_of("years", first)
    struct.last_year = 0 if last is None else year_of("years", last)


def search_struct(format: str, options: SearchOptions) -> SearchStruct:
    """The struct of a search. Raises InvalidArgument, and TypeError for options that are not there."""
    unknown = options.keys() - SearchOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"no such option: {', '.join(sorted(unknown))}")
    struct = SearchStruct()
    library().hakusho_search_options_init(ctypes.byref(struct), ctypes.sizeof(struct))
    struct.format = _format(format, get_args(SearchFormat))
    for name in ("limit", "offset", "snippet_length"):
        if name in options:
            setattr(struct, name, size_of(name, options[name]))  # type: ignore[literal-required]
    for name in ("by_year", "all_similar", "strict", "exact", "exact_total", "facets"):
        setattr(struct, name, bool(options.get(name, False)))
    struct.no_thesaurus = not options.get("thesaurus", True)
    struct.no_succession = not options.get("succession", True)
    struct.sort = _place("sort", options.get("sort", "score"), _SORTS)
    struct.worst_grade = _place("grade", options.get("grade", "partial"), _GRADES)
    struct.scope = _place("scope", options.get("scope", "passage"), _SCOPES)
    struct.language = language_of(options.get("language", "en"))
    _set_years(struct, options.get("years"))
    return struct


def years_struct(
    *,
    format: str = "json",
    formats: tuple[str, ...] = ("json",),
    language: str = "en",
    series: str | None = None,
    years: Years | None = None,
    exact: bool = False,
    succession: bool = True,
    repeated_years: int | None = None,
    limit: int | None = None,
    new_in: int | None = None,
    document: str | None = None,
) -> YearsStruct:
    """The struct of the functions that look at the years. `formats`: what the function can write."""
    struct = YearsStruct()
    library().hakusho_years_options_init(ctypes.byref(struct), ctypes.sizeof(struct))
    struct.format = _format(format, formats)
    struct.language = language_of(language)
    struct.exact = exact
    struct.no_succession = not succession
    _set_years(struct, years)
    if series is not None:
        struct.series = encoded(series, "series")
    if document is not None:
        struct.document = encoded(document, "document")
    if repeated_years is not None:
        struct.repeated_years = _number("repeated_years", repeated_years, 2, 1000)
    if limit is not None:
        struct.limit = size_of("limit", limit)
    if new_in is not None:
        struct.new_in = year_of("new_in", new_in)
    return struct
