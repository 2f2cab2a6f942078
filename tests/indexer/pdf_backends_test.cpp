// SPDX-License-Identifier: GPL-2.0-or-later
// The two ways to read a PDF (indexer/pdf_helper/core_*.cpp and public_*.cpp) say the same of the same page,
// within what the poorer one can know.
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "indexer/extract/pdf_pages.hpp"
#include "tests/support/drawn_pdf.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;
using indexer::Glyph;
using indexer::Page;
using indexer::PageSet;
using indexer::Rect;
using indexer::Rule;

namespace {

constexpr char core[] = HAKUSHO_BINARY_DIR "/libexec/hakusho";
constexpr char other[] = HAKUSHO_BINARY_DIR "/libexec/hakusho-public";

bool both_built() {
  struct stat there;
  if (::stat((std::string(other) + "/hakusho-pdf").c_str(), &there) == 0) return true;
  WARN("only one way to read PDF is built: nothing to compare");
  return false;
}

PageSet read(const std::string& file, const char* helper) {
  ReaderOptions options;
  options.helper_directory = helper;
  return indexer::read_pdf_pages(file, options);
}

std::pair<Page, Page> read_both(const std::string& content, DrawnPdf pdf = {}) {
  TemporaryFolder place;
  const std::string file = place / "a.pdf";
  pdf.pages = {content};
  std::ofstream(file, std::ios::binary) << pdf.bytes();
  return {read(file, core).pages.at(0), read(file, other).pages.at(0)};
}

bool near(const Rect& a, const Rect& b, float most) {
  return std::abs(a.x0 - b.x0) <= most && std::abs(a.y0 - b.y0) <= most && std::abs(a.x1 - b.x1) <= most &&
         std::abs(a.y1 - b.y1) <= most;
}

// How many of the glyphs have a partner in the other page: the same character, a quarter of its size away at
// most.
std::size_t partnered(const Page& page, const Page& among) {
  return static_cast<std::size_t>(
      std::count_if(page.glyphs.begin(), page.glyphs.end(), [&](const Glyph& glyph) {
        return std::any_of(among.glyphs.begin(), among.glyphs.end(), [&](const Glyph& candidate) {
          return candidate.code == glyph.code && candidate.vertical == glyph.vertical &&
                 candidate.rotation == glyph.rotation && near(glyph.box, candidate.box, glyph.size / 4);
        });
      }));
}

Page without_blanks(Page page) {
  std::erase_if(page.glyphs, [](const Glyph& glyph) { return glyph.code == ' ' || glyph.code == 0x3000; });
  return page;
}

void check_same_text(const Page& first, const Page& second) {
  const Page a = without_blanks(first), b = without_blanks(second);
  CHECK(a.glyphs.size() == b.glyphs.size());
  CHECK(partnered(a, b) == a.glyphs.size());
}

void check_same_marks(const Page& a, const Page& b) {
  REQUIRE(a.rules.size() == b.rules.size());
  for (std::size_t i = 0; i < a.rules.size(); ++i) {
    CHECK(near(a.rules[i].line, b.rules[i].line, 0.1f));
    CHECK(a.rules[i].kind == b.rules[i].kind);
    CHECK(a.rules[i].dashed == b.rules[i].dashed);
  }
  REQUIRE(a.fills.size() == b.fills.size());
  for (std::size_t i = 0; i < a.fills.size(); ++i) CHECK(near(a.fills[i], b.fills[i], 0.1f));
  CHECK(a.images == b.images);
}

}  // namespace

TEST_CASE("二つの読み方は、同じ字を同じ所に見る", "[indexer][pdf]") {
  if (!both_built()) return;
  const auto turn = GENERATE(0, 90, 180, 270);
  DrawnPdf pdf;
  pdf.page_entries = fmt::format("/Rotate {}/CropBox[20 30 575 822]", turn);
  const auto [a, b] = read_both(
      DrawnPdf::text(U"初動対処訓練を行った", 100, 700) + DrawnPdf::text(U"plan 2024", 100, 600, "B"), pdf);
  CAPTURE(turn);
  CHECK(a.width == b.width);
  CHECK(a.height == b.height);
  check_same_text(a, b);
}

TEST_CASE("二つの読み方は、縦書きを同じに見る", "[indexer][pdf]") {
  if (!both_built()) return;
  DrawnPdf pdf;
  pdf.page_entries = fmt::format("/Rotate {}", GENERATE(0, 90, 180, 270));
  const auto [a, b] = read_both(DrawnPdf::text(U"縦に書いた文", 300, 700, "V"), pdf);
  check_same_text(a, b);
}

