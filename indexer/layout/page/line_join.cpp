// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/line_join.hpp"

#include <algorithm>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

bool is_word_sign(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) == 0xC3;
}

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_sign(text[begin - 1])) --begin;
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_sign(text[end])) ++end;
  return text.substr(0, end);
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The parts of a cut word are rarely words themselves.
bool was_cut(std::string_view a, std::string_view b, const LatinWords& words) {
  if (a.empty() || b.empty() || words.times(std::string(a).append(b)) == 0) return false;
  return words.times(a) == 0 || words.times(b) == 0;
}

bool wants_blank(std::string_view text, std::string_view line, bool word_over, const LatinWords& words) {
  const char32_t last = last_character(text), first = first_character(line);
  if (!is_latin(last) || !is_latin(first)) return false;
  if (never_ends_line(last) || never_begins_line(first)) return false;
  const std::string_view a = last_word(text), b = first_word(line);
  if (word_over) return true;
  if (is_number(a) && is_number(b)) return false;
  if (last == '/' || last == '-' || first == '/' || last == '.' || last == '_') {
    // An address goes on without a blank.
    if (text.substr(text.size() - std::min<std::size_t>(text.size(), 300)).find("://") != std::string_view::npos)
      return false;
    if (last != '.') return false;
  }
  if (is_number(a) != is_number(b) && !a.empty() && !b.empty() && (is_number(a) || is_number(b)))
    return !was_cut(a, b, words);
  return !was_cut(a, b, words);
}

}  // namespace

void LatinWords::count(const GlyphRow& row) {
  std::string word;
  bool at_start = true;
  const Glyph* before = nullptr;
  for (const Glyph& glyph : row.glyphs) {
    const bool letter = glyph.code < 0x80 && is_word_sign(static_cast<char>(glyph.code));
    const bool apart = before != nullptr && glyph.box.x0 - before->box.x1 > 0.18f * glyph.size;
    if ((!letter || apart) && !word.empty()) {
      if (!at_start && word.size() > 1 && !is_number(word)) ++times_[word];
      word.clear();
    }
    if (!letter || apart) at_start = false;
    if (letter) word += static_cast<char>(glyph.code);
    before = &glyph;
  }
}

int LatinWords::times(std::string_view word) const {
  const auto found = times_.find(std::string(word));
  return found == times_.end() ? 0 : found->second;
}

void append_line(std::string& text, std::string_view line, bool word_over, const LatinWords& words) {
  if (text.empty()) {
    text = line;
    return;
  }
  if (line.empty()) return;
  // A hyphen that only the line end asked for.
  if (text.size() > 2 && text.back() == '-' && is_latin_letter(static_cast<unsigned char>(line.front()))) {
    const std::string_view a = last_word(std::string_view(text).substr(0, text.size() - 1));
    if (was_cut(a, first_word(line), words)) text.pop_back();
  } else if (wants_blank(text, line, word_over, words)) {
    text += ' ';
  }
  text += line;
}

}  // namespace hakusho::indexer
