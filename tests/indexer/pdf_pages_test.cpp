// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_pages.hpp"

#include <catch2/catch.hpp>

#include "dict/utf8.hpp"
#include "tests/support/drawn_pdf.hpp"
#include "tests/support/pdf_backend.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;
using indexer::Font;
using indexer::Glyph;
using indexer::Page;
using indexer::PageSet;
using indexer::Rect;
using indexer::Rule;

namespace {

PageSet read(const DrawnPdf& pdf) {
  TemporaryFolder place;
  const std::string file = place / "a.pdf";
  std::ofstream(file, std::ios::binary) << pdf.bytes();
  ReaderOptions options;
  options.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho";
  return indexer::read_pdf_pages(file, options);
}

const std::u32string word = U"訓練";

// What is drawn beside one word: a page without any is refused.
Page draw(const std::string& content, DrawnPdf pdf = {}) {
  pdf.pages = {content + DrawnPdf::text(word, 100, 700)};
  return read(pdf).pages.at(0);
}

Page write(const std::string& content, DrawnPdf pdf = {}) {
  pdf.pages = {content};
  return read(pdf).pages.at(0);
}

std::string text(const Page& page) {
  std::string out;
  for (const Glyph& glyph : page.glyphs) dict::append_utf8(out, glyph.code);
  return out;
}

bool near(const Rect& a, const Rect& b, float most = 0.05f) {
  return std::abs(a.x0 - b.x0) < most && std::abs(a.y0 - b.y0) < most && std::abs(a.x1 - b.x1) < most &&
         std::abs(a.y1 - b.y1) < most;
}

}  // namespace

TEST_CASE("字の枠は、基線から上に .88、下に .12 である", "[indexer][pdf]") {
  const Page page = write(DrawnPdf::text(U"訓a", 100, 700));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(near(page.glyphs[0].box, {100, 133.2f, 110, 143.2f}));
  CHECK(near(page.glyphs[1].box, {110, 133.2f, 115, 143.2f}));
  CHECK(page.glyphs[0].size == Approx(10));
  CHECK(page.glyphs[0].rotation == 0);
  CHECK_FALSE(page.glyphs[0].vertical);
}

TEST_CASE("字間は字の枠に入らない", "[indexer][pdf]") {
  if (!known_to_backend("letter spacing")) return;
  const Page page = write("3 Tc " + DrawnPdf::text(word, 100, 700));
  CHECK(page.glyphs.at(0).box.width() == Approx(10));
  CHECK(page.glyphs.at(1).box.x0 == Approx(113));
}

TEST_CASE("縦書きの書体の字は、縦に並ぶ", "[indexer][pdf]") {
  const Page page = write(DrawnPdf::text(word, 300, 700, "V"));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].vertical);
  CHECK(near(page.glyphs[0].box, {295, 142, 305, 152}));
  CHECK(near(page.glyphs[1].box, {295, 152, 305, 162}));
}

TEST_CASE("回した頁は、見えるとおりの座標になる", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.page_entries = "/Rotate 90";
  const Page page = write(DrawnPdf::text(word, 100, 700), pdf);
  CHECK(page.width == 842);
  CHECK(page.height == 595);
  CHECK(page.glyphs.at(0).rotation == 1);
  CHECK(near(page.glyphs.at(0).box, {698.8f, 100, 708.8f, 110}));
}

TEST_CASE("字の向きは四つの向きの一つである", "[indexer][pdf]") {
  const auto turned = [](const std::string& matrix) {
    return write("BT /F 10 Tf " + matrix + " 300 400 Tm " + DrawnPdf::hex(word) + " Tj ET");
  };
  CHECK(turned("0 1 -1 0").glyphs.at(0).rotation == 3);
  CHECK(turned("0 -1 1 0").glyphs.at(0).rotation == 1);
  CHECK(turned("-1 0 0 -1").glyphs.at(0).rotation == 2);
  CHECK(turned("-1 0 0 -1").glyphs.at(0).box.x1 == Approx(300));
}

TEST_CASE("斜めに押した字は、飾りとみなす", "[indexer][pdf]") {
  if (!known_to_backend("any angle")) return;
  const Page page = write("BT /F 40 Tf .7 .7 -.7 .7 300 400 Tm " + DrawnPdf::hex(word) + " Tj ET");
  CHECK(page.glyphs.at(0).artifact);
}

