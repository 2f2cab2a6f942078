// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <chrono>

#include "indexer/extract/file_reader.hpp"
#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

using Lines = std::vector<std::string>;

Lines outline_of(std::string_view text) {
  return outline(read_bytes(read_markdown, text));
}

Metadata said_by(std::string_view text) {
  return read_bytes(read_markdown, text).metadata;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("井桁の数が見出しの深さになる", "[indexer][markdown]") {
  const auto document = read_bytes(read_markdown, "# 訓練\n\n## 初動\n\n知らせる。\n\n# 演習\n\n行う。\n");
  REQUIRE(document.blocks.size() == 5);
  CHECK(section_of(document.blocks[2]) == "訓練 > 初動");
  CHECK(section_of(document.blocks[4]) == "演習");
}

TEST_CASE("下線を引いた行も見出しである", "[indexer][markdown]") {
  CHECK(outline_of("訓練\n====\n\n初動\n----\n\n知らせる。\n") ==
        Lines{"heading: 訓練", "heading: 初動", "paragraph: 知らせる。"});
}

TEST_CASE("日本語の行は、空白を入れずにつながる", "[indexer][markdown]") {
  CHECK(outline_of("初動対処訓\n練を行う。\n") == Lines{"paragraph: 初動対処訓練を行う。"});
}

TEST_CASE("英語の行は、空白でつながる", "[indexer][markdown]") {
  CHECK(outline_of("incident\nresponse\n") == Lines{"paragraph: incident response"});
}

TEST_CASE("行の終わりの空白二つは、段落を分ける", "[indexer][markdown]") {
  CHECK(outline_of("訓練を行う。  \n演習を行う。\n") ==
        Lines{"paragraph: 訓練を行う。", "paragraph: 演習を行う。"});
}

TEST_CASE("箇条書きは項目になり、印は取れる", "[indexer][markdown]") {
  CHECK(outline_of("- 訓練\n* 演習\n+ 研修\n- [x] 育成\n") ==
        Lines{"item: 訓練", "item: 演習", "item: 研修", "item: 育成"});
}

TEST_CASE("番号の付いた箇条書きは、番号が残る", "[indexer][markdown]") {
  CHECK(outline_of("1. 訓練\n2. 演習\n") == Lines{"item: 1. 訓練", "item: 2. 演習"});
}

TEST_CASE("段落の中の年は、箇条書きの番号ではない", "[indexer][markdown]") {
  CHECK(outline_of("the drill of\n2019. was good\n") == Lines{"paragraph: the drill of 2019. was good"});
}

TEST_CASE("表は欄になる", "[indexer][markdown]") {
  const auto document =
      read_bytes(read_markdown, "| 施策 | 府省庁 |\n|---|:-:|\n| 訓練 | 訓練庁 |\n| 演習 | a\\|b |\n");
  CHECK(cells_of(document) ==
        Lines{"h.0 施策", "h.1 府省庁", "1.0 訓練", "1.1 訓練庁", "2.0 演習", "2.1 a|b"});
}

TEST_CASE("欄は自分の行を知っている", "[indexer][markdown]") {
  const auto document = read_bytes(read_markdown, "前書き。\n\n| 施策 |\n|---|\n| 訓練 |\n");
  CHECK(document.blocks.back().lines == LineRange{5, 5});
}

TEST_CASE("縦線のある文は表ではない", "[indexer][markdown]") {
  CHECK(outline_of("訓練 | 演習\n") == Lines{"paragraph: 訓練 | 演習"});
}

TEST_CASE("引用の印は取れる", "[indexer][markdown]") {
  CHECK(outline_of("> 訓練を\n> 行う。\n\n> > 演習。\n") ==
        Lines{"paragraph: 訓練を行う。", "paragraph: 演習。"});
}

TEST_CASE("囲んだ行は、そのまま読む", "[indexer][markdown]") {
  CHECK(outline_of("```\n# 訓練\n  - 演習\n```\n終わり。\n") ==
        Lines{"paragraph: # 訓練\n  - 演習", "paragraph: 終わり。"});
}

TEST_CASE("閉じない囲みでも、文は失われない", "[indexer][markdown]") {
  CHECK(outline_of("```\n訓練\n\n演習\n") == Lines{"paragraph: 訓練", "paragraph: 演習"});
}

TEST_CASE("脚注は注である", "[indexer][markdown]") {
  CHECK(outline_of("訓練を行う[^1]。\n\n[^1]: 机上の訓練を\n    含む。\n") ==
        Lines{"paragraph: 訓練を行う。", "note: 机上の訓練を含む。"});
}

TEST_CASE("図だけの段落は題である", "[indexer][markdown]") {
  CHECK(outline_of("![図表1 訓練の回数](a.png)\n") == Lines{"caption: 図表1 訓練の回数"});
}

TEST_CASE("隠した行と、つなぎ先の一覧は読まない", "[indexer][markdown]") {
  CHECK(outline_of("<!-- 訓練\n演習 -->\n\n行う。\n\n[a]: https://www.example.go.jp/\n") ==
        Lines{"paragraph: 行う。"});
}

TEST_CASE("閉じない隠しの印は文である", "[indexer][markdown]") {
  CHECK(outline_of("<!-- 訓練を行う。\n").size() == 1);
}

TEST_CASE("横線は段落を分け、文にはならない", "[indexer][markdown]") {
  CHECK(outline_of("訓練。\n\n---\n\n***\n演習。\n") == Lines{"paragraph: 訓練。", "paragraph: 演習。"});
}

TEST_CASE("一つだけの大見出しは題名である", "[indexer][markdown]") {
  CHECK(said_by("# 訓練白書\n\n## 初動\n\n知らせる。\n").title == "訓練白書");
}

TEST_CASE("大見出しが二つあれば、題名は分からない", "[indexer][markdown]") {
  CHECK_FALSE(said_by("# 訓練\n\n行う。\n\n# 演習\n\n行う。\n").title);
}

TEST_CASE("前付けは題名と日付を言う", "[indexer][markdown]") {
  const Metadata said =
      said_by("---\ntitle: 訓練白書\nDate: 2024-07-10\nauthor: \"訓練庁\"\nyear: 2024 # 版\n---\n行う。\n");
  CHECK(said.title == "訓練白書");
  CHECK(said.published == "2024-07-10");
  CHECK(said.publisher == "訓練庁");
  CHECK(said.year == 2024);
}

TEST_CASE("前付けの行も、行に数える", "[indexer][markdown]") {
  const auto document = read_bytes(read_markdown, "---\ntitle: 訓練\n---\n\n行う。\n");
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].lines == LineRange{5, 5});
}

