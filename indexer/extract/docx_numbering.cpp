// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_numbering.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/extract/docx_property.hpp"

namespace hakusho::indexer {
namespace {

constexpr int largest_number = 30000;

std::string sign(std::u32string_view signs, int number) {
  std::string text;
  if (number < 1 || number > static_cast<int>(signs.size())) return std::to_string(number);
  dict::append_utf8(text, signs[static_cast<std::size_t>(number - 1)]);
  return text;
}

// From 27 on Word doubles the letter: aa, bb.
std::string letters(int number, char first) {
  if (number < 1) return std::to_string(number);
  const auto count = static_cast<std::size_t>((number - 1) / 26 + 1);
  if (count > 10) return std::to_string(number);
  return std::string(count, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper) {
  if (number < 1 || number > 3999) return std::to_string(number);
  constexpr std::pair<int, const char*> parts[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string text;
  for (const auto& [value, name] : parts)
    for (; number >= value; number -= value) text += name;
  if (upper)
    for (char& c : text) c = static_cast<char>(c - ('a' - 'A'));
  return text;
}

std::string wide_digits(int number) {
  std::string text;
  for (const char digit : std::to_string(number))
    dict::append_utf8(text, digit == '-' ? U'－' : U'０' + static_cast<char32_t>(digit - '0'));
  return text;
}

std::string kanji_digits(int number) {
  std::string text;
  for (const char digit : std::to_string(number))
    dict::append_utf8(text, digit == '-' ? U'－' : U"〇一二三四五六七八九"[digit - '0']);
  return text;
}

// 二十一, 百三
std::string kanji_number(int number) {
  if (number < 1 || number > 9999) return kanji_digits(number);
  std::string text;
  constexpr std::pair<int, char32_t> places[] = {{1000, U'千'}, {100, U'百'}, {10, U'十'}, {1, 0}};
  for (const auto& [value, name] : places) {
    const int digit = number / value % 10;
    if (digit == 0) continue;
    if (digit > 1 || name == 0) text += kanji_digits(digit);
    if (name != 0) dict::append_utf8(text, name);
  }
  return text;
}

}  // namespace

std::string formatted_list_number(int number, std::string_view format) {
  constexpr std::u32string_view gojuon =
      U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  constexpr std::u32string_view iroha =
      U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
  constexpr std::u32string_view circled = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
  constexpr std::u32string_view bracketed = U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return wide_digits(number);
  if (format == "aiueo" || format == "aiueoFullWidth") return sign(gojuon, number);
  if (format == "iroha" || format == "irohaFullWidth") return sign(iroha, number);
  if (format.starts_with("decimalEnclosedCircle")) return sign(circled, number);
  if (format == "decimalEnclosedParen") return sign(bracketed, number);
  if (format == "decimalZero" && number < 10) return std::string("0").append(std::to_string(number));
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number, false);
  if (format == "upperRoman") return roman(number, true);
  if (format == "japaneseCounting" || format == "chineseCounting" || format == "chineseCountingThousand" ||
      format == "japaneseLegal")
    return kanji_number(number);
  if (format == "japaneseDigitalTenThousand" || format == "ideographDigital") return kanji_digits(number);
  if (format == "none") return {};
  return std::to_string(number);
}

DocxNumbering::DocxNumbering(XmlNode root) {
  for (const XmlNode node : root) {
    if (node.name() == "abstractNum") {
      Definition& definition = definitions_[std::string(node.attribute("abstractNumId"))];
      for (const XmlNode level : node) {
        const int number = number_in(level.attribute("ilvl"), -1);
        if (level.name() == "lvl" && number >= 0 && number < level_count)
          read_level(level, definition.levels[static_cast<std::size_t>(number)]);
      }
    } else if (node.name() == "num") {
      List& list = lists_[std::string(node.attribute("numId"))];
      list.definition = property_of(node, "abstractNumId");
      for (const XmlNode change : node) {
        const int number = number_in(change.attribute("ilvl"), -1);
        if (change.name() != "lvlOverride" || number < 0 || number >= level_count) continue;
        if (change.child("startOverride"))
          list.starts[number] = number_in(property_of(change, "startOverride"), 1);
        if (const XmlNode level = change.child("lvl")) read_level(level, list.overrides[number]);
      }
    }
  }
}

void DocxNumbering::read_level(XmlNode node, Level& level) {
  if (const XmlNode format = node.child("numFmt")) level.format = format.attribute("val");
  level.pattern = property_of(node, "lvlText");
  level.start = number_in(property_of(node, "start"), level.start);
  level.all_decimal = is_on(node, "isLgl");
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list, int level) const {
  static const Level none;
  if (const auto own = list.overrides.find(level); own != list.overrides.end()) return own->second;
  const auto definition = definitions_.find(list.definition);
  return definition == definitions_.end() ? none : definition->second.levels[static_cast<std::size_t>(level)];
}

void DocxNumbering::count(List& list, int level) {
  Counter& counter = counters_[list.definition];
  if (!list.begun) {
    for (const auto& [changed, start] : list.starts) {
      counter.numbers[static_cast<std::size_t>(changed)] = start - 1;
      counter.counted[static_cast<std::size_t>(changed)] = true;
    }
    list.begun = true;
  }
  for (int i = 0; i <= level; ++i) {
    const auto at = static_cast<std::size_t>(i);
    // Levels above that nothing was counted at show their first number.
    if (!counter.counted[at]) counter.numbers[at] = level_of(list, i).start - (i == level ? 1 : 0);
    counter.counted[at] = true;
  }
  int& number = counter.numbers[static_cast<std::size_t>(level)];
  number = std::clamp(number, -1, largest_number) + 1;
  for (auto i = static_cast<std::size_t>(level) + 1; i < level_count; ++i) counter.counted[i] = false;
}

// "第%1章", "%1.%2": the numbers of the levels filled in.
std::string DocxNumbering::filled(const List& list, int level) const {
  const Level& shown = level_of(list, level);
  const Counter& counter = counters_.find(list.definition)->second;
  std::string text;
  for (std::size_t i = 0; i < shown.pattern.size(); ++i) {
    const char digit = i + 1 < shown.pattern.size() ? shown.pattern[i + 1] : ' ';
    if (shown.pattern[i] != '%' || digit < '1' || digit > '9') {
      text += shown.pattern[i];
      continue;
    }
    ++i;
    const int from = digit - '1';
    const std::string& format = level_of(list, from).format;
    text += formatted_list_number(counter.numbers[static_cast<std::size_t>(from)],
                                  shown.all_decimal ? "decimal" : format);
  }
  return text;
}

DocxNumbering::Label DocxNumbering::next(const DocxListPlace& place) {
  const auto list = lists_.find(place.list);
  if (list == lists_.end() || place.level < 0 || place.level >= level_count) return {};
  count(list->second, place.level);
  const Level& level = level_of(list->second, place.level);
  if (level.format == "bullet" || level.format == "none") return {level.format == "bullet", {}};
  return {true, filled(list->second, place.level)};
}

}  // namespace hakusho::indexer