TEST_CASE("切り抜きの外と紙の外の字はない", "[indexer][pdf]") {
  if (known_to_backend("clipped text"))
    CHECK(text(write("q 90 690 15 30 re W n " + DrawnPdf::text(word, 100, 700) + "Q")) == "訓");
  DrawnPdf cropped;
  cropped.page_entries = "/CropBox[50 50 545 600]";
  const Page page = write(DrawnPdf::text(word, 100, 700) + DrawnPdf::text(U"計画", 100, 500), cropped);
  CHECK(text(page) == "計画");
  CHECK(page.width == 495);
  CHECK(page.glyphs.at(0).box.x0 == Approx(50));
}

TEST_CASE("見えない字には印が付く", "[indexer][pdf]") {
  if (!known_to_backend("hidden text")) return;
  CHECK(write("3 Tr " + DrawnPdf::text(word, 100, 700)).glyphs.at(0).invisible);
  CHECK_FALSE(write(DrawnPdf::text(word, 100, 700)).glyphs.at(0).invisible);
}

TEST_CASE("一つの字が二つの文字を表せば、枠を分ける", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.more = {
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/f_i]>>/FirstChar 65/LastChar "
      "65"
      "/Widths[1000]>>"};
  pdf.page_entries = "";
  pdf.resources = "";
  pdf.pages = {};
  const std::string actual =
      "/Span <</ActualText <FEFF682A5F0F>>> BDC " + DrawnPdf::text(U"㈱", 100, 700) + "EMC";
  const Page page = write(actual);
  CHECK(text(page) == "株式");
  CHECK(near(page.glyphs.at(0).box, {100, 133.2f, 105, 143.2f}));
}

TEST_CASE("飾りの印と内容の番号は、字に付く", "[indexer][pdf]") {
  if (!known_to_backend("marked content")) return;
  const Page page =
      write("/Artifact BMC " + DrawnPdf::text(U"柱", 100, 800) + "EMC /P <</MCID 7>> BDC /Span BMC " +
            DrawnPdf::text(U"文", 100, 700) + "EMC EMC " + DrawnPdf::text(U"外", 100, 600));
  REQUIRE(page.glyphs.size() == 3);
  CHECK(page.glyphs[0].artifact);
  CHECK(page.glyphs[1].marked_content == 7);
  CHECK_FALSE(page.glyphs[1].artifact);
  CHECK(page.glyphs[2].marked_content == -1);
}

TEST_CASE("書体は名と太さで分かれる", "[indexer][pdf]") {
  if (!known_to_backend("bold by outline")) return;
  DrawnPdf pdf;
  pdf.pages = {DrawnPdf::text(word, 100, 700) + DrawnPdf::text(word, 100, 600, "B") + "2 Tr 1 w " +
               DrawnPdf::text(word, 100, 500)};
  const PageSet set = read(pdf);
  REQUIRE(set.fonts.size() == 3);
  CHECK(set.fonts[0].name == "Mincho");
  CHECK_FALSE(set.fonts[0].bold);
  CHECK(set.fonts[1].bold);
  CHECK(set.fonts[2].name == "Mincho");
  CHECK(set.fonts[2].bold);
}

TEST_CASE("引いた線は、線になる", "[indexer][pdf]") {
  const Page page = draw("50 500 m 250 500 l S 50 500 m 50 300 l S 50 300 m 250 100 l S ");
  REQUIRE(page.rules.size() == 2);
  CHECK(near(page.rules[0].line, {50, 342, 250, 342}));
  CHECK(near(page.rules[1].line, {50, 342, 50, 542}));
  CHECK(page.rules[0].kind == Rule::Kind::stroke);
}

TEST_CASE("囲みは四本の線である", "[indexer][pdf]") {
  CHECK(draw("50 300 200 100 re S ").rules.size() == 4);
  CHECK(draw("50 300 200 100 re 51 301 198 98 re f* ").rules.size() == 4);
}

