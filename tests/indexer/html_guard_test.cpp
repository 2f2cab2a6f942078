// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_guard.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Generous, since machines are busy: what these guard against takes minutes or all memory.
constexpr std::chrono::seconds patience{60};

std::string all_text(const std::string& html) {
  const auto begin = std::chrono::steady_clock::now();
  std::string text;
  for (const Block& block : read_bytes(read_html, html).blocks) text += block.text;
  CHECK(std::chrono::steady_clock::now() - begin < patience);
  return text;
}

}  // namespace

TEST_CASE("長さと行数は変わらない", "[indexer][html][guard]") {
  const std::string page =
      GENERATE("<b>\n太\n</b>", "<script>\n\nx\n</script>本", "<!-- a\nb -->", "<svg>\n<g>\n</svg>文",
               "<form\n action=x>文</form>", "<div\nclass='a\nb'>文</div>", "<style>\n終わらない");
  CAPTURE(page);
  CHECK(tame_html(page).size() == page.size());
  CHECK(lines_in(tame_html(page)) == lines_in(page));
}

TEST_CASE("十万重の入れ子でも本文を返す", "[indexer][html][guard]") {
  const std::string tag =
      GENERATE("<div>", "<span>", "<blockquote>", "<ul><li>", "<b>", "<font size=1>", "<table><tr><td>",
               "<a href=x>", "<form><div></form>", "<span><div></span>", "<tr><div></tr>", "<rt>", "<svg><g>",
               "<ruby><rt>", "<section><p>", "<dl><dd>", "<h1><li>", "<object><p>", "<select><div>",
               "<template><i>", "<x-y>", "<li><section>", "<math><mi>");
  CAPTURE(tag);
  CHECK(all_text(repeated(tag, 100000) + "深い文") == "深い文");
}

TEST_CASE("十万重のボタンはラベルであって本文でない", "[indexer][html][guard]") {
  CHECK(all_text("<p>文</p>" + repeated("<button>", 100000) + "閉じる") == "文");
}

TEST_CASE("閉じない飾りの要素が段落ごとに増えない", "[indexer][html][guard]") {
  std::string page;
  for (int i = 0; i < 20000; ++i)
    page += "<p><font size=" + std::to_string(i) + "><b id=" + std::to_string(i) + ">文</p>";
  CHECK(all_text(page).size() == 20000 * std::string("文").size());
}

TEST_CASE("途方もない数の属性を読んでも止まらない", "[indexer][html][guard]") {
  std::string page = "<div";
  for (int i = 0; i < 200000; ++i) page += " a" + std::to_string(i) + "=1";
  CHECK(all_text(page + ">文</div>") == "文");
}

TEST_CASE("途中で切れたページも読める", "[indexer][html][guard]") {
  const std::string page =
      "<html><head><title>題</title></head><body><div class='a'><p>本文</p><!-- c --><table><tr><td>x";
  for (std::size_t size = page.find("本文") + 6; size <= page.size(); ++size)
    CHECK(all_text(page.substr(0, size)).starts_with("本文"));
}

TEST_CASE("終わらない引用符や注釈で止まらない", "[indexer][html][guard]") {
  const std::string odd =
      GENERATE("<!--", "<a href=\"", "<svg>", "<title>", "<![CDATA[", "</", "<textarea", "<?", "<!-- --!");
  CAPTURE(odd);
  CHECK(all_text("<p>文</p>" + repeated(odd, 50000)).starts_with("文"));
}

TEST_CASE("でたらめなタグの列を読んでも落ちない", "[indexer][html][guard]") {
  static const char* pieces[] = {
      "<div>",    "</div>",    "<p>",    "</p>",       "<table>", "</table>",   "<tr>",       "<td>",
      "</td>",    "<b>",       "</b>",   "<a href=x>", "</a>",    "<svg>",      "</svg>",     "<select>",
      "<li>",     "<ul>",      "</ul>",  "文",         "<!--",    "-->",        "<script>",   "</script>",
      "<h1>",     "</h2>",     "<form>", "&nbsp;",     "&#0;",    "<frameset>", "<html a=b>", "<body>",
      "</body>",  "<caption>", "<col>",  "<ruby>",     "<rt>",    "<math>",     "<template>", "<x/>",
      "<",        ">",         "\"",     "'",          "=",       "<title>",    "</title>",   "<dd>",
      "<button>", "\n",        "\0x"};
  std::mt19937 random(20240710);
  for (int round = 0; round < 400; ++round) {
    std::string page = "<p>始まり</p>";
    for (int i = 0; i < 200; ++i) page += pieces[random() % std::size(pieces)];
    CHECK(tame_html(page).size() == page.size());
    CHECK(read_bytes(read_html, page).blocks.size() >= 1);
  }
}
