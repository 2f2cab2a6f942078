// SPDX-License-Identifier: GPL-2.0-or-later
// The files that were indexed, as the server gives them.
#include <catch2/catch.hpp>
#include <filesystem>
#include <hakusho/error.hpp>
#include <nlohmann/json.hpp>

#include "tests/frontends/http/running_server.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

// A page of HTML, a text in Shift_JIS and one in UTF-8, each with its id by name.
struct Files {
  SmallIndex index;
  std::map<std::string, std::string> ids;

  Files() {
    index.write_text("a.html",
                     "<html><body><script>alert(1)</script><p>電波の利用を調べた。</p></body></html>");
    index.write_text("b.txt",
                     "\x93\x64\x94\x67\x82\xcc\x97\x98\x97\x70\x82\xf0\x92\xb2\x82\xd7\x82\xbd\x81\x42\n");
    index.write_text("c.txt", "電波の利用を調べた。\n");
    index.index();
    Searcher searcher(index.path());
    for (const IndexedDocument& document : searcher.documents(0, 100).documents)
      ids[document.info.path] = document.info.id;
  }
};

}  // namespace

TEST_CASE("a document is the bytes that were indexed", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  const Answer answer = server.get("/document/" + files.ids.at("c.txt"));
  CHECK(answer.status == 200);
  CHECK(answer.body == "電波の利用を調べた。\n");
  CHECK(answer.header("Content-Type") == "text/plain; charset=utf-8");
  CHECK(answer.header("Content-Disposition") == "inline");
}

TEST_CASE("a document has an entry of its own, as it stands in the list", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  const auto json = [&](const std::string& target) { return nlohmann::json::parse(server.get(target).body); };
  const auto list = json("/documents");
  for (const auto& listed : list["documents"])
    CHECK(json("/documents/" + listed["id"].get<std::string>())["document"] == listed);
  const auto entry = json("/documents/" + files.ids.at("c.txt"));
  CHECK(entry["version"] == 1);
  CHECK(entry["document"]["path"] == "c.txt");
  CHECK(entry["document"]["pages"].is_null());
}

TEST_CASE("an entry outlives its file, and there is none of what is not in the index", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  files.index.remove("c.txt");
  CHECK(server.get("/documents/" + files.ids.at("c.txt")).status == 200);
  for (const char* id : {"0000000000000000", "c-txt", "0"})
    CHECK(server.get(std::string("/documents/") + id).status == 404);
  CHECK(server.get("/documents/" + files.ids.at("a.html") + "?n=1").status == 400);
}

TEST_CASE("HTML is shown as text and may do nothing", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  const Answer answer = server.get("/document/" + files.ids.at("a.html"));
  CHECK_THAT(answer.header("Content-Type"), Catch::StartsWith("text/plain"));
  CHECK_THAT(answer.header("Content-Security-Policy"), Catch::Contains("sandbox"));
  CHECK(answer.header("X-Content-Type-Options") == "nosniff");
}

TEST_CASE("no encoding is claimed for a text that is not UTF-8", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  CHECK(server.get("/document/" + files.ids.at("b.txt")).header("Content-Type") == "text/plain");
}

TEST_CASE("a part of a document may be asked for, several parts are not", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  const std::string target = "/document/" + files.ids.at("c.txt");
  const Answer part = server.get(target, "Range: bytes=0-5\r\n");
  CHECK(part.status == 206);
  CHECK(part.body == "電波");
  CHECK(server.get(target, "Range: bytes=0-5,0-5,0-5\r\n").status == 200);
}

TEST_CASE("a document that has changed or is gone is no longer given", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  const std::string target = "/document/" + files.ids.at("c.txt");
  CHECK(server.get(target).status == 200);
  files.index.write_text("c.txt", "電波の利用を調べぬ。\n");
  const Answer changed = server.get(target);
  CHECK(changed.status == 404);
  CHECK(changed.body.find(files.index.folder().path()) == std::string::npos);
  files.index.remove("c.txt");
  CHECK(server.get(target).status == 404);
}

TEST_CASE("a name that became a link to something else is not followed to other contents",
          "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  files.index.remove("c.txt");
  std::filesystem::create_symlink("/etc/passwd", files.index.sources() + "/c.txt");
  CHECK(server.get("/document/" + files.ids.at("c.txt")).status == 404);
}

TEST_CASE("only PDF has pages that can be drawn", "[http][documents]") {
  Files files;
  RunningServer server(files.index.path());
  CHECK(server.get("/document/" + files.ids.at("c.txt") + "/page/1.png").status == 415);
  CHECK(server.get("/document/" + files.ids.at("c.txt") + "/page/1.json").status == 415);
}
