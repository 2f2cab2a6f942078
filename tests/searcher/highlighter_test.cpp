// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "dict/utf8.hpp"
#include "tests/support/mixed_texts.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

using Parts = std::vector<std::string>;

// What is lit in the one passage of an index.
Parts lit(const std::string& text, const std::string& query) {
  SmallIndex index({{text, "資料", 2020}});
  const SearchResult result = index.search(query);
  if (result.hits.empty()) return {"（当たらない）"};
  Parts parts;
  for (const TextRange& range : result.hits.front().highlights) {
    const std::size_t begin = dict::byte_offset(text, range.begin);
    parts.push_back(text.substr(begin, dict::byte_offset(text, range.end) - begin));
  }
  return parts;
}

}  // namespace

TEST_CASE("複合語は丸ごと一つに光る", "[searcher][highlight]") {
  CHECK(lit("サイバーセキュリティ基本法とサイバー攻撃", "サイバーセキュリティ") ==
        Parts{"サイバーセキュリティ"});
  CHECK(lit("内閣サイバーセキュリティセンターの職員", "サイバーセキュリティ") ==
        Parts{"サイバーセキュリティ"});
}

TEST_CASE("改行をまたぐ語は、改行ごと一つに光る", "[searcher][highlight]") {
  CHECK(lit("実践的サイバー防\n御演習の参加者", "サイバー防御演習") == Parts{"サイバー防\n御演習"});
}

TEST_CASE("字の幅や形が違っても、印字どおりに光る", "[searcher][highlight]") {
  CHECK(lit("ｻｲﾊﾞｰの脅威", "サイバー") == Parts{"ｻｲﾊﾞｰ"});
  CHECK(lit("ＣＹＤＥＲの受講", "cyder") == Parts{"ＣＹＤＥＲ"});
  CHECK(lit("２０１９ 年５月の調査", "\"2019年5月\"") == Parts{"２０１９ 年５月"});
  CHECK(lit("㈱電子安全の報告", "\"(株)電子\"") == Parts{"㈱電子"});
}

TEST_CASE("一字から出た字が別々に当たっても、光る所は重ならない", "[searcher][highlight]") {
  CHECK(lit("㈱電子安全の報告", "\"(\" \")\"") == Parts{"㈱"});
}

TEST_CASE("並んだ部分は一つに、離れた部分は別々に光る", "[searcher][highlight]") {
  CHECK(lit("情報の共有を図り、訓練をした", "情報共有") == Parts{"情報の共有"});
  CHECK(lit("訓練をして、評価を定める", "評価訓練") == Parts{"訓練", "評価"});
}

TEST_CASE("一字の部分は、語として立つ所だけ光る", "[searcher][highlight]") {
  CHECK(lit("業務の効率化により、カードの交付率が伸び、普及に努めた", "普及率") == Parts{"率", "普及"});
  CHECK(lit("網羅的に調べ、光の網を広げた", "光網") == Parts{"光の網"});
}

TEST_CASE("何度出ても、すべて光る", "[searcher][highlight]") {
  CHECK(lit("演習、演習、また演習", "演習") == Parts{"演習", "演習", "演習"});
}

TEST_CASE("重なる語は一つに光る", "[searcher][highlight]") {
  CHECK(lit("東京都庁の窓口", "\"東京都\" \"京都庁\"") == Parts{"東京都庁"});
}

TEST_CASE("除く語は光らない", "[searcher][highlight]") {
  CHECK(lit("演習を行う", "演習 -訓練") == Parts{"演習"});
}

TEST_CASE("絞り込みの値は光らない", "[searcher][highlight]") {
  CHECK(lit("資料の演習", "演習 題:資料") == Parts{"演習"});
}

TEST_CASE("前方一致は、打った所だけ光る", "[searcher][highlight]") {
  CHECK(lit("サイバーセキュリティの確保", "サイバーセキュ*") == Parts{"サイバーセキュ"});
}

TEST_CASE("光る所は順に並び、重ならず、本文の内にある", "[searcher][highlight]") {
  std::vector<test::ReadyPassage> passages;
  for (const std::string& text : test::mixed_texts()) passages.push_back({text});
  SmallIndex index(passages);
  SearchOptions options;
  options.limit = 1000;
  options.fold_similar = false;
  for (const char* query : {"の OR ー OR 1", "サイバー OR セキュリティ OR \"バーセ\"", "\"(\" OR \")\" OR 株",
                            "a OR e OR x OR 5", "か OR が OR \"カ\""}) {
    std::size_t ranges = 0;
    for (const Hit& hit : index.search(query, options).hits) {
      CAPTURE(query, hit.passage.text);
      std::size_t before = 0;
      CHECK_FALSE(hit.highlights.empty());
      for (const TextRange& range : hit.highlights) {
        CHECK(range.begin >= before);
        CHECK(range.begin < range.end);
        before = range.end;
        ++ranges;
      }
      CHECK(before <= dict::count_code_points(hit.passage.text));
    }
    CHECK(ranges > 0);
  }
}
