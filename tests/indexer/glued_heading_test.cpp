// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/glued_heading.hpp"

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>

using namespace hakusho::indexer;

namespace {

constexpr auto number = MarkerFamily::number, paren = MarkerFamily::paren_number;

HeadingSequence after(std::initializer_list<std::pair<MarkerFamily, int>> headings) {
  HeadingSequence sequence;
  for (const auto& [family, count] : headings) sequence.heading(family, count);
  return sequence;
}

// The heading glued to the end of the line; empty when there is none.
std::string glued(std::string_view line, const HeadingSequence& sequence = {}) {
  const std::size_t cut = find_glued_heading(line, sequence);
  return cut == std::string_view::npos ? "" : std::string(line.substr(cut));
}

}  // namespace

TEST_CASE("文の終わりに付いた章の見出しを切り離す", "[indexer][glued_heading]") {
  CHECK(glued("訓練の成果は大きい。第3章　演習の動向") == "第3章　演習の動向");
}

TEST_CASE("番地の終わりに付いた章の見出しを切り離す", "[indexer][glued_heading]") {
  CHECK(glued("https://www.example.go.jp/a.pdf第3章　演習の動向") == "第3章　演習の動向");
}

TEST_CASE("続きの番号の見出しは切り離す", "[indexer][glued_heading]") {
  CHECK(glued("訓練の成果は大きい。2　演習の動向", after({{number, 1}})) == "2　演習の動向");
  CHECK(glued("訓練の成果は大きい。（3）演習の動向", after({{paren, 2}})) == "（3）演習の動向");
}

TEST_CASE("続きでない番号は文の一部である", "[indexer][glued_heading]") {
  CHECK(glued("訓練の成果は大きい。7　演習の動向", after({{number, 1}})).empty());
}

TEST_CASE("節の名に付いた1は見出しである", "[indexer][glued_heading]") {
  CHECK(glued("第8節　海外の動向1　海外の訓練") == "1　海外の訓練");
}

TEST_CASE("外側の続きの番号は、参照の後でも切り離す", "[indexer][glued_heading]") {
  const auto sequence = after({{number, 1}, {paren, 1}, {number, 1}, {number, 2}});
  CHECK(glued("訓練については、2-2-5（1）参照（2）演習の本格化", sequence) == "（2）演習の本格化");
}

TEST_CASE("外側の続きの番号は、注の後でも切り離す", "[indexer][glued_heading]") {
  const auto sequence = after({{number, 1}, {paren, 1}, {number, 1}, {number, 2}});
  CHECK(glued("（注）訓練には、机上の訓練を含む（2）演習の本格化", sequence) == "（2）演習の本格化");
}

TEST_CASE("場所を指す章の名は切り離さない", "[indexer][glued_heading]") {
  CHECK(glued("訓練の詳細については、第3章　演習の動向").empty());
  CHECK(glued("訓練の詳細は「第3章　演習の動向」").empty());
  CHECK(glued("第2章及び第3章　演習の動向").empty());
}

TEST_CASE("図表の番号と年月日は切り離さない", "[indexer][glued_heading]") {
  const auto sequence = after({{number, 1}, {paren, 1}});
  CHECK(glued("訓練の回数は図表1-2　訓練の動向", sequence).empty());
  CHECK(glued("訓練の日は平成12　年の春", sequence).empty());
  CHECK(glued("https://www.example.go.jp/drill/2　演習", sequence).empty() == false);
  CHECK(glued("https://www.example.go.jp/drill/12　演習", sequence).empty());
}

TEST_CASE("文で終わる行に見出しは付いていない", "[indexer][glued_heading]") {
  CHECK(glued("訓練を行った。第3章　演習を行った。").empty());
}

TEST_CASE("空や短い行には何も付いていない", "[indexer][glued_heading]") {
  CHECK(glued("").empty());
  CHECK(glued("第1章").empty());
  CHECK(glued("\xFF\xFF").empty());
}

TEST_CASE("番号ばかりの百万字も、すぐ済む", "[indexer][glued_heading]") {
  std::string line;
  for (int i = 0; i < 200000; ++i) line += "（2）訓";
  CHECK_NOTHROW(find_glued_heading(line, after({{paren, 1}})));
}

TEST_CASE("注の終わりに付いた次の章も切り離す", "[indexer][glued_heading]") {
  constexpr auto sho = MarkerFamily::sho;
  CHECK(glued("（注）訓練の費用を除いたもの第3章　演習の動向", after({{sho, 2}})) == "第3章　演習の動向");
  CHECK(glued("（注）訓練の費用を除いたもの第3章　演習の動向", after({{sho, 3}})).empty());
  CHECK(glued("訓練の費用を除いたもの第3章　演習の動向", after({{sho, 2}})).empty());
}

TEST_CASE("出典だけの脚注に付いた見出しを切り離す", "[indexer][glued_heading]") {
  CHECK(glued("4　訓練庁（2016）『訓練の記録』（1）初動の訓練") == "（1）初動の訓練");
  CHECK(glued("3　訓練太郎（2016）「訓練の記録」訓練学 第5巻1号2　演習の動向", after({{number, 1}})) ==
        "2　演習の動向");
}

TEST_CASE("番地の数字と見出しの番号は、番号の続きで分ける", "[indexer][glued_heading]") {
  const auto sequence = after({{number, 1}});
  CHECK(glued("https://www.example.go.jp/news/id4822　演習の動向", sequence) == "2　演習の動向");
  CHECK(glued("https://www.example.go.jp/news/id4825　演習の動向", sequence).empty());
  CHECK(glued("https://www.example.go.jp/news/202002　演習の動向", after({})).empty());
}

TEST_CASE("文の後の（1）は、新しい見出しの始まりである", "[indexer][glued_heading]") {
  CHECK(glued("訓練の成果は大きい。（1）演習の動向", after({{paren, 3}})) == "（1）演習の動向");
}

TEST_CASE("間の番号が失われても、文の後の見出しは切り離す", "[indexer][glued_heading]") {
  CHECK(glued("訓練の成果は大きい。2　演習の動向") == "2　演習の動向");
  CHECK(glued("訓練の成果は大きい。4　演習の動向").empty());
}

TEST_CASE("段組みだった一覧では、題の後に次の章が来る", "[indexer][glued_heading]") {
  CHECK(glued("図表1-2　訓練の回数  第2章　演習") == "第2章　演習");
  CHECK(glued("第1部　訓練  第1章　動向") == "第1章　動向");
  CHECK(glued("第1部　訓練  はじめに") == "  はじめに");
  CHECK(glued("訓練の回数 第2章　演習").empty());
}

TEST_CASE("名前の番号は見出しの番号ではない", "[indexer][glued_heading]") {
  CHECK(glued("データ2　訓練の回数の推移", after({{number, 1}})).empty());
  CHECK(glued("訓練庁の統計データ2　演習の動向", after({{number, 1}})) == "2　演習の動向");
}
