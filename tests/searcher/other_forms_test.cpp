// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

SmallIndex index_of(const std::vector<std::string>& texts) {
  std::vector<ReadyPassage> passages;
  for (const std::string& text : texts) passages.push_back({text, "資料", 2020});
  return SmallIndex(passages);
}

std::string lit(const Hit& hit) {
  std::string out;
  for (const TextRange& range : hit.highlights) {
    std::size_t at = 0, count = 0;
    for (const char c : hit.passage.text) {
      const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      if (begins && at++ == range.end) break;
      count = at;
      if (count > range.begin) out += c;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("別の書き方で当たった文章は variant で、刷られたとおりに照らされる", "[searcher][forms]") {
  SmallIndex index = index_of({"サーバーを更新する。", "別の話をする。"});
  const SearchResult result = index.search("サーバ");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().via == MatchVia::literal);  // サーバ stands in サーバー
  const SearchResult other = index.search("ディジタル");
  CHECK(other.hits.empty());
  SmallIndex second = index_of({"デジタル化を進める。"});
  const SearchResult found = second.search("ディジタル");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits.front().via == MatchVia::variant);
  CHECK(lit(found.hits.front()) == "デジタル");
}

TEST_CASE("＝と exact は書かれたとおりの語だけを探す", "[searcher][forms]") {
  SmallIndex index = index_of({"手続きを見直す。", "手続を見直す。"});
  CHECK(index.search("手続き").total.passages == 2);
  CHECK(index.search("=手続き").total.passages == 1);
  CHECK(index.search("\"手続き\"").total.passages == 1);
  SearchOptions options;
  options.exact = true;
  CHECK(index.search("手続き", options).total.passages == 1);
}

TEST_CASE("除く語はどの書き方でも除かれるが、別名では除かれない", "[searcher][forms]") {
  SmallIndex index = index_of({"訓練の手続きを定める。", "訓練の手続を定める。", "演習の手順を定める。"});
  CHECK(index.search("定める -手続き").total.passages == 1);
  CHECK(index.search("定める -演習").total.passages == 2);
}

TEST_CASE("別名の当たりは文字どおりの当たりの下に、thesaurus として出る", "[searcher][forms][thesaurus]") {
  SmallIndex index = index_of({"情報通信研究機構が演習をする。", "NICTが演習をする。"});
  const SearchResult result = index.search("NICT");
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].passage.text.starts_with("NICT"));
  CHECK(result.hits[0].via == MatchVia::literal);
  CHECK(result.hits[1].via == MatchVia::thesaurus);
  CHECK(lit(result.hits[1]) == "情報通信研究機構");
  CHECK(index.search("=NICT").total.passages == 1);
  SearchOptions options;
  options.thesaurus = false;
  CHECK(index.search("NICT", options).total.passages == 1);
  CHECK(index.search("~NICT", options).total.passages == 2);
}

TEST_CASE("複数の語の一つが別名でもよい", "[searcher][forms][thesaurus]") {
  SmallIndex index = index_of({"職員の演習を行う。", "職員の給与を定める。"});
  const SearchResult result = index.search("職員 訓練");
  REQUIRE_FALSE(result.hits.empty());
  CHECK(result.hits.front().via == MatchVia::thesaurus);
  CHECK(result.hits.front().grade != MatchGrade::partial);
}

TEST_CASE("近接は別の書き方でも数える", "[searcher][forms]") {
  SmallIndex index = index_of({"手続きの見直しを行う。"});
  CHECK(index.search("手続 NEAR/5 見直し").total.passages == 1);
  CHECK(index.search("=手続 NEAR/1 =見直し").total.passages == 0);
}

TEST_CASE("三語以上を並べたとき、一語だけの文章は出ない", "[searcher][grade]") {
  SmallIndex index = index_of({"農地の面積を調べる。", "農地の面積と用水を調べる。", "鉄道の話。"});
  CHECK(index.search("農地 存在 絶対").total.passages == 0);
  CHECK(index.search("農地 面積 絶対").total.passages == 2);
}

TEST_CASE("片仮名の一語は、索引の二語の間に中黒があっても当たる", "[searcher][forms]") {
  SmallIndex index = index_of({"デジタル・ディバイドの解消を図る。", "デジタル化とデバイドの話。"});
  const SearchResult found = index.search("デジタルデバイド");
  REQUIRE(found.hits.size() == 1);
  CHECK(lit(found.hits.front()) == "デジタル・ディバイド");
}

TEST_CASE("別名は、別名の別の書き方でも当たる", "[searcher][forms][thesaurus]") {
  SmallIndex index = index_of({"デジタル・ディバイドの解消を図る。"});
  const SearchResult found = index.search("情報格差");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits.front().via == MatchVia::thesaurus);
  CHECK(lit(found.hits.front()) == "デジタル・ディバイド");
}

TEST_CASE("どこにもない語を足しても、ほかの語の文章は出る", "[searcher][grade]") {
  SmallIndex index = index_of({"農地の面積を調べる。", "鉄道の話。"});
  const SearchResult found = index.search("農地 ほげほげ");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits.front().grade == MatchGrade::partial);
}

TEST_CASE("語の外側の句読点や括弧は探さない", "[searcher][forms]") {
  SmallIndex index = index_of({"農地を調べる。"});
  for (const std::string query : {"農地。", "『農地』", "農地、", "農地？"}) {
    CAPTURE(query);
    const SearchResult found = index.search(query);
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits.front().grade == MatchGrade::word);
    CHECK(lit(found.hits.front()) == "農地");
  }
}

TEST_CASE("ローマ字の並びの中の語は、別名より下に出る", "[searcher][forms]") {
  SmallIndex index = index_of({"番号はxmnpyである。", "番号ポータビリティの利用を進める。"});
  const SearchResult found = index.search("MNP 番号");
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].passage.text == "番号ポータビリティの利用を進める。");
}

TEST_CASE("問いの動詞は、問われるものより軽い", "[searcher][forms]") {
  SmallIndex index = index_of({"検診を受けた。", "洪水があった。", "鉄道の話。"});
  const std::vector<std::string> texts = index.texts("洪水を受けた");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0] == "洪水があった。");
}
