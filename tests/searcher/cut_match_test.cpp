// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/match/cut_matcher.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

std::string sentence(int number) {
  return "第" + std::to_string(number) + "回の演習では、都道府県の担当者が初動の手順を一つずつ確かめた。";
}

// A paragraph that is too long for one passage, and a short one.
SmallIndex& report() {
  static SmallIndex index;
  static const bool made = [] {
    std::string text = "演習の記録\n\n";
    for (int i = 100; i < 140; ++i) text += sentence(i);
    index.write_text("長い段落.txt", text + "\n\n短い段落である。\n");
    index.index();
    return true;
  }();
  (void)made;
  return index;
}

// The two passages of the first cut, and what is printed on either side of it.
struct Cut {
  Hit first, second;
};

Cut first_cut() {
  SearchOptions options;
  options.fold_similar = false;
  options.limit = 100;
  auto hits = report().search("\"担当者が初動の手順\"", options).hits;
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.passage.position < b.passage.position; });
  REQUIRE(hits.size() >= 2);
  return {hits[0], hits[1]};
}

// The last sentence of one passage with the beginning of the next.
std::string across(const Cut& cut) {
  const std::string& text = cut.first.passage.text;
  return text.substr(text.size() - sentence(100).size()) + cut.second.passage.text.substr(0, 30);
}

}  // namespace

TEST_CASE("文章の切れ目をまたぐ句は、前の文章で見つかる", "[searcher][cut]") {
  const Cut cut = first_cut();
  const auto hits = report().search("\"" + across(cut) + "\"").hits;
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].passage.id == cut.first.passage.id);
  CHECK(hits[0].grade == MatchGrade::word);
}

TEST_CASE("切れ目をまたぐ句は、その文章にある分だけが光る", "[searcher][cut]") {
  const Cut cut = first_cut();
  const auto hits = report().search("\"" + across(cut) + "\"").hits;
  REQUIRE(hits.size() == 1);
  REQUIRE(hits[0].highlights.size() == 1);
  const std::size_t end = dict::count_code_points(hits[0].passage.text);
  CHECK(hits[0].highlights[0].end == end);
  CHECK(hits[0].highlights[0].begin == end - dict::count_code_points(sentence(100)));
}

TEST_CASE("引用符のない語も切れ目をまたいで見つかる", "[searcher][cut]") {
  const Cut cut = first_cut();
  SearchOptions options;
  options.worst_grade = MatchGrade::word;
  const auto hits = report().search("=" + across(cut), options).hits;
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].passage.id == cut.first.passage.id);
}

TEST_CASE("別の段落へは続かない", "[searcher][cut]") {
  CHECK(report().search("\"" + sentence(139) + "短い段落\"").hits.empty());
  CHECK(report().search("\"確かめた。短い段落\"").hits.empty());
}

TEST_CASE("切れ目の場所が分かる", "[searcher][cut]") {
  const Cut cut = first_cut();
  const searcher::Shards shards = {std::make_shared<searcher::Shard>(searcher::place_named(report().path()))};
  searcher::IndexReader index(shards);
  const std::string key = dict::matching_key("確かめた。" + cut.second.passage.text.substr(0, 9));
  const auto places = searcher::find_across_cuts(index, key);
  REQUIRE_FALSE(places.empty());
  CHECK(places[0].bytes == std::string("確かめた。").size());
  CHECK(searcher::find_across_cuts(index, "演習").empty());
  CHECK(searcher::find_across_cuts(index, "。").empty());
  CHECK(searcher::find_across_cuts(index, "。ない続き").empty());
}

TEST_CASE("一文が長過ぎて中で切れても、またぐ語は見つかる", "[searcher][cut]") {
  SmallIndex index;
  std::string text;
  for (int i = 1000; i < 1400; ++i) text += "項目" + std::to_string(i) + "と";
  index.write_text("長い一文.txt", text + "がある。\n");
  index.index();
  const auto hits = index.search("\"項目1000と項目1001と\"").hits;
  REQUIRE(hits.size() == 1);
  const std::string& first = hits[0].passage.text;
  REQUIRE(first.size() < text.size());
  const std::size_t end = text.find(first) + first.size();
  const auto over = index.search("\"" + text.substr(end - 13, 26) + "\"").hits;
  REQUIRE(over.size() == 1);
  CHECK(over[0].passage.id == hits[0].passage.id);
}
