// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/stream_lines.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::u32string_view closing = U"、。，．）」』】〕〉》］｝";
constexpr std::u32string_view opening = U"（「『【〔〈《［｛";
constexpr std::u32string_view pausing = U"、，";

bool is_one_of(char32_t c, std::u32string_view signs) {
  return signs.find(c) != signs.npos;
}

// A line and what deciding about its ends needs. Widths are in half characters.
struct Line {
  std::string text;
  char32_t first = 0, second = 0, last = 0;
  int width = 0;
  int squeezed = 0;  // punctuation that may have been set at half its width
};

Line measured(std::string_view text) {
  Line line;
  line.text = text;
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const char32_t c = dict::next_code_point(text, at);
    if (count == 0) line.first = c;
    if (count == 1) line.second = c;
    line.last = c;
    line.width += c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2;
    line.squeezed += is_one_of(c, closing) || is_one_of(c, opening) || c == U'・';
  }
  return line;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<Line> lines_of(std::string_view page) {
  std::vector<Line> lines;
  while (!page.empty()) {
    const auto end = std::min(page.find('\n'), page.size());
    if (const auto text = trimmed(page.substr(0, end)); !text.empty()) lines.push_back(measured(text));
    page.remove_prefix(std::min(end + 1, page.size()));
  }
  return lines;
}

// How wide a full line of the page is: nine in ten are not wider.
int full_width(const std::vector<Line>& lines) {
  std::vector<int> widths;
  for (const Line& line : lines) widths.push_back(line.width);
  const auto place = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), place, widths.end());
  return *place;
}

// (1), （ア）: the number of an item, not a bracket in running text.
bool begins_item(const Line& line) {
  return is_one_of(line.first, U"（") &&
         (line.second < 0x2000 || (line.second >= U'０' && line.second <= U'９') ||
          dict::is_katakana(line.second));
}

bool is_kana(char32_t c) {
  return dict::is_hiragana(c) || dict::is_katakana(c);
}

bool belong_together(const Line& before, const Line& after, int full) {
  // No printed line begins with a closing sign or ends with an opening one.
  if (is_one_of(after.first, closing) || is_one_of(before.last, opening)) return true;
  const int squeezed = before.squeezed + after.squeezed;
  if (before.width + after.width > full + squeezed) return false;
  if (is_one_of(before.last, pausing)) return true;
  if (is_one_of(before.last, U"）」』】〕〉》］")) return dict::is_hiragana(after.first);
  return is_one_of(after.first, opening) && is_kana(before.last) && !begins_item(after);
}

}  // namespace

std::vector<std::string> mended_lines(std::string_view page) {
  std::vector<Line> lines = lines_of(page);
  std::vector<std::string> mended;
  if (lines.empty()) return mended;
  const int full = full_width(lines);
  Line current = std::move(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Line& next = lines[i];
    if (belong_together(current, next, full)) {
      current.text += next.text;
      current.width += next.width;
      current.squeezed += next.squeezed;
      current.last = next.last;
    } else {
      mended.push_back(std::move(current.text));
      current = std::move(next);
    }
  }
  mended.push_back(std::move(current.text));
  return mended;
}

}  // namespace hakusho::indexer
