#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""corpus/fetch against a server on this machine: what it takes, what it refuses and what it says."""
import http.server
import os
import re
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "corpus"))
from fetcher.naming import safe_name  # noqa: E402

PDF = b"%PDF-1.5\n" + bytes(range(256)) * 400
COLUMNS = "key\tseries\tyear\ttitle\tpublisher\ttype\tfetched\turl\taddress_from"


class Handler(http.server.BaseHTTPRequestHandler):
    """Paths behave as their names say; `server.seen` keeps what was asked."""

    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers)))
        name = re.match(r"[a-z]*", self.path.lstrip("/")).group(0)
        getattr(self, "serve_" + name, self.serve_good)()

    def answer(self, body, status=200, **headers):
        self.send_response(status)
        headers.setdefault("Content_Length", str(len(body)))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def serve_good(self):
        self.answer(PDF, ETag='"v1"')

    def serve_loop(self):
        self.answer(b"", 302, Location="/loop2.pdf" if self.path == "/loop.pdf" else "/loop.pdf")

    def serve_long(self):
        count = int(re.search(r"(\d+)", self.path).group(1))
        self.answer(b"", 302, Location=f"/long{count + 1}.pdf")

    def serve_once(self):
        self.answer(b"", 301, Location="/good.pdf")

    def serve_outside(self):
        self.answer(b"", 302, Location="http://example.invalid/x.pdf")

    def serve_file(self):
        self.answer(b"", 302, Location="file:///etc/passwd")

    def serve_missing(self):
        self.answer(b"gone", 404)

    def serve_wrong(self):
        self.answer(b"<html><body>sorry</body></html>")

    def serve_endless(self):
        """Names no length and sends more than the limit of its test."""
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(64):
                self.wfile.write(PDF)
        except OSError:
            pass

    def serve_cut(self):
        """Breaks off in the middle the first time and gives the rest when asked for it."""
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if wanted and self.headers.get("If-Range") == '"v1"' and not self.server.changed:
            start = int(wanted.group(1))
            self.answer(PDF[start:], 206, ETag='"v1"', Content_Range=f"bytes {start}-{len(PDF) - 1}/{len(PDF)}")
        elif wanted:
            self.answer(PDF, ETag='"v2"')
        else:
            self.answer(PDF[:5000], ETag='"v1"', Content_Length=str(len(PDF)))

    def serve_askew(self):
        """Answers a request for the rest with bytes from elsewhere."""
        if self.headers.get("Range"):
            self.answer(PDF[9:], 206, ETag='"v1"', Content_Range=f"bytes 9-{len(PDF) - 1}/{len(PDF)}")
        else:
            self.answer(PDF[:5000], ETag='"v1"', Content_Length=str(len(PDF)))

    def log_message(self, *args):
        pass


