#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""`hakusho mcp` through a pipe, as an assistant's program starts it: mcp.py PROGRAM SOURCE_DIRECTORY"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
TOOLS = ["search", "passage", "trace", "trend", "compare"]
PARSE_ERROR, INVALID_REQUEST, NO_METHOD, INVALID_PARAMS = -32700, -32600, -32601, -32602


def environment():
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "HAKUSHO_"))}
    return {**kept, "LC_ALL": "C"}


def request(method, id=1, **params):
    return {"jsonrpc": "2.0", "id": id, "method": method, "params": params}


def call(name, number=1, /, **arguments):
    return request("tools/call", number, name=name, arguments=arguments)


class Session(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.index = os.path.join(cls.folder.name, "index")
        subprocess.run([PROGRAM, "index", "-q", "-i", cls.index, str(ROOT / "corpus/reports")], check=True,
                       env=environment(), timeout=300)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_lines(self, data, *options):
        """Sends bytes; every line that comes back is one JSON object or list."""
        done = subprocess.run([PROGRAM, "mcp", "-i", self.index, *options], input=data, capture_output=True,
                              env=environment(), timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertTrue(done.stdout == b"" or done.stdout.endswith(b"\n"))
        answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
        for answer in answers:
            for each in answer if isinstance(answer, list) else [answer]:
                self.assertEqual(each["jsonrpc"], "2.0")
                self.assertEqual(("result" in each) + ("error" in each), 1)
        return answers

    def ask(self, *messages):
        return self.run_lines("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in messages).encode())

    def result(self, name, **arguments):
        return self.ask(call(name, **arguments))[0]["result"]

    def refused(self, code, *messages):
        """Each message is refused with `code`, and after each the session goes on."""
        data = b""
        for message in messages:
            data += message if isinstance(message, bytes) else json.dumps(message).encode()
            data += b"\n" + json.dumps(request("ping", 99)).encode() + b"\n"
        answers = self.run_lines(data)
        self.assertEqual(len(answers), 2 * len(messages), answers)
        self.assertEqual(answers[1::2], [{"jsonrpc": "2.0", "id": 99, "result": {}}] * len(messages))
        for message, answer in zip(messages, answers[::2]):
            self.assertEqual(answer["error"]["code"], code, message[:40] if isinstance(message, bytes) else message)
            self.assertTrue(answer["error"]["message"])


class Protocol(Session):
    def test_a_session_from_initialize_to_the_end_of_input(self):
        answers = self.ask(
            request("initialize", 0, protocolVersion="2025-06-18", capabilities={"roots": {}},
                    clientInfo={"name": "test", "version": "1"}),
            {"jsonrpc": "2.0", "method": "notifications/initialized"},
            request("tools/list", "二"),
            call("search", 2, query="初動対処訓練"),
            {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}})
        self.assertEqual([each["id"] for each in answers], [0, "二", 2])
        hello = answers[0]["result"]
        self.assertEqual(hello["protocolVersion"], "2025-06-18")
        self.assertEqual(hello["serverInfo"]["name"], "hakusho")
        self.assertIn("tools", hello["capabilities"])
        self.assertIn("電子社会安全計画", hello["instructions"])
        self.assertIn("2020 to 2024", hello["instructions"])

    def test_the_version_of_the_client_is_taken_when_it_is_known(self):
        for asked, given in (("2025-06-18", "2025-06-18"), ("2025-03-26", "2025-03-26"),
                             ("2024-11-05", "2024-11-05"), ("2031-01-01", "2025-06-18"), ("", "2025-06-18")):
            answer, = self.ask(request("initialize", protocolVersion=asked, capabilities={}))
            self.assertEqual(answer["result"]["protocolVersion"], given)
        self.refused(INVALID_PARAMS, request("initialize"))

    def test_tools_have_names_descriptions_and_schemas(self):
        tools = self.ask(request("tools/list"))[0]["result"]["tools"]
        self.assertEqual([tool["name"] for tool in tools], TOOLS)
        for tool in tools:
            schema = tool["inputSchema"]
            self.assertEqual(schema["type"], "object")
            self.assertTrue(tool["description"] and tool["title"])
            self.assertTrue(set(schema["required"]) <= set(schema["properties"]))
            for name, property in schema["properties"].items():
                self.assertTrue(property["description"], f"{tool['name']}.{name}")
                self.assertIn(property["type"], ("string", "integer", "boolean", "array"))

    def test_a_batch_is_answered_in_one_line(self):
        answers = self.ask([request("ping", 1), {"jsonrpc": "2.0", "method": "notifications/x"}, 17,
                            request("nothing", 3)])
        self.assertEqual(len(answers), 1)
        self.assertEqual([each.get("error", {}).get("code") for each in answers[0]], [None, INVALID_REQUEST, NO_METHOD])
        self.refused(INVALID_REQUEST, [])
        self.assertEqual(self.ask([{"jsonrpc": "2.0", "method": "notifications/x"}]), [])

    def test_notifications_and_responses_are_not_answered(self):
        self.assertEqual(self.ask({"jsonrpc": "2.0", "method": "notifications/unknown", "params": {"a": 1}},
                                  {"jsonrpc": "2.0", "method": "tools/call"},
                                  {"jsonrpc": "2.0", "id": 5, "result": {}},
                                  {"jsonrpc": "2.0", "id": 6, "error": {"code": 1, "message": "x"}}), [])

    def test_empty_input_ends_quietly(self):
        for data in (b"", b"\n\n \r\n", b"\n"):
            self.assertEqual(self.run_lines(data), [])

    def test_a_last_line_without_its_end_counts(self):
        self.assertEqual(self.run_lines(json.dumps(request("ping")).encode())[0]["result"], {})
        self.assertEqual(self.run_lines(json.dumps(request("ping")).encode() + b"\r\n")[0]["result"], {})

    def test_an_answer_comes_before_the_input_ends(self):
        with subprocess.Popen([PROGRAM, "mcp", "-i", self.index], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              env=environment()) as session:
            for id in (1, 2):
                session.stdin.write(json.dumps(request("ping", id)).encode() + b"\n")
                session.stdin.flush()
                self.assertEqual(json.loads(session.stdout.readline())["id"], id)
            session.stdin.close()
            self.assertEqual(session.wait(60), 0)

    def test_no_index_is_told_on_standard_error_only(self):
        done = subprocess.run([PROGRAM, "mcp", "-i", self.folder.name], input=b"", capture_output=True,
                              env=environment(), timeout=60)
        self.assertEqual((done.returncode, done.stdout), (4, b""))
        self.assertIn(b"hakusho: ", done.stderr)


class Malformed(Session):
    def test_what_is_no_json_is_a_parse_error(self):
        self.refused(PARSE_ERROR, b"{", b"hello", b"\xff\xfe\x00", b'{"jsonrpc": "2.0", "id": 1', b"nul", b"[" * 500_000,
                     b'{"a":' * 5000 + b"1" + b"}" * 5000, b'{"id":"\xe3\x81"}', b"1 2", b"\x00")

    def test_what_is_no_request_is_an_invalid_request(self):
        self.refused(INVALID_REQUEST, 1, "text", None, {}, {"id": 1}, {"jsonrpc": "1.0", "id": 1, "method": "ping"},
                     {"jsonrpc": "2.0", "id": 1}, {"jsonrpc": "2.0", "id": 1, "method": 7},
                     {"jsonrpc": "2.0", "id": None, "method": "ping"},
                     {"jsonrpc": "2.0", "id": [1], "method": "ping"},
                     {"jsonrpc": "2.0", "id": 1.5, "method": "ping"})

    def test_unknown_methods_and_params_that_are_no_object(self):
        self.refused(NO_METHOD, request("resources/list"), request(""))
        self.refused(INVALID_PARAMS, {"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]})

    def test_a_huge_line_is_passed_over_and_the_next_is_read(self):
        self.refused(INVALID_REQUEST, *(b'"' + b"x" * size + b'"' for size in (1 << 20, 30_000_000)))
        answers = self.run_lines(b"x" * 3_000_000)
        self.assertEqual([each["error"]["code"] for each in answers], [INVALID_REQUEST])

    def test_damaged_messages_harm_nothing(self):
        chance = random.Random(20260101)
        sound = [json.dumps(each, ensure_ascii=False).encode()
                 for each in (call("search", query="訓練", limit=1), call("trend", terms=["訓練"]), call("passage", id="x"),
                              request("initialize", protocolVersion="2025-06-18"), [request("ping")])]
        lines = []
        for _ in range(500):
            line = bytearray(chance.choice(sound))
            for _ in range(chance.randrange(1, 4)):
                place = chance.randrange(len(line))
                line[place:place + chance.randrange(3)] = chance.choice(
                    (b"", b"{", b"]", b'"', b"\\", b"null", b"-1", b"\x00", b"\xff", b",", b"1e999", b":"))
            lines.append(bytes(line))
        answers = self.run_lines(b"\n".join(lines) + b"\n" + json.dumps(request("ping", "last")).encode() + b"\n")
        self.assertEqual(answers[-1], {"jsonrpc": "2.0", "id": "last", "result": {}})
        self.assertGreater(len(answers), 400)

    def test_arguments_that_break_the_schema_are_invalid_params(self):
        self.refused(
            INVALID_PARAMS, call("search"), call("search", query=5), call("search", query=None),
            call("search", query="訓練", limit=0), call("search", query="訓練", limit=51),
            call("search", query="訓練", limit=2**70), call("search", query="訓練", limit=1e300),
            call("search", query="訓練", limit="5"), call("search", query="訓練", limit=2.5),
            call("search", query="訓練", colour="red"), call("search", query="訓練", strict="yes"),
            call("search", query="訓練", scope="book"),
            call("search", query="訓練", first_year=2024, last_year=2020),
            call("search", query="訓練", first_year=-5), call("passage"), call("passage", id=7),
            call("trace", series="x"), call("trend", terms=[]), call("trend", terms="訓練"),
            call("trend", terms=[1]), call("trend", terms=["訓練"] * 11), call("compare", from_year=2023),
            call("compare", from_year="2023", to_year=2024),
            call("compare", from_year=2023, to_year=2024, fate="lost"), call("delete"),
            request("tools/call"), request("tools/call", name=5),
            request("tools/call", name="search", arguments=[1]))


class Tools(Session):
    def text_of(self, result):
        self.assertFalse(result["isError"])
        self.assertEqual([each["type"] for each in result["content"]], ["text"])
        self.assertEqual(result["structuredContent"]["version"], 1)
        return result["content"][0]["text"]

    def failed(self, name, **arguments):
        result = self.result(name, **arguments)
        self.assertTrue(result["isError"])
        self.assertNotIn("structuredContent", result)
        return result["content"][0]["text"]

    def test_search_gives_what_is_needed_to_cite(self):
        result = self.result("search", query="初動対処訓練")
        text, hits = self.text_of(result), result["structuredContent"]["hits"]
        self.assertEqual(len(hits), 5)
        for hit in hits:
            self.assertIn(f"citation: {hit['citation']}\n", text)
            self.assertIn(f"id: {hit['id']}\n", text)
            self.assertIn("section: " + " › ".join(hit["section"]), text)
            self.assertIn(hit["snippet"]["text"], text)
            if hit["page"]:
                self.assertIn(f"page: {hit['page']}", text)
        self.assertTrue(any(hit["page"] for hit in self.result("search", query="title:計画 訓練")["structuredContent"]["hits"]))

    def test_search_takes_its_options(self):
        whole = self.result("search", query="訓練", limit=2, full_text=True)
        self.assertIn(whole["structuredContent"]["hits"][0]["text"], self.text_of(whole))
        years = [hit["document"]["year"]
                 for hit in self.result("search", query="訓練", by_year=True)["structuredContent"]["hits"]]
        self.assertEqual(years, [2024, 2023, 2022, 2021, 2020])
        late = self.result("search", query="訓練", first_year=2023, sort="year", limit=3.0)["structuredContent"]["hits"]
        self.assertEqual({hit["document"]["year"] for hit in late}, {2023})
        self.assertEqual(len(late), 3)

    def test_nothing_matched_is_an_answer(self):
        result = self.result("search", query="瓢箪鯰図譜")
        self.assertIn("No passage matches", self.text_of(result))
        self.assertEqual(result["structuredContent"]["hits"], [])
        self.assertIn("No measure", self.text_of(self.result("trace", query="瓢箪鯰図譜")))
        self.assertIn("0 occurrences", self.text_of(self.result("trend", terms=["瓢箪鯰図譜"])))

    def test_a_query_that_cannot_be_read_is_told_to_the_assistant(self):
        self.assertIn("bracket", self.failed("search", query="(訓練"))
        self.assertIn("empty", self.failed("search", query=""))
        self.assertIn("括弧", self.run_lines(json.dumps(call("search", query="(訓練")).encode(), "--lang", "ja")[0][
            "result"]["content"][0]["text"])

    def test_passage_stands_between_its_neighbours(self):
        hit = self.result("search", query="初動対処訓練")["structuredContent"]["hits"][0]
        result = self.result("passage", id=hit["id"], context=2)
        text = self.text_of(result)
        self.assertTrue(text.startswith(hit["text"] + "\ncitation: "))
        for each in result["structuredContent"]["before"] + result["structuredContent"]["after"]:
            self.assertIn(each["text"], text)
        self.assertTrue(self.failed("passage", id="no-such-id"))

    def test_trace_follows_a_measure(self):
        result = self.result("trace", query="初動対処訓練")
        text, trace = self.text_of(result), result["structuredContent"]
        self.assertGreaterEqual(len(trace["measure"]["years"]), 4)
        for step in trace["steps"]:
            self.assertIn(f"citation: {step['citation']}\n", text)
            self.assertIn(f"id: {step['id']}\n", text)
        self.assertIn("plan_to_progress", text)
        self.assertTrue(self.failed("trace", query="訓練", series="そのような資料はない"))

    def test_trend_counts_each_year(self):
        result = self.result("trend", terms=["訓練", "テレワーク"], first_year=2021, last_year=2023)
        lines = result["structuredContent"]["terms"]
        self.assertEqual([[point["year"] for point in line["points"]] for line in lines], [[2021, 2022, 2023]] * 2)
        text = self.text_of(result)
        for line in lines:
            self.assertIn(f"{line['term']}: {line['total']} occurrences", text)

    def test_compare_is_cut_to_what_was_asked(self):
        result = self.result("compare", from_year=2023, to_year=2024, limit=3)
        measures = result["structuredContent"]["measures"]
        self.assertEqual(len(measures), 3)
        self.assertNotIn("continued", [measure["fate"] for measure in measures])
        self.assertIn(f"id: {(measures[0]['from'] + measures[0]['to'])[0]['id']}\n", self.text_of(result))
        new = self.result("compare", from_year=2023, to_year=2024, fate="new", limit=500)
        self.assertEqual({measure["fate"] for measure in new["structuredContent"]["measures"]}, {"new"})
        self.assertTrue(self.failed("compare", from_year=1990, to_year=2024))

    def test_a_server_that_does_not_answer_is_named(self):
        for tool, arguments in (("search", {"query": "訓練"}), ("trend", {"terms": ["訓練"]})):
            line = json.dumps(call(tool, **arguments)).encode() + b"\n"
            answer = self.run_lines(line, "-i", "tcp:127.0.0.1:1")[0]["result"]
            self.assertFalse(answer["isError"])
            self.assertIn("tcp:127.0.0.1:1 does not answer", self.text_of(answer))

    def test_null_arguments_are_as_if_left_out(self):
        self.assertEqual(self.result("search", query="訓練", limit=None, first_year=None),
                         self.result("search", query="訓練"))


if __name__ == "__main__":
    unittest.main()
