#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What analysts come for, one test a wish, with the program as they run it.

Usage: scenarios.py PROGRAM SOURCE_DIRECTORY [unittest options]

The reports are the made-up ones of corpus/, reports drawn afresh by corpus/generate, and small texts below.
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
ROOT = pathlib.Path(sys.argv.pop(1)).resolve()


def hakusho(*arguments, code=(0,)):
    """What the program prints; `code`: the exit codes that are no fault."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HAKUSHO_"))}
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300, check=False,
                          env={**kept, "LC_ALL": "C"})
    if done.returncode not in code:
        raise AssertionError(f"hakusho {' '.join(map(str, arguments))}: exit code {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


class Index:
    """An index in a folder that goes with the test class."""

    def __init__(self, folder, name):
        self.path = str(pathlib.Path(folder) / name)

    def add(self, *paths):
        hakusho("index", "-q", "-i", self.path, *paths)
        return self

    def search(self, *arguments):
        return json.loads(hakusho("search", "-i", self.path, "--json", *arguments, code=(0, 1)))

    def hits(self, *arguments):
        return self.search(*arguments)["hits"]

    def ask(self, command, *arguments):
        return json.loads(hakusho(command, "-i", self.path, "--json", *arguments))


def lit(hit):
    return [hit["text"][begin:end] for begin, end in hit["highlights"]]


def without_blanks(text):
    return "".join(text.split())


class ScenarioCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = pathlib.Path(cls.scratch.name)

    @classmethod
    def index_of_texts(cls, name, texts):
        """`texts`: ready passages, or strings."""
        file = cls.folder / f"{name}.jsonl"
        rows = [{"text": text} if isinstance(text, str) else text for text in texts]
        file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return Index(cls.folder, name).add(file)


class InterleavedPages(ScenarioCase):
    """Text that a viewer copied out of two table columns."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        subprocess.run([ROOT / "corpus/generate", "--seed", "11", "--years", "2", "--measures", "10",
                        "--noise", "easy", cls.folder / "drawn"], check=True, capture_output=True, timeout=300)
        cls.index = Index(cls.folder, "interleaved").add(cls.folder / "drawn/interleaved")
        cls.cells, cls.source, cls.lines = [], "", ""
        for blocks in sorted((cls.folder / "drawn/expected/blocks/interleaved").glob("*.jsonl")):
            rows = map(json.loads, blocks.read_text(encoding="utf-8").splitlines())
            cls.cells += [cell for cell in rows if cell.get("cell") in ("plan", "next_plan")]
        for text in (cls.folder / "drawn/interleaved").glob("*.txt"):
            cls.lines += text.read_text(encoding="utf-8")
        cls.source = without_blanks(cls.lines)

    def sentences(self):
        """First sentences of cells that cannot be found in the copied text, even with its lines joined."""
        firsts = [(without_blanks(cell["text"]).split("。")[0].lstrip("・"), cell) for cell in self.cells]
        return [(sentence, cell) for sentence, cell in firsts if sentence not in self.source]

    def test_sentences_of_woven_columns_are_found_in_their_cell(self):
        woven = self.sentences()[:12]
        self.assertGreaterEqual(len(woven), 8, "the drawn pages do not weave columns")
        for sentence, cell in woven:
            with self.subTest(sentence=sentence):
                hits = self.index.hits("-n", "50", "--all-similar", f"「{sentence}」")
                self.assertTrue([hit for hit in hits if hit["row"] and hit["row"]["item_no"] == cell["item_no"] and hit["row"]["cell"] == cell["cell"]])

    def test_what_is_cut_at_the_line_end_is_lit_as_one(self):
        texts = [without_blanks(cell["text"]) for cell in self.cells]
        strings = sorted({string for text in texts for string in re.findall("[一-龠ぁ-んァ-ー]{8}", text)})
        often = {string: sum(text.count(string) for text in texts) for string in strings}
        cut = [string for string in strings if often[string] > self.lines.count(string)]
        self.assertGreater(len(cut), 8, "the drawn pages cut no lines")
        for string in cut[:8]:
            with self.subTest(string=string):
                parts = [part for hit in self.index.hits("-n", "50", "--all-similar", f"「{string}」") for part in lit(hit)]
                self.assertEqual({without_blanks(part) for part in parts}, {string})
                self.assertGreaterEqual(len(parts), often[string])

    def test_header_words_are_in_no_cell(self):
        self.assertTrue(self.index.hits("成果・進捗状況", "欄:成果"))
        plans = self.index.hits("-n", "100", "において", "欄:計画")
        self.assertTrue(plans)
        for hit in plans + self.index.hits("-n", "100", "成果・進捗状況", "欄:計画"):
            self.assertNotIn("成果・進捗状況", hit["text"])


