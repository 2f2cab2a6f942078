// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

SmallIndex& reports() {
  static SmallIndex index({
      {"内閣官房情報セキュリティセンターが演習を行う。い", "電子安全白書", 2012},
      {"内閣サイバーセキュリティセンター（NISC）が演習を行う。ろ", "電子安全白書", 2018},
      {"国家サイバー統括室が演習を行う。は", "電子安全白書", 2025},
      {"総務省が演習を行う。に", "電子安全白書", 2018},
      {"郵政省と通信事業者が演習を行う。ほ", "電子安全白書", 2000},
      {"郵政事業庁が演習を行う。へ", "電子安全白書", 2002},
      {"NISCS という団体が演習を行う。と", "電子安全白書", 2018},
  });
  return index;
}

SearchOptions all() {
  SearchOptions options;
  options.fold_similar = false;
  options.strict = true;
  return options;
}

std::set<std::string> found(const std::string& query, const SearchOptions& options = all()) {
  std::set<std::string> letters;
  for (const std::string& text : reports().texts(query, options))
    letters.insert(text.substr(text.size() - 3));
  return letters;
}

using Letters = std::set<std::string>;

}  // namespace

TEST_CASE("org:NISC は前身と後身にも当たる", "[searcher][organisation]") {
  CHECK(found("演習 org:NISC") == Letters{"い", "ろ", "は"});
  CHECK(found("演習 府省庁:国家サイバー統括室") == Letters{"い", "ろ", "は"});
}

TEST_CASE("系統を分ければ名の通りの機関だけに当たる", "[searcher][organisation]") {
  SearchOptions apart = all();
  apart.succession = false;
  CHECK(found("演習 org:国家サイバー統括室", apart) == Letters{"は"});
  CHECK(found("演習 org:内閣官房情報セキュリティセンター", apart) == Letters{"い"});
}

TEST_CASE("総務省は郵政省に当たり、郵政事業庁には当たらない", "[searcher][organisation]") {
  CHECK(found("演習 org:総務省") == Letters{"に", "ほ"});
}

TEST_CASE("登録簿にない名は書いてあるとおりに探す", "[searcher][organisation]") {
  CHECK(found("演習 org:通信事業者") == Letters{"ほ"});
}

TEST_CASE("何と読んだかが結果に示される", "[searcher][organisation]") {
  const SearchResult result = reports().search("演習 org:NISC", all());
  REQUIRE(result.organisations.size() == 1);
  CHECK(result.organisations[0].asked == "NISC");
  CHECK(result.organisations[0].line.size() == 4);
}

TEST_CASE("一つの機関だけなら何も示さない", "[searcher][organisation]") {
  CHECK(reports().search("演習 org:国税庁", all()).organisations.empty());
}

TEST_CASE("説明にも系統と日付が出る", "[searcher][organisation][explain]") {
  const std::string text =
      reports().searcher().explain(Query::parse("演習 org:NISC"), all(), Language::japanese);
  CHECK_THAT(text, Catch::Contains("内閣サイバーセキュリティセンター (2015-01-09–2025-06-30)"));
}
