# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a series of measures from a seed and renders it three ways, with what must be recovered from each."""
import random

from . import gold, plaintext, series, words
from .committed import MADE_UP, MANIFEST_HEAD
from .pdf import render_pdf

RATES = {  # a year, for each measure
    "easy": {"edit": 0.25, "edits": 1, "end": 0.05, "change": 0.03, "move": 0.0, "rewrite": 0.0, "shuffle": 0.0,
             "hand": 0.01, "twins": 0.10},
    "hard": {"edit": 0.45, "edits": 3, "end": 0.08, "change": 0.05, "move": 0.06, "rewrite": 0.04, "shuffle": 0.4,
             "hand": 0.04, "twins": 0.30},
}


class Draw:
    """Makes a source as series.load_source() returns it."""

    def __init__(self, seed, years, measures, noise):
        self.random = random.Random(f"hakusho/{seed}/{years}/{measures}/{noise}")
        self.rates, self.noise, self.wanted = RATES[noise], noise, measures
        self.first = self.random.randint(2004, 2025 - min(years, 20))
        self.last = self.first + years - 1
        self.turn = self.random.randint(self.first + 1, self.last)  # when the body is renamed, chapters move
        self.topics = [f"{field}における{thing}" for field in words.FIELDS for thing in words.THINGS]
        self.random.shuffle(self.topics)
        self.measures, self.count = [], 0

    def pick(self, items):
        return self.random.choice(items)

    # the frame

    def source(self, seed):
        name = f"架空{self.pick(words.SUBJECTS)}総合計画".replace("及び", "・")
        old, new = self.pick(words.BODIES)
        self.body = "担当組織"
        frame = {"first": self.first, "last": self.last, "series": name, "file": f"fresh-{seed}-" + "{year}",
                 "title": name + "{year}", "subtitle": "{fy}年度の関連施策の実施状況及び{year}年度年次計画",
                 "running_head": "{fy}年度の関連施策の実施状況及び{year}年度年次計画（架空の作例）",
                 "published": [f"{y}-07-{self.random.randint(1, 28):02}" for y in self.years()],
                 "first_label": [self.random.randint(3, 90) for _ in self.years()],
                 "publisher": f"{name}推進会議", "attachment": f"別添{self.random.randint(1, 5)}",
                 "boxed_leads": self.random.random() < 0.5, "bodies": {self.body: {"1900": old, str(self.turn): new}}}
        frame["marks"] = self.pick(["<>", "＜＞", "〈〉"]) if self.noise == "hard" else "<>"
        frame.update(self.sections())
        self.draw_measures()
        return {**frame, "measure": self.measures}

    def years(self):
        return range(self.first, self.last + 1)

    def sections(self):
        """Chapters and their sections, numbered anew at the turn."""
        count = max(2, min(len(words.SUBJECTS), round(self.wanted / 7)))
        subjects = self.random.sample(words.SUBJECTS, count)
        chapters = max(1, min(len(words.CHAPTERS), round(count / 3)))
        titles = self.random.sample(words.CHAPTERS, chapters)
        order, after = list(range(chapters)), list(range(chapters))
        self.random.shuffle(after)
        sections, used = [], {}
        for index, subject in enumerate(subjects):
            home = index % chapters
            used[home] = used.get(home, 0) + 1
            others = [s for s in words.SUBJECTS if s != subject]
            lead = [t.format(a=subject, b=self.pick(others)) for t in self.random.sample(words.LEADS, 2)]
            sections.append({"key": f"s{index}", "title": subject + self.pick(words.SECTIONS), "lead": lead,
                             "number": {str(self.first): f"{order[home] + 1}.{used[home]}",
                                        str(self.turn): f"{after[home] + 1}.{used[home]}"}})
        self.section_keys = [s["key"] for s in sections]
        chapter = {str(self.first): {str(order[i] + 1): t for i, t in enumerate(titles)},
                   str(self.turn): {str(after[i] + 1): t for i, t in enumerate(titles)}}
        return {"chapter": chapter, "section": sections}

    # the stock of measures

    def draw_measures(self):
        alive = [self.new_measure(self.first) for _ in range(self.wanted)]
        for year in range(self.first + 1, self.last + 1):
            alive = self.next_year(alive, year)
        for measure in alive:
            measure["to"] = self.last
        for measure in self.measures:
            self.fill(measure)

    def next_year(self, alive, year):
        """Who goes on into the report of `year`: the rest end, split, merge; new ones fill the places."""
        rest, kept = list(alive), []
        self.random.shuffle(rest)
        while rest:
            measure, luck = rest.pop(), self.random.random()
            if measure["from"] == year - 1 or luck > self.rates["end"] + 2 * self.rates["change"]:
                kept.append(measure)
            elif luck < self.rates["end"]:
                self.end(measure, year, ["本取組は目的を達したため、{fy}年度をもって終了する。"])
            elif luck < self.rates["end"] + self.rates["change"]:
                kept += self.split(measure, year)
            else:
                partner = next((m for m in rest if m["section"] == measure["section"] and m["from"] < year - 1), None)
                kept += [measure] if partner is None else [self.merge(measure, partner, year)]
                if partner is not None:
                    rest.remove(partner)
        while len(kept) < self.wanted:
            kept.append(self.new_measure(year, fresh=self.random.random() < 0.5))
        return kept

    def end(self, measure, year, words_of_end=(), into=()):
        measure["to"] = year - 1
        measure["end"] = list(words_of_end)
        measure["into"] = [m["key"] for m in into]

    def split(self, measure, year):
        slots = measure["slots"]
        halves = [self.new_measure(year, like=measure, topic=topic) for topic in (slots["topic"], self.topics.pop())]
        measure["slots"]["topic"] = halves[0]["slots"]["topic"] + "及び" + halves[1]["slots"]["topic"]
        self.end(measure, year, [], halves)
        return halves

    def merge(self, one, other, year):
        topic = one["slots"]["topic"] + "及び" + other["slots"]["topic"]
        heir = self.new_measure(year, like=one, topic=topic)
        for measure in (one, other):
            self.end(measure, year, ["{next}年度からは、関連する取組と統合して次のとおり実施する。"], [heir])
        return heir

    def new_measure(self, year, fresh=False, like=None, topic=None):
        self.count += 1
        measure = {"key": f"m{self.count}", "from": year, "to": None}
        if fresh and year > self.first:
            measure["fresh"] = True
        if like:
            measure.update(section=like["section"], org=like["org"], slots={**like["slots"], "topic": topic})
        else:
            slots = self.new_slots()
            twin = self.pick(self.measures) if self.measures and self.random.random() < self.rates["twins"] else None
            if twin and "及び" not in twin["slots"]["topic"]:
                slots = {**twin["slots"], "topic": self.neighbour(twin["slots"]["topic"])}
                measure["twins"] = [twin["key"]]
                twin.setdefault("twins", []).append(measure["key"])
            orgs = [self.body] if self.random.random() < 0.3 else self.random.sample(words.MINISTRIES,
                                                                                     self.pick([1, 1, 1, 2, 2, 3]))
            measure.update(section=twin["section"] if twin else self.pick(self.section_keys), org=orgs, slots=slots)
        self.measures.append(measure)
        return measure

    def neighbour(self, topic):
        """A topic not used yet that shares the field or the thing, where there is one."""
        field, thing = topic.split("における")
        for index in range(len(self.topics) - 1, -1, -1):
            if self.topics[index].startswith(field + "における") or self.topics[index].endswith("における" + thing):
                return self.topics.pop(index)
        return self.topics.pop()

    def new_slots(self):
        slots = {"topic": self.topics.pop(), "target": self.pick(words.TARGETS), "product": self.pick(words.PRODUCTS),
                 "verb": self.random.randint(0, 3), "purpose": self.pick(words.PURPOSES), "unit": self.pick(words.UNITS),
                 "condition": self.pick(words.CONDITIONS) if self.random.random() < 0.35 else "", "wider": "",
                 "number": self.random.randint(5, 400) if self.random.random() < 0.5 else None,
                 "deadline": None, "about": "に関する", "tail": self.pick(words.BOILERPLATE)}
        if slots["number"] and self.random.random() < 0.5:
            slots["deadline"] = self.first + self.random.randint(1, 6)
        return slots

    # wording, edits, progress

    def plan(self, slots):
        verb = words.VERBS[slots["verb"]][0]
        text = [f"{slots['target']}{slots['wider']}を対象に、{slots['condition']}{slots['topic']}{slots['about']}"
                f"{slots['product']}{verb}。", f"これにより、{slots['purpose']}。"]
        if slots["number"]:
            by = f"{slots['deadline']}年度末までに" if slots["deadline"] else ""
            text.append(f"{by}対象を{slots['number']}{slots['unit']}とすることを目標とする。")
        return text + [slots["tail"]]

    def fill(self, measure):
        slots = measure.pop("slots")
        measure["plan"], measure["edits"], measure["org"] = self.plan(slots), {}, {str(measure["from"]): measure["org"]}
        measure["section"], measure["order"] = {str(measure["from"]): measure["section"]}, {}
        measure["progress_in"], base = {}, measure["from"] - (0 if measure.get("fresh") else 1)
        for year in range(measure["from"], measure["to"] + 1):
            self.move(measure, year)
            if year - 1 > base:
                self.edit(measure, slots, year - 1)
            measure["progress_in"][str(year)] = self.progress(slots)
        if measure["to"] == self.last and self.last > base:
            self.edit(measure, slots, self.last)

    def move(self, measure, year):
        if self.random.random() < self.rates["shuffle"] or year == measure["from"]:
            measure["order"][str(year)] = self.random.randint(0, 99)
        if year > measure["from"] and self.random.random() < self.rates["move"]:
            measure["section"][str(year)] = self.pick(self.section_keys)
        if year > measure["from"] and self.random.random() < self.rates["hand"]:
            measure["org"][str(year)] = [self.pick(words.MINISTRIES)]

    def edit(self, measure, slots, fiscal_year):
        """Some of the possible changes of one year; each touches its own words, so that they can be told apart."""
        if self.random.random() < self.rates["rewrite"]:
            slots["purpose"], slots["tail"] = self.pick(words.PURPOSES), self.pick(words.BOILERPLATE)
            slots["number"] = slots["deadline"] = None
            new = (f"{slots['topic']}の状況を踏まえ、{slots['target']}{slots['wider']}と連携して{slots['condition']}"
                   f"{slots['topic']}に関する{slots['product']}{words.VERBS[slots['verb']][0]}ことにより、"
                   f"{slots['purpose']}。{slots['tail']}")
            slots["rewritten"] = True
            measure["edits"][str(fiscal_year)] = [["rewritten", "", new]]
            return
        if slots.get("rewritten") or self.random.random() > self.rates["edit"]:
            return
        known = [self.verb, self.condition, self.scope, self.number, self.deadline]
        known += [self.wording] if self.noise == "hard" else []
        kinds = self.random.sample(known, self.random.randint(1, self.rates["edits"]))
        edits = [e for e in (kind(slots) for kind in kinds) if e]
        if edits:
            measure["edits"][str(fiscal_year)] = edits

    def verb(self, slots):
        old = slots["verb"]
        step = 1 if self.random.random() < 0.8 else -1
        if not 0 <= old + step < len(words.VERBS):
            return None
        slots["verb"] = old + step
        texts = [f"{slots['product']}{words.VERBS[i][0]}" for i in (old, slots["verb"])]
        return ["verb_stronger" if step > 0 else "verb_weaker", *texts]

    def condition(self, slots):
        old = slots["condition"]
        slots["condition"] = "" if old else self.pick(words.CONDITIONS)
        texts = [c + slots["topic"] for c in (old, slots["condition"])]
        return ["condition_dropped" if old else "condition_added", *texts]

    def scope(self, slots):
        old = slots["wider"]
        slots["wider"] = "" if old else self.pick(words.WIDER)
        return ["scope", *(f"{slots['target']}{w}を対象に" for w in (old, slots["wider"]))]

    def number(self, slots):
        if not slots["number"]:
            return None
        old, slots["number"] = slots["number"], slots["number"] + self.random.randint(1, 9) * 10
        return ["number", *(f"対象を{n}{slots['unit']}とする" for n in (old, slots["number"]))]

    def deadline(self, slots):
        if not slots["deadline"]:
            return None
        old, slots["deadline"] = slots["deadline"], slots["deadline"] + self.random.randint(1, 2)
        return ["deadline", *(f"{y}年度末までに" for y in (old, slots["deadline"]))]

    def wording(self, slots):
        old = slots["about"]
        slots["about"] = "に関する" if old == "に係る" else "に係る"
        return ["wording", old, slots["about"]]

    def progress(self, slots):
        if self.noise == "hard" and self.random.random() < 0.02:
            return []
        lines = [self.pick(words.PROGRESS)]
        lines += self.random.sample(words.PROGRESS_MORE, self.random.choice([0, 1, 1, 2]))
        known = {**slots, "done": words.VERBS[slots["verb"]][1], "target": slots["target"] + slots["wider"],
                 "n": self.random.randint(3, 900), "r": self.random.randint(40, 95), "k": self.random.randint(2, 12)}
        return [line.format(**known) for line in lines]


