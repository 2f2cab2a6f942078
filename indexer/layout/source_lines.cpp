// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/source_lines.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// Start of the last character.
std::size_t last_character(std::string_view text) {
  std::size_t i = text.size() - 1;
  while (i > 0 && text.size() - i < 4 && dict::is_continuation(text[i])) --i;
  return i;
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty()) {
    const auto last = static_cast<unsigned char>(text.back());
    if (last < 0x80 && last > ' ') break;
    std::size_t i = last_character(text);
    const std::size_t start = i;
    const char32_t c = dict::next_code_point(text, i);
    if (i != text.size() || !(dict::is_white_space(c) || c == 0)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

int columns_of(char32_t c) {
  const bool half_width = c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F);
  return half_width ? 1 : 2;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    std::size_t i = 0;
    const char32_t c = dict::next_code_point(text, i);
    if (!dict::is_white_space(c) && c != 0) break;
    text.remove_prefix(i);
  }
  return without_trailing_space(text);
}

int columns_of(std::string_view text, int limit) {
  int columns = 0;
  for (std::size_t i = 0; i < text.size() && columns < limit;) {
    columns += columns_of(dict::next_code_point(text, i));
  }
  return columns;
}

std::vector<SourceLine> split_lines(std::string_view text) {
  std::vector<SourceLine> lines;
  lines.reserve(text.size() / 200);
  int number = 1, page = 1;
  bool blank_before = true;
  std::size_t line_end = std::min(text.find('\n'), text.size());
  std::size_t next_feed = std::min(text.find('\f'), text.size());
  for (std::size_t start = 0; start < text.size();) {
    // A form feed ends a piece of line just as a line feed does, but the count of lines does not move.
    if (line_end < start) line_end = std::min(text.find('\n', start), text.size());
    if (next_feed < start) next_feed = std::min(text.find('\f', start), text.size());
    const std::size_t end = std::min(line_end, next_feed);
    const std::string_view whole = text.substr(start, end - start);
    const std::string_view inner = trimmed(whole);
    if (!inner.empty()) {
      const auto before = whole.substr(0, static_cast<std::size_t>(inner.data() - whole.data()));
      lines.push_back({inner, number, page, before.empty() ? 0 : columns_of(before, 200), blank_before});
    }
    blank_before = inner.empty();
    if (end < text.size()) {
      if (text[end] == '\n') ++number;
      if (text[end] == '\f') ++page, blank_before = true;
    }
    start = end + 1;
  }
  return lines;
}

}  // namespace hakusho::indexer
