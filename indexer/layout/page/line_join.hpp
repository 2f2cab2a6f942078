// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// How often the Latin words of a document stand inside its lines, where nothing cuts them.
class LatinWords {
 public:
  void count(const GlyphRow& row);
  int times(std::string_view word) const;

 private:
  std::unordered_map<std::string, int> times_;
};

/// Puts a line behind the lines before it as the language wants: nothing between Japanese signs, one blank
/// between Latin words; a Latin word that the line end cut in two is mended where the document has it whole.
/// `word_over`: the file has a blank at the end of the line before.
void append_line(std::string& text, std::string_view line, bool word_over, const LatinWords& words);

}  // namespace hakusho::indexer
