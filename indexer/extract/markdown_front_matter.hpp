// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string_view>

namespace hakusho::indexer {

/// What stands between two lines of --- at the very start of a Markdown file: title, date (or published),
/// author (or publisher), series, year, url. Keys in any case; other keys are passed over.
struct FrontMatter {
  Metadata metadata;
  int lines = 0;          ///< how many lines it takes with both ---; 0: there is none
  std::size_t bytes = 0;  ///< … and bytes
};
FrontMatter read_front_matter(std::string_view text);

}  // namespace hakusho::indexer
