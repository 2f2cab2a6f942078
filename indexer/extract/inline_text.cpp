// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/inline_text.hpp"

#include <algorithm>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

using dict::append_utf8;
using dict::is_japanese;
using dict::next_code_point;

constexpr char32_t ideographic_space = 0x3000;

// Soft hyphens, joiners and byte order marks show nothing.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 ||
         c == 0xFEFF;
}

bool is_collapsible(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0;
}

char32_t first_code_point(std::string_view text) {
  std::size_t position = 0;
  return text.empty() ? 0 : next_code_point(text, position);
}

char32_t last_code_point(std::string_view text) {
  std::size_t position = text.size();
  while (position > 0 && dict::is_continuation(text[--position])) {
  }
  return text.empty() ? 0 : next_code_point(text, position);
}

void append_joined(InlineLine& line, const InlineLine& next) {
  if (!line.text.empty() && !is_japanese(last_code_point(line.text)) &&
      !is_japanese(first_code_point(next.text)))
    line.text += ' ';
  line.text += next.text;
  line.last_line = next.last_line;
  if (line.first_line == 0) line.first_line = next.first_line;
}

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool ends_a_sentence(std::string_view line) {
  return is_one_of(last_code_point(line), U"。．.！？!?：:」』）)］]】》>");
}

bool begins_a_thing(std::string_view line) {
  const char32_t c = first_code_point(line);
  return is_one_of(c, U"・○●◎◆◇■□▲△▽▼★☆※＊*•-－（(「『［[【〔〈《→⇒") || (c >= '0' && c <= '9') ||
         (c >= U'０' && c <= U'９') || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2160 && c <= 0x217F);
}

// A line this long was broken for its width; a shorter one because its author wanted a line.
constexpr std::size_t full_line = 25;

bool breaks_off(const InlineLine& line, const InlineLine& next, bool next_indented) {
  return !next_indented && !ends_a_sentence(line.text) && !begins_a_thing(next.text) &&
         dict::count_code_points(line.text) >= full_line;
}

}  // namespace

void InlineText::add(std::string_view text, int line) {
  for (std::size_t position = 0; position < text.size();) {
    char32_t c = next_code_point(text, position);
    // At the start of a line a no-break space is an indent, as a wide space is.
    if (c == 0xA0 && line_.text.empty()) c = ideographic_space;
    if (is_collapsible(c)) {
      space_pending_ = true;
      if (c == '\n') line_end_seen_ = true;
      if (c == '\n' && line > 0) ++line;
    } else if (!is_invisible(c)) {
      add_character(c, line);
    }
  }
}

void InlineText::add_character(char32_t c, int line) {
  if (space_pending_ && !line_.text.empty()) {
    const bool set_apart = !(line_end_seen_ && is_japanese(last_) && is_japanese(c)) &&
                           last_ != ideographic_space && c != ideographic_space;
    if (set_apart) line_.text += ' ';
  }
  space_pending_ = line_end_seen_ = false;
  append_utf8(line_.text, c);
  last_ = c;
  if (c == ideographic_space) return;
  if (line_.first_line == 0) line_.first_line = line;
  line_.last_line = std::max(line_.last_line, line);
}

void InlineText::add_break() {
  finish_line();
}

void InlineText::finish_line() {
  static const std::string wide_space = "\u3000";
  while (line_.text.ends_with(wide_space)) line_.text.erase(line_.text.size() - wide_space.size());
  // A leading wide space is kept until take(): it tells a new paragraph from a broken line.
  if (line_.text.find_first_not_of(wide_space) != std::string::npos) lines_.push_back(std::move(line_));
  line_ = {};
  last_ = 0;
  space_pending_ = line_end_seen_ = false;
}

bool InlineText::empty() const {
  return lines_.empty() && line_.text.empty();
}

std::vector<InlineLine> InlineText::take() {
  finish_line();
  return std::exchange(lines_, {});
}

namespace {

bool strip_indent(std::string& text) {
  const std::size_t size = text.size();
  while (text.starts_with("\u3000")) text.erase(0, 3);
  return text.size() != size;
}

}  // namespace

std::vector<InlineLine> join_broken_lines(std::vector<InlineLine> lines) {
  std::vector<InlineLine> joined;
  for (InlineLine& line : lines) {
    const bool indented = strip_indent(line.text);
    if (line.text.empty()) continue;
    if (!joined.empty() && breaks_off(joined.back(), line, indented))
      append_joined(joined.back(), line);
    else
      joined.push_back(std::move(line));
  }
  return joined;
}

InlineLine join_all_lines(const std::vector<InlineLine>& lines) {
  InlineLine all;
  for (InlineLine line : lines) {
    strip_indent(line.text);
    if (!line.text.empty()) append_joined(all, line);
  }
  return all;
}

std::string as_paragraphs(const std::vector<InlineLine>& lines) {
  std::string text;
  for (const InlineLine& line : lines) {
    if (!text.empty()) text += '\n';
    text += line.text;
  }
  return text;
}

std::string collapsed(std::string_view text) {
  InlineText inline_text;
  inline_text.add(text);
  return join_all_lines(inline_text.take()).text;
}

std::optional<LineRange> line_range(const InlineLine& line) {
  if (line.first_line <= 0) return std::nullopt;
  return LineRange{line.first_line, std::max(line.first_line, line.last_line)};
}

}  // namespace hakusho::indexer
