# SPDX-License-Identifier: GPL-2.0-or-later
"""The types of answers: dictionaries with the members of the library's JSON, version 1.

docs/json-format.md says what each member means. What is not known is None, a list without members is empty.
Places are [begin, end) in characters: text[begin:end]. Pairs such as (year, number) are typed as tuples, so that
they can be unpacked; they are lists of two. A newer library may add members.
"""

from __future__ import annotations

from typing import Literal, TypedDict

Range = list[int]
"""[begin, end)"""
Grade = Literal["word", "parts", "scattered", "substring", "partial"]
Via = Literal["literal", "variant", "thesaurus"]
Kind = Literal["paragraph", "item", "cell", "table_head", "heading", "note", "caption", "aside"]
CellRole = Literal["plan", "progress", "next_plan", "other"]
Recovery = Literal["clean", "joined", "separated", "doubtful"]
LinkType = Literal[
    "continues", "reworded", "split", "merged", "plan_to_progress", "progress_to_next", "next_to_plan"
]
ChangeClass = Literal[
    "verb_stronger",
    "verb_weaker",
    "condition_added",
    "condition_dropped",
    "scope",
    "actor",
    "renamed",
    "number",
    "deadline",
    "wording",
    "rewritten",
]
Fate = Literal["continued", "changed", "handed_over", "split", "merged", "dropped", "new"]
Finding = Literal["no_result", "no_plan", "no_follow_up", "repeated"]


class Document(TypedDict):
    id: str
    path: str
    title: str | None
    series: str | None
    publisher: str | None
    year: int | None
    published: str | None
    url: str | None
    meeting: str | None
    source_page: int | None


class Row(TypedDict):
    item_no: str | None
    ministries: list[str]
    cell: CellRole | None
    cell_heading: str | None


class _Place(TypedDict):
    id: str
    source_id: str | None
    document: Document
    fiscal_years: list[int]
    page: int | None
    page_end: int | None
    page_label: str | None
    lines: list[int] | None
    section: list[str]
    section_number: str | None
    kind: Kind
    row: Row | None


class Passage(_Place):
    text: str
    boxes: list[list[float]] | None
    recovery: Recovery
    citation: str


class Snippet(TypedDict):
    text: str
    marks: list[Range]


class Hit(_Place):
    rank: int
    score: float
    match: Grade
    via: Via
    text: str
    highlights: list[Range]
    snippet: Snippet
    recovery: Recovery
    similar: list[str]
    citation: str


class Body(TypedDict):
    name: str
    first_day: str | None
    last_day: str | None


class OrganisationLine(TypedDict):
    asked: str
    line: list[Body]


class _QueryText(TypedDict):
    text: str
    parsed: str


class QueryReading(_QueryText, total=False):
    organisations: list[OrganisationLine]


class Total(TypedDict):
    passages: int
    exact: bool
    at_least: int
    at_most: int
    documents: int
    grades: dict[Grade, int]


class Facets(TypedDict):
    """Each a list of [value, number]."""

    year: list[tuple[int, int]]
    fiscal_year: list[tuple[int, int]]
    ministry: list[tuple[str, int]]
    cell: list[tuple[str, int]]
    section: list[tuple[str, int]]


class _Whole(TypedDict):
    fingerprint: str


class Fingerprint(_Whole, total=False):
    """`partial` and `missing` where servers do not answer: their names."""

    partial: bool
    missing: list[str]


class SearchAnswer(TypedDict):
    version: int
    query: QueryReading
    index: Fingerprint
    total: Total
    facets: Facets | None
    hits: list[Hit]


class _Surroundings(TypedDict):
    version: int
    before: list[Passage]
    passage: Passage
    after: list[Passage]


class PassageContext(_Surroundings, total=False):
    row_passages: list[Passage]
    """only of a passage in a table row: all of the row"""


class Step(TypedDict):
    id: str
    year: int
    cell: CellRole | None
    section: list[str]
    section_number: str | None
    item_no: str | None
    ministries: list[str]
    fiscal_years: list[int]
    text: str
    parts: list[str]
    recovery: Recovery
    citation: str


Change = TypedDict("Change", {"class": ChangeClass, "from": Range, "to": Range})

Link = TypedDict(
    "Link",
    {
        "from": str,
        "to": str,
        "type": LinkType,
        "confidence": float,
        "reasons": list[str],
        "changes": list[Change],
    },
)


class Measure(TypedDict):
    query: str
    series: str | None
    of: Literal["rows", "passages"]
    years: list[int]
    others: list[str]


class MeasureTrace(TypedDict):
    version: int
    index: Fingerprint
    measure: Measure
    steps: list[Step]
    links: list[Link]


ComparedMeasure = TypedDict(
    "ComparedMeasure",
    {"fate": Fate, "confidence": float, "from": list[Step], "to": list[Step], "changes": list[Change]},
)


class Comparison(TypedDict):
    version: int
    index: Fingerprint
    series: str | None
    from_year: int
    to_year: int
    measures: list[ComparedMeasure]


class ProgressNote(TypedDict):
    finding: Finding
    steps: list[Step]


class Progress(TypedDict):
    version: int
    index: Fingerprint
    series: str | None
    measures: int
    notes: list[ProgressNote]


class TrendPoint(TypedDict):
    year: int
    count: int
    passages: int
    reports: int
    characters: int
    per_10000_characters: float
    per_report: float
    ids: list[str]


class TrendLine(TypedDict):
    term: str
    total: int
    first_year: int | None
    last_year: int | None
    forms: list[tuple[str, int]]
    organisation: OrganisationLine | None
    points: list[TrendPoint]


class Trend(TypedDict):
    version: int
    index: Fingerprint
    reports_without_year: int
    terms: list[TrendLine]


class Term(TypedDict):
    term: str
    score: float
    count: int
    first_year: int | None
    first_sentence: str
    first_id: str
    first_citation: str


class Terms(TypedDict):
    version: int
    index: Fingerprint
    terms: list[Term]


class IndexInfo(TypedDict):
    fingerprint: str
    dictionary: str
    format: int


class Statistics(TypedDict):
    version: int
    index: IndexInfo
    documents: int
    passages: int
    terms: int
    characters: int
    disk_bytes: int
    documents_by_year: list[tuple[int, int]]
    documents_without_year: int
    passages_by_series: list[tuple[str, int]]
    passages_by_kind: list[tuple[str, int]]


class SkippedFile(TypedDict):
    path: str
    line: int | None
    code: str
    reason: str
    remedy: str | None


class FileNote(TypedDict):
    path: str
    note: str


class IndexReport(TypedDict):
    version: int
    added: int
    replaced: int
    unchanged: int
    removed: int
    passages_written: int
    passages_total: int
    bytes_read: int
    seconds: float
    skipped: list[SkippedFile]
    notes: list[FileNote]


class Block(TypedDict):
    """A block of a file, as `hakusho extract` gives it."""

    file: str
    page: int | None
    page_end: int | None
    page_label: str | None
    lines: list[int] | None
    kind: str
    section: list[str]
    table: int | None
    row: int | None
    col: int | None
    cell: CellRole | None
    item_no: str | None
    ministries: list[str]
    fiscal_years: list[int]
    text: str
    boxes: list[list[float]] | None
    recovery: Recovery
