# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes what a reader must recover: blocks, pages, links and measures, one JSON object a line."""
import json

from .model import Table


def dump_lines(path, objects):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(o, ensure_ascii=False, separators=(",", ":")) for o in objects]
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def place(report, file, span):
    known = {"file": file, "page": span.page, "page_end": span.page_end}
    label = report.page_label(span.page)
    if label:
        known["page_label"] = label
    if span.first_line is not None:
        known["lines"] = [span.first_line, span.last_line]
    return known


def blocks(report, file):
    """The blocks of a rendered report in reading order; fields that would be null are left out."""
    path, tables = [], -1
    for node in report.nodes:
        if isinstance(node, Table):
            tables += 1
            yield from table_blocks(report, file, node, tables, list(path))
            continue
        if node.kind == "heading" and node.level:
            path = path[:node.level - 1] + [node.text]
        yield {**place(report, file, node.span), "kind": node.kind, "section": list(path), "text": node.text}


def table_blocks(report, file, table, number, section):
    for cell in table.head:
        yield {**place(report, file, cell.span), "kind": "table_head", "section": section, "table": number,
               "row": 0, "col": cell.col, "text": " ".join(cell.paragraphs)}
    for count, row in enumerate(table.rows, 1):
        for cell in row.cells:
            block = {**place(report, file, cell.span), "kind": "cell", "section": section, "table": number,
                     "row": count, "col": cell.col, "cell": cell.role, "item_no": row.item_no,
                     "ministries": row.ministries}
            if cell.fiscal_years:
                block["fiscal_years"] = cell.fiscal_years
            yield {**block, "text": cell.text}


def page_record(report, file, pages):
    return {"file": file, "pages": pages, "labels": [report.page_label(p) for p in range(1, pages + 1)],
            "running_heads": [report.attachment, report.running_head]}
