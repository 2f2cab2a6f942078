// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/numbered_line.hpp"

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

using Form = LineNumber::Form;

// Walks over a line code point by code point; full-width ASCII reads as ASCII.
class Cursor {
 public:
  explicit Cursor(std::string_view line) : line_(line) {}

  char32_t peek() const {
    if (position_ >= line_.size()) return 0;
    std::size_t position = position_;
    return narrow(dict::next_code_point(line_, position));
  }
  void skip() {
    if (position_ < line_.size()) dict::next_code_point(line_, position_);
  }
  bool take(char32_t c) {
    if (peek() != c) return false;
    skip();
    return true;
  }
  std::size_t position() const { return position_; }
  void back_to(std::size_t position) { position_ = position; }

 private:
  static char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

  std::string_view line_;
  std::size_t position_ = 0;
};

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_kanji_digit(char32_t c) {
  return c != 0 && std::u32string_view(U"〇一二三四五六七八九十百千").find(c) != std::u32string_view::npos;
}

bool is_space(char32_t c) {
  return c == ' ' || c == 0x3000 || c == '\t';
}

bool is_number_joiner(char32_t c) {
  return c == '-' || c == '.' || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2212 ||
         c == 0x30FC || c == 0xFF65;
}

void skip_spaces(Cursor& cursor) {
  while (is_space(cursor.peek())) cursor.skip();
}

int take_while(Cursor& cursor, bool (*accept)(char32_t)) {
  int count = 0;
  for (; accept(cursor.peek()); ++count) cursor.skip();
  return count;
}

// 1, 1.2, 3-4-1, 12. … The number of numbers, 0 when there is none.
int take_decimal(Cursor& cursor) {
  int depth = 0;
  for (;;) {
    const std::size_t before = cursor.position();
    if (depth > 0) {
      if (!is_number_joiner(cursor.peek())) break;
      cursor.skip();
    }
    const int digits = take_while(cursor, is_digit);
    if (digits == 0 || digits > 3) {
      cursor.back_to(before);
      break;
    }
    ++depth;
  }
  return depth;
}

// 第三条の二の三, 第3－1－⑴: what may follow the counter.
void take_branches(Cursor& cursor) {
  for (;;) {
    const std::size_t before = cursor.position();
    if (!cursor.take(U'の')) return;
    if (take_while(cursor, is_kanji_digit) + take_while(cursor, is_digit) == 0) {
      cursor.back_to(before);
      return;
    }
  }
}

std::optional<Form> counter(char32_t c) {
  switch (c) {
    case U'部':
    case U'編':
      return Form::part;
    case U'章':
      return Form::chapter;
    case U'節':
      return Form::section;
    case U'款':
      return Form::subsection;
    case U'目':
      return Form::division;
    case U'条':
      return Form::article;
    default:
      return std::nullopt;
  }
}

std::optional<LineNumber> read_ordinal(Cursor& cursor) {
  if (!cursor.take(U'第')) return std::nullopt;
  skip_spaces(cursor);
  LineNumber number;
  number.form = Form::ordinal;
  number.depth = take_decimal(cursor);
  if (number.depth == 0 && take_while(cursor, is_kanji_digit) == 0) return std::nullopt;
  if (number.depth == 0) number.depth = 1;
  const std::size_t before_counter = cursor.position();
  skip_spaces(cursor);
  if (const auto form = counter(cursor.peek())) {
    number.form = *form;
    cursor.skip();
    take_branches(cursor);
  } else {
    cursor.back_to(before_counter);
    if (is_number_joiner(cursor.peek())) {  // 第４－１－⑴
      cursor.skip();
      if (cursor.peek() >= 0x2474 && cursor.peek() <= 0x2487) {
        cursor.skip();
        ++number.depth;
      } else {
        cursor.back_to(before_counter);
      }
    }
  }
  return number;
}

std::optional<LineNumber> read_supplement(Cursor& cursor) {
  if (!cursor.take(U'附') && !cursor.take(U'付')) return std::nullopt;
  skip_spaces(cursor);
  if (!cursor.take(U'則')) return std::nullopt;
  return LineNumber{Form::supplement};
}

