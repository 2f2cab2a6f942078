// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xlsx_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "indexer/extract/docx_styles.hpp"

namespace hakusho::indexer {
namespace {

using Kind = XlsxNumberFormat::Kind;

// The format without what is printed as it stands: quoted text, escaped signs, colours and conditions. Of
// brackets only [h], [m] and [s] count: they stand for time that has passed.
std::string bare_format(std::string_view code, bool& passed_time) {
  std::string bare;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') break;  // negative numbers and the like
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) passed_time = true;
      i = end;
    } else {
      bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
  }
  return bare;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

int zeros_behind_point(std::string_view code) {
  const std::size_t point = code.find('.');
  if (point == std::string_view::npos) return 0;
  int digits = 0;
  for (const char c : code.substr(point + 1)) {
    if (c != '0') break;
    ++digits;
  }
  return std::min(digits, 10);
}

XlsxNumberFormat builtin_format(int id) {
  if (id >= 14 && id <= 17) return {id == 17 ? Kind::month : Kind::day, 0};
  if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47) return {Kind::time, 0};
  if (id == 22) return {Kind::day_and_time, 0};
  if (id == 46) return {Kind::duration, 0};
  if (id == 9 || id == 10) return {Kind::percent, id == 9 ? 0 : 2};
  // Formats of Japanese versions: 年月日 with eras, years and months.
  if (id == 34 || id == 52 || id == 55) return {Kind::month, 0};
  if ((id >= 27 && id <= 31) || id == 35 || id == 36 || (id >= 50 && id <= 58)) return {Kind::day, 0};
  return {};
}

struct Day {
  long year = 0;
  int month = 0, day = 0;
};

// From days since 1970-01-01, by counting in years that begin in March.
Day day_of(long days) {
  days += 719468;
  const long era = (days >= 0 ? days : days - 146096) / 146097;
  const long of_era = days - era * 146097;
  const long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long shifted = (5 * of_year + 2) / 153;
  const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1)};
}

// Excel counts a 29 February 1900 that never was.
long days_since_1970(long serial, bool from_1904) {
  if (from_1904) return serial - 24107;
  return serial - (serial < 60 ? 25568 : 25569);
}

std::string plain_number(double number) {
  std::string text = fmt::format("{:.15g}", number);
  // Large counts are written out, as a cell that is wide enough shows them.
  if (text.find('e') != std::string::npos && std::fabs(number) >= 1 && std::fabs(number) < 1e18)
    text = fmt::format("{:.0f}", number);
  return text;
}

std::string time_text(long minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string date_text(double number, Kind kind, bool from_1904) {
  // Half a second's slack: fractions of a day are not exact.
  const double slack = 0.5 / 86400;
  const auto serial = static_cast<long>(std::floor(number + slack));
  const auto minutes =
      static_cast<long>(std::max(0.0, (number - static_cast<double>(serial) + slack) * 1440));
  if (kind == Kind::duration) return time_text(serial * 1440 + minutes);
  if (kind == Kind::time && serial == 0) return time_text(minutes);
  const Day day = day_of(days_since_1970(serial, from_1904));
  if (kind == Kind::year) return fmt::format("{:04}", day.year);
  if (kind == Kind::month) return fmt::format("{:04}-{:02}", day.year, day.month);
  std::string text = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  if (kind == Kind::time || (kind == Kind::day_and_time && minutes > 0)) text += " " + time_text(minutes);
  return text;
}

}  // namespace

XlsxNumberFormat parse_number_format(std::string_view code) {
  bool passed_time = false;
  const std::string bare = bare_format(code, passed_time);
  if (passed_time) return {Kind::duration, 0};
  if (contains(bare, "general") || contains(bare, "g/標準") || bare == "@") return {};
  if (contains(bare, "e+") || contains(bare, "e-")) return {};
  const bool day = contains(bare, "d") || contains(bare, "aaa");
  const bool year = contains(bare, "y") || contains(bare, "e") || contains(bare, "g");
  const bool hour = contains(bare, "h") || contains(bare, "s");
  const bool month = contains(bare, "m");
  if (hour) return {day || year ? Kind::day_and_time : Kind::time, 0};
  if (day) return {Kind::day, 0};
  if (month) return {Kind::month, 0};
  if (year) return {Kind::year, 0};
  if (bare.find('%') != std::string::npos) return {Kind::percent, zeros_behind_point(bare)};
  const bool zeros = bare.size() >= 2 && bare.find_first_not_of('0') == std::string::npos;
  if (zeros && bare.size() <= 20) return {Kind::padded, static_cast<int>(bare.size())};
  return {};
}

std::string shown_number(double number, const XlsxNumberFormat& format, bool from_1904) {
  constexpr double last_day = 2958466;  // 9999-12-31
  if (!std::isfinite(number)) return {};
  switch (format.kind) {
    case Kind::plain:
      return plain_number(number);
    case Kind::percent:
      return std::fabs(number) < 1e12 ? fmt::format("{:.{}f}%", number * 100, format.digits)
                                      : plain_number(number);
    case Kind::padded:
      if (number < 0 || number >= 1e15) return plain_number(number);
      return fmt::format("{:0{}.0f}", number, format.digits);
    default:
      return number < 0 || number >= last_day ? plain_number(number)
                                              : date_text(number, format.kind, from_1904);
  }
}

XlsxFormats::XlsxFormats(XmlNode root) {
  std::map<int, XlsxNumberFormat> own;
  for (const XmlNode node : root.child("numFmts"))
    own[number_in(node.attribute("numFmtId"), -1)] = parse_number_format(node.attribute("formatCode"));
  for (const XmlNode node : root.child("cellXfs")) {
    if (node.name() != "xf") continue;
    const int id = number_in(node.attribute("numFmtId"), 0);
    const auto found = own.find(id);
    formats_.push_back(found == own.end() ? builtin_format(id) : found->second);
  }
}

const XlsxNumberFormat& XlsxFormats::of_style(std::string_view style) const {
  static const XlsxNumberFormat plain;
  const int index = number_in(style, -1);
  return index >= 0 && static_cast<std::size_t>(index) < formats_.size()
             ? formats_[static_cast<std::size_t>(index)]
             : plain;
}

}  // namespace hakusho::indexer