TEST_CASE("細い面は線、太い面は面である", "[indexer][pdf]") {
  const Page page = draw("50 500 200 0.5 re f 50 300 1 200 re f .8 g 50 300 200 100 re f ");
  REQUIRE(page.rules.size() == 2);
  CHECK(page.rules[0].kind == Rule::Kind::thin_fill);
  CHECK(near(page.rules[0].line, {50, 341.75f, 250, 341.75f}));
  REQUIRE(page.fills.size() == 1);
  CHECK(near(page.fills[0], {50, 442, 250, 542}));
}

TEST_CASE("太い線は面である", "[indexer][pdf]") {
  const Page page = draw("20 w .5 G 50 500 m 250 500 l S ");
  CHECK(page.rules.empty());
  REQUIRE(page.fills.size() == 1);
  CHECK(near(page.fills[0], {50, 332, 250, 352}));
}

TEST_CASE("白い線は、濃い面の上でだけ線である", "[indexer][pdf]") {
  CHECK(draw("1 G 50 500 m 250 500 l S 1 g 50 400 200 1 re f 50 200 100 100 re f ").rules.empty());
  CHECK(draw("1 g 50 200 100 100 re f ").fills.empty());
  CHECK(draw(".2 .4 .6 rg 50 450 200 100 re f 1 G 50 500 m 250 500 l S ").rules.size() == 1);
}

TEST_CASE("頁いっぱいの面は何も言わない", "[indexer][pdf]") {
  CHECK(draw(".9 g 0 0 595 842 re f ").fills.empty());
}

TEST_CASE("破線は一本の線である", "[indexer][pdf]") {
  const Page dashed = draw("[3 2] 0 d 50 500 m 250 500 l S ");
  REQUIRE(dashed.rules.size() == 1);
  CHECK(dashed.rules[0].dashed);
  std::string dots, dashes;
  for (int x = 50; x < 250; x += 4) dots += fmt::format("{} 500 0.5 0.5 re f ", x);
  for (int y = 300; y < 500; y += 5) dashes += fmt::format("50 {} m 50 {} l S ", y, y + 3);
  for (const auto& pieces : {dots, dashes}) {
    const Page page = draw(pieces);
    REQUIRE(page.rules.size() == 1);
    CHECK(page.rules[0].dashed);
    CHECK(std::max(page.rules[0].line.width(), page.rules[0].line.height()) > 190);
  }
}

TEST_CASE("線は切り抜きの中だけが見える", "[indexer][pdf]") {
  const Page page = draw("q 100 400 100 200 re W n 50 500 m 250 500 l S 50 300 m 250 300 l S Q ");
  REQUIRE(page.rules.size() == 1);
  CHECK(near(page.rules[0].line, {100, 342, 200, 342}));
}

TEST_CASE("絵は読まずに所だけを言い、細い絵は線である", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.more = {DrawnPdf::stream(
      "x", "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8")};
  pdf.resources = "/XObject<</X 20 0 R>>";
  const Page page = draw("q 200 0 0 100 50 300 cm /X Do Q q 200 0 0 1 50 600 cm /X Do Q ", pdf);
  REQUIRE(page.images.size() == 1);
  CHECK(near(page.images[0], {50, 442, 250, 542}));
  CHECK(page.rules.size() == 1);
}

TEST_CASE("行の中の絵の後ろも読む", "[indexer][pdf]") {
  const Page page = draw("q 10 0 0 10 50 300 cm BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI Q ");
  CHECK(page.images.size() == 1);
  CHECK(text(page) == "訓練");
}

TEST_CASE("模様の面も面である", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.more = {
      DrawnPdf::stream("0 0 2 2 re f",
                       "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4 4]"
                       "/XStep 4/YStep 4/Resources<<>>"),
      "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]/Function<</FunctionType 2/Domain[0 1]/N "
      "1/C0[0]/C1[1]>>>>"};
  pdf.resources = "/Pattern<</P 20 0 R>>/Shading<</S 21 0 R>>";
  const Page page = draw("/Pattern cs /P scn 50 300 200 100 re f q 50 100 200 50 re W n /S sh Q ", pdf);
  REQUIRE(page.fills.size() == 2);
  CHECK(near(page.fills[0], {50, 442, 250, 542}));
  CHECK(near(page.fills[1], {50, 692, 250, 742}));
}

