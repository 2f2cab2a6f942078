// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/metadata_date.hpp"

#include <fmt/format.h>

#include <hakusho/calendar.hpp>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// Reads code points one by one, full-width digits and signs as ASCII.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : text_(text) {}

  std::size_t position() const { return at_; }
  void return_to(std::size_t position) { at_ = position; }
  bool at_end() const { return at_ >= text_.size(); }

  char32_t peek() const {
    std::size_t next = at_;
    return at_end() ? U'\0' : folded(dict::next_code_point(text_, next));
  }
  bool accept(std::u32string_view any_of) {
    if (at_end() || any_of.find(peek()) == any_of.npos) return false;
    dict::next_code_point(text_, at_);
    return true;
  }
  void skip_blanks() {
    while (!at_end() && dict::is_white_space(peek())) dict::next_code_point(text_, at_);
  }
  // A number of at most `digits` digits with no further digit behind it.
  std::optional<int> number(int digits) {
    const std::size_t start = at_;
    int value = 0, count = 0;
    while (peek() >= U'0' && peek() <= U'9' && ++count <= digits) {
      value = value * 10 + static_cast<int>(peek() - U'0');
      dict::next_code_point(text_, at_);
    }
    if (count >= 1 && count <= digits) return value;
    at_ = start;
    return std::nullopt;
  }

 private:
  static char32_t folded(char32_t c) { return c >= U'！' && c <= U'～' ? c - (U'！' - U'!') : c; }

  std::string_view text_;
  std::size_t at_ = 0;
};

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool exists(const CalendarDate& date) {
  if (date.month < 0 || date.month > 12 || date.day < 0) return false;
  return date.day == 0 || (date.month > 0 && date.day <= days_in(date.year, date.month));
}

// A number with 月 or 日 behind it; 元 is no month. Moves only on success.
std::optional<int> counted(DateScanner& scan, char32_t unit) {
  const std::size_t start = scan.position();
  scan.skip_blanks();
  const std::optional<int> value = scan.number(2);
  scan.skip_blanks();
  if (value && *value > 0 && scan.accept({&unit, 1})) return value;
  scan.return_to(start);
  return std::nullopt;
}

// 令和6年7月10日: the year ends with 年 within a few characters.
std::optional<DateMatch> with_words(std::string_view text) {
  constexpr std::string_view year_sign = "年";
  const auto sign = text.substr(0, 48).find(year_sign);
  if (sign == text.npos) return std::nullopt;
  const std::optional<int> year = western_year(text.substr(0, sign + year_sign.size()));
  if (!year) return std::nullopt;
  const std::size_t start = sign + year_sign.size();
  DateScanner scan(text.substr(start));
  CalendarDate date{*year, 0, 0};
  if (const auto month = counted(scan, U'月')) {
    date.month = *month;
    date.day = counted(scan, U'日').value_or(0);
  }
  if (!exists(date)) return std::nullopt;
  return DateMatch{date, start + scan.position()};
}

// 2024-07-10, 2024.7, R6.7.10: one separator throughout.
std::optional<DateMatch> with_separators(std::string_view text) {
  DateScanner scan(text);
  std::optional<int> year;
  if (const auto digits = scan.number(4)) {
    year = *digits >= 1868 && *digits <= 2199 ? digits : std::nullopt;
  } else if (scan.accept(U"MTSHRmtshr㍾㍽㍼㍻㋿")) {
    const auto number = scan.number(2);
    if (number) year = western_year(text.substr(0, scan.position()));
  }
  const char32_t separator = scan.peek();
  if (!year || !scan.accept(U"-/.")) return std::nullopt;
  CalendarDate date{*year, 0, 0};
  const auto month = scan.number(2);
  if (!month || *month == 0) return std::nullopt;
  date.month = *month;
  const std::size_t month_end = scan.position();
  if (scan.accept({&separator, 1})) {
    const auto day = scan.number(2);
    if (day && *day == 0) return std::nullopt;
    if (day)
      date.day = *day;
    else
      scan.return_to(month_end);
  }
  if (!exists(date) || (scan.peek() >= U'0' && scan.peek() <= U'9')) return std::nullopt;
  return DateMatch{date, scan.position()};
}

std::optional<CalendarDate> eight_digits(std::string_view text) {
  if (text.size() != 8 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(from, count)) value = value * 10 + (c - '0');
    return value;
  };
  const CalendarDate date{number(0, 4), number(4, 2), number(6, 2)};
  if (date.year < 1868 || date.year > 2199 || date.month == 0 || date.day == 0 || !exists(date))
    return std::nullopt;
  return date;
}

// What may stand behind a whole date: a time of day or a day of the week.
bool is_harmless_rest(std::string_view rest) {
  DateScanner scan(rest);
  scan.skip_blanks();
  if (scan.at_end()) return true;
  if (scan.accept(U"(")) {
    const bool day = scan.accept(U"日月火水木金土");
    return day && scan.accept(U")") && scan.at_end();
  }
  scan.accept(U"Tt");
  return scan.number(2) && scan.accept(U":") && scan.number(2);
}

}  // namespace

std::optional<DateMatch> date_at_start(std::string_view text) {
  if (const auto match = with_separators(text)) return match;
  return with_words(text);
}

std::string iso_text(const CalendarDate& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<std::string> iso_date(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  if (text.size() > 80) return std::nullopt;
  if (const auto date = eight_digits(text)) return iso_text(*date);
  if (const auto match = date_at_start(text)) {
    const std::string_view rest = text.substr(match->length);
    const bool ends = rest.empty() || (match->date.day != 0 && is_harmless_rest(rest));
    return ends ? std::optional(iso_text(match->date)) : std::nullopt;
  }
  DateScanner scan(text);
  const auto year = scan.number(4);
  if (!year || !scan.at_end() || !western_year(text)) return std::nullopt;
  return iso_text({*year, 0, 0});
}

}  // namespace hakusho::indexer
