// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/sentence_cutter.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "dict/utf8.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::size_t longest(const std::vector<std::string_view>& parts) {
  std::size_t most = 0;
  for (const auto part : parts) most = std::max(most, dict::count_code_points(part));
  return most;
}

std::string joined(const std::vector<std::string_view>& parts) {
  std::string all;
  for (const auto part : parts) all += part;
  return all;
}

// Small sizes, so that the texts stay readable.
constexpr CutLimits small{.whole = 12, .wanted = 10, .sentence = 40};

using Parts = std::vector<std::string_view>;

}  // namespace

TEST_CASE("限りまでの文は切らない", "[indexer][sentence_cutter]") {
  const std::string text = repeated("訓練をする。", 100);
  CHECK(dict::count_code_points(text) == 600);
  CHECK(cut_at_sentences(text) == Parts{text});
}

TEST_CASE("限りを超える文は、句点で切る", "[indexer][sentence_cutter]") {
  const std::string text = repeated("訓練を毎年行うこととした。", 60);
  const auto parts = cut_at_sentences(text);
  CHECK(parts.size() == 2);
  for (const auto part : parts) CHECK(part.ends_with("。"));
  CHECK(joined(parts) == text);
}

TEST_CASE("どの部分も500字を超えない", "[indexer][sentence_cutter]") {
  for (int sentences = 40; sentences < 400; sentences += 17) {
    const std::string text = repeated("各府省庁は、初動対処訓練を毎年行うこととした。", sentences);
    const auto parts = cut_at_sentences(text);
    CHECK(longest(parts) <= 500);
  }
}

TEST_CASE("部分は、ほぼ同じ長さになる", "[indexer][sentence_cutter]") {
  const std::string text = repeated("訓練をする。", 120);
  const auto parts = cut_at_sentences(text);
  REQUIRE(parts.size() == 2);
  CHECK(dict::count_code_points(parts[0]) == 360);
  CHECK(dict::count_code_points(parts[1]) == 360);
}

TEST_CASE("2000字までの一文は切らない", "[indexer][sentence_cutter]") {
  const std::string sentence = repeated("訓練、", 600) + "を行った。";
  CHECK(cut_at_sentences(sentence) == Parts{sentence});
}

TEST_CASE("2000字を超える一文は、読点で切る", "[indexer][sentence_cutter]") {
  const std::string sentence = repeated("初動対処訓練と復旧の演習、", 400) + "を行った。";
  const auto parts = cut_at_sentences(sentence);
  CHECK(parts.size() > 1);
  CHECK(longest(parts) <= 2000);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) CHECK(parts[i].ends_with("、"));
  CHECK(joined(parts) == sentence);
}

TEST_CASE("括弧の中の句点では切らない", "[indexer][sentence_cutter]") {
  constexpr CutLimits limits{.whole = 12, .wanted = 12, .sentence = 40};
  CHECK(cut_at_sentences("彼は「やる。」と言う。訓練だ。", limits) ==
        Parts{"彼は「やる。」と言う。", "訓練だ。"});
}

TEST_CASE("句点の後の閉じ括弧は、前の文に付く", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("訓練を行った（注を見よ。）次の年も行う。", small).front() ==
        "訓練を行った（注を見よ。）");
}

TEST_CASE("閉じない括弧が、後の文をみな呑むことはない", "[indexer][sentence_cutter]") {
  const std::string text = "（訓練を" + repeated("毎年行うこととした。", 200);
  const auto parts = cut_at_sentences(text);
  CHECK(parts.size() > 3);
  CHECK(longest(parts) <= 500);
}

TEST_CASE("小数点と略語の点では切らない", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("伸びは3.14%で、例年並み。", small).size() == 1);
  CHECK(cut_at_sentences("伸びは３．１４％だった。訓練。", small).front() == "伸びは３．１４％だった。");
}

TEST_CASE("英文は、点と空白で切る", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("We drill. We rest.", small) == Parts{"We drill.", "We rest."});
}

TEST_CASE("問いと驚きの印でも切る", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("訓練は要るのか？要るに違いない！", small) ==
        Parts{"訓練は要るのか？", "要るに違いない！"});
  CHECK(cut_at_sentences("本当に要るのか！？要るに違いない。", small).front() == "本当に要るのか！？");
}

TEST_CASE("行の終わりでも切り、空白は残さない", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("訓練の計画を作る\n　演習の計画を作る\n", small) ==
        Parts{"訓練の計画を作る", "演習の計画を作る"});
}

TEST_CASE("空の文は一つの空の部分である", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences("") == Parts{""});
}

TEST_CASE("空白ばかりの長い文からは何も出ない", "[indexer][sentence_cutter]") {
  CHECK(cut_at_sentences(repeated("　\n", 2000)).empty());
}

TEST_CASE("句点のない十万字も、2000字までに切れる", "[indexer][sentence_cutter]") {
  const std::string text = repeated("訓", 100000);
  const auto parts = cut_at_sentences(text);
  CHECK(longest(parts) <= 2000);
  CHECK(joined(parts) == text);
}

TEST_CASE("切れ目は、文字の途中にも、濁点の前にも来ない", "[indexer][sentence_cutter]") {
  const std::string text = repeated("か\u3099", 3000);
  for (const auto part : cut_at_sentences(text)) {
    CHECK(dict::is_valid_utf8(part));
    CHECK_FALSE(part.starts_with("\u3099"));
  }
}

TEST_CASE("壊れた文字の列も切れて、何も失われない", "[indexer][sentence_cutter]") {
  const std::string text = repeated("\xE8\xA8\xFF\x80", 5000);
  CHECK(joined(cut_at_sentences(text)) == text);
}

TEST_CASE("一字の文や括弧ばかりの百万字も、すぐ済む", "[indexer][sentence_cutter]") {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"。", "（", "）", "\n", ". ", "「。", "1"})
    cut_at_sentences(repeated(unit, 1000000));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
