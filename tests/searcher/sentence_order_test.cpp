// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;

namespace {

const std::string asked = "職員証の普及率";
const std::string answer = "府省の職員証の普及率は、年度末で四割であった。";
// More of the words, and more often; but not what was asked.
const std::string beside =
    "2023年度の職員証の普及に向けて、2024年度は職員証の普及を図り、2025年度に職員証の普及の率を高める。";

// Some other texts, so that words are rare.
std::vector<ReadyPassage> with_others(std::vector<ReadyPassage> passages) {
  for (const char* what : {"予算", "人員", "設備", "訓練", "統計", "調達"})
    passages.push_back({std::string(what) + "については、前の年度と同じであった。"});
  return passages;
}

std::vector<std::string> texts_found(SmallIndex& index, const std::string& query) {
  std::vector<std::string> texts;
  SearchOptions options;
  options.fold_similar = false;
  for (const Hit& hit : index.searcher().search(Query::parse(query), options).hits)
    texts.push_back(hit.passage.text);
  return texts;
}

bool finds(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("文の検索では、そのままの文字列を持つ本文が、語の多い本文より先に出る", "[searcher][order]") {
  SmallIndex index(with_others({{beside}, {answer}}));
  const auto texts = texts_found(index, asked);
  REQUIRE(texts.size() >= 2);
  CHECK(texts[0] == answer);
  CHECK(texts[1] == beside);
}

TEST_CASE("そのままの文字列でも、文のない並びは本文より先に出ない", "[searcher][order]") {
  const std::string list = "図 職員証の普及率 図 庁舎の入館者 図 端末の更新率";
  SmallIndex index(with_others({{list}, {beside}}));
  const auto texts = texts_found(index, asked);
  REQUIRE(finds(texts, list));
  CHECK(texts.front() == beside);
}

TEST_CASE("三語のうち一語だけの文章は、見出しにもう一語あれば出て、なければ出ない", "[searcher][order]") {
  const std::string under = "会場は三つである。", alone = "会場は四つである。";
  SmallIndex index(with_others({{under, {}, {}, {"演習の概要"}}, {alone, {}, {}, {"その他"}}}));
  const auto texts = texts_found(index, "会場 演習 年度");
  CHECK(finds(texts, under));
  CHECK_FALSE(finds(texts, alone));
}
