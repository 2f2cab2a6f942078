// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// What single lines of Markdown are. `line` has no white space in front.

struct MarkdownHeading {
  int level = 1;  ///< 1 to 6
  std::string_view title;
};
/// ## 見出し ##
std::optional<MarkdownHeading> markdown_heading(std::string_view line);

/// 1 for a line of ===, 2 for a line of ---, else 0.
int setext_level(std::string_view line);

/// ---, ***, _ _ _: a rule across the page.
bool is_markdown_rule(std::string_view line);

/// Bytes of "* ", "- [x] " or "1. " in front of a list item; `number` is set when it is numbered.
struct MarkdownBullet {
  std::size_t length = 0;
  std::optional<int> number;
};
std::optional<MarkdownBullet> markdown_bullet(std::string_view line);

/// The signs that open fenced code: ``` or ~~~, three or more. The fence is closed by at least as many.
std::string_view markdown_fence(std::string_view line);
bool closes_fence(std::string_view line, std::string_view fence);

/// The cells of a table row; "\|" is a bar in the text. A bar at either end opens no cell.
std::vector<std::string> markdown_cells(std::string_view line);
/// | --- | :---: |
bool is_delimiter_row(std::string_view line);

/// Bytes of "[^name]: " in front of a footnote, 0 when there is none.
std::size_t footnote_label(std::string_view line);
/// [name]: https://…
bool is_link_definition(std::string_view line);

}  // namespace hakusho::indexer
