// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/terms.hpp>
#include <nlohmann/json.hpp>

#include "searcher/terms/compound_text.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::error_of;
using hakusho::test::SmallIndex;

namespace {

SmallIndex& reports() {
  static SmallIndex index({
      {"重要社会基盤を守る。重要社会基盤は大切である。", "電子安全白書", 2018},
      {"前の話である。無線通信設備を調べた。無線通信設備を直した。", "電子安全白書", 2020},
      {"重要社会基盤と無線通信設備を守る。無線通信の話もある。無線通信の話である。", "電子安全白書", 2021},
      {"今後は3年間で10件を調べる。", "電子安全白書", 2021},
  });
  return index;
}

std::vector<std::string> terms_of(const TermOptions& options = {}) {
  std::vector<std::string> names;
  for (const TechnicalTerm& term : find_terms(reports().path(), options).terms) names.push_back(term.term);
  return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("二度出る複合語は用語である", "[searcher][terms]") {
  const auto names = terms_of();
  CHECK(has(names, "重要社会基盤"));
  CHECK(has(names, "無線通信設備"));
}

TEST_CASE("長い用語の中にもある用語は、長い方の分だけ低く置かれる", "[searcher][terms]") {
  const auto names = terms_of();
  const auto place = [&](const char* name) { return std::find(names.begin(), names.end(), name); };
  REQUIRE(has(names, "無線通信"));
  CHECK(place("無線通信設備") < place("無線通信"));
}

TEST_CASE("数や時を表す語は用語の部分にならない", "[searcher][terms]") {
  TermOptions options;
  options.least_count = 1;
  for (const std::string& name : terms_of(options)) {
    CHECK(name.find("10") == name.npos);
    CHECK(name.find("今後") == name.npos);
  }
}

TEST_CASE("新しい用語は前の年の資料にない", "[searcher][terms]") {
  TermOptions options;
  options.new_in = 2020;
  CHECK(terms_of(options) == std::vector<std::string>{"無線通信設備"});
  options.new_in = 2018;
  CHECK(terms_of(options) == std::vector<std::string>{"重要社会基盤"});
}

TEST_CASE("用語には初めて出た文と年がある", "[searcher][terms]") {
  TermOptions options;
  options.new_in = 2020;
  const auto terms = find_terms(reports().path(), options).terms;
  REQUIRE(terms.size() == 1);
  CHECK(terms[0].first_year == 2020);
  CHECK(terms[0].first_sentence == "無線通信設備を調べた。");
}

TEST_CASE("ない資料の用語を求めるのは誤りである", "[searcher][terms]") {
  TermOptions options;
  options.document = "0000000000000000";
  CHECK(error_of([&] { find_terms(reports().path(), options); })->code() == ErrorCode::not_found);
}

TEST_CASE("用語の JSON に点数と初めての文がある", "[searcher][terms][export]") {
  const auto json = nlohmann::json::parse(to_json(find_terms(reports().path(), {})));
  CHECK(json["terms"][0].contains("score"));
  CHECK(json["terms"][0].contains("first_sentence"));
}

TEST_CASE("及び の字は用語の終わりにならない", "[searcher][terms]") {
  SmallIndex index({{"電子社会庁及び内閣が述べた。電子社会庁及び内閣が調べた。", "電子安全白書", 2021}});
  std::vector<std::string> names;
  for (const TechnicalTerm& term : find_terms(index.path(), {}).terms) names.push_back(term.term);
  CHECK(names == std::vector<std::string>{"電子社会庁"});
}

TEST_CASE("動詞の切れ端は用語にならない", "[searcher][terms]") {
  SmallIndex index({{"様々に考えられる。広く考えられる。", "電子安全白書", 2021}});
  CHECK(find_terms(index.path(), {}).terms.empty());
}

TEST_CASE("漢字と片仮名の続きは、後ろの平仮名二字までとともに取り出される", "[searcher][terms]") {
  std::vector<std::string> runs;
  searcher::for_each_run("演習及び訓練を5g・aiで行った。終",
                         [&](std::string_view run) { runs.emplace_back(run); });
  CHECK(runs == std::vector<std::string>{"演習及び", "訓練を", "5g・aiで", "行った", "終"});
}

TEST_CASE("文は句点と改行で切れる", "[searcher][terms]") {
  const std::string text = "一つ目。　二つ目の文。\n三つ目";
  CHECK(searcher::sentence_at(text, text.find("二つ")) == "二つ目の文。");
  CHECK(searcher::sentence_at(text, text.find("三つ")) == "三つ目");
  CHECK(searcher::sentence_at(text, 0) == "一つ目。");
}
