// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/fragment.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {
namespace {

// A line with more blanks than this is no text of a cell; the first ones are looked at.
constexpr std::size_t most_cuts = 16;

// Next to a digit or a Latin letter a blank is mostly one that the converter put there; between Japanese
// characters, the gap between columns. What the characters say (join score) can outweigh either.
constexpr double cut_beside_latin = -1.5;
constexpr double kept_beside_latin = 0.5;
constexpr double kept_in_japanese = -4;
constexpr double kept_wide = -6;
constexpr double least_kept = -3, most_kept = 4;

struct Blank {
  std::size_t begin = 0, end = 0;
  bool latin_before = false, latin_after = false;
  bool wide = false;         // several blanks, or a full-width one
  bool behind_mark = false;  // after a lead bullet: part of the mark
  double kept = 0;           // score of reading on over it
};

bool is_latin(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '%';
}

std::vector<Blank> blanks_of(std::string_view line) {
  std::vector<Blank> blanks;
  char32_t last = 0;
  int characters = 0;
  for (std::size_t at = 0; at < line.size() && blanks.size() < most_cuts;) {
    const std::size_t begin = at;
    char32_t c = dict::next_code_point(line, at);
    if (!dict::is_white_space(c)) {
      last = c;
      ++characters;
      continue;
    }
    Blank blank;
    blank.begin = begin;
    blank.wide = c == 0x3000;
    std::size_t end = at;
    while (end < line.size()) {
      std::size_t next = end;
      c = dict::next_code_point(line, next);
      if (!dict::is_white_space(c)) break;
      blank.wide = true;
      end = next;
    }
    blank.end = at = end;
    if (end >= line.size()) break;
    blank.latin_before = is_latin(last);
    blank.latin_after = is_latin(c);
    blank.behind_mark = characters == 1 && !blank.latin_before;
    blanks.push_back(blank);
  }
  return blanks;
}

void score_kept(std::string_view line, std::vector<Blank>& blanks, const JoinModel& model) {
  for (Blank& blank : blanks) {
    if (blank.behind_mark) continue;
    const double joined =
        std::clamp(model.score(line.substr(0, blank.begin), line.substr(blank.end)), least_kept, most_kept);
    const bool latin = blank.latin_before || blank.latin_after;
    blank.kept = joined + (latin ? kept_beside_latin : blank.wide ? kept_wide : kept_in_japanese);
  }
}

bool is_dash_only(std::string_view text) {
  return text == "－" || text == "-" || text == "―" || text == "ー" || text == "—" || text == "–" ||
         text == "─";
}

bool begins_item(std::string_view text) {
  for (const std::string_view mark : {"・", "○", "●", "◯", "〇", "■", "□", "◆", "◇", "※", "➢", "▶", "►", "•"})
    if (text.starts_with(mark)) return true;
  std::size_t at = 0;
  const char32_t first = text.empty() ? 0 : dict::next_code_point(text, at);
  return first >= U'①' && first <= U'⑳';
}

Fragment fragment_of(std::string_view text, const JoinModel& model) {
  Fragment fragment;
  fragment.text = text;
  fragment.width = width_of(text);
  fragment.first_token = first_token_width(text);
  fragment.is_label = is_label(text);
  fragment.begins_item = !fragment.is_label && begins_item(text);
  fragment.is_dash = is_dash_only(text);
  fragment.ends_sentence = fragment.is_label || fragment.is_dash || ends_sentence(text);
  fragment.tail = model.tail_of(text);
  fragment.head = model.head_of(text);
  return fragment;
}

void add_line(std::string_view text, const JoinModel& model, Lattice& lattice) {
  Lattice::Line line;
  line.text = text;
  line.first_fragment = static_cast<int>(lattice.fragments.size());
  std::vector<Blank> blanks = blanks_of(text);
  score_kept(text, blanks, model);
  double all_kept = 0;
  for (const Blank& blank : blanks) all_kept += blank.kept;
  const int whole = line.first_fragment;
  lattice.fragments.push_back(fragment_of(text, model));
  lattice.has_items = lattice.has_items || lattice.fragments.back().begins_item;
  line.readings.push_back({whole, -1, all_kept});
  line.readings.push_back({-1, whole, all_kept});
  for (const Blank& blank : blanks) {
    if (blank.behind_mark) continue;
    const int left = static_cast<int>(lattice.fragments.size());
    lattice.fragments.push_back(fragment_of(text.substr(0, blank.begin), model));
    lattice.fragments.push_back(fragment_of(text.substr(blank.end), model));
    const double cut = cut_beside_latin * (blank.latin_before + blank.latin_after);
    line.readings.push_back({left, left + 1, all_kept - blank.kept + cut});
  }
  lattice.lines.push_back(std::move(line));
}

}  // namespace

bool is_label(std::string_view line) {
  constexpr std::size_t longest = 90;  // bytes: thirty characters
  if (line.size() > longest) return false;
  for (const auto& [open, close] :
       {std::pair{"<", ">"}, {"＜", "＞"}, {"〈", "〉"}, {"《", "》"}, {"【", "】"}}) {
    const std::string_view begin = open, end = close;
    if (line.size() > begin.size() + end.size() && line.starts_with(begin) && line.ends_with(end))
      return line.find(end) + end.size() == line.size();
  }
  return false;
}

Lattice lattice_of(const std::vector<std::string_view>& lines, const JoinModel& model) {
  Lattice lattice;
  for (const std::string_view line : lines) add_line(line, model, lattice);
  return lattice;
}

}  // namespace hakusho::indexer::interleaved