class FetchTest(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.seen, self.server.changed = [], False
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.out = self.folder / "out"

    def url(self, path):
        return f"http://127.0.0.1:{self.server.server_port}/{path}"

    def fetch(self, *urls, kind="pdf", options=(), loopback=True):
        lines = [COLUMNS] + [f"s\t架空の系列\t2024\t題{i}\t発行者\t{kind}\tno\t{u}\ttest" for i, u in enumerate(urls)]
        sources = self.folder / "sources.tsv"
        sources.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        flags = ["--allow-http-localhost"] if loopback else []
        command = [sys.executable, str(ROOT / "corpus" / "fetch"), "s", "--sources", str(sources), "--out",
                   str(self.out), "--timeout", "10", *flags, *options]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    def assert_refused(self, result, reason, kept=()):
        self.assertEqual(result.returncode, 4, result)
        self.assertRegex(result.stderr, r"\Ahakusho-fetch: [^\n]+: [^\n]+; [^\n]+\n\Z")
        self.assertIn(reason, result.stderr)
        self.assertEqual(sorted(os.listdir(self.out)), sorted(kept))

    def test_a_file_is_fetched_whole_under_its_own_name(self):
        self.assertEqual(self.fetch(self.url("good.pdf")).returncode, 0)
        self.assertEqual((self.out / "good.pdf").read_bytes(), PDF)

    def test_nothing_but_the_file_and_the_manifest_is_left(self):
        self.fetch(self.url("good.pdf"))
        self.assertEqual(sorted(os.listdir(self.out)), ["good.pdf", "manifest.tsv"])

    def test_the_manifest_gives_title_year_and_address(self):
        self.fetch(self.url("good.pdf"))
        lines = (self.out / "manifest.tsv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(lines[1].split("\t"),
                         ["good.pdf", "題0", "架空の系列", "発行者", "2024", "", self.url("good.pdf")])

    def test_what_is_there_is_not_asked_for_again(self):
        self.fetch(self.url("good.pdf"))
        self.server.seen.clear()
        self.assertEqual(self.fetch(self.url("good.pdf")).returncode, 0)
        self.assertEqual(self.server.seen, [])

    def test_a_redirect_is_followed(self):
        self.assertEqual(self.fetch(self.url("once.pdf")).returncode, 0)
        self.assertEqual((self.out / "once.pdf").read_bytes(), PDF)

    def test_redirects_in_a_circle_end(self):
        self.assert_refused(self.fetch(self.url("loop.pdf")), "in a circle")

    def test_too_many_redirects_end(self):
        self.assert_refused(self.fetch(self.url("long1.pdf")), "more than 5 redirects")
        self.assertEqual(len(self.server.seen), 6)

    def test_a_redirect_to_http_elsewhere_is_refused(self):
        self.assert_refused(self.fetch(self.url("outside.pdf")), "only https")

    def test_a_redirect_to_a_local_file_is_refused(self):
        self.assert_refused(self.fetch(self.url("file.pdf")), "only https")

    def test_http_is_refused_before_any_request(self):
        self.assert_refused(self.fetch(self.url("good.pdf"), loopback=False), "only https")
        self.assertEqual(self.server.seen, [])

    def test_the_flag_of_the_tests_opens_no_other_host(self):
        self.assert_refused(self.fetch("http://example.invalid/good.pdf"), "only https")

    def test_an_address_with_a_user_name_is_refused(self):
        self.assert_refused(self.fetch("https://user:word@example.invalid/good.pdf"), "user name")

    def test_an_announced_size_over_the_limit_is_refused(self):
        self.assert_refused(self.fetch(self.url("good.pdf"), options=["--max-bytes", "1000"]), "larger than 1,000")

    def test_an_unannounced_size_over_the_limit_is_cut_off(self):
        result = self.fetch(self.url("endless.pdf"), options=["--max-bytes", "300000"])
        self.assert_refused(result, "larger than 300,000")

    def test_a_broken_download_keeps_what_came(self):
        result = self.fetch(self.url("cut.pdf"))
        self.assert_refused(result, "run again", kept=["cut.pdf.part", "cut.pdf.part.json"])
        self.assertEqual((self.out / "cut.pdf.part").read_bytes(), PDF[:5000])

    def test_the_second_run_asks_for_the_rest_only(self):
        self.fetch(self.url("cut.pdf"))
        self.assertEqual(self.fetch(self.url("cut.pdf")).returncode, 0)
        self.assertEqual(self.server.seen[-1][1]["Range"], "bytes=5000-")
        self.assertEqual((self.out / "cut.pdf").read_bytes(), PDF)

    def test_a_file_that_changed_meanwhile_is_fetched_from_the_start(self):
        self.fetch(self.url("cut.pdf"))
        self.server.changed = True
        self.assertEqual(self.fetch(self.url("cut.pdf")).returncode, 0)
        self.assertEqual((self.out / "cut.pdf").read_bytes(), PDF)

    def test_a_rest_that_begins_elsewhere_is_not_glued_on(self):
        self.fetch(self.url("askew.pdf"))
        self.assert_refused(self.fetch(self.url("askew.pdf")), "does not fit")

    def test_bytes_that_are_no_pdf_get_no_name(self):
        self.assert_refused(self.fetch(self.url("wrong.pdf")), "no pdf")

    def test_html_is_taken_where_html_is_wanted(self):
        self.assertEqual(self.fetch(self.url("wrong.html"), kind="html").returncode, 0)

    def test_a_missing_file_is_named_with_its_answer(self):
        self.assert_refused(self.fetch(self.url("missing.pdf")), "404")

    def test_a_server_that_is_not_there_is_named(self):
        with http.server.HTTPServer(("127.0.0.1", 0), Handler) as closed:
            port = closed.server_port
        self.assert_refused(self.fetch(f"http://127.0.0.1:{port}/a.pdf"), "no connection")

    def test_one_failure_does_not_stop_the_others(self):
        result = self.fetch(self.url("missing.pdf"), self.url("good.pdf"))
        self.assertEqual(result.returncode, 3)
        self.assertTrue((self.out / "good.pdf").is_file())

    def test_a_path_in_the_name_does_not_leave_the_folder(self):
        self.fetch(self.url("good/..%2f..%2f..%2fescaped.pdf"))
        self.assertEqual(sorted(os.listdir(self.out)), ["escaped.pdf", "manifest.tsv"])
        self.assertEqual(sorted(os.listdir(self.folder)), ["out", "sources.tsv"])

    def test_a_link_in_place_of_the_partial_file_is_not_followed(self):
        self.out.mkdir()
        target = self.folder / "precious"
        target.write_text("kept", encoding="utf-8")
        (self.out / "good.pdf.part").symlink_to(target)
        self.fetch(self.url("good.pdf"))
        self.assertEqual(target.read_text(encoding="utf-8"), "kept")

    def test_two_addresses_with_one_name_become_two_files(self):
        self.assertEqual(self.fetch(self.url("good.pdf"), self.url("good.pdf?2")).returncode, 0)
        self.assertEqual(sorted(os.listdir(self.out)), ["good-2.pdf", "good.pdf", "manifest.tsv"])

    def test_an_unknown_series_is_wrong_usage(self):
        result = subprocess.run([sys.executable, str(ROOT / "corpus" / "fetch"), "そのような系列はない"],
                                capture_output=True, text=True, cwd=self.folder, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stderr, r"\Ahakusho-fetch: .*no such series; choose one of .*\n\Z")


class NamingTest(unittest.TestCase):
    def test_names_are_plain(self):
        rows = {"https://h/a/b/cs2019.pdf": "cs2019.pdf", "https://h/": "document.pdf",
                "https://h/..%5c..%5cboot.pdf": "boot.pdf", "https://h/%252e%252e%252fx.pdf": "x.pdf",
                "https://h/.hidden": "hidden.pdf", "https://h/a%00b.pdf": "a_b.pdf",
                "https://h/%E7%99%BD%E6%9B%B8.pdf": "document.pdf", "https://h/a%0Ab.PDF": "a_b.pdf",
                "https://h/" + "x" * 500 + ".pdf": "x" * 120 + ".pdf", "https://h/..": "document.pdf"}
        for url, name in rows.items():
            with self.subTest(url=url):
                self.assertEqual(safe_name(url, "pdf"), name)


class SourcesTest(unittest.TestCase):
    def test_every_listed_address_is_https_and_not_yet_fetched(self):
        lines = (ROOT / "corpus" / "sources.tsv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(lines[0], COLUMNS)
        self.assertGreater(len(lines), 5)
        for line in lines[1:]:
            cells = line.split("\t")
            self.assertEqual(len(cells), 9)
            self.assertEqual(cells[6], "no")
            self.assertTrue(cells[7].startswith("https://"), line)


if __name__ == "__main__":
    unittest.main()