TEST_CASE("部品として描いたものも、頁の上の所で数える", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.more = {
      DrawnPdf::stream("0 0 m 100 0 l S " + DrawnPdf::text(U"部", 0, 10),
                       "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>")};
  pdf.resources = "/XObject<</X 20 0 R>>";
  const Page page = draw("q 1 0 0 1 50 300 cm /X Do Q ", pdf);
  CHECK(text(page) == (known_to_backend("the order of drawing") ? "部訓練" : "訓練部"));
  CHECK(near(page.rules.at(0).line, {50, 542, 150, 542}));
}

TEST_CASE("目次と題と著者は、文書のものである", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.pages = {DrawnPdf::text(word, 100, 700), DrawnPdf::text(word, 100, 700)};
  pdf.catalog = "/Outlines 20 0 R";
  pdf.more = {"<</First 21 0 R/Last 21 0 R/Count 1>>",
              "<</Title<FEFF7B2C4E007AE0>/Parent 20 0 R/Dest[25 0 R/Fit]/First 22 0 R/Last 22 0 R/Count 1>>",
              "<</Title(1.1)/Parent 21 0 R>>"};
  pdf.information = "<</Title<FEFF5E746B21>/Author(X)>>";
  const PageSet set = read(pdf);
  CHECK(set.title == "年次");
  CHECK(set.author == "X");
  REQUIRE(set.outline.size() == 2);
  CHECK(set.outline[0].title == "第一章");
  CHECK(set.outline[0].page == 2);
  CHECK(set.outline[1].depth == 1);
  CHECK(set.outline[1].page == 0);
}

TEST_CASE("自分に戻る目次は、切られる", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.pages = {DrawnPdf::text(word, 100, 700)};
  pdf.catalog = "/Outlines 20 0 R";
  pdf.more = {"<</First 21 0 R/Last 21 0 R>>",
              "<</Title(a)/Parent 20 0 R/First 21 0 R/Last 21 0 R/Next 21 0 R>>"};
  CHECK(read(pdf).outline.size() <= 20'000);
}

TEST_CASE("自分を描く部品と、数え切れない部品でも終わる", "[indexer][pdf]") {
  DrawnPdf pdf;
  const std::string form =
      "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</Font<</F 3 0 R>>/XObject<</X {} 0 R>>>>";
  pdf.more = {
      DrawnPdf::stream("/X Do " + DrawnPdf::text(U"輪", 50, 50), fmt::format(fmt::runtime(form), 20))};
  pdf.resources = "/XObject<</X 20 0 R>>";
  CHECK_FALSE(draw("/X Do ", pdf).glyphs.empty());
  pdf.more.clear();
  for (int i = 21; i <= 30; ++i) {
    std::string content;
    for (int j = 0; j < 10; ++j) content += i < 30 ? "/X Do " : DrawnPdf::text(U"増えていく字の列", 50, 50);
    pdf.more.push_back(DrawnPdf::stream(content, fmt::format(fmt::runtime(form), i)));
  }
  pdf.pages = {DrawnPdf::text(word, 100, 700), "/X Do "};
  pdf.resources = "/XObject<</X 20 0 R>>";
  const PageSet set = read(pdf);
  CHECK(set.pages.at(0).reason.empty());
  CHECK_THAT(set.pages.at(1).reason, Catch::Contains("more on it"));
}

TEST_CASE("とてつもない座標は、線にも字にもならない", "[indexer][pdf]") {
  const std::string far(30, '9'), tiny = "." + std::string(30, '0') + "1";
  const Page page = draw(far + " 5 m " + far + "9 5 l S 0 0 " + far + " 1 re f q " + tiny + " 0 0 " + tiny +
                         " 0 0 cm 0 0 9 9 re f Q q " + far + " 0 0 " + far + " 0 0 cm 1 1 9 9 re f Q ");
  CHECK(page.rules.empty());
  CHECK(page.fills.empty());
}

TEST_CASE("文字のない頁には理由がある", "[indexer][pdf]") {
  DrawnPdf pdf;
  pdf.pages = {DrawnPdf::text(word, 100, 700), "50 500 m 250 500 l S"};
  const PageSet set = read(pdf);
  CHECK(set.pages.at(1).reason == "the page has no text");
  CHECK(set.pages.at(1).rules.size() == 1);
}

TEST_CASE("曲線の終わりは線ではない", "[indexer][pdf]") {
  CHECK(draw("50 300 m 100 300 150 350 150 400 c S ").rules.empty());
}