class YearlyReports(ScenarioCase):
    """The made-up series 電子社会安全計画, five reports as PDF."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.index = Index(cls.folder, "reports").add(ROOT / "corpus/reports")

    def test_a_row_is_shown_whole(self):
        hit = self.index.hits("-n", "1", "初動対処訓練", "欄:計画", "年:2022")[0]
        shown = without_blanks(hakusho("show", "-i", self.index.path, hit["id"]))
        self.assertIn("<成果・進捗状況>", shown)
        self.assertIn("<2022年度年次計画>", shown)
        self.assertEqual(hit["row"]["ministries"], ["電子社会安全庁"])
        self.assertIn(hit["citation"], hakusho("show", "-i", self.index.path, hit["id"]).replace("\n", ""))

    def test_fiscal_years_in_any_era_are_one(self):
        wanted = self.index.search("訓練", "fy:2023")["total"]
        self.assertGreater(wanted["passages"], 0)
        self.assertLess(wanted["passages"], self.index.search("訓練")["total"]["passages"])
        for year in ("令和5", "R5", "２０２３", "令和五年"):
            with self.subTest(year=year):
                self.assertEqual(self.index.search("訓練", f"年度:{year}")["total"], wanted)

    def test_the_next_plan_of_a_report_speaks_of_the_next_year(self):
        hits = self.index.hits("-n", "20", "訓練", "年:2022", "欄:次年度")
        self.assertTrue(hits)
        for hit in hits:
            self.assertEqual((hit["document"]["year"], hit["fiscal_years"]), (2022, [2022]))
        for hit in self.index.hits("-n", "20", "訓練", "年:2022", "欄:計画"):
            self.assertEqual(hit["fiscal_years"], [2021])

    def test_a_bare_six_is_no_era(self):
        done = subprocess.run([PROGRAM, "search", "-i", self.index.path, "訓練 年:6"], capture_output=True, check=False,
                              env={"LC_ALL": "C"})
        self.assertEqual(done.returncode, 2)
        self.assertIn('"6" cannot be read as a year', done.stderr.decode())

    def test_cell_filter(self):
        for name, cell in (("計画", "plan"), ("成果", "progress"), ("次年度", "next_plan")):
            with self.subTest(cell=cell):
                hits = self.index.hits("-n", "30", "訓練", f"欄:{name}")
                self.assertTrue(hits)
                self.assertEqual({hit["row"]["cell"] for hit in hits}, {cell})

    def test_words_of_one_row(self):
        passage = self.index.search("選定基準", "会合")["total"]["grades"]
        row = self.index.search("--scope", "row", "選定基準", "会合")
        self.assertTrue(row["hits"])
        self.assertTrue(all(hit["row"] for hit in row["hits"]))
        self.assertGreater(row["total"]["passages"], passage["word"] + passage["parts"])
        self.assertGreaterEqual(self.index.search("--scope", "document", "選定基準", "会合")["total"]["passages"], row["total"]["passages"])

    def test_near_counts_characters(self):
        hit = self.index.hits("-n", "1", "関係府省庁 NEAR/20 初動対処訓練")[0]
        self.assertIn("初動対処訓練", lit(hit))
        self.assertEqual(self.index.hits("関係府省庁 NEAR/19 初動対処訓練"), [])
        self.assertEqual(self.index.hits("初動対処訓練 ADJ/3 関係府省庁"), [])

    def test_citation_in_every_format(self):
        arguments = ("-n", "3", "初動対処訓練", "欄:計画")
        hit = self.index.hits(*arguments)[0]
        for part in (hit["document"]["title"], hit["row"]["item_no"], hit["page_label"], f"PDF {hit['page']}頁"):
            self.assertIn(part, hit["citation"])
        rows = list(csv.DictReader(io.StringIO(hakusho("search", "-i", self.index.path, "--format", "csv", *arguments))))
        self.assertEqual(rows[0]["citation"], hit["citation"])
        self.assertEqual(without_blanks(rows[0]["text"]), without_blanks(hit["text"]))
        entries = json.loads(hakusho("search", "-i", self.index.path, "--format", "csl", *arguments))
        self.assertIn(hit["document"]["title"], json.dumps(entries[0], ensure_ascii=False))
        self.assertIn(hit["document"]["title"], hakusho("search", "-i", self.index.path, "--format", "bibtex", *arguments))

    def test_a_measure_is_followed_through_its_new_numbers(self):
        trace = self.index.ask("trace", "初動対処訓練")
        self.assertEqual(sorted({step["year"] for step in trace["steps"]}), [2020, 2021, 2022, 2023, 2024])
        self.assertGreater(len({(step["section_number"], step["item_no"]) for step in trace["steps"]}), 1)
        for link in trace["links"]:
            self.assertTrue(0 < link["confidence"] <= 1 and link["reasons"], link)

    def test_what_changed_in_the_wording_is_named(self):
        classes = {change["class"] for link in self.index.ask("trace", "初動対処訓練")["links"] for change in link["changes"]}
        self.assertIn("verb_stronger", classes)
        self.assertIn("number", classes)

    def test_plans_without_results_lead_to_their_passages(self):
        notes = self.index.ask("progress")["notes"]
        self.assertTrue([note for note in notes if note["finding"] == "no_result"])
        for note in notes[:5]:
            for step in note["steps"]:
                self.assertEqual(self.index.ask("show", step["id"])["passage"]["id"], step["id"])

    def test_what_became_of_the_measures(self):
        fates = {measure["fate"] for measure in self.index.ask("compare", "2021", "2022")["measures"]}
        self.assertIn("continued", fates)
        self.assertTrue(fates & {"dropped", "new"}, fates)

    def test_counts_a_year_with_the_years_without(self):
        line = self.index.ask("trend", "キャンペーン用サイト")["terms"][0]
        self.assertEqual([point["year"] for point in line["points"]], [2020, 2021, 2022, 2023, 2024])
        self.assertIn(0, [point["count"] for point in line["points"]])
        self.assertEqual(sum(point["count"] for point in line["points"]), line["total"])
        self.assertEqual(line["first_year"], min(point["year"] for point in line["points"] if point["count"]))

    def test_random_strings_are_all_found(self):
        report = json.loads(hakusho("verify", "-i", self.index.path, "--sample", "300", "--json"))
        self.assertEqual((report["strings"], report["faults"]), (300, []))


class SmallTexts(ScenarioCase):
    """Texts in which one thing goes wrong elsewhere."""

    def test_a_word_inside_a_lump_is_a_word(self):
        index = self.index_of_texts("lump", ["内閣サイバーセキュリティセンターが調整した。", "サイバーセキュリティの確保に努める。", "道路の整備を進める。"])
        hits = index.hits("サイバーセキュリティ")
        self.assertEqual([hit["match"] for hit in hits], ["word", "word"])

    def test_kyoto_before_tokyo(self):
        index = self.index_of_texts("kyoto", ["東京都の計画を見直した。", "京都の事業者が参加した。", "京都府の訓練に協力した。"])
        found = index.search("京都")
        self.assertEqual([hit["match"] for hit in found["hits"]], ["word", "word", "substring"])
        self.assertIn("東京都", found["hits"][2]["text"])
        self.assertEqual((found["total"]["grades"]["word"], found["total"]["grades"]["substring"]), (2, 1))
        self.assertEqual(len(index.hits("--grade", "word", "京都")), 2)

    def test_a_suffix_hides_nothing(self):
        index = self.index_of_texts("suffix", ["化粧品等の輸入の届出を電子化した。"])
        self.assertEqual([hit["match"] for hit in index.hits("化粧品")], ["word"])

    def test_spellings_find_each_other(self):
        groups = (("サーバ", "サーバー", "ｻｰﾊﾞｰ"), ("取組", "取組み", "取り組み"), ("及び", "および"), ("第二十三条", "第23条", "第２３条"))
        index = self.index_of_texts("spellings", [f"ここに{word}がある。" for group in groups for word in group])
        for group in groups:
            for word in group:
                with self.subTest(word=word):
                    printed = sorted(part for hit in index.hits(word) for part in lit(hit))
                    self.assertEqual(printed, sorted(group))
        self.assertEqual([lit(hit) for hit in index.hits("--exact", "取り組み")], [["取り組み"]])

    def test_digits_and_blanks_make_no_difference(self):
        index = self.index_of_texts("digits", ["2023年度の計画", "2023 年度の成果", "２０２３年度の評価"])
        ids = {hit["id"] for hit in index.hits("2023年度")}
        self.assertEqual(len(ids), 3)
        for query in ("２０２３年度", "「2023 年度」"):
            self.assertEqual({hit["id"] for hit in index.hits(query)}, ids)

    def test_what_is_not_known_is_not_cited(self):
        index = self.index_of_texts("unknown", ["年も題も分からない報告の一節である。"])
        hit = index.hits("報告の一節")[0]
        self.assertIsNone(hit["document"]["year"])
        self.assertIsNone(hit["page"])
        self.assertEqual(hit["citation"], "unknown.jsonl 1行")

    def test_a_renamed_body_is_one_line(self):
        index = self.index_of_texts("renamed", [
            {"id": "a", "year": 2014, "title": "報告2014", "text": "内閣官房情報セキュリティセンターが演習を実施した。"},
            {"id": "b", "year": 2020, "title": "報告2020", "text": "内閣サイバーセキュリティセンターが演習を実施した。"},
            {"id": "c", "year": 2025, "title": "報告2025", "text": "国家サイバー統括室が演習を実施した。"}])
        whole = {"a", "b", "c"}
        for name in ("内閣サイバーセキュリティセンター", "国家サイバー統括室", "NISC"):
            with self.subTest(name=name):
                self.assertEqual({hit["source_id"] for hit in index.hits("演習", f"org:{name}")}, whole)
        self.assertEqual({hit["source_id"] for hit in index.hits("--no-succession", "演習", "org:国家サイバー統括室")}, {"c"})


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
