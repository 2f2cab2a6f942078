# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders a Report as PDF: A4, running head, page label, ruled tables whose rows run over pages.

Every line is placed by us glyph by glyph, so the same source gives the same pages wherever the same fonts are."""
import random

from . import typeset
from .model import Row, Table, Text

PACKAGES = "python3-cairo fonts-ipaexfont"
FONTS = {"serif": "IPAexMincho", "sans": "IPAexGothic"}
PAGE_WIDTH, PAGE_HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 539.0, 78.0, 772.0
COLUMNS = (56.0, 92.0, 166.0, 332.0, 539.0)
CELL_SIZE, CELL_LEAD, CELL_PAD = 9.5, 13.5, 4.0
BODY_SIZE, BODY_LEAD = 10.5, 17.0
MAX_STRETCH = 0.08  # of the size, between two glyphs: more would look like a space


class MissingPackages(Exception):
    """The Debian packages that draw PDF are not there."""


def load_cairo():
    try:
        import cairo
    except ImportError as error:
        raise MissingPackages(PACKAGES) from error
    return cairo


class Pen:
    """Cairo, with fonts by our names and widths remembered."""

    def __init__(self, path, report):
        self.cairo = load_cairo()
        self.surface = self.cairo.PDFSurface(str(path), PAGE_WIDTH, PAGE_HEIGHT)
        self.context = self.cairo.Context(self.surface)
        self._widths, self._scaled = {}, {}
        self._set_metadata(report)
        self._check_fonts()

    def _set_metadata(self, report):
        stamp = f"{report.published}T09:00:00+09:00"
        known = {"TITLE": f"{report.title}（架空の作例）", "AUTHOR": f"{report.publisher}（架空の機関）",
                 "SUBJECT": "架空の作例：hakusho の試験と実演のために書き下ろした、実在しない報告書",
                 "KEYWORDS": "架空, 作例", "CREATOR": "corpus/generate", "CREATE_DATE": stamp, "MOD_DATE": stamp}
        for name, value in known.items():
            self.surface.set_metadata(getattr(self.cairo, "PDF_METADATA_" + name), value)

    def _check_fonts(self):
        for name in FONTS:
            font = self.font(name, 1000.0)
            glyphs = font.text_to_glyphs(0, 0, "項", False)
            if glyphs[0][0] == 0 or abs(font.text_extents("項").x_advance - 1000.0) > 1.0:
                raise MissingPackages(PACKAGES)

    def font(self, name, size):
        key = (name, size)
        if key not in self._scaled:
            options = self.cairo.FontOptions()
            options.set_hint_metrics(self.cairo.HINT_METRICS_OFF)
            options.set_hint_style(self.cairo.HINT_STYLE_NONE)
            face = self.cairo.ToyFontFace(FONTS[name])
            matrix = self.cairo.Matrix(xx=size, yy=size)
            self._scaled[key] = self.cairo.ScaledFont(face, matrix, self.cairo.Matrix(), options)
        return self._scaled[key]

    def width(self, text, name, size):
        total = 0.0
        for ch in text:
            if (name, ch) not in self._widths:
                self._widths[name, ch] = self.font(name, 1000.0).text_extents(ch).x_advance / 1000.0
            total += self._widths[name, ch]
        return total * size

    def line(self, x, y, text, name, size, stretch=0.0):
        font = self.font(name, size)
        glyphs, clusters, flags = font.text_to_glyphs(x, y, text, True)
        moved = [self.cairo.Glyph(g[0], g[1] + i * stretch, g[2]) for i, g in enumerate(glyphs)]
        self.context.set_scaled_font(font)
        self.context.show_text_glyphs(text, moved, clusters, flags)

    def justified(self, x, y, text, name, size, room, last):
        spare = room - self.width(text, name, size)
        stretch = 0.0 if last or len(text) < 8 else min(max(spare, 0) / (len(text) - 1), MAX_STRETCH * size)
        self.line(x, y, text, name, size, stretch)

    def rule(self, x0, y0, x1, y1, width=0.6):
        self.context.set_line_width(width)
        self.context.move_to(x0, y0)
        self.context.line_to(x1, y1)
        self.context.stroke()

    def finish(self):
        self.surface.finish()


class PdfRenderer:
    """Walks the nodes top to bottom, starting a page when one is full, and notes where each block stands."""

    def __init__(self, report, path, noise=None):
        self.report, self.noise = report, noise
        self.pen = Pen(path, report)
        self.page, self.y = 1, TOP
        self.shuffle = random.Random(report.year) if noise else None
        self.pending = []

    def render(self):
        body = [n for n in self.report.nodes if not getattr(n, "cover", False)]
        self._cover([n for n in self.report.nodes if getattr(n, "cover", False)])
        self._new_page()
        for index, node in enumerate(body):
            if isinstance(node, Table):
                self._table(node)
            else:
                self._text(node, body[index + 1:index + 3])
        self._flush()
        self.pen.finish()
        return self.page

    # pages

    def _new_page(self):
        self._flush()
        self.pen.surface.show_page()
        self.page, self.y = self.page + 1, TOP
        report, pen = self.report, self.pen
        pen.line(LEFT, 48, report.attachment, "sans", 9)
        pen.line(RIGHT - pen.width(report.running_head, "sans", 9), 48, report.running_head, "sans", 9)
        label = report.page_label(self.page)
        pen.line((PAGE_WIDTH - pen.width(label, "serif", 10)) / 2, 806, label, "serif", 10)

    def _put(self, draw):
        """Hard noise draws the pieces of a page in another order than they are read."""
        if self.shuffle is None:
            draw()
        else:
            self.pending.append(draw)

    def _flush(self):
        if self.shuffle:
            self.shuffle.shuffle(self.pending)
        for draw in self.pending:
            draw()
        self.pending = []

    def _room(self, height):
        if self.y + height > BOTTOM:
            self._new_page()

    def _cover(self, nodes):
        y = 150.0
        for node in nodes:
            node.span.touch(1)
            name, size = ("sans", 22) if node.kind == "heading" else ("serif", 11)
            wide = lambda s, n=name, z=size: self.pen.width(s, n, z)
            lines = typeset.break_lines(node.text, 400, wide)
            top = y - size
            for index, text in enumerate(lines):
                x = (PAGE_WIDTH - wide(text)) / 2 if len(lines) == 1 else 98
                self.pen.justified(x, y, text, name, size, 400, index == len(lines) - 1)
                y += size * 1.7
            if node.boxed:
                self._box(86, top - 8, 510, y - size)
            y += 34
        self.y = y

    def _box(self, x0, y0, x1, y1):
        for line in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.pen.rule(*line)

    # text outside tables

    def _text(self, node, following):
        style = {"heading": ("sans", (15, 13, 12)[min(node.level, 3) - 1]), "note": ("serif", 9)}
        name, size = style.get(node.kind, ("serif", BODY_SIZE))
        lead = BODY_LEAD if node.kind in ("paragraph", "item") else size * 1.5
        indent = size if node.kind == "item" else 0.0
        text = "　" + node.text if node.kind == "paragraph" else node.text
        lines = typeset.break_lines(text, RIGHT - LEFT - 12, lambda s: self.pen.width(s, name, size), indent)
        if node.kind == "heading":
            self.y += 14 if self.y > TOP else 0
            self._room(170 if any(isinstance(n, (Table, Text)) for n in following) else lead)
        for index, line in enumerate(lines):
            self._room(lead)
            x = LEFT + 6 + (indent if index else 0)
            self._put(lambda x=x, y=self.y + size, t=line, r=RIGHT - 6 - x, last=index == len(lines) - 1:
                      self.pen.justified(x, y, t, name, size, r, last))
            node.span.touch(self.page)
            if node.boxed:
                self._lead_box(lead, index == 0 and node.boxed != "more", index == len(lines) - 1, following)
            self.y += lead
        self.y += 5 if node.kind != "item" else 0
        if node.kind in ("item", "paragraph") and following and isinstance(following[0], Table):
            self.y += 8

    def _lead_box(self, lead, first, last, following):
        y0, y1 = self.y - 2, self.y + lead - 2
        self.pen.rule(LEFT, y0, LEFT, y1)
        self.pen.rule(RIGHT, y0, RIGHT, y1)
        if first or self.y == TOP:
            self.pen.rule(LEFT, y0, RIGHT, y0)
        goes_on = following and getattr(following[0], "boxed", False)
        if (last and not goes_on) or self.y + 2 * lead > BOTTOM:
            self.pen.rule(LEFT, y1, RIGHT, y1)

    # tables

    def _table(self, table):
        self._head(table)
        for row in table.rows:
            self._row(row, table)
        self.y += 10

    def _head(self, table):
        columns = [[(line, None, True) for line in cell.paragraphs] for cell in table.head]
        height = max(map(len, columns))
        self._room(height * CELL_LEAD + 2 * CELL_PAD + 5 * CELL_LEAD)
        for cell in table.head:
            cell.span.touch(self.page) if cell.span.page is None else None
        self._slice(columns, 0, height, "sans")

    def _row(self, row: Row, table):
        columns = [self._cell_lines(row, col) for col in range(4)]
        height, done = max(map(len, columns)), 0
        while done < height:
            fits = int((BOTTOM - self.y - 2 * CELL_PAD) / CELL_LEAD)
            if fits < min(2, height - done):
                self._new_page()
                self._repeat_head(table)
                continue
            take = min(fits, height - done)
            self._slice(columns, done, done + take, "serif")
            done += take

    def _repeat_head(self, table):
        if not (self.noise and table.rows and len(table.rows) % 2):
            columns = [[(line, None, True) for line in cell.paragraphs] for cell in table.head]
            self._slice(columns, 0, max(map(len, columns)), "sans")

    def _cell_lines(self, row, col):
        width = COLUMNS[col + 1] - COLUMNS[col] - 2 * CELL_PAD
        lines = []
        for number, cell in enumerate(c for c in row.cells if c.col == col):
            if number and not self.noise:
                lines.append(("", None, True))
            for text in cell.paragraphs:
                indent = CELL_SIZE if text.startswith("・") else 0.0
                broken = typeset.break_lines(text, width, lambda s: self.pen.width(s, "serif", CELL_SIZE), indent)
                lines += [(part, cell, i == len(broken) - 1, indent if i else 0.0) for i, part in enumerate(broken)]
        return lines

    def _slice(self, columns, begin, end, name):
        """Draws lines begin..end of a row (all columns) with its rules, and moves down."""
        height = (end - begin) * CELL_LEAD + 2 * CELL_PAD
        for col, lines in enumerate(columns):
            x0, room = COLUMNS[col] + CELL_PAD, COLUMNS[col + 1] - COLUMNS[col] - 2 * CELL_PAD
            for index, (text, cell, last, *indent) in enumerate(lines[begin:end]):
                shift = indent[0] if indent else 0.0
                y = self.y + CELL_PAD + CELL_SIZE + index * CELL_LEAD
                if text:
                    self._put(lambda x=x0 + shift, y=y, t=text, r=room - shift, e=last:
                              self.pen.justified(x, y, t, name, CELL_SIZE, r, e))
                if cell is not None:
                    cell.span.touch(self.page)
        for x in COLUMNS:
            self.pen.rule(x, self.y, x, self.y + height)
        for y in (self.y, self.y + height):
            self.pen.rule(LEFT, y, RIGHT, y)
        self.y += height


def render_pdf(report, path, noise=None):
    """Writes the PDF; returns its number of pages. Throws MissingPackages."""
    return PdfRenderer(report, path, noise).render()
