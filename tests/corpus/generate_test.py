#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""corpus/: what is kept is what the generator renders, the gold agrees with the pages, fresh series are sound."""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
sys.dont_write_bytecode = True
sys.path.insert(0, str(CORPUS))
from generator import series, typeset, whitepaper  # noqa: E402

PLAN_FILES = [f"reports/{year}/denshi-anzen-{year}.pdf" for year in range(2020, 2025)]


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, check=False, timeout=600)


def generate(*arguments):
    return run(sys.executable, CORPUS / "generate", *arguments)


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def dense(text):
    return re.sub(r"\s", "", text)


def pdf_pages(path):
    out = run("pdftotext", "-raw", "-enc", "UTF-8", path, "-")
    return [dense(page) for page in out.stdout.decode("utf-8").split("\f")]


def kept_files(below, *patterns):
    return sorted(str(p.relative_to(below)) for pattern in patterns for p in below.glob(pattern))


class CommittedTest(unittest.TestCase):
    """Renders corpus/source once and compares with what is kept."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.out = Path(cls.scratch.name)
        result = generate("--committed", cls.out)
        if result.returncode:
            raise AssertionError(result.stderr.decode("utf-8"))

    def assert_same_bytes(self, *patterns):
        kept, made = kept_files(CORPUS, *patterns), kept_files(self.out, *patterns)
        self.assertEqual(kept, made)
        self.assertTrue(kept)
        for name in kept:
            with self.subTest(file=name):
                self.assertEqual((CORPUS / name).read_bytes(), (self.out / name).read_bytes())

    def test_the_kept_text_is_what_the_generator_renders(self):
        self.assert_same_bytes("reports/*/*.txt")

    def test_the_kept_html_is_what_the_generator_renders(self):
        self.assert_same_bytes("reports/*/*.html")

    def test_the_kept_gold_and_manifest_are_what_the_generator_renders(self):
        self.assert_same_bytes("expected/*.jsonl", "expected/blocks/*.jsonl", "manifest.tsv")

    def test_the_kept_pdf_has_the_pages_and_text_that_the_generator_renders(self):
        self.assertEqual(kept_files(CORPUS, "reports/*/*.pdf"), sorted(PLAN_FILES))
        for name in PLAN_FILES:
            with self.subTest(file=name):
                self.assertEqual(pdf_pages(CORPUS / name), pdf_pages(self.out / name))

    def test_rendering_again_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as again:
            self.assertEqual(generate("--committed", again).returncode, 0)
            for name in PLAN_FILES:
                self.assertEqual((self.out / name).read_bytes(), (Path(again) / name).read_bytes())


class KeptFilesTest(unittest.TestCase):
    def test_no_file_is_larger_than_a_megabyte(self):
        for path in CORPUS.rglob("*"):
            if path.is_file():
                self.assertLess(path.stat().st_size, 1_000_000, path)

    def test_the_manifest_names_every_report_and_nothing_else(self):
        lines = (CORPUS / "manifest.tsv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(lines[0], "path\ttitle\tseries\tpublisher\tyear\tpublished\turl")
        rows = [line.split("\t") for line in lines[1:]]
        self.assertEqual(sorted(row[0] for row in rows), kept_files(CORPUS, "reports/*/*.*"))
        self.assertTrue(all(len(row) == 7 and row[6] == "" for row in rows))

    def test_every_report_says_that_it_is_made_up(self):
        for name in PLAN_FILES:
            self.assertIn("この文書は架空の作例である", pdf_pages(CORPUS / name)[0])
            self.assertIn("架空の作例", run("pdfinfo", CORPUS / name).stdout.decode("utf-8"))
        for name in kept_files(CORPUS, "reports/*/kurashi*"):
            encoding = "cp932" if name.endswith("-r3.txt") else "utf-8"
            self.assertIn("この文書は架空の作例である", (CORPUS / name).read_bytes().decode(encoding))

    def test_every_font_is_embedded_as_a_subset_with_its_characters(self):
        for name in PLAN_FILES:
            fonts = run("pdffonts", CORPUS / name).stdout.decode("utf-8").splitlines()[2:]
            self.assertTrue(fonts)
            for line in fonts:
                self.assertRegex(line, r"yes +yes +yes +\d+ +0$")


class GoldTest(unittest.TestCase):
    """The gold against the pages themselves."""

    def blocks(self, year):
        return read_lines(CORPUS / "expected" / "blocks" / f"denshi-anzen-{year}.jsonl")

    def test_every_block_stands_on_the_pages_the_gold_names(self):
        for year, name in zip(range(2020, 2025), PLAN_FILES):
            pages = pdf_pages(CORPUS / name)
            for block in self.blocks(year):
                here, text = pages[block["page"] - 1:block["page_end"]], dense(block["text"])
                if len(here) == 1:
                    self.assertIn(text, here[0])
                else:
                    cuts = (k for k in range(1, len(text)) if text[:k] in here[0])
                    self.assertTrue(any(text[k:] in "".join(here[1:]) for k in cuts), block)

    def test_every_page_carries_its_label(self):
        for record in read_lines(CORPUS / "expected" / "pages.jsonl"):
            pages = pdf_pages(CORPUS / record["file"])
            self.assertEqual(len(pages) - 1, record["pages"])
            for page, label in zip(pages[1:], record["labels"][1:]):
                self.assertIn(dense(label), page)

    def test_some_rows_run_over_a_page_end_every_year(self):
        for year in range(2020, 2025):
            rows = {}
            for b in self.blocks(year):
                if b["kind"] == "cell":
                    rows.setdefault((b["table"], b["row"]), set()).update((b["page"], b["page_end"]))
            self.assertGreater(sum(len(pages) > 1 for pages in rows.values()), 5)

    def test_about_fifty_measures_a_year(self):
        for year in range(2020, 2025):
            rows = {(b["table"], b["row"]) for b in self.blocks(year) if b["kind"] == "cell"}
            self.assertTrue(45 <= len(rows) <= 75, (year, len(rows)))

    def test_the_demo_query_runs_through_all_years(self):
        for year in range(2020, 2025):
            plans = [b for b in self.blocks(year) if b.get("cell") == "plan" and "初動対処訓練" in b["text"]]
            self.assertEqual(len(plans), 1)

    def test_text_editions_have_the_lines_the_gold_names(self):
        for name, encoding in (("2020/kurashi-hakusho-r2", "utf-8"), ("2021/kurashi-hakusho-r3", "cp932")):
            lines = (CORPUS / "reports" / f"{name}.txt").read_bytes().decode(encoding).splitlines()
            for block in read_lines(CORPUS / "expected" / "blocks" / f"{name[5:]}.jsonl"):
                first, last = block["lines"]
                self.assertEqual(dense("".join(lines[first - 1:last])), dense(block["text"]))


class LinksTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.links = read_lines(CORPUS / "expected" / "links.jsonl")
        cls.text = {}
        for year in range(2020, 2025):
            for b in read_lines(CORPUS / "expected" / "blocks" / f"denshi-anzen-{year}.jsonl"):
                if b.get("cell") in ("plan", "progress", "next_plan"):
                    cls.text[cls.key(year, b["section"][-1].split(" ")[0], b["item_no"], b["cell"])] = b["text"]

    @staticmethod
    def key(year, section, item_no, cell):
        return (year, section, item_no, cell)

    def at(self, end):
        return self.text[self.key(end["year"], end["section"], end["item_no"], end["cell"])]

    def test_every_end_of_a_link_is_a_block(self):
        for link in self.links:
            self.assertTrue(self.at(link["from"]))
            self.assertTrue(self.at(link["to"]))

    def test_every_kind_of_link_occurs(self):
        kinds = {link["type"] for link in self.links}
        self.assertEqual(kinds, {"continues", "reworded", "split", "merged", "plan_to_progress", "progress_to_next",
                                 "next_to_plan"})

    def test_next_plan_and_plan_say_the_same_when_nothing_ended(self):
        goes_on = {(str(li["from"]["year"]), li["from"]["section"], li["from"]["item_no"])
                   for li in self.links if li["type"] in ("continues", "reworded")}
        checked = 0
        for link in self.links:
            start = (str(link["from"]["year"]), link["from"]["section"], link["from"]["item_no"])
            if link["type"] == "next_to_plan" and start in goes_on:
                said = self.at(link["from"]).split("\n", 1)[1].replace("\n・", "").removeprefix("・")
                self.assertTrue(self.at(link["to"]).endswith(said), link)
                checked += 1
        self.assertGreater(checked, 200)

    def test_outside_the_changes_the_two_plans_are_equal(self):
        for link in self.links:
            changes = link.get("changes") or []
            if any(c["class"] == "rewritten" for c in changes) or link["type"] not in ("continues", "reworded"):
                continue
            rest = [self.at(link["from"]), self.at(link["to"])]
            for side, end in enumerate(("from", "to")):
                for begin, stop in sorted((c[end] for c in changes), reverse=True):
                    rest[side] = rest[side][:begin] + rest[side][stop:]
            if rest[0] != "－":
                self.assertEqual(rest[0].replace("引き続き、", ""), rest[1].replace("引き続き、", ""), link)

    def test_reworded_means_a_change_beyond_the_renamed_body(self):
        for link in self.links:
            if link["type"] in ("continues", "reworded"):
                real = any(c["class"] != "renamed" for c in link["changes"])
                self.assertEqual(real, link["type"] == "reworded")

    def test_the_renamed_body_appears_in_the_third_report(self):
        before = {n for b in read_lines(CORPUS / "expected/blocks/denshi-anzen-2021.jsonl") for n in b.get("ministries", [])}
        after = {n for b in read_lines(CORPUS / "expected/blocks/denshi-anzen-2022.jsonl") for n in b.get("ministries", [])}
        self.assertIn("電子社会安全推進室", before)
        self.assertIn("電子社会安全庁", after)
        self.assertNotIn("電子社会安全推進室", after)


class FreshTest(unittest.TestCase):
    def draw(self, seed, noise):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        result = generate("--seed", seed, "--years", "3", "--measures", "20", "--noise", noise, folder.name)
        self.assertEqual(result.returncode, 0, result.stderr)
        return Path(folder.name)

    def test_one_seed_gives_one_series(self):
        one, two = self.draw(5, "hard"), self.draw(5, "hard")
        names = kept_files(one, "**/*.txt", "**/*.jsonl", "**/*.tsv", "**/*.pdf")
        self.assertEqual(len(names), 3 * 3 + 3 * 3 + 5 + 3)
        for name in names:
            self.assertEqual((one / name).read_bytes(), (two / name).read_bytes(), name)

    def test_another_seed_gives_another_series(self):
        one, two = self.draw(5, "easy"), self.draw(6, "easy")
        self.assertNotEqual((one / "expected/links.jsonl").read_bytes(), (two / "expected/links.jsonl").read_bytes())

    def test_each_year_has_the_measures_asked_for(self):
        out = self.draw(8, "hard")
        for path in (out / "expected/blocks/pdf").iterdir():
            rows = {(b["table"], b["row"]) for b in read_lines(path) if b["kind"] == "cell"}
            self.assertEqual(len(rows), 20)

    def test_linear_text_holds_every_block_on_its_lines(self):
        out = self.draw(9, "easy")
        for path in (out / "expected/blocks/text").iterdir():
            lines = (out / "text" / f"{path.stem}.txt").read_text(encoding="utf-8").split("\n")
            for block in read_lines(path):
                first, last = block["lines"]
                here = dense("".join(lines[first - 1:last]))
                if block["page"] == block["page_end"]:
                    self.assertIn(dense(block["text"]), here)

    def test_interleaved_text_mixes_the_columns(self):
        out = self.draw(9, "hard")
        mixed = 0
        for path in (out / "expected/blocks/interleaved").iterdir():
            lines = (out / "interleaved" / f"{path.stem}.txt").read_text(encoding="utf-8").split("\n")
            for block in read_lines(path):
                if block.get("cell") == "plan":
                    first, last = block["lines"]
                    mixed += dense(block["text"]) not in dense("".join(lines[first - 1:last]))
        self.assertGreater(mixed, 20)

    def test_pdf_gold_agrees_with_the_pages(self):
        out = self.draw(10, "easy")
        for path in (out / "expected/blocks/pdf").iterdir():
            pages = pdf_pages(out / "pdf" / f"{path.stem}.pdf")
            for block in read_lines(path):
                if block["page"] == block["page_end"]:
                    self.assertIn(dense(block["text"]), pages[block["page"] - 1])

    def test_a_folder_that_cannot_be_made_is_named(self):
        with tempfile.NamedTemporaryFile() as file:
            result = generate("--seed", "1", "--years", "2", "--measures", "5", f"{file.name}/out")
        self.assertEqual(result.returncode, 4)
        self.assertRegex(result.stderr.decode("utf-8"), r"\Ahakusho-generate: [^\n]+: [^\n]+; [^\n]+\n\Z")

    def test_missing_packages_are_named(self):
        code = ("import sys; sys.modules['cairo'] = None; sys.argv = ['generate', '--seed', '1', '--years', '2', "
                "'--measures', '5', sys.argv[1]]; import runpy; runpy.run_path(%r, run_name='__main__')")
        with tempfile.TemporaryDirectory() as folder:
            result = run(sys.executable, "-c", code % str(CORPUS / "generate"), folder)
        self.assertEqual(result.returncode, 4)
        self.assertIn("apt-get install python3-cairo fonts-ipaexfont", result.stderr.decode("utf-8"))


class TypesettingTest(unittest.TestCase):
    def lines(self, text, width):
        return typeset.break_lines(text, width, len)

    def test_nothing_is_lost_at_line_ends(self):
        text = "国は、（仮称）「共通の様式」を2024年度末までに、12,345件整備する。"
        for width in range(8, 40):
            self.assertEqual("".join(self.lines(text, width)), text)

    def test_no_line_begins_with_a_closing_mark(self):
        for line in self.lines("あいうえお、かきくけこ。さしすせそ」たちつてと", 5)[1:]:
            self.assertNotIn(line[0], "、。」")

    def test_numbers_and_latin_words_are_not_cut(self):
        self.assertEqual(self.lines("件数は12345件", 6), ["件数は", "12345件"])


class SourceTest(unittest.TestCase):
    def test_an_edit_that_fits_nowhere_is_an_error(self):
        with self.assertRaisesRegex(ValueError, "m1"):
            series.apply_edit(["実施する。"], ["scope", "ない語", "語"], "m1")

    def test_a_number_changes_as_a_whole(self):
        change = series.change_of("number", "1,500か所", "3,500か所", "全国1,500か所", "全国3,500か所")
        self.assertEqual(change, {"class": "number", "from": [2, 7], "to": [2, 7]})

    def test_a_dropped_phrase_leaves_a_place(self):
        change = series.change_of("condition_dropped", "必要に応じて、", "", "国は、必要に応じて、点検する。", "国は、点検する。")
        self.assertEqual(change, {"class": "condition_dropped", "from": [3, 10], "to": [3, 3]})

    def test_a_paragraph_for_other_years_is_left_out(self):
        texts = [[n.text for n in whitepaper.edition(CORPUS / "source/hakusho", y)[1]] for y in (2020, 2024)]
        self.assertFalse(any("生成AI" in t for t in texts[0]))
        self.assertTrue(any("生成AI" in t for t in texts[1]))


if __name__ == "__main__":
    unittest.main()