TEST_CASE("二つの読み方は、同じ線と面を見る", "[indexer][pdf]") {
  if (!both_built()) return;
  const auto content = GENERATE(
      as<std::string>(), "50 500 m 250 500 l S 50 300 200 100 re S ",
      "50 500 200 .5 re f .8 g 50 300 200 100 re f ", "[3 2] 0 d 50 500 m 250 500 l S ",
      "1 G 50 500 m 250 500 l S .2 .4 .6 rg 50 450 200 100 re f 50 500 m 250 500 l S ",
      "q 100 400 100 200 re W n 50 500 m 250 500 l S Q 50 480 m 250 480 l S ",
      "q 2 0 0 2 10 10 cm 3 w 20 200 m 90 200 l S Q ", "q 0 1 -1 0 300 300 cm 0 0 m 100 0 l S Q ",
      "50 300 m 100 300 150 350 150 400 c S 50 300 m 250 300 l 250 200 l s ",
      "0 0 0 0 k 50 300 200 100 re f 0 0 0 .5 k 50 100 200 100 re B ",
      "50 300 200 100 re 51 301 198 98 re f* ", "/Cs cs 1 scn 50 300 200 100 re f 0 scn 50 100 200 100 re f ",
      "/P BMC 50 500 m 250 500 l S EMC n ");
  CAPTURE(content);
  DrawnPdf pdf;
  pdf.resources = "/ColorSpace<</Cs[/CalGray<</WhitePoint[1 1 1]>>]>>";
  const auto turn = GENERATE(0, 90);
  pdf.page_entries = fmt::format("/Rotate {}", turn);
  const auto [a, b] = read_both(content + DrawnPdf::text(U"字", 100, 700), pdf);
  check_same_marks(a, b);
}

TEST_CASE("二つの読み方は、部品と絵と模様を同じに見る", "[indexer][pdf]") {
  if (!both_built()) return;
  DrawnPdf pdf;
  pdf.more = {
      DrawnPdf::stream(
          "0 0 m 100 0 l S /Y Do .5 g 0 20 300 50 re f " + DrawnPdf::text(U"部", 0, 10),
          "/Type/XObject/Subtype/Form/Matrix[1 0 0 1 10 10]/BBox[0 0 200 200]/Resources<</Font<</F "
          "3 0 R>>/XObject<</Y 21 0 R/X 20 0 R>>>>"),
      DrawnPdf::stream(
          "x", "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8"),
      "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]/Function<</FunctionType 2/Domain[0 1]/N "
      "1/C0[0]/C1[1]>>>>"};
  pdf.resources = "/XObject<</X 20 0 R/Y 21 0 R>>/Shading<</S 22 0 R>>";
  const auto [a, b] = read_both(
      "q 1 0 0 1 50 300 cm /X Do Q q 200 0 0 100 50 100 cm /Y Do Q q 50 600 200 50 re W n "
      "/S sh Q " +
          DrawnPdf::text(U"字", 100, 700),
      pdf);
  check_same_marks(a, b);
  check_same_text(a, b);
}

TEST_CASE("二つの読み方は、同じ目次と題を見る", "[indexer][pdf]") {
  if (!both_built()) return;
  DrawnPdf pdf;
  pdf.pages = {DrawnPdf::text(U"字", 100, 700)};
  pdf.catalog = "/Outlines 20 0 R/PageLabels<</Nums[0<</S/D/P(A-)>>]>>";
  pdf.more = {"<</First 21 0 R/Last 21 0 R/Count 1>>",
              "<</Title<FEFF7B2C4E007AE0>/Parent 20 0 R/Dest[22 0 R/Fit]>>"};
  pdf.information = "<</Title<FEFF5E746B21>/Author(X)>>";
  TemporaryFolder place;
  const std::string file = place / "a.pdf";
  std::ofstream(file, std::ios::binary) << pdf.bytes();
  const PageSet a = read(file, core), b = read(file, other);
  CHECK(a.title == b.title);
  CHECK(a.author == b.author);
  CHECK(a.pages.at(0).label == b.pages.at(0).label);
  REQUIRE(a.outline.size() == 1);
  REQUIRE(b.outline.size() == 1);
  CHECK(a.outline[0].title == b.outline[0].title);
  CHECK(a.outline[0].page == b.outline[0].page);
}

TEST_CASE("二つの読み方は、作例の報告を同じに見る", "[indexer][pdf]") {
  if (!both_built()) return;
  const std::string file = HAKUSHO_SOURCE_DIR "/corpus/reports/2024/denshi-anzen-2024.pdf";
  const PageSet a = read(file, core), b = read(file, other);
  REQUIRE(a.pages.size() == b.pages.size());
  for (std::size_t i = 0; i < a.pages.size(); ++i) {
    CAPTURE(i);
    const Page first = without_blanks(a.pages[i]), second = without_blanks(b.pages[i]);
    // poppler-cpp drops what it takes for a double.
    CHECK(static_cast<double>(partnered(first, second)) >= 0.99 * static_cast<double>(first.glyphs.size()));
    CHECK(second.glyphs.size() <= first.glyphs.size());
    check_same_marks(a.pages[i], b.pages[i]);
  }
}
