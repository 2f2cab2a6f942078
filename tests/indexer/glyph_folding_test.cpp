// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/glyph_folding.hpp"

#include <catch2/catch.hpp>
#include <chrono>

#include "dict/utf8.hpp"

using namespace hakusho::indexer;

namespace {

// A line of characters of 10 points from x = 50 on.
std::vector<Glyph> line(std::u32string_view text, float y = 100, std::uint16_t font = 0) {
  std::vector<Glyph> glyphs;
  float x = 50;
  for (const char32_t c : text) {
    glyphs.push_back({c, {x, y, x + 10, y + 10}, 10, font});
    x += 10;
  }
  return glyphs;
}

PageSet one_page(std::vector<Glyph> glyphs, std::vector<Font> fonts = {{"MS-Mincho", false}}) {
  PageSet set;
  set.fonts = std::move(fonts);
  set.pages.emplace_back();
  set.pages[0].glyphs = std::move(glyphs);
  return set;
}

std::string text(const PageSet& set) {
  std::string out;
  for (const Glyph& glyph : set.pages.at(0).glyphs) hakusho::dict::append_utf8(out, glyph.code);
  return out;
}

std::string folded(std::u32string_view characters, const std::string& font = "MS-Mincho") {
  return text(fold_glyphs(one_page(line(characters), {{font, false}})));
}

std::vector<Glyph> operator+(std::vector<Glyph> a, const std::vector<Glyph>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<Glyph> moved(std::vector<Glyph> glyphs, float x) {
  for (Glyph& glyph : glyphs) glyph.box.x0 += x, glyph.box.x1 += x;
  return glyphs;
}

std::vector<Glyph> hidden(std::vector<Glyph> glyphs) {
  for (Glyph& glyph : glyphs) glyph.invisible = true;
  return glyphs;
}

}  // namespace

TEST_CASE("部首の字は、ふつうの漢字になる", "[indexer][folding]") {
  CHECK(folded(U"国⺠の⽣活") == "国民の生活");
  CHECK(folded(U"⻑野、⻄日本、⻘森、⿊部、⻩色、⼾籍") == "長野、西日本、青森、黒部、黄色、戸籍");
}

TEST_CASE("縦書き用の記号は、横書きの記号になる", "[indexer][folding]") {
  CHECK(folded(U"︵注︶︒﹁案﹂︙") == "（注）。「案」…");
}

TEST_CASE("中黒に似た点は、中黒になる", "[indexer][folding]") {
  CHECK(folded(U"成果·進捗‧状況") == "成果・進捗・状況");
}

TEST_CASE("印刷されたままの全角と半角は変えない", "[indexer][folding]") {
  CHECK(folded(U"２０２４年度①㈱ｶﾅ﨑") == "２０２４年度①㈱ｶﾅ﨑");
}

TEST_CASE("離れた濁点は、かなに付く", "[indexer][folding]") {
  CHECK(folded(U"か\u3099は\u309Aウ\u3099カ\u3099ト\u3099あ\u3099") == "がぱヴガドあ\u3099");
  CHECK(fold_glyphs(one_page(line(U"か\u3099"))).pages[0].glyphs.at(0).box == Rect{50, 100, 70, 110});
}

TEST_CASE("見えない字は落ちる", "[indexer][folding]") {
  CHECK(folded(U"訓\u200B練\uFEFF") == "訓練");
}

TEST_CASE("記号の書体の字は、見える記号になる", "[indexer][folding]") {
  CHECK(folded(U"\uF06C\uF0D8\uF0FC", "Wingdings") == "●➢✓");
  CHECK(folded(U"l\u00D8", "Wingdings-Regular") == "●➢");
  CHECK(folded(U"\uF0B7\uF0DE", "Symbol") == "•⇒");
  CHECK(folded(U"\uF0B7\uF06C", "MS-Mincho") == "•●");
}

TEST_CASE("ほかの書体の英字は記号にしない", "[indexer][folding]") {
  CHECK(folded(U"plan", "Arial") == "plan");
}

TEST_CASE("知らない外字はそのまま残る", "[indexer][folding]") {
  CHECK(folded(U"\uE000") == "\uE000");
}

TEST_CASE("重ねて刷った字は一つになり、太字になる", "[indexer][folding]") {
  const auto set = fold_glyphs(one_page(line(U"概要") + moved(line(U"概要"), 0.5f)));
  CHECK(text(set) == "概要");
  const Font& font = set.fonts.at(set.pages[0].glyphs[0].font);
  CHECK(font.bold);
  CHECK(font.name == "MS-Mincho");
}

TEST_CASE("同じ字が並んでいても、重なっていなければ残る", "[indexer][folding]") {
  CHECK(folded(U"ーーいい") == "ーーいい");
  CHECK(text(fold_glyphs(one_page(line(U"一") + moved(line(U"一"), 3)))) == "一一");
}

TEST_CASE("見える文のある頁では、絵の下の文は使わない", "[indexer][folding]") {
  CHECK(text(fold_glyphs(one_page(line(U"訓練を行った") + hidden(line(U"訓練を行つた", 101))))) ==
        "訓練を行った");
}

TEST_CASE("走査した頁の文は残る", "[indexer][folding]") {
  CHECK(text(fold_glyphs(one_page(hidden(line(U"訓練"))))) == "訓練");
  const std::u32string page(200, U'策');
  CHECK(fold_glyphs(one_page(hidden(line(page)) + line(U"12", 800))).pages[0].glyphs.size() == 202);
}

TEST_CASE("空の文書も畳める", "[indexer][folding]") {
  CHECK(fold_glyphs({}).pages.empty());
  CHECK(fold_glyphs(one_page({}, {})).pages.size() == 1);
}

TEST_CASE("百万の字が一か所に重なっていても、すぐに終わる", "[indexer][folding]") {
  std::vector<Glyph> heap(1'000'000, Glyph{U'策', {50, 50, 60, 60}, 10, 0});
  for (std::size_t i = 0; i < heap.size(); ++i) heap[i].box.x0 += static_cast<float>(i % 977) * 0.01f;
  const auto start = std::chrono::steady_clock::now();
  fold_glyphs(one_page(std::move(heap)));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}
