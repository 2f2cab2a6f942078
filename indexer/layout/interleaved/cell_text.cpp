// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/cell_text.hpp"

#include "dict/utf8.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {
namespace {

bool is_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_latin(char32_t c) {
  return c > ' ' && c < 0x250;
}

enum class BlanksInJapanese { go, stay };

// Whether a blank between these two characters is the author's.
bool is_kept(char32_t before, char32_t after, BlankHabit habit, BlanksInJapanese in_japanese) {
  if (before == 0) return false;
  if (is_latin(before) && is_latin(after))
    return before != '(' && before != '[' && before != '<' && after != '>' && after != ')' && after != ']' &&
           after != ',' && after != '.';
  if (is_letter(before) || is_letter(after)) {
    const char32_t other = is_letter(before) ? after : before;
    return !habit.beside_letters && dict::is_japanese(other) && !is_latin(other);
  }
  return !is_latin(before) && !is_latin(after) && in_japanese == BlanksInJapanese::stay;
}

std::string without_blanks(std::string_view text, BlankHabit habit, BlanksInJapanese in_japanese) {
  std::string out;
  out.reserve(text.size());
  char32_t last = 0;
  std::string_view blank;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = dict::next_code_point(text, at);
    if (c != '\n' && dict::is_white_space(c)) {
      blank = text.substr(begin, at - begin);
      continue;
    }
    if (!blank.empty() && is_kept(last, c, habit, in_japanese))
      out += is_latin(c) || is_latin(last) ? " " : blank;
    blank = {};
    out += text.substr(begin, at - begin);
    last = c;
  }
  return out;
}

}  // namespace

BlankHabit blank_habit_of(const std::vector<std::string_view>& lines) {
  constexpr int few = 4;  // one in so many: the author's
  int with = 0, without = 0;
  for (const std::string_view line : lines) {
    char32_t last = 0;
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = dict::next_code_point(line, at);
      if (dict::is_white_space(c)) {
        blank = true;
        continue;
      }
      const bool kana_or_kanji = dict::is_hiragana(c) || dict::is_katakana(c) || dict::is_kanji(c);
      const bool kana_or_kanji_before =
          dict::is_hiragana(last) || dict::is_katakana(last) || dict::is_kanji(last);
      if ((is_letter(last) && kana_or_kanji) || (kana_or_kanji_before && is_letter(c)))
        ++(blank ? with : without);
      last = c;
      blank = false;
    }
  }
  return {without <= with * few};
}

std::string without_stray_blanks(std::string_view text, BlankHabit habit) {
  return without_blanks(text, habit, BlanksInJapanese::go);
}

std::string prose_line(std::string_view line, BlankHabit habit) {
  const auto marker = read_marker(line);
  const std::size_t number = marker ? marker->length : 0;
  return std::string(line.substr(0, number)) +
         without_blanks(line.substr(number), habit, BlanksInJapanese::stay);
}

void append_line(std::string& paragraph, std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return;
  const auto letter = [](char c) { return is_letter(static_cast<unsigned char>(c)); };
  if (!paragraph.empty() && letter(paragraph.back()) && letter(line.front())) paragraph += ' ';
  paragraph += line;
}

}  // namespace hakusho::indexer::interleaved
