// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/snippet.hpp"

#include <algorithm>
#include <string>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// How far the window may be moved to begin at the start of a sentence or clause, or to end with a sentence.
constexpr std::size_t slack = 24;
// Of the window, what shows how the text goes on behind the last highlight: 交付率は | 67.0%.
constexpr std::size_t shares_behind = 5;

std::u32string decoded(std::string_view text) {
  std::u32string points;
  points.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size();) points += dict::next_code_point(text, i);
  return points;
}

// From the first to the last of the highlights that a window of this length can show, where they stand
// densest.
TextRange densest(const std::vector<TextRange>& marks, std::size_t length) {
  TextRange best{marks.front().begin,
                 marks.front().begin + std::min(length, marks.front().end - marks.front().begin)};
  std::size_t best_covered = 0;
  for (std::size_t first = 0; first < marks.size(); ++first) {
    std::size_t covered = 0, end = marks[first].begin;
    for (std::size_t i = first; i < marks.size() && marks[i].end <= marks[first].begin + length; ++i) {
      covered += marks[i].end - marks[i].begin;
      end = marks[i].end;
    }
    if (covered > best_covered) {
      best = {marks[first].begin, end};
      best_covered = covered;
    }
  }
  return best;
}

std::size_t window_start(const std::u32string& text, const TextRange& shown, std::size_t length) {
  const std::size_t behind = std::min(length / shares_behind, text.size() - shown.end);
  const std::size_t lead = std::min(shown.begin, length / 4);
  // An earlier window would lose what is to be shown.
  const std::size_t wanted = std::min(length, shown.end - shown.begin + behind);
  const std::size_t earliest = shown.begin + wanted > length ? shown.begin + wanted - length : 0;
  const std::size_t start = std::max(earliest, std::min(shown.begin - lead, text.size() - length));
  // Back or on to where a sentence or clause begins, never past the highlight.
  const std::size_t from = std::max(earliest, start > slack ? start - slack : 0);
  if (from == 0 && start <= slack) return 0;
  for (const char32_t stop : {U'。', U'\n', U'、'})
    for (std::size_t at = std::max<std::size_t>(from, 1); at <= std::min(shown.begin, start + slack); ++at)
      if (text[at - 1] == stop) return at;
  return start;
}

// Back to where a sentence ends, never before the end of the highlight.
std::size_t window_end(const std::u32string& text, const TextRange& shown, std::size_t end) {
  if (end == text.size()) return end;
  for (std::size_t at = end; at + slack > end && at > shown.end; --at)
    if (text[at - 1] == U'。') return at;
  return end;
}

TextRange window(const std::u32string& text, const std::vector<TextRange>& marks, std::size_t length) {
  if (text.size() <= length) return {0, text.size()};
  const TextRange shown = marks.empty() ? TextRange{0, 0} : densest(marks, length - length / shares_behind);
  const std::size_t start = marks.empty() ? 0 : window_start(text, shown, length);
  return {start, window_end(text, shown, std::min(text.size(), start + length))};
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
  const auto [start, end] = window(text, highlights, length);
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
