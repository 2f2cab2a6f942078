// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/note_words.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;

TEST_CASE("著者と題だけの語は出典である", "[indexer][note_words]") {
  const auto words = GENERATE(as<std::string>(), "訓練庁（2020）「訓練の広がり」",
                              "防災庁「令和元年訓練動向調査」", "訓練庁（各年）『訓練白書』",
                              "「訓練に関する報告書」（平成24年3月7日）", "訓練庁「訓練白書」概要",
                              "訓練の手引（訓練庁）　p.41", "訓練太郎「訓練の記録」訓練学（2015）");
  CAPTURE(words);
  CHECK(names_source(words));
}

TEST_CASE("引いた後に続きのある語は出典ではない", "[indexer][note_words]") {
  const auto words = GENERATE(as<std::string>(), "「訓練白書」の刊行", "訓練庁「見守り隊」", "「訓練白書」",
                              "訓練の動向", "「訓練」（初動）", "訓練の費用（2020）");
  CAPTURE(words);
  CHECK_FALSE(names_source(words));
}

TEST_CASE("終わりのコロンは、次の行を指す", "[indexer][note_words]") {
  CHECK(ends_with_colon("訓練会議の結果："));
  CHECK(ends_with_colon("訓練会議の結果: "));
  CHECK_FALSE(ends_with_colon("訓練：初動"));
}

TEST_CASE("抄とある行は、ほかの文書を引く", "[indexer][note_words]") {
  CHECK(announces_excerpt("訓練の方針［抄］（令和元年10月1日決定）"));
  CHECK_FALSE(announces_excerpt("方針（抄）に従い、訓練を行った。"));
}