std::optional<LineNumber> read_bracketed(Cursor& cursor) {
  const char32_t first = cursor.peek();
  if (first >= 0x2474 && first <= 0x2487) {  // ⑴ …
    cursor.skip();
    return LineNumber{Form::bracketed, 1, 0, true};
  }
  if (!cursor.take('(')) return std::nullopt;
  skip_spaces(cursor);
  const int digits = take_while(cursor, is_digit);
  const int numerals = digits == 0 ? take_while(cursor, is_kanji_digit) : 0;
  skip_spaces(cursor);
  if (digits + numerals == 0 || digits > 3 || !cursor.take(')')) return std::nullopt;
  return LineNumber{Form::bracketed, 1, 0, true};
}

std::optional<LineNumber> read_sign(Cursor& cursor) {
  const char32_t c = cursor.peek();
  const bool circled = (c >= 0x2460 && c <= 0x2473) || (c >= 0x3251 && c <= 0x325F);
  const bool kana =
      std::u32string_view(U"アイウエオカキクケコイロハニホヘトチリヌ").find(c) != std::u32string_view::npos;
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c == 0 || (!circled && !kana && !letter)) return std::nullopt;
  cursor.skip();
  const char32_t next = cursor.peek();
  if (letter) {  // a., a)
    cursor.skip();
    const bool ends = (next == '.' || next == ')') && cursor.peek() != 0 && !is_digit(cursor.peek()) &&
                      !(cursor.peek() >= 'a' && cursor.peek() <= 'z');
    return ends ? std::optional(LineNumber{Form::sign, 1, 0, true}) : std::nullopt;
  }
  if (!circled && !is_space(next) && next != '.' && next != 0x3001) return std::nullopt;
  return LineNumber{Form::sign, 1, 0, true};
}

std::optional<LineNumber> read_decimal(Cursor& cursor) {
  LineNumber number;
  number.depth = take_decimal(cursor);
  if (number.depth == 0) return std::nullopt;
  return number;
}

}  // namespace

std::optional<LineNumber> read_line_number(std::string_view line) {
  for (auto* read : {read_ordinal, read_supplement, read_bracketed, read_sign, read_decimal}) {
    Cursor cursor(line);
    std::optional<LineNumber> number = read(cursor);
    if (!number) continue;
    number->size = cursor.position();
    number->wide = number->form == Form::bracketed && line.starts_with("（");
    const char32_t next = cursor.peek();
    if (next == 0 || is_space(next) || next == '.' || next == '(' || next == 0x3001) number->set_apart = true;
    return number;
  }
  return std::nullopt;
}

int rank_of(const LineNumber& number) {
  switch (number.form) {
    case Form::part:
      return 10;
    case Form::supplement:
      return 10;
    case Form::chapter:
      return 12;
    case Form::section:
      return 14;
    case Form::subsection:
      return 16;
    case Form::division:
      return 18;
    case Form::article:
      return 20;
    case Form::ordinal:
      return 30 + number.depth;
    case Form::decimal:
      return 40 + number.depth;
    case Form::bracketed:
      return 60;
    case Form::sign:
      return 70;
  }
  return 90;
}

bool looks_like_heading(std::string_view line, const LineNumber& number) {
  constexpr std::size_t longest_heading = 60;
  if (line.size() > longest_heading * 4 || dict::count_code_points(line) > longest_heading) return false;
  if (!number.set_apart) return false;
  for (const std::string_view stop : {"。", "、", "，", ",", "は", "を", "が", "；", "；"})
    if (line.ends_with(stop)) return false;
  if (line.find("。　") != std::string_view::npos) return false;
  const bool bare = number.size >= line.size();
  return !bare || rank_of(number) <= 20;  // 附則 stands alone, "12" does not
}

bool looks_like_note(std::string_view line) {
  for (const std::string_view mark :
       {"※", "（※", "(※", "（注", "(注", "＊", "注）", "注)", "（備考", "(備考"})
    if (line.starts_with(mark)) return true;
  if (!line.starts_with("注")) return false;
  Cursor cursor(line);
  cursor.skip();
  return is_digit(cursor.peek()) || is_space(cursor.peek());
}

bool looks_like_item(std::string_view line) {
  for (const std::string_view bullet :
       {"・", "○", "●", "◎", "◆", "◇", "■", "□", "▲", "△", "▼", "▽", "•", "➢", "✓", "－", "･"})
    if (line.starts_with(bullet) && line.size() > bullet.size()) return true;
  Cursor cursor(line);
  if (line.starts_with("事例")) {
    cursor.skip();
    cursor.skip();
    return is_digit(cursor.peek());
  }
  return take_while(cursor, is_kanji_digit) > 0 && is_space(cursor.peek());
}

}  // namespace hakusho::indexer
