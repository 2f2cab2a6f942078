# SPDX-License-Identifier: GPL-2.0-or-later
"""The logical content of one report: a list of nodes in reading order, without any geometry."""
from dataclasses import dataclass, field
from typing import Optional


def progress_mark(signs="<>"):
    return f"{signs[0]}成果・進捗状況{signs[1]}"


def next_plan_mark(fiscal_year, signs="<>"):
    return f"{signs[0]}{fiscal_year}年度年次計画{signs[1]}"


@dataclass
class Span:
    """Where a block came to stand: filled in by a renderer, read by the gold writer."""
    page: Optional[int] = None
    page_end: Optional[int] = None
    first_line: Optional[int] = None
    last_line: Optional[int] = None

    def touch(self, page: int, line: Optional[int] = None) -> None:
        self.page = page if self.page is None else min(self.page, page)
        self.page_end = page if self.page_end is None else max(self.page_end, page)
        if line is not None:
            self.first_line = line if self.first_line is None else min(self.first_line, line)
            self.last_line = line if self.last_line is None else max(self.last_line, line)


@dataclass
class Text:
    """heading, paragraph, item or note outside a table. `level` counts headings from 1; 0 is a title."""
    kind: str
    text: str
    level: int = 0
    boxed: bool = False
    cover: bool = False
    span: Span = field(default_factory=Span)


@dataclass
class Cell:
    """One role of one cell: its paragraphs, printed one below the other."""
    col: int
    role: Optional[str]
    paragraphs: list
    fiscal_years: list = field(default_factory=list)
    span: Span = field(default_factory=Span)

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass
class Row:
    key: str
    item_no: str
    ministries: list
    cells: list  # of Cell, by column and then by role


@dataclass
class Table:
    head: list  # of Cell; a paragraph here is one printed line of the header
    rows: list
    section: str = ""


@dataclass
class Report:
    year: int
    name: str
    title: str
    subtitle: str
    series: str
    publisher: str
    published: str
    attachment: str
    running_head: str
    first_label: int
    nodes: list = field(default_factory=list)
    boxed_leads: bool = False

    def page_label(self, page: int) -> Optional[str]:
        """The printed label of a sheet; the cover (sheet 1) has none."""
        return None if page == 1 else f"{self.attachment} - {self.first_label + page - 2} -"
