# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders the made-up white paper: one annotated text and a table of values, five editions as text or HTML."""
import html
import re
from dataclasses import dataclass
from pathlib import Path

from . import gold
from .series import NOTICE

SERIES = "暮らしと電子社会白書"
PUBLISHER = "暮らしと電子社会研究会（架空の作例）"
PUBLISHED = {2020: "2020-08-04", 2021: "2021-07-30", 2022: "2022-07-05", 2023: "2023-07-11", 2024: "2024-07-05"}
# year -> name of the file, how it is written
EDITIONS = {2020: ("kurashi-hakusho-r2.txt", "utf-8", "\n"), 2021: ("kurashi-hakusho-r3.txt", "cp932", "\r\n"),
            2022: ("kurashi-hakusho-r4.html", "utf-8", "\n"), 2023: ("kurashi-hakusho-r5.html", "utf-8", "\n"),
            2024: ("kurashi-hakusho-r6.html", "utf-8", "\n")}
YEARS_OF = re.compile(r"@(\d{4})-(\d{4})? ")


@dataclass
class Node:
    kind: str
    text: str
    level: int = 0


def load_values(path):
    """name -> year -> value"""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    years = [int(y) for y in rows[0][1:]]
    return {row[0]: dict(zip(years, row[1:])) for row in rows[1:]}


def edition(source, year):
    """The nodes of one edition in reading order."""
    values = {name: row[year] for name, row in load_values(source / "values.tsv").items()}
    nodes = []
    for line in (source / "hakusho.txt").read_text(encoding="utf-8").splitlines():
        years = YEARS_OF.match(line)
        if not line or line.startswith("%"):
            continue
        if years:
            if not int(years.group(1)) <= year <= int(years.group(2) or year):
                continue
            line = line[years.end():]
        nodes += parse_line(line.format(**values))
    return values["版"], nodes


def parse_line(line):
    mark, _, rest = line.partition(" ")
    if set(mark) == {"#"}:
        return [Node("heading", rest, level=len(mark))]
    if mark == "!":
        caption, source = rest.split(" | ")
        return [Node("caption", caption), Node("note", source)]
    if mark == "*":
        return [Node("note", "注" + rest)]
    return [Node("paragraph", line)]


def title_of(name):
    return f"{name} {SERIES}"


def as_text(name, nodes):
    """One paragraph a line, a blank line before headings; returns the lines and where each node stands."""
    lines, where = [title_of(name), NOTICE, ""], []
    for node in nodes:
        if node.kind == "heading" and lines[-1]:
            lines.append("")
        lines.append("　" + node.text if node.kind == "paragraph" else node.text)
        where.append(len(lines))
    return lines, where


STYLE = """body{font-family:sans-serif;margin:0;color:#222}main{max-width:46em;margin:0 auto;padding:1em}
nav ul{display:flex;gap:1em;list-style:none;background:#eef;padding:.6em}.caption{font-weight:bold;text-align:center}
.note{font-size:.85em;color:#555}footer{border-top:1px solid #ccc;padding:1em;font-size:.8em}"""
SCRIPT = """var counter={page:location.pathname,seen:0};
document.addEventListener("scroll",function(){counter.seen=Math.max(counter.seen,window.scrollY);});
function changeSize(n){document.body.style.fontSize=(100+10*n)+"%";} // 文字の大きさを変える"""


def as_html(name, year, nodes):
    title = html.escape(title_of(name))
    anchors = [n for n in nodes if n.kind == "heading" and n.level == 1]
    menu = "".join(f'<li><a href="#c{i}">{html.escape(n.text)}</a></li>' for i, n in enumerate(anchors, 1))
    body, chapter = [], 0
    for node in nodes:
        text = html.escape(node.text)
        if node.kind == "heading":
            chapter += node.level == 1
            extra = f' id="c{chapter}"' if node.level == 1 else ""
            body.append(f"<h{node.level + 1}{extra}>{text}</h{node.level + 1}>")
        elif node.kind == "caption":
            body.append(f'<p class="caption">{text}</p>')
        elif node.kind == "note":
            body.append(f'<p class="note">{text}</p>')
        else:
            body.append(f"<p>{text}</p>")
    return f"""<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>{title}（架空の作例）</title>
<meta name="description" content="架空の作例：hakusho の試験と実演のために書き下ろした、実在しない白書">
<meta name="author" content="{PUBLISHER}">
<meta name="date" content="{PUBLISHED[year]}">
<style>
{STYLE}
</style>
<script>
{SCRIPT}
</script>
</head>
<body>
<header><p>{PUBLISHER}</p>
<form role="search"><label>サイト内検索 <input name="q" placeholder="白書を検索"></label><button>検索</button></form></header>
<nav aria-label="パンくず"><ul><li><a href="/">ホーム</a></li><li><a href="/hakusho/">白書の一覧</a></li><li>{title}</li></ul></nav>
<nav aria-label="目次"><ul>{menu}</ul></nav>
<main>
<h1>{title}</h1>
<p>{html.escape(NOTICE)}</p>
{chr(10).join(body)}
</main>
<aside><p>関連するページ</p><ul><li><a href="/hakusho/old/">過去の版</a></li><li><a href="/faq/">よくある質問</a></li></ul></aside>
<footer><p>このページの先頭へ戻る</p><p>ご意見・お問合せ｜サイトの利用条件｜個人情報の取扱い</p></footer>
<noscript>このサイトでは JavaScript を使用しています。</noscript>
</body>
</html>
"""


def blocks(file, name, nodes, where):
    first = {"file": file, "lines": [1, 1] if where else None, "kind": "heading", "section": [],
             "text": title_of(name)}
    notice = {**first, "lines": [2, 2] if where else None, "kind": "paragraph", "text": NOTICE}
    found, path = [first, notice], []
    for index, node in enumerate(nodes):
        if node.kind == "heading":
            path = path[:node.level - 1] + [node.text]
        lines = [where[index]] * 2 if where else None
        found.append({"file": file, "lines": lines, "kind": node.kind, "section": list(path), "text": node.text})
    return [{k: v for k, v in block.items() if v is not None} for block in found]


def render_all(source, out):
    """Writes every edition and its expected blocks; returns rows of the manifest."""
    source, out, manifest = Path(source), Path(out), []
    for year, (file_name, encoding, line_end) in EDITIONS.items():
        name, nodes = edition(source, year)
        file, where = f"reports/{year}/{file_name}", None
        if file_name.endswith(".html"):
            text = as_html(name, year, nodes)
        else:
            lines, where = as_text(name, nodes)
            text = "".join(line + "\n" for line in lines)
        path = out / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", line_end).encode(encoding))
        gold.dump_lines(out / "expected" / "blocks" / (path.stem + ".jsonl"), blocks(file, name, nodes, where))
        manifest.append((file, title_of(name) + "（架空の作例）", SERIES, PUBLISHER, str(year), PUBLISHED[year], ""))
    return manifest
