# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns a series source (a stock of measures with their edits) into one Report a year, and says which are the same.

Report R tells of fiscal year R-1 (plan and progress) and gives the plan of fiscal year R. A plan is written once:
it stands in report R as next plan and in report R+1 as plan, so plan -> progress -> next plan is coherent."""
import tomllib
from pathlib import Path

from .model import Cell, Report, Row, Table, Text, next_plan_mark, progress_mark

ITEM_SIGNS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
AGAIN = "引き続き、"
DIGITS = "0123456789,"
SUBJECT_END = "において、"
NOTICE = ("この文書は架空の作例である。全文検索エンジン hakusho の試験と実演のために書き下ろしたもので、"
          "記載した計画、組織、施策、数値及び出来事は実在せず、実在する府省庁の取組を述べるものでもない。")


def load_source(folder):
    """series.toml and every other TOML file of the folder, measures in the order of file names."""
    folder = Path(folder)
    source = tomllib.loads((folder / "series.toml").read_text(encoding="utf-8"))
    source.setdefault("measure", [])
    for path in sorted(folder.glob("*.toml")):
        if path.name != "series.toml":
            source["measure"] += tomllib.loads(path.read_text(encoding="utf-8")).get("measure", [])
    return source


def in_force(value, year, default=None):
    """The value of a "from that year on" table; a value that is no such table holds always."""
    if not isinstance(value, dict):
        return value
    known = [y for y in value if int(y) <= year]
    return value[max(known, key=int)] if known else default


def joined(names):
    return names[0] if len(names) == 1 else "、".join(names[:-1]) + "及び" + names[-1]


class Measure:
    def __init__(self, raw, source):
        self.raw, self.source = raw, source
        self.key, self.first, self.last = raw["key"], raw.get("from", source["first"]), raw.get("to", source["last"])
        self.fresh = raw.get("fresh", False)
        self.base_year = self.first if self.fresh else self.first - 1
        self.edits = {int(year): edits for year, edits in raw.get("edits", {}).items()}

    def alive(self, year):
        return self.first <= year <= self.last

    def section(self, year):
        return in_force(self.raw["section"], year)

    def order(self, year):
        return in_force(self.raw.get("order", 0), year, 0)

    def ministries(self, year, named_in=None):
        bodies = self.source.get("bodies", {})
        return [in_force(bodies.get(o, o), named_in or year, o) for o in in_force(self.raw["org"], year)]

    def sentences(self, fiscal_year):
        """The plan of a fiscal year without its subject: the first wording with every later edit applied."""
        text = list(self.raw["plan"])
        for year in sorted(self.edits):
            if year > fiscal_year:
                break
            for edit in self.edits[year]:
                text = apply_edit(text, edit, self.key)
        rewritten = any(e[0] == "rewritten" for e in self.edits.get(fiscal_year, []))
        if fiscal_year > self.base_year and not rewritten and not text[0].startswith(AGAIN):
            text[0] = AGAIN + text[0]
        return text

    def subject(self, report_year):
        return joined(self.ministries(report_year, named_in=report_year - 1)) + SUBJECT_END

    def plan_text(self, report_year):
        """The plan cell of a report; None where the measure is so new that it had no plan yet."""
        if self.fresh and report_year == self.first:
            return None
        return self.subject(report_year) + "".join(self.sentences(report_year - 1))

    def progress(self, report_year):
        if self.fresh and report_year == self.first:
            return []
        wanted = str(report_year)
        lines = self.raw.get("progress_in", {}).get(wanted, self.raw.get("progress", []))
        lines = list(lines) + list(self.raw.get("also", {}).get(wanted, []))
        return ["・" + self._filled(line, report_year) for line in lines]

    def next_plan(self, report_year, children):
        if report_year < self.last or self.last == self.source["last"]:
            sentences = self.sentences(report_year)
        else:
            sentences = list(self.raw.get("end", []))
            for child in children:
                sentences += child.sentences(report_year)
        return ["・" + self._filled(s, report_year) for s in sentences]

    def _filled(self, line, report_year):
        values = {}
        for name, row in self.raw.get("vals", {}).items():
            value = row[min(report_year - self.first, len(row) - 1)]
            values[name] = f"{value:,}" if isinstance(value, int) else value
        values.update(fy=report_year - 1, next=report_year)
        return line.format(**values)


def apply_edit(sentences, edit, key):
    """[class, old, new] replaces inside the sentences; an empty `old` appends, "rewritten" replaces all."""
    kind, old, new = edit
    if kind == "rewritten":
        return [s + "。" for s in new.split("。") if s]
    if not old:
        return sentences + [new]
    found = [i for i, s in enumerate(sentences) if old in s]
    if len(found) != 1 or sentences[found[0]].count(old) != 1:
        raise ValueError(f"{key}: the edit «{old}» fits {len(found)} sentences")
    changed = list(sentences)
    changed[found[0]] = changed[found[0]].replace(old, new)
    return [s for s in changed if s]


def trimmed(old, new):
    """Length of the common head and tail of two strings."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    while head and old[head - 1] in DIGITS:  # a number changes as a whole
        head -= 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    while tail and old[len(old) - tail] in DIGITS:
        tail -= 1
    return head, tail


