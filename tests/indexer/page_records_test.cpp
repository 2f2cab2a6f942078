// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_records.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <limits>

#include "indexer/extract/page_record_values.hpp"
#include "indexer/pdf_helper/protocol.hpp"

using namespace hakusho::indexer;
namespace protocol = hakusho::pdf_protocol;

namespace {

const std::string greeting = "hakusho-pdf 2\n";

std::string record(const std::string& name, const std::string& value) {
  return name + " " + std::to_string(value.size()) + "\n" + value + "\n";
}

template <typename Packed>
std::string bytes_of(const std::vector<Packed>& values) {
  std::string bytes(values.size() * sizeof(Packed), '\0');
  if (!values.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

protocol::GlyphRecord glyph(float x = 50, float y = 60) {
  return {U'策', 7, {x, y, x + 10, y + 10}, 10, 0, 1, protocol::glyph_artifact};
}

std::string page(const std::string& more) {
  return greeting + record("font", "0 IPAexMincho") + record("page", "1 595.00 842.00") + more +
         record("end", "");
}

std::string glyphs(const std::vector<protocol::GlyphRecord>& values) {
  return page(record("glyphs", bytes_of(values)));
}

std::optional<PageSet> read(const std::string& output, std::size_t piece = std::string::npos) {
  PageRecordReader reader;
  for (std::size_t at = 0; at < output.size(); at += std::min(piece, output.size() - at))
    if (!reader.take(std::string_view(output).substr(at, piece))) return std::nullopt;
  return reader.finish();
}

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();

}  // namespace

TEST_CASE("助けのプログラムの言う頁には、字と線と面と絵がある", "[indexer][pdf]") {
  const auto set = read(
      greeting + record("title", "年次報告") + record("author", "会議") + record("pages", "1") +
      record("outline", "1 1 概要") + record("font", "1 IPAexGothic") + record("page", "1 595.00 842.00") +
      record("label", "A-1") + record("glyphs", bytes_of<protocol::GlyphRecord>({glyph()})) +
      record("rules", bytes_of<protocol::RuleRecord>({{{10, 20, 90, 20}, protocol::rule_dashed}})) +
      record("fills", bytes_of<protocol::RectRecord>({{1, 2, 3, 4}})) +
      record("images", bytes_of<protocol::RectRecord>({{5, 6, 7, 8}})) + record("end", ""));
  REQUIRE(set);
  CHECK(set->title == "年次報告");
  CHECK(set->author == "会議");
  REQUIRE(set->outline.size() == 1);
  CHECK(set->outline[0].depth == 1);
  CHECK(set->outline[0].title == "概要");
  CHECK(set->outline[0].page == 1);
  CHECK(set->fonts.at(0).bold);
  REQUIRE(set->pages.size() == 1);
  const Page& page = set->pages[0];
  CHECK(page.number == 1);
  CHECK(page.height == 842);
  CHECK(page.label == "A-1");
  REQUIRE(page.glyphs.size() == 1);
  CHECK(page.glyphs[0].code == U'策');
  CHECK(page.glyphs[0].box == Rect{50, 60, 60, 70});
  CHECK(page.glyphs[0].rotation == 1);
  CHECK(page.glyphs[0].artifact);
  CHECK(page.glyphs[0].marked_content == 7);
  CHECK(page.rules.at(0).dashed);
  CHECK(page.fills.at(0) == Rect{1, 2, 3, 4});
  CHECK(page.images.at(0) == Rect{5, 6, 7, 8});
}

TEST_CASE("どこで切れて届いても、同じ頁になる", "[indexer][pdf]") {
  const std::string whole = glyphs({glyph(), glyph(70)});
  for (std::size_t piece = 1; piece < whole.size(); ++piece) {
    const auto set = read(whole, piece);
    REQUIRE(set);
    CHECK(set->pages.at(0).glyphs.size() == 2);
  }
}

TEST_CASE("終わりの印のない記録は使わない", "[indexer][pdf]") {
  const std::string whole = glyphs({glyph()});
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(read(whole.substr(0, size)));
}

TEST_CASE("記録の長さの数がおかしければ使わない", "[indexer][pdf]") {
  const auto head =
      GENERATE(as<std::string>(), "glyphs -1\n", "glyphs 99999999999999999999999\n",
               "glyphs 18446744073709551615\n", "glyphs x\n", "glyphs\n", "label 3x\nabc\n", " \n");
  CHECK_FALSE(read(page(head)));
}

TEST_CASE("ほかのプログラムの出力は使わない", "[indexer][pdf]") {
  CHECK_FALSE(read("hakusho-pdf 1\n" + record("end", "")));
  CHECK_FALSE(read(std::string(1000, 'x')));
}

TEST_CASE("知らない名の記録は読み飛ばす", "[indexer][pdf]") {
  CHECK(read(page(record("colour", "red")))->pages.size() == 1);
}

TEST_CASE("数でない座標や紙の外の字は捨てる", "[indexer][pdf]") {
  protocol::GlyphRecord flat = glyph(), huge = glyph(), tall = glyph(), turned = glyph();
  flat.size = not_a_number;
  huge.size = 1e30f;
  tall.box.y1 = 800;
  turned.box = {60, 60, 50, 70};
  const auto set = read(glyphs({glyph(not_a_number), glyph(infinite), glyph(1e9f), glyph(-400),
                                glyph(50, 5000), flat, huge, tall, turned, glyph()}));
  REQUIRE(set);
  CHECK(set->pages[0].glyphs.size() == 1);
}

TEST_CASE("ない書体を指す字は捨て、字でない符号は代わりの字になる", "[indexer][pdf]") {
  protocol::GlyphRecord lost = glyph(), surrogate = glyph(), control = glyph();
  lost.font = 9;
  surrogate.code = 0xD800;
  control.code = 7;
  const auto set = read(glyphs({lost, surrogate, control}));
  REQUIRE(set);
  REQUIRE(set->pages[0].glyphs.size() == 2);
  CHECK(set->pages[0].glyphs[0].code == 0xFFFD);
  CHECK(set->pages[0].glyphs[1].code == 0xFFFD);
}

TEST_CASE("斜めの線と数でない線は捨てる", "[indexer][pdf]") {
  const auto set = read(page(
      record("rules",
             bytes_of<protocol::RuleRecord>(
                 {{{0, 0, 9, 9}, 0}, {{not_a_number, 0, 9, 0}, 0}, {{9, 0, 0, 0}, 0}, {{0, 5, 9, 5}, 1}}))));
  REQUIRE(set);
  REQUIRE(set->pages[0].rules.size() == 1);
  CHECK(set->pages[0].rules[0].kind == Rule::Kind::thin_fill);
}

TEST_CASE("半端なバイトは読み飛ばす", "[indexer][pdf]") {
  CHECK(read(page(record("glyphs", bytes_of<protocol::GlyphRecord>({glyph()}) + "abc")))
            ->pages[0]
            .glyphs.size() == 1);
}

TEST_CASE("紙の大きさがでたらめなら、分からないことにする", "[indexer][pdf]") {
  const auto size = GENERATE(as<std::string>(), "1 nan inf", "1 -5 x", "1", "");
  const auto set = read(greeting + record("page", size) + record("end", ""));
  REQUIRE(set);
  CHECK(set->pages[0].width == 0);
  CHECK(set->pages[0].height == 0);
}

TEST_CASE("書体の名はシフト JIS でも読め、太い名なら太い", "[indexer][pdf]") {
  CHECK(readable_name("\x82\x6C\x82\x72 \x83\x53\x83\x56\x83\x62\x83\x4E") == "ＭＳ ゴシック");
  CHECK(readable_name("MS-Gothic\n") == "MS-Gothic ");
  const auto bold = GENERATE(as<std::string>(), "MS-Gothic,Bold", "HiraKakuProN-W6", "KozGoPro-Heavy",
                             "ＤＦ特太ゴシック体", "FutoGoB101-Bold", "MidashiMin-MA31", "ShinGoPro-DeBold");
  CHECK(sounds_bold(bold));
  const auto plain =
      GENERATE(as<std::string>(), "MS-Mincho", "HiraMinProN-W3", "Ryumin-Light", "Wingdings", "W61", "");
  CHECK_FALSE(sounds_bold(plain));
}
