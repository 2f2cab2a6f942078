// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;

namespace {

const std::string notice =
    "実践的な防御演習の受講者は、地方公共団体の職員を中心に前の年度より増え、全国の会場で開いた演習は好評であ"
    "った。";

// One passage repeated over the years with small changes, among others that say something else.
std::vector<ReadyPassage> yearly() {
  std::vector<ReadyPassage> passages;
  for (int year = 2018; year <= 2024; ++year) {
    passages.push_back({notice + std::to_string(year), "電子安全白書", year});
    // Hiragana in another order each year: no two of these look alike.
    std::string names;
    for (int i = 0; i < 12; ++i) {
      names += "あいうえおかきくけこさしすせそ";
      names = names.substr(3 * static_cast<std::size_t>((year * 7 + i * 5) % 15)) + "、";
    }
    passages.push_back({"演習のほかに" + names + "を試した。", "電子安全白書", year});
  }
  return passages;
}

SmallIndex& index() {
  static SmallIndex small(yearly());
  return small;
}

std::vector<int> years_of(const SearchResult& result) {
  std::vector<int> years;
  for (const Hit& hit : result.hits) years.push_back(hit.passage.document.metadata.year.value_or(0));
  return years;
}

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) ids.push_back(hit.passage.id);
  return ids;
}

SearchOptions unfolded(std::size_t limit = 10000) {
  SearchOptions options;
  options.fold_similar = false;
  options.limit = limit;
  return options;
}

}  // namespace

TEST_CASE("各年のほぼ同じ文章は一つに畳まれ、合計は畳む前を数える", "[searcher][order][similar]") {
  const SearchResult result = index().search("受講者");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().similar.size() == 6);
  CHECK(result.hits.front().passage.document.metadata.year == 2024);  // a tie: the latest year first
  CHECK(result.total.passages == 7);
  for (const std::string& id : result.hits.front().similar)
    CHECK(index().searcher().show(id).passage.text.starts_with(notice));
}

TEST_CASE("畳まなければ全部が並び、同点は年の新しい順である", "[searcher][order][similar]") {
  const SearchResult result = index().search("受講者", unfolded());
  CHECK(years_of(result) == std::vector<int>{2024, 2023, 2022, 2021, 2020, 2019, 2018});
  for (const Hit& hit : result.hits) CHECK(hit.similar.empty());
}

TEST_CASE("一つの資料の中の同じ文は畳まれない", "[searcher][order][similar]") {
  SmallIndex twice({{notice, "資料", 2020}, {notice, "資料", 2020}});
  const SearchResult result = twice.search("受講者");
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].passage.position == 0);
  CHECK(result.hits[1].passage.position == 1);
  CHECK(result.hits[0].passage.id != result.hits[1].passage.id);
}

TEST_CASE("年ごとの検索は、各年の最良の一つを新しい順に出す", "[searcher][order][by-year]") {
  SearchOptions options;
  options.by_year = true;
  const SearchResult result = index().search("受講者", options);
  CHECK(years_of(result) == std::vector<int>{2024, 2023, 2022, 2021, 2020, 2019, 2018});
  for (const Hit& hit : result.hits) CHECK(hit.passage.text.starts_with(notice));
}

TEST_CASE("年ごとの検索は絞り込みの内で働く", "[searcher][order][by-year]") {
  SearchOptions options;
  options.by_year = true;
  options.years = YearRange{2020, 2022};
  CHECK(years_of(index().search("受講者", options)) == std::vector<int>{2022, 2021, 2020});
  CHECK(years_of(index().search("受講者 年:2021", options)) == std::vector<int>{2021});
}

TEST_CASE("年で並べ替える", "[searcher][order]") {
  SearchOptions options = unfolded();
  options.sort = SortOrder::year_ascending;
  const auto ascending = years_of(index().search("演習", options));
  CHECK(ascending.size() == 14);
  CHECK(std::is_sorted(ascending.begin(), ascending.end()));
  options.sort = SortOrder::year_descending;
  const auto descending = years_of(index().search("演習", options));
  CHECK(descending.size() == 14);
  CHECK(std::is_sorted(descending.rbegin(), descending.rend()));
}

TEST_CASE("頁をめくっても、一度に読むのと同じ並びである", "[searcher][order]") {
  for (const bool fold : {false, true}) {
    CAPTURE(fold);
    SearchOptions all = unfolded();
    all.fold_similar = fold;
    const auto whole = ids_of(index().search("演習", all));
    std::vector<std::string> paged;
    SearchOptions page = all;
    page.limit = 3;
    for (;; page.offset += 3) {
      const SearchResult result = index().search("演習", page);
      if (result.hits.empty()) break;
      CHECK(result.hits.front().rank == page.offset + 1);
      for (const auto& id : ids_of(result)) paged.push_back(id);
    }
    CHECK(paged == whole);
    CHECK(whole.size() > 3);
  }
}

TEST_CASE("終わりを越えた offset は空で、合計は変わらない", "[searcher][order]") {
  SearchOptions options;
  options.offset = 1000;
  const SearchResult result = index().search("演習", options);
  CHECK(result.hits.empty());
  CHECK(result.total.passages == 14);
}

TEST_CASE("零件を求めれば、合計だけが返る", "[searcher][order]") {
  const SearchResult result = index().search("演習", unfolded(0));
  CHECK(result.hits.empty());
  CHECK(result.total.passages == 14);
}

