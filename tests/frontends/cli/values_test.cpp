// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/values.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

using namespace hakusho;
using namespace hakusho::cli;

TEST_CASE("年の範囲は西暦でも元号でも、端が開いていても読む", "[cli][values]") {
  using Year = std::optional<int>;
  const auto [text, first, last] = GENERATE(table<std::string, Year, Year>({
      {"2020..2024", 2020, 2024},
      {"2024", 2024, 2024},
      {"..2019", std::nullopt, 2019},
      {"平成30..", 2018, std::nullopt},
      {"令和3..R6", 2021, 2024},
      {"２０２０..２０２１", 2020, 2021},
      {"2020..令和2年度", 2020, 2020},
  }));
  CAPTURE(text);
  const YearRange range = year_range_value(text);
  CHECK(range.first == first);
  CHECK(range.last == last);
}

TEST_CASE("年の範囲でないものを断る", "[cli][values]") {
  const std::string text = GENERATE("", "..", "2024..2020", "六年", "2020..x", "2020...2024", "2020-2024");
  CAPTURE(text);
  CHECK_THROWS_AS(year_range_value(text), Error);
}

TEST_CASE("似た名前を挙げ、似ていなければ挙げない", "[cli][values]") {
  const std::vector<std::string_view> names = {"search", "stats", "show"};
  CHECK(nearest_name("serach", names) == "search");
  CHECK(nearest_name("stat", names) == "stats");
  CHECK(nearest_name("", names).empty());
  CHECK(nearest_name("compare", names).empty());
  CHECK(nearest_name(std::string(100000, 'x'), names).empty());
}
