// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <hakusho/export.hpp>

#include "dict/utf8.hpp"

namespace hakusho {
namespace {

bool is_ascii_alnum(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Whether the sign at `i` would be read as markup inside a line. Addresses are spared where they can be:
// a backslash would become part of the link.
bool is_markup(std::string_view text, std::size_t i) {
  const char before = i > 0 ? text[i - 1] : ' ';
  const char after = i + 1 < text.size() ? text[i + 1] : ' ';
  switch (text[i]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
      return true;
    case '_':
      return !is_ascii_alnum(before) || !is_ascii_alnum(after);
    case '~':
      return before != '/';
    case '&': {  // an entity: "&amp;", "&#12354;"
      std::size_t end = i + 1;
      while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '#')) ++end;
      return end < text.size() && text[end] == ';';
    }
    default:
      return false;
  }
}

// Plain text as Markdown that shows it: one line, nothing of it read as markup. `begins` where it stands at
// the beginning of a line, where more signs mean something.
std::string escaped(std::string_view source, bool begins) {
  const std::string text = dict::repaired_utf8(source);
  std::string out;
  bool only_digits = true;  // so far: "1." and "1)" begin a list
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    const bool block_sign = i == 0 && std::string_view("-+=#>").find(byte) != std::string_view::npos;
    const bool list_number = i > 0 && only_digits && (byte == '.' || byte == ')');
    if (is_markup(text, i) || (begins && (block_sign || list_number))) out += '\\';
    out += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
    only_digits = only_digits && byte >= '0' && byte <= '9';
  }
  return out;
}

bool is_letter(char32_t c) {
  return (c < 0x80 && is_ascii_alnum(static_cast<char>(c))) || dict::is_kanji(c) || dict::is_hiragana(c) ||
         dict::is_katakana(c);
}

// Between Japanese, ** opens and closes only beside letters: 「…」 needs the tag.
std::string bold(std::string_view text) {
  std::size_t place = 0, last = text.size() - 1;
  while (last > 0 && dict::is_continuation(text[last])) --last;
  const bool letters =
      is_letter(dict::next_code_point(text, place)) && is_letter(dict::next_code_point(text, last));
  return letters ? fmt::format("**{}**", escaped(text, false))
                 : fmt::format("<b>{}</b>", escaped(text, false));
}

std::string marked(const Snippet& snippet) {
  const std::string_view text = snippet.text;
  std::string out;
  std::size_t at = 0;
  for (const TextRange& mark : snippet.marks) {
    const std::size_t begin = std::max(at, dict::byte_offset(text, mark.begin));
    const std::size_t end = dict::byte_offset(text, mark.end);
    if (end <= begin) continue;
    out += escaped(text.substr(at, begin - at), at == 0) + bold(text.substr(begin, end - begin));
    at = end;
  }
  return out + escaped(text.substr(at), at == 0);
}

}  // namespace

std::string to_markdown(const SearchResult& result) {
  std::string out = fmt::format("# {}\n", escaped(result.query_text, true));
  for (const Hit& hit : result.hits) {
    const std::string number = fmt::format("{}. ", hit.rank);
    const std::string indent(number.size(), ' ');
    out +=
        fmt::format("\n{}{}\n\n{}> {}\n", number, escaped(hit.citation, true), indent, marked(hit.snippet));
  }
  return out;
}

}  // namespace hakusho