TEST_CASE("同じ検索は何度しても同じ並びである", "[searcher][order]") {
  const auto first = ids_of(index().search("演習", unfolded()));
  for (int i = 0; i < 5; ++i) CHECK(ids_of(index().search("演習", unfolded())) == first);
  Searcher fresh(index().path());
  CHECK(ids_of(fresh.search(Query::parse("演習"), unfolded())) == first);
}

TEST_CASE("スレッド数を変えて作った索引も同じ並びと得点である", "[searcher][order]") {
  SmallIndex other;
  for (int part = 0; part < 4; ++part) {
    std::vector<ReadyPassage> some;
    for (std::size_t i = 0; i < 14; ++i)
      if (i / 4 == static_cast<std::size_t>(part)) some.push_back(yearly()[i]);
    other.write("part" + std::to_string(part) + ".jsonl", some);
  }
  IndexOptions options;
  options.jobs = 1;
  other.index(options);
  const auto ids = ids_of(other.searcher().search(Query::parse("演習"), unfolded()));
  options.jobs = 3;
  options.rebuild = true;
  other.index(options);
  REQUIRE(other.searcher().reopen());
  CHECK(ids_of(other.searcher().search(Query::parse("演習"), unfolded())) == ids);
  CHECK(ids.size() == 14);
}

TEST_CASE("同点は年、資料の番号、位置の順である", "[searcher][order]") {
  SmallIndex ties;
  for (const char* name : {"x.jsonl", "y.jsonl", "z.jsonl"})
    ties.write(name, {{"同じ演習。", name, 2020}, {"同じ演習。", name, 2020}, {"同じ演習。", name, 2022}});
  ties.index();
  const SearchResult result = ties.search("演習", unfolded());
  REQUIRE(result.hits.size() == 9);
  const auto place = [](const Hit& hit) {
    return std::tuple(-*hit.passage.document.metadata.year, hit.passage.document.id, hit.passage.position);
  };
  for (std::size_t i = 1; i < result.hits.size(); ++i) {
    CHECK(result.hits[i].score == result.hits[i - 1].score);
    CHECK(place(result.hits[i - 1]) < place(result.hits[i]));
  }
}

TEST_CASE("見出しに語がある文章は上に来る", "[searcher][order][score]") {
  SmallIndex sections({{"計画に沿って演習を進めた。い", "資料い", 2020, {"第1章　総論"}},
                       {"計画に沿って演習を進めた。ろ", "資料ろ", 2020, {"第1章　演習"}},
                       {"計画に沿って演習を進めた。は", "資料は", 2020, {"第1章　演習", "第1節　総論"}},
                       {"人材を育てる。", "資料に", 2020}});
  const auto texts = sections.texts("演習", unfolded());
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].ends_with("ろ"));
  CHECK(texts[1].ends_with("は"));
  CHECK(texts[2].ends_with("い"));
}

TEST_CASE("題に語がある資料は上に来る", "[searcher][order][score]") {
  SmallIndex titles(
      {{"計画に沿って演習を進めた。い", "資料", 2024}, {"計画に沿って演習を進めた。ろ", "演習の資料", 2020}});
  CHECK(titles.texts("演習", unfolded()).front().ends_with("ろ"));
}

TEST_CASE("一語の検索では、等級が得点より先に来る", "[searcher][order][score]") {
  SmallIndex grades(
      {{"東京都と東京都と東京都。"}, {"長い文の中ほどに、ただ一度だけ京都という名が出てくるのである。"}});
  const SearchResult result = grades.search("京都", unfolded());
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].grade == MatchGrade::word);
  CHECK(result.hits[1].grade == MatchGrade::substring);
}

TEST_CASE("得点は等級の中で下がっていく", "[searcher][order][score]") {
  const SearchResult result = index().search("演習", unfolded());
  for (std::size_t i = 1; i < result.hits.size(); ++i) {
    if (result.hits[i].grade == result.hits[i - 1].grade)
      CHECK(result.hits[i].score <= result.hits[i - 1].score);
  }
}

TEST_CASE("年を挙げて述べる文章が、挙げない文章より先に並ぶ", "[searcher][order][dated]") {
  const std::string dated = "防御演習は平成30年度に始まり、2020年に会場を増やして続けている。";
  SmallIndex small({{"防御演習はますます重要となり、今後とも会場を増やして続けていく。", "資料", 2024},
                    {dated, "資料", 2018}});  // of equals the later year comes first
  CHECK(small.texts("防御演習", unfolded()).front() == dated);
}

TEST_CASE("年を並べただけの一覧は先に並ばない", "[searcher][order][dated]") {
  const std::string prose = "防御演習の会場を増やして続けていく。";
  SmallIndex small({{prose, "資料", 2018}, {"防御演習 2018年 2019年 2020年 2021年", "資料", 2024}});
  CHECK(small.texts("防御演習", unfolded()).front() == prose);
}

TEST_CASE("挙げた年が多くても、四つを越えれば同じである", "[searcher][order][dated]") {
  const auto score_of = [](int years) {
    std::string text = "防御演習を";
    // As many words each time: what names no year is a span.
    for (int i = 0; i < 8; ++i) text += i < years ? "2024年度、" : "2024年間、";
    SmallIndex small({{text + "開いた。", "資料", 2024}});
    return small.search("防御演習").hits.at(0).score;
  };
  CHECK(score_of(2) == Approx(score_of(0) * 1.15));
  CHECK(score_of(4) == Approx(score_of(0) * 1.3));
  CHECK(score_of(8) == Approx(score_of(4)));
}
