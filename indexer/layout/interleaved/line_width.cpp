// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/line_width.hpp"

#include "dict/utf8.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::u32string_view never_first =
    U"、。，．）」』】〕〉》］｝,.)]>ー々っゃゅょッャュョァィゥェォ・：；？！";
// A word longer than this would be broken itself.
constexpr int longest_token = 30;

int width_of(char32_t c) {
  return c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2;
}

bool is_of_a_word(char32_t c) {
  return c < 0x80 && c > ' ';
}

}  // namespace

LineWidth width_of(std::string_view line) {
  LineWidth width;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = dict::next_code_point(line, at);
    if (dict::is_white_space(c)) {
      ++width.most;
      continue;
    }
    width.least += width_of(c);
    width.most += width_of(c);
  }
  return width;
}

int first_token_width(std::string_view line) {
  int width = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size() && width < longest_token;) {
    const char32_t c = dict::next_code_point(line, at);
    const bool closing = never_first.find(c) != never_first.npos;
    if (width > 0 && !closing && !(in_word && is_of_a_word(c))) break;
    in_word = is_of_a_word(c);
    width += width_of(c);
  }
  return width;
}

}  // namespace hakusho::indexer::interleaved
