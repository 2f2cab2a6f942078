// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/passage.hpp>

#include "sample_result.hpp"

using namespace hakusho;

TEST_CASE("引用は知られていることを決まった順に並べる", "[citation]") {
  CHECK(citation_of(full_hit().passage) ==
        "『サイバーセキュリティ2024』（内閣サイバーセキュリティセンター、2024年）2 "
        "国民が安全で安心して暮らせる › 2.7 対処態勢 "
        "(ア), p. 別添2 - 65 -（PDF 147–148頁）, https://example.jp/cs2024.pdf");
}

TEST_CASE("題名と行だけの引用", "[citation]") {
  Passage passage;
  passage.document.path = "r5.txt";
  passage.document.metadata.title = "令和5年版情報通信白書";
  passage.document.metadata.year = 2023;
  passage.section = {"第1章", "第2節"};
  passage.lines = LineRange{12, 14};
  CHECK(citation_of(passage) == "『令和5年版情報通信白書』（2023年）第1章 › 第2節, 12–14行");
}

TEST_CASE("題名がわからなければファイル名で引く", "[citation]") {
  Passage passage;
  passage.document.path = "memo\xFF.txt";
  CHECK(citation_of(passage) == "memo%FF.txt");
  passage.lines = LineRange{3, 3};
  CHECK(citation_of(passage) == "memo%FF.txt 3行");
  passage.document.metadata.published = "2023-07";
  CHECK(citation_of(passage) == "memo%FF.txt（2023-07）3行");
}

TEST_CASE("行のある文書の頁は PDF の頁ではない", "[citation]") {
  Passage passage;
  passage.document.path = "a.txt";
  passage.page = 3;
  passage.lines = LineRange{120, 122};
  CHECK(citation_of(passage) == "a.txt 3頁, 120–122行");
}

TEST_CASE("引用は1行で、見出しの改行や空の見出しを残さない", "[citation]") {
  Passage passage;
  passage.document.path = "a.pdf";
  passage.section = {"第1章\nはじめに", "", " \t"};
  passage.page_label = "- 1 -\n";
  CHECK(citation_of(passage) == "a.pdf 第1章 はじめに, p. - 1 -");
}
