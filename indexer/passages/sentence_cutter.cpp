// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/sentence_cutter.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// A stretch of text that is not to be cut, with its length in characters.
struct Unit {
  std::size_t begin = 0, end = 0;
  std::size_t characters = 0;
};

bool opens(char32_t c) {
  return c == U'（' || c == U'「' || c == U'『' || c == '(' || c == U'【' || c == U'［' || c == U'〔';
}

bool closes(char32_t c) {
  return c == U'）' || c == U'」' || c == U'』' || c == ')' || c == U'】' || c == U'］' || c == U'〕';
}

bool closes_or_quotes(char32_t c) {
  return closes(c) || c == U'”' || c == U'’' || c == '"' || c == '\'';
}

char32_t peek(std::string_view text, std::size_t i) {
  return i < text.size() ? dict::next_code_point(text, i) : 0;
}

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= U'０' && c <= U'９');
}

bool ends_sentence(char32_t c, char32_t next) {
  if (c == U'。' || c == U'！' || c == U'？' || c == U'｡') return true;
  // A full stop of Latin text, or of Japanese text that is set with ，and ．
  if (c == U'．') return !is_letter_or_digit(next);
  return (c == '.' || c == '!' || c == '?') && (next == 0 || next == ' ');
}

// Joins marks, selectors and joiners to the character before them.
bool extends(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
         c == 0x3099 || c == 0x309A || c == 0x200D || c == 0xFF9E || c == 0xFF9F;
}

/// Sentences; `in_brackets` also ends them inside brackets.
std::vector<Unit> split_sentences(std::string_view text, bool in_brackets) {
  std::vector<Unit> units;
  Unit unit;
  int depth = 0;
  std::size_t depth_since = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = dict::next_code_point(text, i);
    ++unit.characters;
    if (opens(c) && depth++ == 0) depth_since = unit.characters;
    if (closes(c) && depth > 0) --depth;
    // A bracket that nobody closes must not swallow the text.
    if (depth > 0 && unit.characters - std::min(depth_since, unit.characters) > 400) depth = 0;
    bool end = c == '\n';
    if (end) depth = 0;
    if (!end && ends_sentence(c, peek(text, i)) && (depth == 0 || in_brackets)) {
      while (closes_or_quotes(peek(text, i)) || ends_sentence(peek(text, i), 0)) {
        const char32_t closing = dict::next_code_point(text, i);
        ++unit.characters;
        if (closes(closing) && depth > 0) --depth;
      }
      end = true;
    }
    if (end || i >= text.size()) {
      unit.end = i;
      units.push_back(unit);
      unit = {i, i, 0};
      depth_since = 0;
    }
  }
  return units;
}

// How good a place to cut is between two characters; 0: none at all.
int cut_quality(char32_t before, char32_t after) {
  if (extends(after) || before == 0x200D) return 0;
  if (before == U'、' || before == U'，' || before == U'；' || dict::is_white_space(before)) return 4;
  if (closes(before)) return 3;
  if (dict::is_hiragana(before) && (dict::is_kanji(after) || dict::is_katakana(after))) return 2;
  if (is_letter_or_digit(before) && is_letter_or_digit(after)) return 0;
  return dict::is_kanji(before) == dict::is_kanji(after) ? 0 : 1;
}

/// Pieces of at most `limit` characters of a sentence that is longer: at the best place in their last third.
void split_long_sentence(std::string_view text, const Unit& sentence, std::size_t limit,
                         std::vector<Unit>& out) {
  Unit piece{sentence.begin, sentence.begin, 0};
  std::size_t best_end = 0, best_characters = 0;
  int best_quality = -1;
  char32_t before = 0;
  for (std::size_t i = sentence.begin; i < sentence.end;) {
    const std::size_t start = i;
    const char32_t c = dict::next_code_point(text, i);
    if (piece.characters >= limit - limit / 3) {
      const int quality = cut_quality(before, c);
      if (quality >= best_quality)
        best_quality = quality, best_end = start, best_characters = piece.characters;
    }
    if (piece.characters >= limit) {
      const std::size_t carried = piece.characters - best_characters;
      out.push_back({piece.begin, best_end, best_characters});
      piece = {best_end, best_end, carried};
      best_quality = -1;
    }
    ++piece.characters;
    before = c;
  }
  piece.end = sentence.end;
  if (piece.characters > 0) out.push_back(piece);
}

std::vector<Unit> unbreakable_units(std::string_view text, const CutLimits& limits) {
  std::vector<Unit> units;
  for (const Unit& sentence : split_sentences(text, false)) {
    if (sentence.characters <= limits.wanted) {
      units.push_back(sentence);
      continue;
    }
    const std::string_view inner = text.substr(sentence.begin, sentence.end - sentence.begin);
    for (Unit part : split_sentences(inner, true)) {
      part.begin += sentence.begin;
      part.end += sentence.begin;
      if (part.characters <= limits.sentence)
        units.push_back(part);
      else
        split_long_sentence(text, part, limits.sentence, units);
    }
  }
  return units;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty()) {
    std::size_t i = 0;
    if (!dict::is_white_space(dict::next_code_point(text, i))) break;
    text.remove_prefix(i);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && dict::is_continuation(text[start])) --start;
    std::size_t i = start;
    if (!dict::is_white_space(dict::next_code_point(text, i))) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

}  // namespace

std::vector<std::string_view> cut_at_sentences(std::string_view text, const CutLimits& limits) {
  // Bytes are never fewer than characters.
  if (text.size() <= limits.whole || dict::count_code_points(text) <= limits.whole) return {text};
  const std::vector<Unit> units = unbreakable_units(text, limits);
  std::vector<std::string_view> parts;
  std::size_t left = 0;
  for (const Unit& unit : units) left += unit.characters;
  for (std::size_t i = 0; i < units.size();) {
    // Parts of like size: 700 characters are 350 and 350 rather than 500 and 200.
    const std::size_t shares = std::max<std::size_t>(1, (left + limits.wanted - 1) / limits.wanted);
    const std::size_t share = left / shares;
    std::size_t characters = units[i].characters;
    const std::size_t begin = units[i].begin;
    std::size_t next = i + 1;
    while (next < units.size() && characters + units[next].characters <= limits.wanted) {
      const std::size_t with = characters + units[next].characters;
      const bool nearer_without = characters <= share && with > share && share - characters < with - share;
      if (characters >= share || nearer_without) break;
      characters = with;
      ++next;
    }
    const std::string_view part = without_blanks(text.substr(begin, units[next - 1].end - begin));
    if (!part.empty()) parts.push_back(part);
    left -= characters;
    i = next;
  }
  return parts;
}

}  // namespace hakusho::indexer
