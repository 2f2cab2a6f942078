// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown_front_matter.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/extract/metadata_date.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr int most_lines = 500;

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::string_view unquoted(std::string_view value) {
  value = trimmed(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    return value.substr(1, value.size() - 2);
  const std::size_t comment = value.find(" #");
  return comment == npos ? value : trimmed(value.substr(0, comment));
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

std::optional<int> year_in(std::string_view value) {
  if (value.size() != 4 || value.find_first_not_of("0123456789") != npos) return std::nullopt;
  const int year = std::stoi(std::string(value));
  return year >= 1868 && year <= 2200 ? std::optional(year) : std::nullopt;
}

void take(Metadata& metadata, const std::string& key, std::string_view value) {
  const auto set = [&](std::optional<std::string>& member) {
    if (!member) member = std::string(value);
  };
  if (value.empty()) return;
  if (key == "title") set(metadata.title);
  if (key == "author" || key == "authors" || key == "publisher" || key == "organization")
    set(metadata.publisher);
  if (key == "series") set(metadata.series);
  if (key == "url" || key == "permalink" || key == "canonical_url") {
    if (value.find("://") != npos) set(metadata.url);
  }
  if (key == "year" && !metadata.year) metadata.year = year_in(value);
  if ((key == "date" || key == "published") && !metadata.published) metadata.published = iso_date(value);
}

// "key" of "key: value"; empty when the line is something else.
std::string key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == npos || colon == 0 || colon > 60) return {};
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return {};
  return lower_case(trimmed(line.substr(0, colon)));
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  if (trimmed(line_at(text, 0)) != "---" || !text.starts_with("---")) return {};
  FrontMatter result;
  std::string key;
  std::size_t begin = line_at(text, 0).size() + 1;
  for (int lines = 2; begin < text.size() && lines <= most_lines; ++lines) {
    const std::string_view whole = line_at(text, begin), line = trimmed(whole);
    if (line == "---" || line == "...") {
      result.lines = lines;
      result.bytes = std::min(begin + whole.size() + 1, text.size());
      return result;
    }
    begin += whole.size() + 1;
    if (line.empty() || line.starts_with('#')) continue;
    const bool indented = whole.front() == ' ' || whole.front() == '\t';
    if (line.starts_with("- ") && !key.empty()) {
      take(result.metadata, key, unquoted(line.substr(2)));
    } else if (!indented) {
      key = key_of(line);
      if (key.empty()) return {};  // text between two rules
      const std::string_view value = unquoted(line.substr(line.find(':') + 1));
      const bool elsewhere = value == "|" || value == ">" || value.starts_with('[') || value.starts_with('{');
      if (!elsewhere) take(result.metadata, key, value);
    }
  }
  return {};
}

}  // namespace hakusho::indexer
