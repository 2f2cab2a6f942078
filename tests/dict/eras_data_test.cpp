// SPDX-License-Identifier: GPL-2.0-or-later
// dict/data/eras.tsv, and that the calendar agrees with it.
#include <catch2/catch.hpp>
#include <fstream>
#include <hakusho/calendar.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct EraRow {
  std::string name, reading, abbreviations, first_day;

  int first_year() const { return std::stoi(first_day.substr(0, 4)); }
};

std::vector<EraRow> era_rows() {
  std::ifstream in(HAKUSHO_SOURCE_DIR "/dict/data/eras.tsv");
  REQUIRE(in);
  std::vector<EraRow> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    EraRow row;
    std::getline(fields, row.name, '\t');
    std::getline(fields, row.reading, '\t');
    std::getline(fields, row.abbreviations, '\t');
    std::getline(fields, row.first_day, '\t');
    REQUIRE(row.first_day.size() == 10);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("元号は明治から令和まで古い順に並ぶ", "[dict][eras]") {
  const auto rows = era_rows();
  REQUIRE(rows.size() >= 5);
  CHECK(rows.front().name == "明治");
  CHECK(rows[4].name == "令和");
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i - 1].first_day < rows[i].first_day);
}

TEST_CASE("元年は初日の年である", "[dict][eras]") {
  for (const EraRow& row : era_rows()) {
    CAPTURE(row.name);
    CHECK(hakusho::western_year(row.name + "元年") == row.first_year());
  }
}

TEST_CASE("最後の年は次の元号の元年と重なり、その翌年はない", "[dict][eras]") {
  const auto rows = era_rows();
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const int last = rows[i + 1].first_year() - rows[i].first_year() + 1;
    CAPTURE(rows[i].name, last);
    CHECK(hakusho::western_year(rows[i].name + std::to_string(last)) == rows[i + 1].first_year());
    CHECK_FALSE(hakusho::western_year(rows[i].name + std::to_string(last + 1)));
  }
}
