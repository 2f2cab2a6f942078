// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/content_ending.hpp"

#include <catch2/catch.hpp>

#include "tests/support/zip_builder.hpp"

using namespace hakusho::test;
using hakusho::indexer::content_ending;

TEST_CASE("名のない中身の種類を、その初めで見分ける", "[indexer][content_ending]") {
  const auto [contents, ending] = GENERATE(table<std::string, std::string>({
      {"%PDF-1.7\n", ".pdf"},
      {"<!DOCTYPE html>\n<html lang=ja><p>訓練", ".html"},
      {"\xEF\xBB\xBF\n<HTML><BODY>訓練", ".html"},
      {"<!-- 訓練 > の頁 --><h1>訓練</h1>", ".html"},
      {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", ".html"},
      {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Law Era=\"Showa\">", ".xml"},
      {"<Law Era=\"Showa\">", ".xml"},
      {"{\"text\":\"訓練\"}\r\n{\"text\":\"演習\"}\n", ".jsonl"},
      {"{ \"text\":\"訓練\"}", ".jsonl"},
  }));
  CAPTURE(contents);
  CHECK(content_ending(contents) == ending);
}

TEST_CASE("見分けられないものはテキストである", "[indexer][content_ending]") {
  const auto contents = GENERATE(as<std::string>(), "", "\n \n", "訓練を行った。", "<成果・進捗状況> 訓練",
                                 "<2024 年度年次計画>", "< p >", "<p", "<unknown>訓練", "<?xml", "<!--",
                                 "{訓練}", "{\"text\":\n", "%PDF- の話", "PK", "題,本文\n訓練,演習\n");
  CAPTURE(contents);
  CHECK(content_ending(contents) == ".txt");
}

TEST_CASE("Office の書類は入れ物の中で見分ける", "[indexer][content_ending]") {
  CHECK(content_ending(zip_of({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})) == ".docx");
  CHECK(content_ending(zip_of({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}})) == ".xlsx");
  CHECK(content_ending(zip_of({{"訓練.txt", "x"}})) == ".txt");
}
