// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/reused_numbers.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <initializer_list>

#include "indexer/layout/heading_sequence.hpp"
#include "tests/indexer/line_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

constexpr auto setsu = MarkerFamily::setsu, number = MarkerFamily::number, paren = MarkerFamily::paren_number;

struct Numbered {
  MarkerFamily family;
  int number;
};

std::vector<Piece> pieces_of(std::initializer_list<Numbered> headings) {
  std::vector<Piece> pieces;
  for (const Numbered& heading : headings)
    pieces.push_back({BlockKind::heading, "訓練", nullptr, heading.family, heading.number});
  return pieces;
}

std::vector<int> outer_of(std::initializer_list<Numbered> headings) {
  auto pieces = pieces_of(headings);
  find_reused_numbers(pieces);
  std::vector<int> outer;
  for (const Piece& piece : pieces) outer.push_back(piece.outer);
  return outer;
}

constexpr int none = Piece::undecided;

// Two sections that number 1 > （1） > 1, as reports do whose circled numbers a converter made plain.
const std::string report =
    "第1節　訓練の動向\n\n1　訓練の基盤\n\n（1）初動の訓練\n\n1　訓練の計画\n\n計画を立てた。\n\n"
    "2　訓練の実施\n\n実施した。\n\n（2）復旧の訓練\n\n1　復旧の計画\n\n見直した。\n\n2　復旧の実施\n\n"
    "試みた。\n\n2　演習の基盤\n\n（1）国内の演習\n\n行った。\n\n"
    "第2節　人材の育成\n\n1　育成の方針\n\n（1）研修\n\n1　基礎の研修\n\n始めた。\n\n2　応用の研修\n\n"
    "広げた。\n\n（2）資格\n\n1　資格の創設\n\n定めた。\n\n2　資格の更新\n\n改めた。\n\n"
    "2　採用の方針\n\n増やした。\n";

}  // namespace

TEST_CASE("同じ番号の付け方が二つの深さにあっても、深さが分かる", "[indexer][reused_numbers]") {
  CHECK(test::headings_of(report) ==
        std::vector<std::string>{
            "第1節　訓練の動向", "  1　訓練の基盤", "    （1）初動の訓練", "      1　訓練の計画",
            "      2　訓練の実施", "    （2）復旧の訓練", "      1　復旧の計画", "      2　復旧の実施",
            "  2　演習の基盤", "    （1）国内の演習", "第2節　人材の育成", "  1　育成の方針", "    （1）研修",
            "      1　基礎の研修", "      2　応用の研修", "    （2）資格", "      1　資格の創設",
            "      2　資格の更新", "  2　採用の方針"});
}

TEST_CASE("括弧の番号がすぐ下でまた使われても、深さが分かる", "[indexer][reused_numbers]") {
  CHECK(outer_of({{setsu, 1},
                  {number, 1},
                  {paren, 1},
                  {paren, 1},
                  {paren, 2},
                  {paren, 2},
                  {paren, 1},
                  {paren, 2},
                  {paren, 3},
                  {setsu, 2},
                  {number, 1},
                  {paren, 1},
                  {paren, 1},
                  {paren, 2},
                  {paren, 2}}) == std::vector<int>{none, 0, 1, 2, 2, 1, 2, 2, 1, none, 0, 1, 2, 2, 1});
}

TEST_CASE("深さごとに番号の付け方が違えば、何も決めない", "[indexer][reused_numbers]") {
  CHECK(outer_of({{setsu, 1},
                  {number, 1},
                  {paren, 1},
                  {paren, 2},
                  {number, 2},
                  {paren, 1},
                  {setsu, 2},
                  {number, 1},
                  {number, 2}}) == std::vector<int>(9, none));
}

TEST_CASE("見出しが一つ失われただけでは、二つの深さとは見ない", "[indexer][reused_numbers]") {
  // Twice a 2 was lost between two lists.
  CHECK(outer_of({{setsu, 1},
                  {number, 1},
                  {paren, 1},
                  {paren, 2},
                  {paren, 1},
                  {paren, 2},
                  {setsu, 2},
                  {number, 1},
                  {paren, 1},
                  {paren, 2},
                  {paren, 1}}) == std::vector<int>(11, none));
}

TEST_CASE("一つの節だけでは、偶然と見る", "[indexer][reused_numbers]") {
  CHECK(outer_of({{setsu, 1},
                  {number, 1},
                  {paren, 1},
                  {number, 1},
                  {number, 2},
                  {paren, 2},
                  {number, 1},
                  {number, 2},
                  {paren, 3}}) == std::vector<int>(9, none));
}

TEST_CASE("癖の分かった文書では、上の見出しのない節も深さが揃う", "[indexer][reused_numbers]") {
  const auto outer =
      outer_of({{setsu, 1}, {number, 1}, {paren, 1},  {number, 1}, {number, 2}, {paren, 2},  {number, 1},
                {setsu, 2}, {number, 1}, {paren, 1},  {number, 1}, {number, 2}, {paren, 2},  {number, 1},
                {setsu, 3}, {paren, 1},  {number, 1}, {number, 2}, {paren, 2},  {number, 1}, {number, 2}});
  CHECK(std::vector<int>(outer.end() - 7, outer.end()) == std::vector<int>{none, 0, 1, 1, 0, 1, 1});
}

TEST_CASE("見出しがなければ何も起きない", "[indexer][reused_numbers]") {
  std::vector<Piece> nothing;
  find_reused_numbers(nothing);
  CHECK(nothing.empty());
  CHECK(test::blocks_of("").empty());
}

TEST_CASE("十万の乱れた見出しも、すぐ読める", "[indexer][reused_numbers]") {
  std::vector<Piece> pieces;
  unsigned state = 1;
  for (int i = 0; i < 100000; ++i) {
    state = state * 1103515245u + 12345u;
    const auto family = static_cast<MarkerFamily>((state >> 16) % marker_family_count);
    pieces.push_back({BlockKind::heading, "訓練", nullptr, family, static_cast<int>((state >> 8) % 5)});
  }
  const auto start = std::chrono::steady_clock::now();
  find_reused_numbers(pieces);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("内側の番号が始まっても、外側の続きを待つ", "[indexer][reused_numbers]") {
  HeadingSequence sequence;
  sequence.heading(number, 1);
  sequence.heading(paren, 1);
  sequence.heading(number, 1);
  sequence.heading(number, 2);
  CHECK(sequence.awaits(paren, 2));
  CHECK_FALSE(sequence.awaits(paren, 3));
}

TEST_CASE("節が改まれば、前の節の続きは待たない", "[indexer][reused_numbers]") {
  HeadingSequence sequence;
  sequence.heading(paren, 1);
  sequence.heading(number, 1);
  sequence.heading(setsu, 2);
  CHECK_FALSE(sequence.awaits(paren, 2));
}