def render_fresh(seed, years, measures, noise, out):
    """Writes out/{pdf,text,interleaved}/ with a manifest each, and out/expected/."""
    source = Draw(seed, years, measures, noise).source(seed)
    hard = noise == "hard"
    plans = series.Series(source)
    for way, ending in (("pdf", "pdf"), ("text", "txt"), ("interleaved", "txt")):
        manifest, pages = [MANIFEST_HEAD], []
        (out / way).mkdir(parents=True, exist_ok=True)
        for year, report in series.Series(source).reports.items():
            file = f"{report.name}.{ending}"
            if way == "pdf":
                count = render_pdf(report, out / way / file, hard)
            else:
                text, count = plaintext.render_text(report, way == "interleaved", hard)
                (out / way / file).write_text(text, encoding="utf-8")
            gold.dump_lines(out / "expected" / "blocks" / way / f"{report.name}.jsonl", gold.blocks(report, file))
            pages.append(gold.page_record(report, file, count))
            manifest.append("\t".join((file, report.title + MADE_UP, report.series, report.publisher + MADE_UP,
                                       str(year), report.published, "")))
        gold.dump_lines(out / "expected" / "pages" / f"{way}.jsonl", pages)
        (out / way / "manifest.tsv").write_text("".join(m + "\n" for m in manifest), encoding="utf-8")
    gold.dump_lines(out / "expected" / "links.jsonl", plans.links())
    gold.dump_lines(out / "expected" / "measures.jsonl", plans.status())
