// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tag_stripper.hpp"

#include <algorithm>
#include <string>

namespace hakusho::indexer {
namespace {

// A tag that is longer is text with a stray sign.
constexpr std::size_t longest_tag = 4096;

constexpr std::string_view inline_tags[] = {
    "a",    "abbr", "b",  "big",  "cite", "code",  "del",  "em",     "font", "i",   "img", "ins", "kbd",
    "mark", "rp",   "rt", "ruby", "s",    "small", "span", "strong", "sub",  "sup", "u",   "wbr"};
constexpr std::string_view breaking_tags[] = {
    "br",      "center", "dd",    "details", "div", "dl",    "dt", "figure", "h1",  "h2",
    "h3",      "h4",     "h5",    "h6",      "hr",  "li",    "ol", "p",      "pre", "section",
    "summary", "table",  "tbody", "td",      "th",  "thead", "tr", "ul"};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::size_t html_tag_length(std::string_view text, bool& breaks) {
  breaks = false;
  if (!text.starts_with('<')) return 0;
  if (text.starts_with("<!--")) {
    const auto end = text.substr(0, longest_tag).find("-->");
    return end == text.npos ? 0 : end + 3;
  }
  std::size_t at = text.starts_with("</") ? 2 : 1;
  std::string name;
  for (; at < text.size() && is_letter_or_digit(text[at]) && name.size() < 8; ++at)
    name += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
  const std::string_view rest = text.substr(at, longest_tag);
  if (rest.empty() || std::string_view(" \t\n/>").find(rest.front()) == rest.npos) return 0;
  breaks = std::find(std::begin(breaking_tags), std::end(breaking_tags), name) != std::end(breaking_tags);
  if (!breaks && std::find(std::begin(inline_tags), std::end(inline_tags), name) == std::end(inline_tags))
    return 0;
  char quote = '\0';
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    if (quote != '\0')
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return at + i + 1;
    else if (c == '<')
      return 0;
  }
  return 0;
}

}  // namespace hakusho::indexer
