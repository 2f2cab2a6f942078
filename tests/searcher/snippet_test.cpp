// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/snippet.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "dict/utf8.hpp"

using namespace hakusho;
using hakusho::searcher::make_snippet;

namespace {

std::string part(const std::string& text, TextRange range) {
  const std::size_t begin = dict::byte_offset(text, range.begin);
  return text.substr(begin, dict::byte_offset(text, range.end) - begin);
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> parts;
  for (const TextRange& mark : snippet.marks) parts.push_back(part(snippet.text, mark));
  return parts;
}

TextRange place_of(const std::string& text, const std::string& word) {
  const std::size_t at = text.find(word);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = dict::count_code_points(text.substr(0, at));
  return {begin, begin + dict::count_code_points(word)};
}

std::string without_blanks(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = dict::next_code_point(text, i);
    if (!dict::is_white_space(c)) dict::append_utf8(out, c);
  }
  return out;
}

std::string without_ellipses(std::string text) {
  if (text.starts_with("…")) text.erase(0, 3);
  if (text.ends_with("…")) text.resize(text.size() - 3);
  return text;
}

std::string many(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("短い文は丸ごと抜粋になる", "[searcher][snippet]") {
  const Snippet snippet = make_snippet("演習を行った。", {{0, 2}}, 120);
  CHECK(snippet.text == "演習を行った。");
  CHECK(snippet.marks == std::vector<TextRange>{{0, 2}});
}

TEST_CASE("空白の並びは一つの空きになり、光る所はずれない", "[searcher][snippet]") {
  const std::string text = "防御\n　演習を\n\n全国 で行った。";
  const Snippet snippet = make_snippet(text, {{0, 6}, place_of(text, "行っ")}, 120);
  CHECK(snippet.text == "防御演習を全国 で行った。");
  CHECK(marked(snippet) == Parts{"防御演習", "行っ"});
}

TEST_CASE("長い文は、光る所の周りだけになる", "[searcher][snippet]") {
  const std::string text = many("前置きの文。", 50) + "演習を行った。" + many("後書きの文。", 50);
  const Snippet snippet = make_snippet(text, {place_of(text, "演習")}, 60);
  CHECK(marked(snippet) == Parts{"演習"});
  CHECK(snippet.text.starts_with("…"));
  CHECK(snippet.text.ends_with("…"));
  CHECK(dict::count_code_points(snippet.text) <= 62);
  CHECK(snippet.text.starts_with("…前置きの文。"));  // from the beginning of a sentence
}

TEST_CASE("光る所が多い辺りが選ばれる", "[searcher][snippet]") {
  const std::string text = "演習。" + many("間の文。", 60) + "演習と訓練と評価。" + many("後の文。", 60);
  const TextRange last = place_of(text, "演習と");
  const Snippet snippet = make_snippet(
      text, {{0, 2}, {last.begin, last.begin + 2}, place_of(text, "訓練"), place_of(text, "評価")}, 60);
  CHECK(marked(snippet) == Parts{"演習", "訓練", "評価"});
}

TEST_CASE("光る所がなければ初めから抜く", "[searcher][snippet]") {
  const Snippet snippet = make_snippet(many("文。", 100), {}, 20);
  CHECK(snippet.text == many("文。", 10) + "…");
  CHECK(snippet.marks.empty());
}

TEST_CASE("空の文の抜粋は空である", "[searcher][snippet]") {
  CHECK(make_snippet("", {}, 120).text.empty());
  CHECK(make_snippet(" \n　", {}, 120).text.empty());
}

TEST_CASE("文末にある光る所も、抜粋に入る", "[searcher][snippet]") {
  for (const std::string& stop :
       {std::string("。"), std::string("、"), std::string("あ"), std::string("\n")}) {
    for (std::size_t gap = 1; gap < 40; ++gap) {
      const std::string text = many("い", 200) + stop + many("う", static_cast<int>(gap)) + "演習";
      const Snippet snippet = make_snippet(text, {place_of(text, "演習")}, 60);
      CAPTURE(stop, gap, snippet.text);
      CHECK(marked(snippet) == Parts{"演習"});
    }
  }
}

TEST_CASE("ごく短い抜粋にも、光る所は入る", "[searcher][snippet]") {
  for (const std::size_t length : {4, 8, 12, 20, 30, 40}) {
    for (int lead = 0; lead < 70; ++lead) {
      const std::string text = many("い", 5) + "。" + many("う", lead) + "演習" + many("え", 100);
      const Snippet snippet = make_snippet(text, {place_of(text, "演習")}, length);
      CAPTURE(length, lead, snippet.text);
      CHECK(marked(snippet) == Parts{"演習"});
    }
  }
}

TEST_CASE("抜粋より長い光る所は、切れて光る", "[searcher][snippet]") {
  const std::string text = many("い", 50) + many("演", 100) + many("う", 50);
  const Snippet snippet = make_snippet(text, {{50, 150}}, 40);
  REQUIRE(snippet.marks.size() == 1);
  CHECK(part(snippet.text, snippet.marks[0]).starts_with("演演演"));
}

TEST_CASE("どんな文でも、光る所は元の光る所の一部である", "[searcher][snippet]") {
  std::mt19937 random(6);
  const std::u32string signs = U"あいう演習漢字。、\n 　a1😀";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 300;
    for (std::size_t i = 0; i < length; ++i) dict::append_utf8(text, signs[random() % signs.size()]);
    std::vector<TextRange> ranges;
    for (std::size_t at = random() % 40; at < length; at += 1 + random() % 60) {
      const std::size_t end = std::min(length, at + 1 + random() % 12);
      ranges.push_back({at, end});
      at = end;
    }
    std::string lit;
    for (const TextRange& range : ranges) lit += "|" + without_blanks(part(text, range)) + "|";
    const std::size_t wanted = random() % 3 == 0 ? random() % 30 : 120;
    const Snippet snippet = make_snippet(text, ranges, wanted);
    CAPTURE(text, wanted, snippet.text);
    CHECK(dict::count_code_points(snippet.text) <= wanted + 2);
    CHECK(without_blanks(text).find(without_blanks(without_ellipses(snippet.text))) != std::string::npos);
    std::size_t before = 0;
    for (const TextRange& mark : snippet.marks) {
      CHECK(mark.begin >= before);
      CHECK(mark.begin < mark.end);
      CHECK(mark.end <= dict::count_code_points(snippet.text));
      before = mark.end;
      CHECK(lit.find(without_blanks(part(snippet.text, mark))) != std::string::npos);
    }
  }
}

TEST_CASE("光る所の後に、文の続きが見える", "[searcher][snippet]") {
  const std::string text = many("前の文、", 40) + "演習の参加率は67.0％に上る。" + many("後の文、", 40);
  const Snippet snippet = make_snippet(text, {{0, 2}, place_of(text, "演習の参加率")}, 60);
  CHECK(snippet.text.find("67.0％") != std::string::npos);
}

TEST_CASE("近くで文が終わるなら、抜粋もそこで終わる", "[searcher][snippet]") {
  const std::string text = "演習を" + many("続けて、", 13) + "行った。" + many("後の文、", 40);
  const Snippet snippet = make_snippet(text, {{0, 2}}, 70);
  CHECK(snippet.text.ends_with("行った。…"));
}
