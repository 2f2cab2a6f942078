// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/export.hpp>
#include <limits>

#include "searcher/export/html_text.hpp"

using namespace hakusho;
using Catch::Contains;

namespace {

std::string view(const std::vector<Block>& blocks, PageViewOptions options = {}) {
  std::string page;
  write_page_view(blocks, "報告.pdf", options, [&](std::string_view piece) { page += piece; });
  return page;
}

Block block(const std::string& text, int page = 1) {
  Block made;
  made.text = text;
  made.page = page;
  return made;
}

// The beginning of a PNG of 800 by 1200 pixels.
const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x04\xB0", 24);

PageViewOptions with_picture(Language language = Language::english) {
  return {language, [](int) { return png; }, 96};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("読み取りの頁には、塊の文と種類と場所がある", "[export][html]") {
  Block cell = block("訓練を行った。");
  cell.kind = BlockKind::cell;
  cell.section = {"2 対策", "2.7 演習"};
  cell.table = 0;
  cell.row = 3;
  cell.col = 1;
  cell.cell = CellRole::progress;
  cell.item_no = "(ア)";
  cell.ministries = {"内閣官房", "総務省"};
  cell.recovery = Recovery::joined;
  const std::string page = view({cell});
  CHECK_THAT(page, Contains("訓練を行った。"));
  CHECK_THAT(page, Contains("2 対策 › 2.7 演習"));
  CHECK_THAT(page, Contains("table 1, row 3, column 2"));
  CHECK_THAT(page, Contains("内閣官房、総務省"));
  CHECK_THAT(page, Contains("lines joined"));
}

TEST_CASE("日本語を頼めば、名は日本語になる", "[export][html]") {
  PageViewOptions options;
  options.language = Language::japanese;
  const std::string page = view({block("訓練")}, options);
  CHECK_THAT(page, Contains("lang=\"ja\""));
  CHECK_THAT(page, Contains("段落"));
  CHECK_THAT(page, !Contains("paragraph<"));
}

TEST_CASE("絵の上に、塊の枠がその頁の大きさで重なる", "[export][html]") {
  Block first = block("一");
  first.boxes = {{1, 10, 20, 110, 40}, {2, 10, 20, 60, 40}};
  const std::string page = view({first, block("二", 2)}, with_picture());
  CHECK_THAT(page, Contains("viewBox=\"0 0 600.0 900.0\""));
  CHECK_THAT(page, Contains("<rect x=\"10.0\" y=\"20.0\" width=\"100.0\" height=\"20.0\">"));
  CHECK(count(page, "<rect") == 2);
  CHECK(count(page, "data:image/png;base64,iVBORw0KGgo") == 2);
}

TEST_CASE("文の中のタグは、タグにならない", "[export][html]") {
  Block hostile = block("<script>alert('x')</script>&\"\xFF\x01");
  hostile.section = {"</ol><img src=x onerror=alert(1)>"};
  hostile.item_no = "\"><b>";
  hostile.page_label = "<i>";
  const std::string page = view({hostile});
  for (const char* tag : {"<script", "<img", "<b>", "<i>"}) CHECK_THAT(page, !Contains(tag));
  CHECK_THAT(page, Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;\xEF\xBF\xBD "));
  std::string named;
  write_page_view({}, "<b>.pdf", {}, [&](std::string_view piece) { named += piece; });
  CHECK_THAT(named, !Contains("<b>"));
}

TEST_CASE("ほかから何も読まず、何も動かさない", "[export][html]") {
  const std::string page = view({block("訓練")}, with_picture());
  CHECK_THAT(page, Contains("default-src 'none'; img-src data:"));
  CHECK_THAT(page, !Contains("http://") && !Contains("https://"));
}

TEST_CASE("頁のない文書も見られる", "[export][html]") {
  Block line;
  line.text = "一行";
  line.lines = LineRange{3, 4};
  CHECK_THAT(view({line}), Contains("lines 3 to 4"));
  CHECK_THAT(view({}), Contains("0 blocks"));
}

TEST_CASE("でたらめな枠と絵は描かない", "[export][html]") {
  Block wild = block("訓練");
  const double infinite = std::numeric_limits<double>::infinity();
  wild.boxes = {{1, 0, 0, infinite, 9}, {1, 9, 9, 0, 0}, {1, std::nan(""), 0, 9, 9}};
  CHECK(count(view({wild}, with_picture()), "<rect") == 0);
  CHECK_THAT(view({wild}, {Language::english, [](int) { return std::string("x"); }, 96}), Contains("訓練"));
}

TEST_CASE("十億頁目の塊があっても、ある頁だけを書く", "[export][html]") {
  const std::string page = view({block("一", 1), block("二", 1'000'000'000)});
  CHECK(count(page, "<section") == 2);
}

TEST_CASE("バイトは base64 になる", "[export][html]") {
  CHECK(searcher::base64("") == "");
  CHECK(searcher::base64("M") == "TQ==");
  CHECK(searcher::base64("Ma") == "TWE=");
  CHECK(searcher::base64("Man\xFF") == "TWFu/w==");
}