def change_of(kind, old, new, before, after):
    """Where an edit stands in the two texts, in code points, cut down to what differs."""
    if kind == "rewritten":
        return {"class": kind, "from": [0, len(before)], "to": [0, len(after)]}
    at = before.index(old) if old else len(before)
    to = after.index(new) if new else _place_of_gap(before, after, at, at + len(old))
    if kind in ("actor", "renamed") and old.endswith(SUBJECT_END):
        head, tail = 0, len(SUBJECT_END)
    else:
        head, tail = trimmed(old, new)
    return {"class": kind, "from": [at + head, at + len(old) - tail], "to": [to + head, to + len(new) - tail]}


def _place_of_gap(before, after, begin, end):
    """A dropped phrase stands in the new text between what stood on its two sides."""
    for width in (12, 8, 5, 3, 2):
        left, right = before[max(0, begin - width):begin], before[end:end + width]
        for probe, shift in ((left + right, len(left)), (right, 0), (left, len(left))):
            if probe and after.count(probe) == 1:
                return after.index(probe) + shift
    raise ValueError(f"no place for the dropped «{before[begin:end]}»")


class Series:
    def __init__(self, source):
        self.source = source
        self.years = range(source["first"], source["last"] + 1)
        self.measures = [Measure(raw, source) for raw in source["measure"]]
        self.by_key = {m.key: m for m in self.measures}
        self.place = {}  # (key, year) -> (section number, item number)
        self.reports = {year: self._report(year) for year in self.years}

    def children(self, measure):
        return [self.by_key[key] for key in measure.raw.get("into", [])]

    # reports

    def _report(self, year):
        src = self.source
        index = year - src["first"]
        report = Report(
            year=year, name=src["file"].format(year=year), title=src["title"].format(year=year, fy=year - 1),
            subtitle=src["subtitle"].format(year=year, fy=year - 1), series=src["series"],
            publisher=in_force(src["publisher"], year), published=src["published"][index],
            attachment=in_force(src["attachment"], year),
            running_head=src["running_head"].format(year=year, fy=year - 1),
            first_label=src["first_label"][index], boxed_leads=in_force(src.get("boxed_leads", False), year, False))
        report.nodes = self._cover(report) + self._body(report)
        return report

    def _cover(self, report):
        year, month, day = map(int, report.published.split("-"))
        return [Text("heading", report.title, level=0, cover=True), Text("paragraph", report.subtitle, cover=True),
                Text("paragraph", f"{year}年{month}月{day}日", cover=True),
                Text("paragraph", report.publisher, cover=True),
                Text("paragraph", NOTICE, boxed=True, cover=True)]

    def _body(self, report):
        nodes, seen = [], set()
        chapters = {key: text for key, text in in_force(self.source["chapter"], report.year).items()}
        for section in self._sections(report.year):
            number = section["number"]
            chapter = number.split(".")[0]
            if chapter not in seen:
                seen.add(chapter)
                nodes.append(Text("heading", f"{chapter} {chapters[chapter]}", level=1))
                intro = in_force(self.source.get("intro", {}), report.year, {}).get(chapter)
                nodes += [Text("paragraph", intro)] if intro else []
            nodes += self._section(section, report)
        notes = self.source.get("notes", {}).get(str(report.year), [])
        for number, text in enumerate(notes, 1):
            nodes.append(Text("note", f"（注{number}）{text}"))
        return nodes

    def _sections(self, year):
        known = []
        for raw in self.source["section"]:
            number = in_force(raw["number"], year, "")
            if number:
                known.append({"key": raw["key"], "number": number, "title": in_force(raw["title"], year),
                              "lead": in_force(raw.get("lead", []), year, [])})
        return sorted(known, key=lambda s: [int(n) for n in s["number"].split(".")])

    def _section(self, section, report):
        nodes = [Text("heading", f"{section['number']} {section['title']}", level=2)]
        for index, lead in enumerate(section["lead"]):
            boxed = ("more" if index else True) if report.boxed_leads else False
            nodes.append(Text("item", "・" + lead, boxed=boxed))
        here = [m for m in self.measures if m.alive(report.year) and m.section(report.year) == section["key"]]
        here.sort(key=lambda m: m.order(report.year))
        if here:
            rows = [self._row(m, report.year, section["number"], i) for i, m in enumerate(here)]
            nodes.append(Table(self._head(report.year), rows, section["number"]))
        return nodes

    def _head(self, year):
        texts = (["項番"], ["担当府省庁"], [f"{year - 1}年度", "年次計画"],
                 [f"{year - 1}年度", f"取組の成果、進捗状況及び{year}年度", "年次計画"])
        return [Cell(col, None, list(lines)) for col, lines in enumerate(texts)]

    def _row(self, measure, year, section, index):
        item = f"({ITEM_SIGNS[index]})" if index < len(ITEM_SIGNS) else f"({index + 1})"
        self.place[measure.key, year] = (section, item)
        ministries, signs = measure.ministries(year), self.source.get("marks", "<>")
        cells = [Cell(0, "other", [item]), Cell(1, "other", list(ministries))]
        plan = measure.plan_text(year)
        cells.append(Cell(2, "plan", [plan if plan else "－"], [year - 1]))
        progress = measure.progress(year)
        if progress:
            cells.append(Cell(3, "progress", [progress_mark(signs)] + progress, [year - 1]))
        after = measure.next_plan(year, self.children(measure))
        cells.append(Cell(3, "next_plan", [next_plan_mark(year, signs)] + after, [year]))
        return Row(measure.key, item, ministries, cells)

    # what is the same across years

    def address(self, measure, year, cell):
        section, item = self.place[measure.key, year]
        return {"year": year, "section": section, "item_no": item, "cell": cell}

    def links(self):
        found = []
        for year in self.years:
            for measure in self.measures:
                if measure.alive(year):
                    found += self._links_within(measure, year) + self._links_onward(measure, year)
        return found

    def _links_within(self, measure, year):
        if not measure.progress(year):
            return []
        to = self.address(measure, year, "progress")
        return [{"from": self.address(measure, year, "plan"), "to": to, "type": "plan_to_progress"},
                {"from": to, "to": self.address(measure, year, "next_plan"), "type": "progress_to_next"}]

    def _links_onward(self, measure, year):
        if year + 1 not in self.years:
            return []
        if measure.alive(year + 1):
            changes = self.changes(measure, year)
            kind = "reworded" if any(c["class"] != "renamed" for c in changes) else "continues"
            heirs = [(measure, kind, {"changes": changes})]
        else:
            many = lambda child: sum(child.key in m.raw.get("into", []) for m in self.measures) > 1
            heirs = [(c, "merged" if many(c) else "split", {}) for c in self.children(measure)]
        found = []
        for heir, kind, more in heirs:
            to = self.address(heir, year + 1, "plan")
            found.append({"from": self.address(measure, year, "plan"), "to": to, "type": kind, **more})
            found.append({"from": self.address(measure, year, "next_plan"), "to": to, "type": "next_to_plan"})
        return found

    def changes(self, measure, year):
        """What the plan of report year+1 says otherwise than that of report `year`."""
        before, after = measure.plan_text(year), measure.plan_text(year + 1)
        if before is None:
            return []
        found = []
        old, new = measure.subject(year), measure.subject(year + 1)
        if old != new:
            renamed = measure.raw["org"] if not isinstance(measure.raw["org"], dict) else None
            same = in_force(measure.raw["org"], year) == in_force(measure.raw["org"], year + 1)
            found.append(change_of("renamed" if renamed or same else "actor", old, new, before, after))
        for kind, was, now in measure.edits.get(year, []):
            found.append(change_of(kind, was, now, before, after))
        return found

    def status(self):
        """One line a measure: where it stands each year and what became of it."""
        for measure in self.measures:
            parents = [m for m in self.measures if measure.key in m.raw.get("into", [])]
            yield {"measure": measure.key, "first": measure.first, "last": measure.last,
                   "born": "merged" if len(parents) > 1 else "split" if parents else
                           "first" if measure.first == self.source["first"] else "new",
                   "ended": ("split" if len(measure.raw["into"]) > 1 else "merged") if measure.raw.get("into") else
                            "dropped" if measure.last < self.source["last"] else None,
                   "twins": measure.raw.get("twins", []),
                   "places": {str(y): list(self.place[measure.key, y]) for y in self.years if measure.alive(y)},
                   "ministries": {str(y): measure.ministries(y) for y in self.years if measure.alive(y)}}
