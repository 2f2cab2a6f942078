// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/snippet.hpp"

#include <algorithm>
#include <string>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// How far the window may be moved to begin at the start of a sentence or clause.
constexpr std::size_t slack = 24;

std::u32string decoded(std::string_view text) {
  std::u32string points;
  points.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size();) points += dict::next_code_point(text, i);
  return points;
}

// The first of the highlights in the window of this length that covers most of them.
std::size_t densest(const std::vector<TextRange>& marks, std::size_t length) {
  std::size_t best = 0, best_covered = 0;
  for (std::size_t first = 0; first < marks.size(); ++first) {
    std::size_t covered = 0;
    for (std::size_t i = first; i < marks.size() && marks[i].end <= marks[first].begin + length; ++i)
      covered += marks[i].end - marks[i].begin;
    if (covered > best_covered) {
      best = first;
      best_covered = covered;
    }
  }
  return best;
}

std::size_t window_start(const std::u32string& text, const std::vector<TextRange>& marks,
                         std::size_t length) {
  if (marks.empty() || text.size() <= length) return 0;
  const std::size_t first = marks[densest(marks, length)].begin;
  const std::size_t lead = std::min(first, length / 4);
  const std::size_t latest = first;
  std::size_t start = std::min(first - lead, text.size() > length ? text.size() - length : 0);
  // Back or on to where a sentence or clause begins, never past the mark.
  for (const char32_t stop : {U'。', U'\n', U'、'}) {
    for (std::size_t at = start > slack ? start - slack : 0; at < std::min(latest, start + slack); ++at)
      if (text[at] == stop && at + 1 <= latest) return at + 1;
    if (start <= slack) return 0;
  }
  return start;
}

bool is_letter(char32_t c) {
  return dict::is_kanji(c) || dict::is_hiragana(c) || dict::is_katakana(c);
}

// One blank stands for a run of white space; a line end inside a Japanese word or sentence is none at all.
bool wants_blank(const std::u32string& text, std::size_t at) {
  if (dict::is_white_space(text[at - 1])) return false;
  std::size_t next = at;
  while (next < text.size() && dict::is_white_space(text[next])) ++next;
  return next == text.size() || text[at] != U'\n' || !is_letter(text[at - 1]) || !is_letter(text[next]);
}

}  // namespace

Snippet make_snippet(std::string_view utf8, const std::vector<TextRange>& highlights, std::size_t length) {
  const std::u32string text = decoded(utf8);
  const std::size_t start = window_start(text, highlights, length);
  const std::size_t end = std::min(text.size(), start + length);
  Snippet snippet;
  std::size_t written = 0;
  const auto put = [&](char32_t c) {
    dict::append_utf8(snippet.text, c);
    ++written;
  };
  if (start > 0) put(U'…');
  auto mark = highlights.begin();
  std::size_t open = 0;
  for (std::size_t i = start; i < end; ++i) {
    while (mark != highlights.end() && mark->end <= i) ++mark;
    if (mark != highlights.end() && (mark->begin == i || (i == start && mark->begin < i))) open = written;
    if (dict::is_white_space(text[i])) {
      if (i > start && i + 1 < end && wants_blank(text, i)) put(U' ');
    } else {
      put(text[i]);
    }
    const bool inside = mark != highlights.end() && mark->begin <= i && i < mark->end;
    if (inside && (i + 1 == mark->end || i + 1 == end) && written > open)
      snippet.marks.push_back({open, written});
  }
  if (end < text.size()) put(U'…');
  return snippet;
}

}  // namespace hakusho::searcher
