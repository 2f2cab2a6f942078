// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/named_years.hpp"

namespace hakusho::dict {
namespace {

constexpr std::string_view year = "年", first = "元";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether `text` ends with the number of a year, which brackets may give in both calendars: 2005(平成17).
bool ends_with_number(std::string_view text) {
  if (text.ends_with(')')) text.remove_suffix(1);
  return !text.empty() && (is_digit(text.back()) || text.ends_with(first));
}

// 5年間, 5年以内, 5年前: behind the unit stands what makes it a span of time.
bool is_span(std::string_view unit) {
  unit.remove_prefix(year.size());
  for (const std::string_view end : {"間", "以内", "以上", "前", "後"})
    if (unit.starts_with(end)) return true;
  return false;
}

// Whether the number at the end of `text` stands behind a bracket that a year stands before: 2018年度(平成30.
bool gives_year_again(std::string_view text) {
  while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
  if (text.ends_with(first)) text.remove_suffix(first.size());
  for (const std::string_view era : {"令和", "平成", "昭和"})
    if (text.ends_with(era)) text.remove_suffix(era.size());
  if (!text.ends_with('(')) return false;
  text.remove_suffix(1);
  return text.ends_with(year) || text.ends_with("年度");
}

}  // namespace

std::uint8_t named_years(std::string_view key) {
  std::uint8_t count = 0;
  for (std::size_t at = key.find(year); at != std::string_view::npos; at = key.find(year, at + year.size())) {
    const std::string_view before = key.substr(0, at);
    if (!ends_with_number(before) || gives_year_again(before) || is_span(key.substr(at))) continue;
    if (++count == UINT8_MAX) break;
  }
  return count;
}

}  // namespace hakusho::dict
