# SPDX-License-Identifier: GPL-2.0-or-later
"""The index, and what needs none."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import threading
import weakref
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, Unpack, cast, get_args

from . import answers
from ._library import answer, call, encoded, encoded_path, library, text_array
from ._options import (
    Language,
    SearchFormat,
    SearchOptions,
    TraceFormat,
    TrendFormat,
    Years,
    language_of,
    search_struct,
    size_of,
    year_of,
    years_struct,
)
from .errors import BadQuery, InvalidArgument

Path = str | os.PathLike[str]
_Answer = TypeVar("_Answer")


def _read(kind: type[_Answer], text: bytes) -> _Answer:
    """An answer from its JSON, whose form the library vouches for."""
    return cast(_Answer, json.loads(text))


def version() -> str:
    """The version of the library in use, "0.1.0"."""
    return str(library().hakusho_version().decode())


def index_paths(index: Path, paths: Path | Iterable[Path]) -> answers.IndexReport:
    """Puts files and folders into the index in the folder `index`, which is made when it is not there.

    Files that cannot be read are in the report's `skipped` and are no failure. Raises Error: IndexBusy,
    InvalidArgument (a path that is not there), IndexMismatch, ReadWriteFault.
    """
    each = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    names = [encoded_path(path, "paths") for path in each]
    return _read(
        answers.IndexReport,
        answer("hakusho_index_paths", encoded_path(index, "index"), text_array(names), len(names)),
    )


def extract(file: Path, encoding: str | None = None) -> list[answers.Block]:
    """What is read from a file, block by block; `encoding` is that of a text file, else it is detected.

    Raises Error: ReadWriteFault, Unsupported, Corrupt, InvalidArgument (no encoding is called so).
    """
    return [_read(answers.Block, line) for line in extract_text(file, encoding).split(b"\n") if line]


def extract_text(file: Path, encoding: str | None = None) -> bytes:
    """The same as JSON lines, as `hakusho extract` prints them."""
    name = None if encoding is None else encoded(encoding, "encoding")
    return answer("hakusho_extract", encoded_path(file, "file"), name)


class _Handle:
    """A hakusho_index that is closed once and never while a thread is using it."""

    def __init__(self, paths: tuple[Path, ...]):
        handle = ctypes.c_void_p()
        names = [encoded_path(path, "path") for path in paths]
        call("hakusho_open_many", text_array(names), len(names), ctypes.byref(handle))
        # For an index that nobody closes.
        self._close = weakref.finalize(self, library().hakusho_close, handle)
        self._handle = handle
        self._users = 0
        self._closing = False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def use(self) -> Iterator[ctypes.c_void_p]:
        with self._changed:
            if self._closing:
                raise InvalidArgument("the index is closed; open it again")
            self._users += 1
        try:
            yield self._handle
        finally:
            with self._changed:
                self._users -= 1
                self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self._closing = True
            self._changed.wait_for(lambda: self._users == 0)
            self._close()


class Index:
    """An open index, or several as one: folders, and servers as "tcp:HOST:PORT".

    Threads may share one; it moves to the latest run of the indexer by itself.

    Raises Error when it is opened: NotFound, IndexMismatch, Corrupt, ReadWriteFault; LibraryMissing.
    """

    def __init__(self, path: Path, *more: Path):
        self._handle = _Handle((path, *more))

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the index as soon as no other thread is using it. Closing twice does no harm."""
        self._handle.close()

    def search(self, query: str, **options: Unpack[SearchOptions]) -> answers.SearchAnswer:
        """Passages, best first; none is an empty list. Raises BadQuery, InvalidArgument."""
        return _read(answers.SearchAnswer, self.search_json(query, **options))

    def search_json(self, query: str, **options: Unpack[SearchOptions]) -> bytes:
        """The bytes that `hakusho search --json` prints."""
        return self.search_text(query, "json", **options)

    def search_text(self, query: str, format: SearchFormat, **options: Unpack[SearchOptions]) -> bytes:
        """The bytes that `hakusho search --format …` prints."""
        struct = search_struct(format, options)
        with _marking(query, struct.language):
            return self._answer("hakusho_search", encoded(query, "query"), ctypes.byref(struct), count=True)

    def explain(self, query: str, *, passage: str | None = None, **options: Unpack[SearchOptions]) -> str:
        """How a query is read; with the id of a `passage` why it matches or does not, and where it ranks.

        Raises BadQuery, NotFound (no such passage).
        """
        struct = search_struct("json", options)
        wanted = None if passage is None else encoded(passage, "passage")
        with _marking(query, struct.language):
            return self._answer(
                "hakusho_explain", encoded(query, "query"), wanted, ctypes.byref(struct)
            ).decode("utf-8", "replace")

    def show(self, id: str, around: int = 2) -> answers.PassageContext:
        """The passage with `around` neighbours on either side. Raises NotFound."""
        return _read(answers.PassageContext, self.show_json(id, around))

    def show_json(self, id: str, around: int = 2) -> bytes:
        """The bytes that `hakusho show --json` prints."""
        return self._answer("hakusho_show", encoded(id, "id"), size_of("around", around))

    def stats(self) -> answers.Statistics:
        """What is in the index."""
        return _read(answers.Statistics, self.stats_json())

    def stats_json(self) -> bytes:
        """The bytes that `hakusho stats --json` prints."""
        return self._answer("hakusho_stats")

    def trace(
        self, query: str, *, series: str | None = None, language: Language = "en"
    ) -> answers.MeasureTrace:
        """The measure that a query or an address ("2.7(ア)@2024") leads to, through the yearly reports.

        Without steps where nothing matches. Raises BadQuery, NotFound (no such series).
        """
        return _read(answers.MeasureTrace, self.trace_text(query, "json", series=series, language=language))

    def trace_text(
        self, query: str, format: TraceFormat, *, series: str | None = None, language: Language = "en"
    ) -> bytes:
        """The bytes that `hakusho trace` prints with --json, --jsonl or --html."""
        struct = years_struct(format=format, formats=get_args(TraceFormat), language=language, series=series)
        with _marking(query, struct.language):
            return self._answer("hakusho_trace", encoded(query, "query"), ctypes.byref(struct), count=True)

    def trace_series(self, series: str | None = None, *, language: Language = "en") -> answers.MeasureTrace:
        """All measures of a series, by default of the only one that has any.

        Raises NotFound, InvalidArgument (several series have measures and none is named).
        """
        return _read(answers.MeasureTrace, self.trace_series_text("json", series, language=language))

    def trace_series_text(
        self, format: TraceFormat, series: str | None = None, *, language: Language = "en"
    ) -> bytes:
        """The bytes that `hakusho trace --all` prints with --json, --jsonl or --html."""
        struct = years_struct(format=format, formats=get_args(TraceFormat), language=language, series=series)
        return self._answer("hakusho_trace_series", ctypes.byref(struct), count=True)

    def compare(self, from_year: int, to_year: int, *, series: str | None = None) -> answers.Comparison:
        """What became of the measures of one report in another. Raises as trace_series."""
        return _read(answers.Comparison, self.compare_json(from_year, to_year, series=series))

    def compare_json(self, from_year: int, to_year: int, *, series: str | None = None) -> bytes:
        """The bytes that `hakusho compare --json` prints."""
        struct = years_struct(series=series)
        first, last = year_of("from_year", from_year), year_of("to_year", to_year)
        return self._answer("hakusho_compare", first, last, ctypes.byref(struct))

    def progress(
        self, *, series: str | None = None, years: Years | None = None, repeated_years: int = 3
    ) -> answers.Progress:
        """Plans without results, results without plans, plans nobody took up, plans that only go on.

        Raises as trace_series.
        """
        return _read(answers.Progress, self.progress_json(series=series, years=years, repeated_years=repeated_years))

    def progress_json(
        self, *, series: str | None = None, years: Years | None = None, repeated_years: int = 3
    ) -> bytes:
        """The bytes that `hakusho progress --json` prints."""
        struct = years_struct(series=series, years=years, repeated_years=repeated_years)
        return self._answer("hakusho_progress", ctypes.byref(struct))

    def trend(
        self,
        *terms: str,
        years: Years | None = None,
        exact: bool = False,
        succession: bool = True,
    ) -> answers.Trend:
        """How often each of the terms stands in the reports of each year. Raises BadQuery."""
        given = {"years": years, "exact": exact, "succession": succession}
        return _read(answers.Trend, self._trend(terms, "json", **given))

    def trend_text(
        self,
        *terms: str,
        format: TrendFormat,
        years: Years | None = None,
        exact: bool = False,
        succession: bool = True,
        language: Language = "en",
    ) -> bytes:
        """The bytes that `hakusho trend` prints with --json, --csv or --svg."""
        given = {"years": years, "exact": exact, "succession": succession, "language": language}
        return self._trend(terms, format, **given)

    def terms(
        self, *, limit: int = 30, new_in: int | None = None, document: str | None = None
    ) -> answers.Terms:
        """The technical terms of the reports, of one `document` (its id), or those new in a year.

        Reads all texts: some seconds for tens of megabytes. Raises NotFound (no such document).
        """
        return _read(answers.Terms, self.terms_json(limit=limit, new_in=new_in, document=document))

    def terms_json(
        self, *, limit: int = 30, new_in: int | None = None, document: str | None = None
    ) -> bytes:
        """The bytes that `hakusho terms --json` prints."""
        struct = years_struct(limit=limit, new_in=new_in, document=document)
        return self._answer("hakusho_terms", ctypes.byref(struct), count=True)

    def _trend(self, terms: tuple[str, ...], format: str, **given: Any) -> bytes:
        if not terms:
            raise InvalidArgument("trend: there is no term; give at least one")
        struct = years_struct(format=format, formats=get_args(TrendFormat), **given)
        names = [encoded(term, "term") for term in terms]
        return self._answer(
            "hakusho_trend", text_array(names), len(names), ctypes.byref(struct), count=True
        )

    def _answer(self, name: str, *arguments: Any, count: bool = False) -> bytes:
        with self._handle.use() as handle:
            return answer(name, handle, *arguments, count=count)


@contextlib.contextmanager
def _marking(query: str, language: int) -> Iterator[None]:
    """Gives a BadQuery the query and the place of its fault, where it is one of the query language."""
    try:
        yield
    except BadQuery as error:
        error.query = query
        position = ctypes.c_size_t()
        try:
            call("hakusho_query_check", encoded(query, "query"), language, ctypes.byref(position))
        except BadQuery:
            error.position = position.value
        raise
