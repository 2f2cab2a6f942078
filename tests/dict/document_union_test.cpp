// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/document_union.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace hakusho;
using namespace hakusho::dict;

namespace {

DocumentEntry entry(const std::string& path, const std::string& file, const std::string& contents) {
  DocumentEntry document;
  document.id = document_id(path, "");
  document.path = path;
  document.file = file;
  document.content_hash = contents;
  return document;
}

std::vector<std::uint64_t> ids(const DocumentUnion& all) {
  std::vector<std::uint64_t> found;
  for (const DocumentEntry& row : all.rows) found.push_back(row.id);
  return found;
}

}  // namespace

TEST_CASE("別の文書は並べられ、識別子は変わらない", "[dict][union]") {
  const DocumentUnion all =
      united({{entry("a", "/x/a", "1")}, {}, {entry("b", "/y/b", "2"), entry("c", "/y/c", "2")}});
  CHECK(ids(all) == std::vector{document_id("a", ""), document_id("b", ""), document_id("c", "")});
  CHECK(all.repeated == std::vector{false, false, false});
}

TEST_CASE("識別子も内容も同じ文書は、初めの表でだけ生きている", "[dict][union]") {
  // A long report has several rows with one id.
  const std::vector<DocumentEntry> report = {entry("a", "/x/a", "1"), entry("a", "/x/a", "1")};
  const DocumentUnion all = united({report, report, {entry("a", "/elsewhere/a", "1")}});
  CHECK(all.repeated == std::vector{false, false, true, true, true});
  for (std::size_t row = 0; row < all.rows.size(); ++row) CHECK(all.rows[row].alive != all.repeated[row]);
}

TEST_CASE("識別子が同じ別の文書は、表の順によらず同じ方が識別子を譲る", "[dict][union]") {
  const DocumentEntry first = entry("2024.txt", "/a/2024.txt", "1"),
                      second = entry("2024.txt", "/b/2024.txt", "2");
  CHECK(ids(united({{first}, {second}})) == std::vector{first.id, document_id("/b/2024.txt", "")});
  CHECK(ids(united({{second}, {first}})) == std::vector{document_id("/b/2024.txt", ""), first.id});
}

TEST_CASE("先の合併で識別子を譲った文書も、もう一度合わせれば同じ文書である", "[dict][union]") {
  const DocumentEntry first = entry("2024.txt", "/a/2024.txt", "1"),
                      second = entry("2024.txt", "/b/2024.txt", "2");
  const std::vector<DocumentEntry> merged = united({{first}, {second}}).rows;
  for (const auto& tables : {std::vector{merged, {second}}, std::vector{{second}, merged}}) {
    const DocumentUnion all = united(tables);
    CHECK(std::count(all.repeated.begin(), all.repeated.end(), true) == 1);
    std::set<std::uint64_t> living;
    for (const DocumentEntry& row : all.rows)
      if (row.alive) CHECK(living.insert(row.id).second);
    CHECK(living == std::set{first.id, document_id("/b/2024.txt", "")});
  }
}

TEST_CASE("譲られる識別子がふさがっていれば、版の識別子になる", "[dict][union]") {
  const DocumentEntry first = entry("2024.txt", "/a/2024.txt", "1"),
                      old = entry("2024.txt", "/b/2024.txt", "2"),
                      young = entry("2024.txt", "/b/2024.txt", "3");
  const DocumentUnion all = united({united({{first}, {old}}).rows, {young}});
  std::set<std::uint64_t> living;
  for (const DocumentEntry& row : all.rows) CHECK((row.alive && living.insert(row.id).second));
}

TEST_CASE("一つのファイルの二つの版は、どちらも残る", "[dict][union]") {
  const DocumentEntry old = entry("a", "/x/a", "1"), young = entry("a", "/x/a", "2");
  const auto one = ids(united({{old}, {young}})), other = ids(united({{young}, {old}}));
  CHECK(one[0] != one[1]);
  CHECK(one == std::vector{other[1], other[0]});
}

TEST_CASE("除かれた文書は、ほかの文書の妨げにならない", "[dict][union]") {
  DocumentEntry dead = entry("a", "/x/a", "1");
  dead.alive = false;
  const DocumentUnion all = united({{dead}, {entry("a", "/x/a", "1")}});
  CHECK(all.repeated == std::vector{false, false});
  CHECK(all.rows[1].alive);
}

TEST_CASE("完成した文章の文書は、作られたときと同じ区別で識別子を譲る", "[dict][union]") {
  DocumentEntry first = entry("a.jsonl", "/x/a.jsonl", "1"), second = entry("a.jsonl", "/y/a.jsonl", "2");
  for (DocumentEntry* each : {&first, &second}) {
    each->metadata.title = "報告";
    each->id = document_id("a.jsonl", distinction_of(each->metadata));
  }
  CHECK(ids(united({{first}, {second}}))[1] == document_id("/y/a.jsonl", distinction_of(second.metadata)));
}
