// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fstream>
#include <hakusho/calendar.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace hakusho {
namespace {

constexpr int own_year = 2023;  // of every row of the tables

std::vector<std::string> rows_of(const std::string& name) {
  std::ifstream in(HAKUSHO_SOURCE_DIR "/tests/dict/data/" + name);
  REQUIRE(in);
  std::vector<std::string> rows;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') rows.push_back(line);
  return rows;
}

std::vector<int> numbers_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<int> numbers;
  for (int number = 0; in >> number;) numbers.push_back(number);
  return numbers;
}

std::string phrase_in(const std::string& text, std::optional<int> own = own_year) {
  const auto phrases = year_phrases(text, own);
  if (phrases.empty()) return "";
  return text.substr(phrases[0].begin, phrases[0].end - phrases[0].begin);
}

}  // namespace

TEST_CASE("表の年の言い方はどれも書いてあるとおりに読まれる", "[dict][years]") {
  const auto rows = rows_of("year_phrases.tsv");
  CHECK(rows.size() >= 200);
  for (const std::string& row : rows) {
    CAPTURE(row);
    const auto tab = row.find('\t');
    REQUIRE(tab != row.npos);
    CHECK(fiscal_years_of(row.substr(0, tab), own_year) == numbers_in(row.substr(tab + 1)));
  }
}

TEST_CASE("年でないものの表からは何も読まれない", "[dict][years]") {
  const auto rows = rows_of("not_years.tsv");
  CHECK(rows.size() >= 60);
  for (const std::string& row : rows) {
    CAPTURE(row);
    CHECK(fiscal_years_of(row, own_year).empty());
  }
}

TEST_CASE("言い方の場所は元の文のバイトで示される", "[dict][years]") {
  CHECK(phrase_in("計画は平成 30 年度から令和４年度まで続く。") == "平成 30 年度から令和４年度");
  CHECK(phrase_in("施行は2024年3月29日である。") == "2024年3月29日");
  CHECK(phrase_in("２０２０年度から５年間の計画") == "２０２０年度から５年間");
}

TEST_CASE("資料の年が分からなければ本年度や昨年度は読まれない", "[dict][years]") {
  CHECK(fiscal_years_of("本年度は、昨年度の成果を踏まえ、今後3年間で実施する。").empty());
}

TEST_CASE("資料の年が分からなくても前に年があれば翌年度は読まれる", "[dict][years]") {
  CHECK(fiscal_years_of("令和3年度に着手し、翌年度に完了した。") == std::vector<int>{2021, 2022});
}

TEST_CASE("文が変われば翌年度は資料の年から数える", "[dict][years]") {
  CHECK(fiscal_years_of("令和3年度に着手した。翌年度に完了する。", 2023) == std::vector<int>{2021, 2024});
}

TEST_CASE("どんな壊れた文からも年を読もうとして落ちない", "[dict][years]") {
  for (const std::string text :
       {"年", "年度", "令和", "令和\xE5\xB9", "R", "2023", "2023年(", "2023年(令和", "今後", "今後3", "第",
        "～2023年度～", "平成29、", "\xFF\xFE年", "2023.", "2023.3."})
    CHECK(year_phrases(text, 2023).size() <= 1);
}

TEST_CASE("長い数字の列は速やかに読み飛ばされる", "[dict][years]") {
  CHECK(fiscal_years_of(std::string(1'000'000, '1') + "年", 2023).empty());
}

TEST_CASE("言い方は順に並び、重ならない", "[dict][years]") {
  const std::string text =
      "2018年度、2019年から2021年、昨年度、R5.4.1、平成29及び30年度、今後5年間、2010年代";
  std::size_t end = 0;
  for (const YearPhrase& phrase : year_phrases(text, 2023)) {
    CHECK(phrase.begin >= end);
    CHECK(phrase.end > phrase.begin);
    CHECK(phrase.first <= phrase.last);
    end = phrase.end;
  }
}

}  // namespace hakusho
