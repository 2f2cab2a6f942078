// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/display_text.hpp"

#include <utf8proc.h>

namespace hakusho::cli {
namespace {

bool is_control(char32_t c) {
  // C0, DEL, C1, and the signs that turn the direction of what follows.
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool never_begins_a_line(char32_t c) {
  constexpr std::u32string_view signs =
      U"、。，．,.・：；:;？！?!」』）)］]｝}〕〉》】’”ーっゃゅょッャュョァィゥェォぁぃぅぇぉ々…％%";
  return signs.find(c) != std::u32string_view::npos;
}

bool never_ends_a_line(char32_t c) {
  constexpr std::u32string_view signs = U"「『（(［[｛{〔〈《【‘“";
  return signs.find(c) != std::u32string_view::npos;
}

// Latin words and numbers stay whole.
bool may_break_between(char32_t before, char32_t after) {
  if (never_begins_a_line(after) || never_ends_a_line(before)) return false;
  if (before == U' ' || after == U' ') return true;
  return width_of(before) == 2 || width_of(after) == 2;
}

// The last place in [begin, end) where a line may end; `end` itself where there is none.
std::size_t last_break(std::u32string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = end; at > begin; --at)
    if (may_break_between(text[at - 1], text[at])) return at;
  return end;
}

}  // namespace

std::u32string decoded(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(at, left, &c);
    out += used > 0 ? static_cast<char32_t>(c) : char32_t{0xFFFD};
    at += used > 0 ? used : 1;
    left -= used > 0 ? used : 1;
  }
  return out;
}

std::string encoded(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) {
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::u32string points = decoded(text);
  for (char32_t& c : points)
    if (is_control(c)) c = U' ';
  return encoded(points);
}

std::size_t width_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t width_of(std::u32string_view text) {
  std::size_t columns = 0;
  for (const char32_t c : text) columns += width_of(c);
  return columns;
}

std::size_t width_of(std::string_view text) {
  return width_of(decoded(text));
}

std::string padding(std::string_view text, std::size_t columns) {
  const std::size_t used = width_of(text);
  return std::string(used < columns ? columns - used : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t columns) {
  const std::u32string points = decoded(text);
  if (width_of(points) <= columns) return std::string(text);
  std::size_t used = 1, end = 0;
  while (end < points.size() && used + width_of(points[end]) <= columns) used += width_of(points[end++]);
  return encoded(points.substr(0, end)) + "…";
}

std::vector<TextRange> line_breaks(std::u32string_view text, std::size_t columns) {
  std::vector<TextRange> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin, used = 0;
    while (end < text.size() && (columns == 0 || used + width_of(text[end]) <= columns))
      used += width_of(text[end++]);
    if (end == begin) ++end;  // a terminal narrower than one kanji
    if (end < text.size()) end = last_break(text, begin, end);
    std::size_t shown = end;
    while (shown > begin && text[shown - 1] == U' ') --shown;
    lines.push_back({begin, shown});
    while (end < text.size() && text[end] == U' ') ++end;
    begin = end;
  }
  return lines;
}

std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent) {
  std::string out;
  const std::size_t room = columns > indent ? columns - indent : columns;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::u32string paragraph = decoded(text.substr(at, end - at));
    if (paragraph.empty()) out += "\n";
    for (const TextRange& line : line_breaks(paragraph, room))
      out += std::string(indent, ' ') + encoded(paragraph.substr(line.begin, line.end - line.begin)) + "\n";
    at = end + 1;
  }
  return out;
}

}  // namespace hakusho::cli
