// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/spelling_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace hakusho::dict {
namespace {

constexpr std::array<std::string_view, 10> kanji_digits = {"〇", "一", "二", "三", "四",
                                                           "五", "六", "七", "八", "九"};
struct Power {
  std::string_view sign;
  std::uint64_t value;
};
constexpr std::array<Power, 3> small_powers = {{{"千", 1000}, {"百", 100}, {"十", 10}}};
constexpr std::array<Power, 3> large_powers = {{{"兆", 1000000000000}, {"億", 100000000}, {"万", 10000}}};

// Behind these a kanji number is a number. Not 分, 時, 部, 目, 方: 十分, 一時, 一部, 一目 and 一方 are words.
constexpr std::array<std::string_view, 33> counters = {
    "条", "項", "号",   "章", "節",   "款",   "編", "年", "月", "日",   "か国",
    "社", "人", "件",   "名", "回",   "期",   "次", "級", "位", "歳",   "円",
    "か", "カ", "箇所", "ヶ", "都市", "団体", "割", "つ", "点", "大学", "機関"};

struct Era {
  std::string_view name, letter;
  int before, first, last;  // the year before its first; western years it names
};
constexpr std::array<Era, 5> eras = {{{"令和", "r", 2018, 2019, 2099},
                                      {"平成", "h", 1988, 1989, 2019},
                                      {"昭和", "s", 1925, 1926, 1989},
                                      {"大正", "t", 1911, 1912, 1926},
                                      {"明治", "m", 1867, 1868, 1912}}};

struct Number {
  std::size_t end = 0;
  std::uint64_t value = 0;
  bool arabic = false, kanji = false, comma = false;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A run of digits, with commas where they part thousands.
bool read_arabic(std::string_view key, std::size_t& at, std::uint64_t& value, bool& comma) {
  const std::size_t start = at;
  value = 0;
  while (at < key.size() && at - start < 18) {
    if (is_digit(key[at])) {
      value = value * 10 + static_cast<std::uint64_t>(key[at++] - '0');
      continue;
    }
    const bool thousands = key[at] == ',' && at > start && at + 3 < key.size() + 0 && is_digit(key[at + 1]) &&
                           is_digit(key[at + 2]) && at + 3 < key.size() && is_digit(key[at + 3]) &&
                           (at + 4 >= key.size() || !is_digit(key[at + 4]));
    if (!thousands) break;
    comma = true;
    ++at;
  }
  return at > start;
}

std::optional<std::uint64_t> kanji_digit(std::string_view key, std::size_t at) {
  for (std::size_t digit = 0; digit < kanji_digits.size(); ++digit)
    if (key.substr(at).starts_with(kanji_digits[digit])) return digit;
  return std::nullopt;
}

template <std::size_t n>
std::optional<std::uint64_t> power_at(std::string_view key, std::size_t at,
                                      const std::array<Power, n>& powers) {
  for (const Power& power : powers)
    if (key.substr(at).starts_with(power.sign)) return power.value;
  return std::nullopt;
}

// 1万7千, 二十三, 二〇二三, 17,000. Above 10^15 nothing is read.
Number read_number(std::string_view key, std::size_t begin) {
  Number number;
  std::uint64_t total = 0, group = 0, digits = 0;
  bool pending = false;
  std::size_t at = begin;
  constexpr std::uint64_t most = 1000000000000000;
  while (at < key.size() && total < most && group < most && digits < most) {
    std::uint64_t value = 0;
    if (!pending && is_digit(key[at])) {
      if (!read_arabic(key, at, value, number.comma)) break;
      digits = value;
      number.arabic = pending = true;
    } else if (const auto digit = kanji_digit(key, at); digit && !(pending && number.arabic)) {
      digits = pending ? digits * 10 + *digit : *digit;
      number.kanji = pending = true;
      at += 3;
    } else if (const auto small = power_at(key, at, small_powers)) {
      group += (pending ? digits : 1) * *small;
      digits = 0;
      pending = false;
      number.kanji = true;
      at += 3;
    } else if (const auto large = power_at(key, at, large_powers); large && group + digits > 0) {
      total += (group + digits) * *large;
      group = digits = 0;
      pending = false;
      number.kanji = true;
      at += 3;
    } else {
      break;
    }
    number.end = at;
  }
  number.value = total + group + digits;
  return number;
}

std::string kanji_below_10000(std::uint64_t value) {
  std::string text;
  for (const Power& power : small_powers) {
    const std::uint64_t digit = value / power.value;
    if (digit > 1) text += kanji_digits[digit];
    if (digit > 0) text += power.sign;
    value %= power.value;
  }
  if (value > 0) text += kanji_digits[value];
  return text;
}

std::string kanji_number(std::uint64_t value) {
  if (value == 0) return "〇";
  std::string text;
  for (const Power& power : large_powers) {
    if (value / power.value > 0) text += kanji_below_10000(value / power.value) + std::string(power.sign);
    value %= power.value;
  }
  return text + kanji_below_10000(value);
}

std::string with_commas(std::uint64_t value) {
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

// 1万7000, 1億2万.
std::string mixed(std::uint64_t value) {
  std::string text;
  for (const Power& power : large_powers) {
    if (value / power.value > 0) text += std::to_string(value / power.value) + std::string(power.sign);
    value %= power.value;
  }
  return value > 0 ? text + std::to_string(value) : text;
}

// 1万7千.
std::string mixed_thousands(std::uint64_t value) {
  if (value % 1000 != 0 || value % 10000 == 0) return {};
  const std::string head = value >= 10000 ? mixed(value - value % 10000) : "";
  return head + std::to_string(value % 10000 / 1000) + "千";
}

void add(std::vector<std::string>& others, std::string text, std::string_view written) {
  if (text.empty() || text == written || std::find(others.begin(), others.end(), text) != others.end())
    return;
  others.push_back(std::move(text));
}

// 1980年代 is ten years, and has no name in the other calendar.
bool is_year(std::string_view behind_number) {
  return behind_number.starts_with("年") && !behind_number.starts_with("年代");
}

std::string era_year(int western, const Era& era) {
  const int year = western - era.before;
  return std::string(era.name) + (year == 1 ? "元" : std::to_string(year));
}

// 令和5年, r5年, r5 as a whole.
NumberSite era_at(std::string_view key, std::size_t begin) {
  for (const Era& era : eras) {
    const std::string_view rest = key.substr(begin);
    const bool named = rest.starts_with(era.name), lettered = !named && rest.starts_with(era.letter);
    if (!named && (!lettered || begin > 0)) continue;
    const std::size_t start = begin + (named ? era.name.size() : era.letter.size());
    Number number = read_number(key, start);
    if (named && key.substr(start).starts_with("元")) number = {start + 3, 1, false, true, false};
    if (number.end == 0 || number.value == 0 || number.value > 99) continue;
    const bool year = is_year(key.substr(number.end));
    if (!year && !(lettered && number.end == key.size() && number.arabic)) continue;
    const int western = era.before + static_cast<int>(number.value);
    if (western > era.last) continue;
    NumberSite site{number.end, {}, "year"};
    const std::string_view written = key.substr(begin, number.end - begin);
    add(site.others, std::to_string(western), written);
    add(site.others, era_year(western, era), written);
    add(site.others, std::string(era.name) + kanji_number(number.value), written);
    if (number.value > 1) add(site.others, std::string(era.letter) + std::to_string(number.value), written);
    return site;
  }
  return {};
}

NumberSite western_at(std::string_view key, const Number& number, std::string_view written) {
  NumberSite site{number.end, {}, "year"};
  const int western = static_cast<int>(number.value);
  for (const Era& era : eras)
    if (western >= era.first && western <= era.last && era.first > 1911) {
      add(site.others, era_year(western, era), written);
      if (key.size() == number.end + 3 || key.substr(number.end).starts_with("年度"))
        add(site.others, std::string(era.letter) + std::to_string(western - era.before), written);
    }
  return site;
}

bool counts(std::string_view key, std::size_t begin, std::size_t end) {
  const std::string_view rest = key.substr(end);
  return (begin >= 3 && key.substr(begin - 3, 3) == "第") ||
         std::any_of(counters.begin(), counters.end(),
                     [&](std::string_view counter) { return rest.starts_with(counter); });
}

}  // namespace

NumberSite number_at(std::string_view key, std::size_t begin) {
  if (begin > 0 && is_digit(key[begin - 1])) return {};
  if (NumberSite era = era_at(key, begin); era.end != 0) return era;
  const Number number = read_number(key, begin);
  if (number.end == 0) return {};
  // A decimal or a section number is more than its digits.
  const bool pointed = (begin > 0 && (key[begin - 1] == '.' || key[begin - 1] == '-')) ||
                       (number.end < key.size() && (key[number.end] == '.' || key[number.end] == '-'));
  if (pointed) return {};
  const std::string_view written = key.substr(begin, number.end - begin);
  const bool year = is_year(key.substr(number.end));
  if (year && number.arabic && !number.kanji && !number.comma && number.value >= 1868 && number.value < 2100)
    return western_at(key, number, written);
  const bool counted = counts(key, begin, number.end);
  const bool large = number.value >= 1000 && number.arabic;
  if (!counted && !large) return {};
  if (number.kanji && !number.arabic && !counted) return {};
  NumberSite site{number.end, {}, "number"};
  add(site.others, std::to_string(number.value), written);
  if (counted) add(site.others, kanji_number(number.value), written);
  if (number.value >= 1000 && !key.substr(number.end).starts_with("年")) {
    add(site.others, with_commas(number.value), written);
    add(site.others, mixed(number.value), written);
    add(site.others, mixed_thousands(number.value), written);
  }
  return site;
}

}  // namespace hakusho::dict
