// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// What a line of a page is there for.
enum class LineRole { body, running_head, page_label };

/// The lines of a page, each with its role, and the printed label ("- 65 -", "別添2 - 65 -") if there is one.
struct PageLines {
  std::vector<std::string> lines;
  std::vector<LineRole> roles;
  std::optional<std::string> label;
};

/// Finds what stands on many pages alike (running heads and feet: on at least three pages and a quarter
/// of them; in a document of two pages at the same place of both, numbers aside) and the page numbers, which
/// keep step with the sheets. Only the first and the last lines of a page are looked at; a sentence or the
/// head of a table is never taken for furniture.
void find_running_heads(std::vector<PageLines>& pages);

}  // namespace hakusho::indexer
