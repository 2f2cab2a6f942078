// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_marker.hpp"

#include <array>
#include <string>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::u32string_view kana_order =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";

int digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return -1;
}

bool is_dot(char32_t c) {
  return c == '.' || c == U'．';
}

bool is_dash(char32_t c) {
  return c == '-' || c == U'－' || c == U'‐' || c == U'−' || c == U'–';
}

// Walks over the first characters of a line.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  char32_t peek() const {
    std::size_t i = position_;
    return i < text_.size() ? dict::next_code_point(text_, i) : 0;
  }
  char32_t next() { return position_ < text_.size() ? dict::next_code_point(text_, position_) : 0; }
  bool take(char32_t wanted) {
    if (peek() != wanted) return false;
    next();
    return true;
  }
  bool at_end() const { return position_ >= text_.size(); }
  std::size_t position() const { return position_; }
  void go_to(std::size_t position) { position_ = position; }

  /// 0 where there is no number of one to three digits.
  int number() {
    int value = 0, digits = 0;
    for (; digit_of(peek()) >= 0; ++digits) {
      if (digits < 4) value = value * 10 + digit_of(peek());
      next();
    }
    return digits > 0 && digits <= 3 ? value : 0;
  }

  /// 一 to 九十九, or digits side by side (二五); 0 where there is none.
  int kanji_number() {
    int value = 0, last = 0, count = 0;
    for (; count < 5; ++count, next()) {
      const char32_t c = peek();
      const std::size_t digit = kanji_digits.find(c);
      if (c == U'十') {
        value += (last == 0 ? 1 : last) * 10;
        last = 0;
      } else if (c == U'百') {
        value += (last == 0 ? 1 : last) * 100;
        last = 0;
      } else if (c != 0 && digit != std::u32string_view::npos) {
        last = last * 10 + static_cast<int>(digit);
      } else {
        break;
      }
    }
    return count == 0 ? 0 : value + last;
  }

  /// Skips blanks; how many, and whether one was full-width.
  int blanks(bool& wide) {
    int count = 0;
    for (; dict::is_white_space(peek()) && !at_end(); ++count) wide |= next() == 0x3000;
    return count;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

Marker finished(Reader& reader, MarkerFamily family, int number) {
  Marker marker{family, number, 0, 0, false};
  reader.blanks(marker.wide_space);
  marker.length = reader.position();
  return marker;
}

// 第1章 …, 第 1 章 as typesetting parts it; the name of the unit must be followed by a blank, a colon or
// nothing: 第1章では is a sentence.
std::optional<Marker> read_dai(Reader reader) {
  reader.next();
  const bool gap = reader.take(' ');
  int number = reader.number();
  if (number == 0) number = reader.kanji_number();
  if (number == 0) return std::nullopt;
  if (gap) reader.take(' ');
  static constexpr std::array<std::pair<char32_t, MarkerFamily>, 6> units = {{{U'編', MarkerFamily::hen},
                                                                              {U'部', MarkerFamily::bu},
                                                                              {U'章', MarkerFamily::sho},
                                                                              {U'節', MarkerFamily::setsu},
                                                                              {U'款', MarkerFamily::kan},
                                                                              {U'目', MarkerFamily::moku}}};
  MarkerFamily family = MarkerFamily::dai;
  for (const auto& [sign, unit] : units) {
    if (reader.take(sign)) {
      family = unit;
      break;
    }
  }
  if (gap && family == MarkerFamily::dai) return std::nullopt;
  // 第2章の2 is an inserted chapter of a law.
  if (family != MarkerFamily::dai && reader.peek() == U'の') {
    Reader ahead = reader;
    ahead.next();
    if (ahead.number() != 0 || ahead.kanji_number() != 0) reader = ahead;
  }
  const char32_t after = reader.peek();
  const bool separated = after == 0 || dict::is_white_space(after) || after == ':' || after == U'：';
  const bool quoted = family != MarkerFamily::dai && after == U'「';
  if (!separated && !quoted) return std::nullopt;
  if (family == MarkerFamily::dai && after == 0) return std::nullopt;
  if (after == ':' || after == U'：') reader.next();
  return finished(reader, family, number);
}

// What stands in brackets: （1）（ア）（一）（a）
std::optional<Marker> read_parenthesised(Reader reader) {
  reader.next();
  MarkerFamily family = MarkerFamily::none;
  int number = reader.number();
  if (number != 0) {
    family = MarkerFamily::paren_number;
  } else if (const int kanji = reader.kanji_number(); kanji != 0) {
    family = MarkerFamily::paren_kanji;
    number = kanji;
  } else {
    const char32_t c = reader.next();
    const std::size_t kana = kana_order.find(c);
    const char32_t narrow = c >= U'Ａ' && c <= U'ｚ' ? c - U'Ａ' + 'A' : c;
    if (kana != std::u32string_view::npos && c != 0) {
      family = MarkerFamily::paren_kana;
      number = static_cast<int>(kana) + 1;
    } else if (narrow >= 'A' && narrow <= 'Z') {
      family = MarkerFamily::paren_latin;
      number = static_cast<int>(narrow - 'A') + 1;
    } else if (narrow >= 'a' && narrow <= 'z') {
      family = MarkerFamily::paren_small;
      number = static_cast<int>(narrow - 'a') + 1;
    }
  }
  if (family == MarkerFamily::none || number > 99) return std::nullopt;
  if (!reader.take(U'）') && !reader.take(')')) return std::nullopt;
  return finished(reader, family, number);
}

// 7 月, 2019 年: typesetting puts a blank there, but it is a date. 1 日本の…, 2 年金… are headings.
bool is_date_unit(Reader reader) {
  const char32_t unit = reader.next();
  if (unit != U'年' && unit != U'月' && unit != U'日' && unit != U'時' && unit != U'分') return false;
  const char32_t after = reader.peek();
  return !dict::is_kanji(after) || after == U'度' || after == U'間' || after == U'末' || after == U'以' ||
         after == U'頃';
}

// 1　 1. 1) 1.2 1-2-3
std::optional<Marker> read_number(Reader reader) {
  int parts[4] = {reader.number(), 0, 0, 0};
  if (parts[0] == 0) return std::nullopt;
  if (reader.take(')') || reader.take(U'）')) {
    return parts[0] <= 99 ? std::optional(finished(reader, MarkerFamily::half_paren, parts[0]))
                          : std::nullopt;
  }
  int count = 1;
  while (count < 4 && (is_dot(reader.peek()) || is_dash(reader.peek()))) {
    Reader ahead = reader;
    ahead.next();
    if (digit_of(ahead.peek()) < 0) break;
    parts[count] = ahead.number();
    if (parts[count] == 0 || parts[count] > 99) return std::nullopt;
    reader = ahead;
    ++count;
  }
  const bool dot = is_dot(reader.peek());
  if (dot) reader.next();
  const std::size_t before_blanks = reader.position();
  const int family = static_cast<int>(MarkerFamily::number) + count - 1;
  Marker marker = finished(reader, static_cast<MarkerFamily>(family), parts[count - 1]);
  marker.chapter = count > 1 ? parts[0] : 0;
  const bool separated = dot || marker.length > before_blanks;
  if (!separated || parts[0] > 99) return std::nullopt;
  return marker;
}

std::optional<Marker> read_letter(Reader reader, char32_t first) {
  reader.next();
  MarkerFamily family = MarkerFamily::none;
  int number = 0;
  if (const std::size_t kana = kana_order.find(first); kana != std::u32string_view::npos) {
    family = MarkerFamily::kana;
    number = static_cast<int>(kana) + 1;
  } else if (first >= U'Ⅰ' && first <= U'Ⅻ') {
    family = MarkerFamily::roman;
    number = static_cast<int>(first - U'Ⅰ') + 1;
  } else if (first >= U'①' && first <= U'⑳') {
    return finished(reader, MarkerFamily::circled, static_cast<int>(first - U'①') + 1);
  } else if ((first >= 'A' && first <= 'Z') || (first >= U'Ａ' && first <= U'Ｚ')) {
    family = MarkerFamily::latin;
    number = static_cast<int>(first - (first < 0x80 ? U'A' : U'Ａ')) + 1;
  } else if ((first >= 'a' && first <= 'z') || (first >= U'ａ' && first <= U'ｚ')) {
    family = MarkerFamily::small_latin;
    number = static_cast<int>(first - (first < 0x80 ? U'a' : U'ａ')) + 1;
  }
  if (family == MarkerFamily::none) return std::nullopt;
  const bool dot = is_dot(reader.peek());
  if (dot) reader.next();
  const bool comma = family == MarkerFamily::kana && reader.take(U'、');
  const std::size_t before_blanks = reader.position();
  const Marker marker = finished(reader, family, number);
  const bool blank = marker.length > before_blanks;
  const bool latin = family == MarkerFamily::latin || family == MarkerFamily::small_latin;
  // "A 社" and "e.g." are words.
  if (latin ? !(marker.wide_space || (dot && blank)) : !(blank || dot || comma)) return std::nullopt;
  return marker;
}

// II. IV　 in Latin letters.
std::optional<Marker> read_latin_roman(Reader reader) {
  static constexpr std::array<std::string_view, 12> numerals = {"I",   "II",   "III", "IV", "V",  "VI",
                                                                "VII", "VIII", "IX",  "X",  "XI", "XII"};
  std::string letters;
  while (reader.peek() == 'I' || reader.peek() == 'V' || reader.peek() == 'X') {
    if (letters.size() > 4) return std::nullopt;
    letters += static_cast<char>(reader.next());
  }
  for (std::size_t i = 0; i < numerals.size(); ++i) {
    if (letters != numerals[i]) continue;
    const bool dot = is_dot(reader.peek());
    if (dot) reader.next();
    const Marker marker = finished(reader, MarkerFamily::roman, static_cast<int>(i) + 1);
    if (marker.wide_space || dot) return marker;
  }
  return std::nullopt;
}

std::optional<Marker> read_kanji(Reader reader) {
  const int number = reader.kanji_number();
  if (number == 0 || number > 99) return std::nullopt;
  const bool point = is_dot(reader.peek()) || reader.peek() == U'、';
  const bool blank = dict::is_white_space(reader.peek()) && !reader.at_end();
  if (!point && !blank) return std::nullopt;
  if (point) reader.next();
  return finished(reader, MarkerFamily::kanji, number);
}

}  // namespace

std::optional<Marker> read_marker(std::string_view line) {
  Reader reader(line);
  const char32_t first = reader.peek();
  if (first == U'第') return read_dai(reader);
  if (first == U'（' || first == '(') return read_parenthesised(reader);
  if (digit_of(first) >= 0) {
    auto marker = read_number(reader);
    if (marker && marker->family == MarkerFamily::number && !marker->wide_space) {
      reader.go_to(marker->length);
      if (is_date_unit(reader)) return std::nullopt;
    }
    return marker;
  }
  if (first == 'I' || first == 'V' || first == 'X') {
    if (auto marker = read_latin_roman(reader)) return marker;
  }
  if (auto marker = read_letter(reader, first)) return marker;
  if (kanji_digits.find(first) != std::u32string_view::npos || first == U'十') return read_kanji(reader);
  return std::nullopt;
}

bool begins_with_article(std::string_view line) {
  Reader reader(line);
  if (!reader.take(U'第')) return false;
  if (reader.number() == 0 && reader.kanji_number() == 0) return false;
  return reader.take(U'条');
}

}  // namespace hakusho::indexer
