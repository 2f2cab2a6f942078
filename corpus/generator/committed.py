# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders what the repository keeps: the yearly series as PDF, the white papers, expected/ and the manifest."""
from pathlib import Path

from . import gold, series, whitepaper
from .pdf import render_pdf

MANIFEST_HEAD = "path\ttitle\tseries\tpublisher\tyear\tpublished\turl"
MADE_UP = "（架空の作例）"


def render_committed(corpus, out):
    """Reads corpus/source, writes reports/, expected/ and manifest.tsv below `out`."""
    corpus, out = Path(corpus), Path(out)
    manifest = render_plan_series(corpus / "source" / "anzen", out)
    manifest += whitepaper.render_all(corpus / "source" / "hakusho", out)
    lines = [MANIFEST_HEAD] + ["\t".join(row) for row in manifest]
    (out / "manifest.tsv").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def render_plan_series(source, out):
    plans = series.Series(series.load_source(source))
    pages, manifest = [], []
    for year, report in plans.reports.items():
        file = f"reports/{year}/{report.name}.pdf"
        (out / file).parent.mkdir(parents=True, exist_ok=True)
        count = render_pdf(report, out / file)
        gold.dump_lines(out / "expected" / "blocks" / f"{report.name}.jsonl", gold.blocks(report, file))
        pages.append(gold.page_record(report, file, count))
        manifest.append((file, report.title + MADE_UP, report.series, report.publisher + MADE_UP, str(year),
                         report.published, ""))
    gold.dump_lines(out / "expected" / "pages.jsonl", pages)
    gold.dump_lines(out / "expected" / "links.jsonl", plans.links())
    gold.dump_lines(out / "expected" / "measures.jsonl", plans.status())
    return manifest
