// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/cell_text.hpp"

#include "dict/utf8.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {
namespace {

bool is_latin_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

namespace {

enum class BlanksInJapanese { go, stay };

std::string without_blanks(std::string_view text, BlanksInJapanese in_japanese) {
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
    const bool latin_before = last > ' ' && last < 0x250, latin_after = c > ' ' && c < 0x250;
    if (!blank.empty() && latin_before && latin_after) out += ' ';
    if (!blank.empty() && !latin_before && !latin_after && in_japanese == BlanksInJapanese::stay) out += blank;
    blank = {};
    out += text.substr(begin, at - begin);
    last = c;
  }
  return out;
}

}  // namespace

std::string without_stray_blanks(std::string_view text) {
  return without_blanks(text, BlanksInJapanese::go);
}

std::string prose_line(std::string_view line) {
  const auto marker = read_marker(line);
  const std::size_t number = marker ? marker->length : 0;
  return std::string(line.substr(0, number)) + without_blanks(line.substr(number), BlanksInJapanese::stay);
}

void append_line(std::string& paragraph, std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return;
  if (!paragraph.empty() && is_latin_letter(paragraph.back()) && is_latin_letter(line.front())) paragraph += ' ';
  paragraph += line;
}

}  // namespace hakusho::indexer::interleaved
