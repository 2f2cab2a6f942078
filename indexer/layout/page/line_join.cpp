// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/line_join.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Line ends of a document that are looked at: enough for any verdict.
constexpr std::size_t most_line_ends = 4000;

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
  if (a.empty() || b.empty()) return false;
  const bool both_known = words.times(a) > 0 && words.times(b) > 0;
  if (words.times(std::string(a).append(b)) == 0) return words.cuts_words() && !both_known;
  return !both_known;
}

// A piece of a line with the words at its ends, as far as they are Latin and no blank stands outside them.
struct LinePiece {
  Rect box;
  std::string first, last;
};

void add_to_piece(LinePiece& piece, const Glyph& glyph, bool& at_start) {
  piece.box = united(piece.box, glyph.box);
  const bool letter = glyph.code < 0x80 && is_word_sign(static_cast<char>(glyph.code));
  if (!letter) {
    at_start = false;
    piece.last.clear();
    return;
  }
  if (at_start) piece.first += static_cast<char>(glyph.code);
  piece.last += static_cast<char>(glyph.code);
}

std::vector<LinePiece> pieces_of(const GlyphRow& row) {
  std::vector<LinePiece> pieces;
  bool at_start = true;
  const Glyph* before = nullptr;
  for (const Glyph& glyph : row.glyphs) {
    if (is_space_sign(glyph.code)) {
      if (!pieces.empty()) pieces.back().last.clear();
      at_start = false;
      continue;
    }
    if (before == nullptr || glyph.box.x0 - before->box.x1 > glyph.size) {
      pieces.emplace_back();
      at_start = true;
    }
    if (before != nullptr && glyph.box.x0 - before->box.x1 > 0.18f * glyph.size) {
      pieces.back().last.clear();
      if (!pieces.back().first.empty()) at_start = false;
    }
    add_to_piece(pieces.back(), glyph, at_start);
    before = &glyph;
  }
  return pieces;
}

// The piece that goes on with the line: it begins about where this one does.
const LinePiece* piece_below(const LinePiece& piece, const std::vector<LinePiece>& row) {
  for (const LinePiece& other : row) {
    const float height = piece.box.height();
    if (other.box.x0 < piece.box.x1 && other.box.x1 > piece.box.x0 &&
        std::abs(other.box.x0 - piece.box.x0) < 3 * height)
      return other.box.y0 - piece.box.y1 < 1.5f * height ? &other : nullptr;
  }
  return nullptr;
}

// No vowel, or one small letter: no English word, but a part of one.
bool could_be_word(const std::string& word) {
  const bool all_capitals = std::all_of(word.begin(), word.end(), [](char c) { return c < 'a'; });
  if (all_capitals) return true;
  if (word.size() == 1) return word == "a";
  return word.find_first_of("aeiouyAEIOUY") != std::string::npos;
}

bool wants_blank(std::string_view text, std::string_view line, bool word_over, const LatinWords& words) {
  const char32_t last = last_character(text), first = first_character(line);
  if (!is_latin(last) || !is_latin(first)) return false;
  if (never_ends_line(last) || never_begins_line(first)) return false;
  const std::string_view a = last_word(text), b = first_word(line);
  if (word_over) return true;
  if (is_number(a) && is_number(b)) return false;
  // 2,|760
  const bool in_number = (last == ',' || last == '.') && is_number(b) && text.size() > 1;
  if (in_number && is_digit_sign(static_cast<unsigned char>(text[text.size() - 2]))) return false;
  if (last == '/' || last == '-' || first == '/' || last == '.' || last == '_') {
    // An address goes on without a blank.
    if (text.substr(text.size() - std::min<std::size_t>(text.size(), 300)).find("://") !=
        std::string_view::npos)
      return false;
    if (last != '.') return false;
  }
  return !was_cut(a, b, words);
}

}  // namespace

void LatinWords::count(const std::vector<GlyphRow>& rows) {
  for (const GlyphRow& row : rows) count_words(row);
  note_line_ends(rows);
}

void LatinWords::count_words(const GlyphRow& row) {
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

void LatinWords::note_line_ends(const std::vector<GlyphRow>& rows) {
  std::vector<std::vector<LinePiece>> pieces;
  for (const GlyphRow& row : rows) pieces.push_back(pieces_of(row));
  for (std::size_t i = 0; i < pieces.size() && line_ends_.size() < most_line_ends; ++i) {
    for (const LinePiece& piece : pieces[i]) {
      if (piece.last.empty() || is_number(piece.last)) continue;
      for (std::size_t k = i + 1; k < pieces.size() && k < i + 4; ++k) {
        const LinePiece* below = piece_below(piece, pieces[k]);
        if (below == nullptr) continue;
        if (!below->first.empty() && !is_number(below->first))
          line_ends_.emplace_back(piece.last, below->first);
        break;
      }
    }
  }
}

void LatinWords::settle() {
  int cut = 0, whole = 0;
  for (const auto& [a, b] : line_ends_) {
    const bool known = times(a + b) > 0;
    const bool words = times(a) > 0 && times(b) > 0;
    if (known && !words)
      cut += 2;
    else if (words && !known)
      whole += 2;
    else if (!could_be_word(a) || !could_be_word(b))
      cut += 1;
    else if (b[0] >= 'A' && b[0] <= 'Z' && a.back() >= 'a')
      whole += 1;
  }
  cuts_words_ = cut > whole;
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