TEST_CASE("閉じない前付けと、横線に挟まれた文は、文である", "[indexer][markdown]") {
  CHECK_FALSE(said_by("---\ntitle: 訓練\n\n行う。\n").title);
  CHECK(outline_of("---\n訓練を行う。\n---\n").front().find("訓練を行う。") != std::string::npos);
}

TEST_CASE("目録の言うことは、前付けに勝る", "[indexer][markdown]") {
  Metadata given;
  given.title = "演習白書";
  CHECK(read_bytes(read_markdown, "---\ntitle: 訓練白書\n---\n行う。\n", {}, given).metadata.title ==
        "演習白書");
}

TEST_CASE("CRLF の行も LF の行と同じに読む", "[indexer][markdown]") {
  const std::string text = "# 訓練\n\n- 初動\n- 復旧\n\n| 施策 |\n|---|\n| 演習 |\n";
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(outline_of(crlf) == outline_of(text));
}

TEST_CASE("文のないファイルは断る", "[indexer][markdown]") {
  for (const std::string text : {"", "\n\n", "---\n---\n", "<!-- 訓練 -->\n", "---\ntitle: 訓練\n---\n"}) {
    CAPTURE(text);
    CHECK_FALSE(error_of(read_markdown, text).empty());
  }
}

TEST_CASE("NUL と壊れた文字と改頁があっても読める", "[indexer][markdown]") {
  using namespace std::string_literals;
  CHECK(outline_of("訓練\0を\f行う。\n"s).size() == 1);
  CHECK(outline_of("各府省庁は、初動対処訓練を行う。\xE3\x81\n").size() == 1);
}

TEST_CASE("印ばかりの長い文も、すぐ読める", "[indexer][markdown]") {
  const auto unit = GENERATE(as<std::string>(), "*", "**a", "[", "![", "](", "`a", "``a`", "<!--", "<a ",
                             "_a ", "> ", "- ", "|", "&amp;", "[a](", "\\", "~~a", "#", "<!-- \n",
                             "[^a]: b\n", "|a\n|-\n", "```\n", "a\n---\n");
  CAPTURE(unit);
  const auto start = std::chrono::steady_clock::now();
  CHECK_NOTHROW(error_of(read_markdown, repeated(unit, 50000)));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("十万字の一行も一つの段落である", "[indexer][markdown]") {
  CHECK(outline_of(repeated("訓練", 50000)).size() == 1);
}
