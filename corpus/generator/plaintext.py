# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders a Report as plain text, as converters leave it: columns one after the other, or their lines interleaved."""
import random
import re

from . import typeset
from .model import Table

LINES_A_PAGE = 52
PLAN_WIDTH, PROGRESS_WIDTH, BODY_WIDTH = 25, 33, 58  # full-width signs
MODES = ("pair", "alternate", "runs", "mixed")
GAP = re.compile(r"(?<=[ぁ-んァ-ヺー一-鿿々])(?=[0-9A-Za-z]{2})|(?<=[0-9A-Za-z]{2})(?=[ぁ-んァ-ヺ一-鿿])")


def em(text):
    return typeset.cells_wide(text) / 2


def spaced(text):
    """The blanks that converters put between Japanese and longer numbers or Latin words."""
    return GAP.sub(" ", text)


class TextRenderer:
    def __init__(self, report, interleaved, noise=None):
        self.report, self.interleaved, self.noise = report, interleaved, noise
        self.random = random.Random(f"{report.name}/{interleaved}")
        self.out, self.line, self.page, self.used = [], 1, 1, 0

    # lines and pages

    def _raw(self, text):
        self.out.append(text)
        self.line += text.count("\n")

    def _put(self, text, spans=()):
        """One line; `spans` are the blocks that have a piece of it."""
        for span in spans:
            span.touch(self.page, self.line)
        self._raw((spaced(text) if self.interleaved else text) + "\n")
        self.used += 1

    def _end_page(self):
        label = self.report.page_label(self.page)
        self._raw("\n" + (label or "") + "\f")
        self.page, self.used = self.page + 1, 0
        self._raw(f"{self.report.attachment}\n\n{spaced(self.report.running_head)}\n")

    def _room(self, lines):
        if self.used and self.used + lines > LINES_A_PAGE:
            self._end_page()

    def _wrapped(self, text, width, hanging=False):
        return typeset.break_lines(text, width, em, 1 if hanging else 0)

    # nodes

    def render(self):
        body = [n for n in self.report.nodes if not getattr(n, "cover", False)]
        for node in self.report.nodes:
            if getattr(node, "cover", False):
                for text in self._wrapped(node.text, BODY_WIDTH):
                    self._put(text, [node.span])
                self._put("")
        self._end_page()
        for node in body:
            self._table(node) if isinstance(node, Table) else self._text(node)
        self._raw("\n" + self.report.page_label(self.page) + "\n")
        return "".join(self.out), self.page

    def _text(self, node):
        if node.kind == "heading":
            self._room(14)
            self._put("")
            number, _, title = node.text.partition(" ")
            if self.interleaved and self.noise and self.random.random() < 0.5:
                self._put(number, [node.span])
                self._put("")
                self._put(title, [node.span])
            else:
                self._put(node.text, [node.span])
            return
        text = "　" + node.text if node.kind == "paragraph" else node.text
        for line in self._wrapped(text, BODY_WIDTH, node.kind == "item"):
            self._room(1)
            self._put(line, [node.span])

    def _table(self, table):
        self._room(12)
        item, ministry, plan, progress = table.head
        self._put("項番 担当府省庁", [item.span, ministry.span])
        if self.interleaved:
            first = table.rows[0]
            self._row_names(first)
            for cell in (plan, progress):
                for line in cell.paragraphs:
                    self._put("")
                    self._put(line, [cell.span])
            self._put("")
        else:
            for cell in (plan, progress):
                self._put(" ".join(cell.paragraphs), [cell.span])
        for index, row in enumerate(table.rows):
            self._row(row, names=not (self.interleaved and index == 0))

    def _row_names(self, row):
        item = next(c for c in row.cells if c.col == 0)
        ministries = next(c for c in row.cells if c.col == 1)
        first, *rest = ministries.paragraphs
        self._put(f"{item.text} {first}", [item.span, ministries.span])
        for name in rest:
            self._put(name, [ministries.span])

    def _row(self, row, names):
        left = [(line, c.span) for c in row.cells if c.col == 2
                for text in c.paragraphs for line in self._wrapped(text, PLAN_WIDTH)]
        right = [(line, c.span) for c in row.cells if c.col == 3
                 for text in c.paragraphs for line in self._wrapped(text, PROGRESS_WIDTH, text.startswith("・"))]
        if not self.noise:
            self._room(min(len(left) + len(right) + 2, LINES_A_PAGE))
        if names:
            self._room(4)
            self._row_names(row)
            self._put("") if self.interleaved else None
        for line, spans in self._ordered(left, right):
            self._room(1)
            self._put(line, spans)
        self._put("") if self.interleaved else None

    def _ordered(self, left, right):
        """Lines of the two columns as one stream: [(text, spans)]."""
        if not self.interleaved:
            return [(t, [s]) for t, s in left + right]
        mode = self.random.choice(MODES) if self.noise else "pair"
        left, right, merged = list(left), list(right), []
        while left or right:
            pair = mode == "pair" or (mode == "mixed" and self.random.random() < 0.5)
            if pair and left and right:
                (a, s), (b, t) = left.pop(0), right.pop(0)
                merged.append((f"{a} {b}", [s, t]))
                continue
            run = 1 if mode in ("pair", "alternate") else self.random.randint(1, 5)
            for side in (left, right):
                for _ in range(min(run, len(side))):
                    text, span = side.pop(0)
                    merged.append((text, [span]))
        return merged


def render_text(report, interleaved, noise=None):
    """The text of a report and its number of pages; blocks get their lines and pages."""
    return TextRenderer(report, interleaved, noise).render()
