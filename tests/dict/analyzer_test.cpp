// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/ranges.h>

#include <catch2/catch.hpp>
#include <hakusho/analyzer.hpp>

#include "dict/normalizer.hpp"

using namespace hakusho;

namespace {

Analyzer& analyzer() {
  static const Dictionary dictionary;
  static Analyzer instance(dictionary);
  return instance;
}

std::string words_of(const std::string& text) {
  std::vector<std::string> surfaces;
  for (const Token& token : analyzer().analyze(text)) surfaces.push_back(token.surface);
  return fmt::format("{}", fmt::join(surfaces, "|"));
}

}  // namespace

TEST_CASE("政策の語彙は語として切れる", "[dict][analyzer]") {
  CHECK(words_of("担当府省庁") == "担当府省庁");
  CHECK(words_of("化粧品等の輸入") == "化粧品|等|の|輸入");
  CHECK(words_of("厚生労働省") == "厚生労働省");
}

TEST_CASE("幅の違いは切り方を変えない", "[dict][analyzer]") {
  CHECK(words_of("２０１９年度のＩＴ戦略") == words_of("2019年度のIT戦略"));
}

TEST_CASE("行末で割れた語もつながって切れる", "[dict][analyzer]") {
  CHECK(words_of("サイバーセキュリテ\nィ協議会") == words_of("サイバーセキュリティ協議会"));
}

TEST_CASE("語をつなぐと照合キーになり、位置は原文を指す", "[dict][analyzer]") {
  for (const std::string text :
       {"情報 共有は、Zero Trust と㈱Ａの「対策」。", "a\xFF漢字", "", " ", "ｶﾞｲﾄﾞ①〜②"}) {
    CAPTURE(text);
    std::string joined;
    std::size_t last = 0;
    for (const Token& token : analyzer().analyze(text)) {
      joined += token.surface;
      CHECK(token.begin < token.end);
      CHECK(token.begin >= last);
      CHECK(token.end <= text.size());
      CHECK(dict::matching_key(text.substr(token.begin, token.end - token.begin)).find(token.surface) !=
            std::string::npos);
      last = token.begin;
    }
    CHECK(joined == dict::matching_key(text));
  }
}

TEST_CASE("助詞は機能語、句点は記号である", "[dict][analyzer]") {
  const auto tokens = analyzer().analyze("対策を実施する。");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].word_class == WordClass::content);
  CHECK(tokens[1].word_class == WordClass::function);
  CHECK(tokens.back().word_class == WordClass::symbol);
}

TEST_CASE("とても長い行も切れる", "[dict][analyzer]") {
  std::string line;
  for (int i = 0; i < 200000; ++i) line += "訓練";
  std::size_t bytes = 0;
  for (const Token& token : analyzer().analyze(line)) bytes += token.surface.size();
  CHECK(bytes == line.size());
}
