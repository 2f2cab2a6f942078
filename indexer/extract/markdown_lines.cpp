// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown_lines.hpp"

#include <algorithm>

#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::size_t run_of(std::string_view line, char sign, std::size_t from = 0) {
  std::size_t count = 0;
  while (from + count < line.size() && line[from + count] == sign) ++count;
  return count;
}

}  // namespace

std::optional<MarkdownHeading> markdown_heading(std::string_view line) {
  const std::size_t level = run_of(line, '#');
  if (level == 0 || level > 6) return std::nullopt;
  std::string_view title = line.substr(level);
  // Many write ##見出し. A single # with a word behind it is a tag or a number.
  const bool glued = !title.empty() && !is_blank(title.front()) && !title.starts_with("　");
  if (glued && (level == 1 || static_cast<unsigned char>(title.front()) < 0x80)) return std::nullopt;
  title = trimmed(title);
  std::size_t end = title.size();
  while (end > 0 && title[end - 1] == '#') --end;
  if (end == 0 || (end < title.size() && is_blank(title[end - 1]))) title = trimmed(title.substr(0, end));
  return MarkdownHeading{static_cast<int>(level), title};
}

int setext_level(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.empty() || (text[0] != '=' && text[0] != '-')) return 0;
  if (run_of(text, text[0]) != text.size()) return 0;
  return text[0] == '=' ? 1 : 2;
}

bool is_markdown_rule(std::string_view line) {
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  std::size_t count = 0;
  for (const char c : line) {
    if (c == line[0])
      ++count;
    else if (!is_blank(c))
      return false;
  }
  return count >= 3;
}

std::optional<MarkdownBullet> markdown_bullet(std::string_view line) {
  MarkdownBullet bullet;
  std::size_t i = 0;
  if (!line.empty() && (line[0] == '*' || line[0] == '-' || line[0] == '+')) {
    i = 1;
  } else {
    int number = 0;
    for (; i < line.size() && i < 9 && line[i] >= '0' && line[i] <= '9'; ++i)
      number = number * 10 + (line[i] - '0');
    if (i == 0 || i >= line.size() || (line[i] != '.' && line[i] != ')')) return std::nullopt;
    bullet.number = number;
    ++i;
  }
  if (i < line.size() && !is_blank(line[i])) return std::nullopt;
  while (i < line.size() && is_blank(line[i])) ++i;
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
    if (line.substr(i).starts_with(box)) i += box.size();
  bullet.length = i;
  return bullet;
}

std::string_view markdown_fence(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  const std::size_t length = run_of(line, line[0]);
  if (length < 3) return {};
  if (line[0] == '`' && line.find('`', length) != npos) return {};
  return line.substr(0, length);
}

bool closes_fence(std::string_view line, std::string_view fence) {
  const std::size_t length = run_of(line, fence.front());
  return length >= fence.size() && trimmed(line.substr(length)).empty();
}

std::vector<std::string> markdown_cells(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string> cells(1);
  bool closed = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    closed = line[i] == '|';
    if (closed) {
      cells.emplace_back();
    } else if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cells.back() += line[++i];
    } else {
      cells.back() += line[i];
    }
  }
  if (closed && cells.size() > 1) cells.pop_back();
  return cells;
}

bool is_delimiter_row(std::string_view line) {
  if (line.find('-') == npos || line.find_first_not_of("|:- \t") != npos) return false;
  if (line.find('|') == npos) return false;
  const auto cells = markdown_cells(line);
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    std::string_view dashes = trimmed(cell);
    if (dashes.starts_with(':')) dashes.remove_prefix(1);
    if (dashes.ends_with(':')) dashes.remove_suffix(1);
    return !dashes.empty() && run_of(dashes, '-') == dashes.size();
  });
}

std::size_t footnote_label(std::string_view line) {
  if (!line.starts_with("[^")) return 0;
  const std::size_t close = line.substr(0, 200).find("]:");
  if (close == npos || close == 2) return 0;
  std::size_t end = close + 2;
  while (end < line.size() && is_blank(line[end])) ++end;
  return end;
}

bool is_link_definition(std::string_view line) {
  if (!line.starts_with('[') || line.starts_with("[^")) return false;
  const std::size_t close = line.substr(0, 300).find("]:");
  if (close == npos || close == 1) return false;
  const std::string_view target = trimmed(line.substr(close + 2));
  if (target.starts_with('<') || target.starts_with('#') || target.starts_with("./")) return true;
  return target.find("://") < target.find_first_of(" \t");
}

}  // namespace hakusho::indexer
