// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/values.hpp"

#include <algorithm>
#include <charconv>
#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>
#include <numeric>

namespace hakusho::cli {
namespace {

[[noreturn]] void refuse(std::string_view option, Message reason, Message remedy) {
  throw Error(ErrorCode::invalid_argument, Message("--{0}", {std::string(option)}), std::move(reason),
              std::move(remedy));
}

std::optional<int> year_end(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return year_value("year", text);
}

// Number of single-letter changes that turn one into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::size_t number_value(std::string_view option, const std::string& text, std::size_t least,
                         std::size_t most) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stop != end || number < least || number > most)
    refuse(option,
           Message("“{0}” is no whole number from {1} to {2}",
                   {text, std::to_string(least), std::to_string(most)}),
           {});
  return number;
}

int year_value(std::string_view option, const std::string& text) {
  const std::optional<int> year = western_year(text);
  if (!year)
    refuse(option, Message("“{0}” is no year", {text}),
           Message("write it as 2024, 令和6 or R6, a range as 2020..2024"));
  return *year;
}

YearRange year_range_value(const std::string& text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) {
    if (text.empty())
      refuse("year", "no year is given", "write it as 2024, 令和6 or R6, a range as 2020..2024");
    const std::optional<int> year = year_end(text);
    return {year, year};
  }
  const YearRange range{year_end(text.substr(0, dots)), year_end(text.substr(dots + 2))};
  if (range.first && range.last && *range.first > *range.last)
    refuse("year", Message("“{0}” ends before it begins", {text}), "write the earlier year first");
  if (!range.first && !range.last)
    refuse("year", "no year is given", "write it as 2024, 令和6 or R6, a range as 2020..2024");
  return range;
}

void demand_choice(std::string_view option, const std::string& text, std::string_view choices) {
  std::string list;
  for (std::size_t at = 0; at <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', at), choices.size());
    const std::string_view each = choices.substr(at, end - at);
    if (each == text) return;
    list += (list.empty() ? "" : ", ") + std::string(each);
    at = end + 1;
  }
  refuse(option, Message("“{0}” is not one of its values", {text}), Message("write one of: {0}", {list}));
}

std::string_view nearest_name(std::string_view text, const std::vector<std::string_view>& names) {
  std::string_view best;
  // Two letters exchanged are two changes; a short name of three letters would be like every other.
  std::size_t least = (text.size() < 4 ? 1 : std::max<std::size_t>(2, text.size() / 3)) + 1;
  if (text.size() > 64) return best;
  for (const std::string_view name : names) {
    const std::size_t steps = distance(text, name);
    if (steps >= least) continue;
    best = name;
    least = steps;
  }
  return best;
}

}  // namespace hakusho::cli
