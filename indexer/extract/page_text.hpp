// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// The text of one sheet of a paginated document, in reading order, or why it has none.
struct PageText {
  int number = 0;                    ///< sheets from 1
  double width = 0, height = 0;      ///< in points; 0 when not known
  std::optional<std::string> label;  ///< as the document names the page (not read off it)
  std::string text;                  ///< UTF-8, "\n" between lines, no other control characters
  std::string reason;                ///< why there is no text; empty when there is
};

/// What a PDF says of itself, and its pages.
struct PaginatedText {
  std::string title, author;  ///< as the file's properties have them: often those of another document
  std::vector<PageText> pages;
};

}  // namespace hakusho::indexer
