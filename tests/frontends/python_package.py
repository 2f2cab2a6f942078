#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The Python package with the built library: python_package.py SOURCE_DIRECTORY [unittest arguments]

$HAKUSHO_LIBRARY names the library.
"""
import gc
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
PACKAGE = ROOT / "frontends/python"
sys.dont_write_bytecode = True
sys.path.insert(0, str(PACKAGE))
import hakusho  # noqa: E402

REPORT = """令和6年版 安全白書

1 訓練

　令和6年度は、重要インフラ事業者と初動対処訓練を実施した。

2 人材

　人材育成のため、大学と演習を行う。
"""


class WithIndex(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        base = pathlib.Path(cls.folder.name)
        cls.path, cls.reports = base / "索引", base / "reports"
        cls.reports.mkdir()
        (cls.reports / "安全白書.txt").write_text(REPORT, encoding="utf-8")
        (cls.reports / "empty.txt").write_bytes(b"")
        cls.report = hakusho.index_paths(cls.path, [cls.reports])
        cls.index = hakusho.Index(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.index.close()
        cls.folder.cleanup()


class Indexing(WithIndex):
    def test_the_report_counts_files_and_names_those_skipped(self):
        self.assertEqual(self.report["added"], 1)
        self.assertEqual([pathlib.Path(each["path"]).name for each in self.report["skipped"]], ["empty.txt"])

    def test_one_path_needs_no_list(self):
        other = pathlib.Path(self.folder.name) / "other"
        self.assertEqual(hakusho.index_paths(other, self.reports / "安全白書.txt")["added"], 1)
        self.assertEqual(hakusho.index_paths(str(other), str(self.reports / "安全白書.txt"))["unchanged"], 1)

    def test_a_path_that_is_not_there_is_refused(self):
        with self.assertRaises(hakusho.Error):
            hakusho.index_paths(pathlib.Path(self.folder.name) / "third", "/no/such/folder")

    def test_extract_gives_blocks(self):
        blocks = hakusho.extract(self.reports / "安全白書.txt")
        self.assertTrue(any("初動対処訓練" in block["text"] for block in blocks))
        with self.assertRaises(hakusho.InvalidArgument):
            hakusho.extract(self.reports / "安全白書.txt", encoding="no-such-encoding")
        with self.assertRaises(hakusho.Error):
            hakusho.extract("/no/such/file.txt")


class Searching(WithIndex):
    def test_hits_come_with_citation_and_marks(self):
        hit = self.index.search("初動対処訓練")["hits"][0]
        self.assertIn("安全白書", hit["citation"])
        begin, end = hit["highlights"][0]
        self.assertEqual(hit["text"][begin:end], "初動対処訓練")

    def test_nothing_found_is_an_empty_list(self):
        answer = self.index.search("瓢箪鯰図譜")
        self.assertEqual((answer["hits"], answer["total"]["passages"]), ([], 0))

    def test_options_reach_the_library(self):
        self.assertEqual(self.index.search("訓練", limit=0)["hits"], [])
        self.assertEqual(self.index.search("訓練", years=2020)["hits"], [])
        self.assertEqual(self.index.search("訓練", years=(None, 2023))["hits"], [])
        self.assertNotEqual(self.index.search("訓練", years=(2024, None))["hits"], [])
        self.assertIsNone(self.index.search("訓練")["facets"])
        self.assertEqual(self.index.search("訓練", facets=True)["facets"]["year"][0][0], 2024)
        self.assertTrue(self.index.search_text("訓練", "csv").startswith(b"rank,"))

    def test_a_passage_is_shown_between_its_neighbours(self):
        hit = self.index.search("初動対処訓練")["hits"][0]
        context = self.index.show(hit["id"], around=1)
        self.assertEqual(context["passage"]["text"], hit["text"])
        with self.assertRaises(hakusho.NotFound):
            self.index.show("no-such-id")

    def test_a_query_is_explained_in_both_languages(self):
        self.assertNotEqual(self.index.explain("訓練"), self.index.explain("訓練", language="ja"))
        hit = self.index.search("初動対処訓練")["hits"][0]
        self.assertIn(hit["id"], self.index.explain("初動対処訓練", passage=hit["id"]))

    def test_the_years_are_asked_by_their_methods(self):
        self.assertEqual(self.index.trace("初動対処訓練")["steps"][0]["year"], 2024)
        self.assertEqual(self.index.trace("瓢箪鯰図譜")["steps"], [])
        self.assertEqual(self.index.trend("初動対処訓練", "瓢箪")["terms"][0]["total"], 1)
        self.assertEqual(self.index.terms(limit=0)["terms"], [])
        self.assertEqual(self.index.stats()["documents"], 1)
        for ask in (self.index.trace_series, self.index.progress, lambda: self.index.compare(2023, 2024)):
            self.assertRaises(hakusho.NotFound, ask)


class BadInput(WithIndex):
    def test_a_bad_query_says_where(self):
        with self.assertRaises(hakusho.BadQuery) as caught:
            self.index.search("訓練 (演習")
        self.assertEqual((caught.exception.position, caught.exception.query), (3, "訓練 (演習"))
        self.assertIn("bracket", str(caught.exception))
        for ask in (self.index.trace, self.index.explain):
            self.assertRaises(hakusho.BadQuery, ask, "")

    def test_messages_are_in_the_language_asked_for(self):
        with self.assertRaisesRegex(hakusho.BadQuery, "括弧"):
            self.index.search("(", language="ja")

    def test_text_that_is_no_text_is_refused_before_it_is_cut_short(self):
        for query in ("訓練\0演習", "\0"):
            self.assertRaises(hakusho.InvalidArgument, self.index.search, query)
        self.assertRaises(hakusho.BadQuery, self.index.search, "\ud800訓練")
        self.assertRaises(TypeError, self.index.search, b"abc")
        self.assertRaises(TypeError, self.index.search, None)

    def test_a_huge_query_is_refused(self):
        self.assertRaises(hakusho.BadQuery, self.index.search, "訓" * 1_000_000)

    def test_values_out_of_range_are_refused_and_not_cut(self):
        for options in ({"limit": -1}, {"limit": 2**64}, {"limit": 10_001}, {"years": 2**32 + 2024},
                        {"years": (2024, 2020)}, {"sort": "best"}, {"grade": ""}, {"scope": "book"},
                        {"language": "fr"}):
            with self.assertRaises(hakusho.InvalidArgument, msg=str(options)):
                self.index.search("訓練", **options)
        with self.assertRaisesRegex(hakusho.InvalidArgument, "one of: json, jsonl, csv, markdown, bibtex, csl$"):
            self.index.search_text("訓練", "xml")
        with self.assertRaisesRegex(hakusho.InvalidArgument, "one of: json, jsonl, html$"):
            self.index.trace_text("訓練", "svg")
        with self.assertRaisesRegex(hakusho.InvalidArgument, "one of: json, csv, svg$"):
            self.index.trend_text("訓練", format="html")
        self.assertRaises(hakusho.InvalidArgument, self.index.search_text, "訓練", "html")
        self.assertRaises(hakusho.InvalidArgument, self.index.trace_text, "訓練", "csv")
        self.assertRaises(hakusho.InvalidArgument, self.index.trend)
        self.assertRaises(hakusho.InvalidArgument, self.index.progress, repeated_years=1)
        self.assertRaises(hakusho.InvalidArgument, self.index.compare, 0, 2024)

    def test_an_option_that_is_not_there_is_a_type_error(self):
        self.assertRaises(TypeError, self.index.search, "訓練", limits=3)
        self.assertRaises(TypeError, self.index.search, "訓練", limit="3")

    def test_exceptions_are_also_those_of_python(self):
        self.assertRaises(ValueError, self.index.search, "(")
        self.assertRaises(LookupError, self.index.show, "no-such-id")

    def test_no_index_there(self):
        with self.assertRaises(hakusho.NotFound) as caught:
            hakusho.Index(self.reports)
        self.assertEqual(caught.exception.status, 3)


class Sharing(WithIndex):
    def test_threads_share_an_index(self):
        wanted = self.index.search_json("訓練 OR 演習")
        outcomes = []

        def ask():
            outcomes.append(all(self.index.search_json("訓練 OR 演習") == wanted for _ in range(20)))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(outcomes, [True] * 8)

    def test_closing_waits_for_who_is_searching(self):
        index = hakusho.Index(self.path)
        began, outcomes = threading.Barrier(5), []

        def ask():
            began.wait()
            try:
                while True:
                    index.search_json("訓練")
            except hakusho.InvalidArgument as error:
                outcomes.append(str(error))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        began.wait()
        index.close()
        for thread in threads:
            thread.join()
        self.assertEqual(outcomes, ["the index is closed; open it again"] * 4)

    def test_a_closed_index_says_so_and_closing_twice_does_no_harm(self):
        with hakusho.Index(self.path) as index:
            pass
        index.close()
        self.assertRaises(hakusho.InvalidArgument, index.search, "訓練")

    def test_an_index_that_nobody_closes_goes_with_its_last_reference(self):
        index = hakusho.Index(self.path)
        closing = index._handle._close
        self.assertTrue(closing.alive)
        del index
        gc.collect()
        self.assertFalse(closing.alive)

    def test_a_later_run_of_the_indexer_is_seen(self):
        base = pathlib.Path(self.folder.name)
        (base / "later.txt").write_text("令和7年度は、量子暗号通信の実証を行う。\n", encoding="utf-8")
        self.assertEqual(self.index.search("量子暗号通信")["hits"], [])
        hakusho.index_paths(self.path, base / "later.txt")
        self.assertEqual(len(self.index.search("量子暗号通信")["hits"]), 1)


class Package(unittest.TestCase):
    def run_python(self, code, library):
        environment = {**os.environ, "HAKUSHO_LIBRARY": library, "PYTHONPATH": str(PACKAGE),
                       "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("LD_PRELOAD", None)
        return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True,
                              timeout=60)

    def test_a_missing_library_is_named_with_the_remedy(self):
        done = self.run_python("import hakusho\nhakusho.version()", "/no/such/libhakusho.so")
        self.assertIn("hakusho.errors.LibraryMissing: libhakusho cannot be loaded", done.stderr)
        self.assertIn("/no/such/libhakusho.so", done.stderr)
        self.assertIn("HAKUSHO_LIBRARY=", done.stderr)

    def test_importing_needs_no_library(self):
        self.assertEqual(self.run_python("import hakusho", "/no/such/libhakusho.so").returncode, 0)

    def test_another_library_is_refused(self):
        done = self.run_python("import hakusho\nhakusho.version()", "libc.so.6")
        self.assertIn("LibraryMissing: libhakusho does not fit", done.stderr)

    def test_the_structs_are_those_of_the_library(self):
        # The library writes as many bytes as it knows, at most as many as it is told.
        import ctypes
        from hakusho import _library
        for name, struct in (("search", _library.SearchStruct), ("years", _library.YearsStruct)):
            room = ctypes.create_string_buffer(4096)
            as_struct = ctypes.cast(room, ctypes.POINTER(struct))
            getattr(_library.library(), f"hakusho_{name}_options_init")(as_struct, 4096)
            self.assertEqual(as_struct.contents.size, ctypes.sizeof(struct), name)

    def test_what_is_public_is_documented_and_typed(self):
        for name in hakusho.__all__:
            self.assertTrue(getattr(hakusho, name).__doc__ or name == "Years", name)
        for name, method in vars(hakusho.Index).items():
            if callable(method) and not name.startswith("_"):
                self.assertTrue(method.__doc__, name)
                self.assertIn("return", method.__annotations__, name)
        self.assertTrue((PACKAGE / "hakusho/py.typed").is_file())


if __name__ == "__main__":
    unittest.main()
