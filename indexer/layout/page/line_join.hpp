// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// How often the Latin words of a document stand inside its lines, where nothing cuts them; and whether its
/// lines end between words or anywhere in them, as some office programs do with Japanese text.
class LatinWords {
 public:
  /// The rows of a page.
  void count(const std::vector<GlyphRow>& rows);
  /// After the last page.
  void settle();
  int times(std::string_view word) const;
  bool cuts_words() const { return cuts_words_; }

 private:
  void count_words(const GlyphRow& row);
  void note_line_ends(const std::vector<GlyphRow>& rows);

  std::unordered_map<std::string, int> times_;
  std::vector<std::pair<std::string, std::string>> line_ends_;  ///< last word of a line, first of the next
  bool cuts_words_ = false;
};

/// Puts a line behind the lines before it as the language wants: nothing between Japanese signs, one blank
/// between Latin words; a Latin word that the line end cut in two is mended where the document has it whole.
/// `word_over`: the file has a blank at the end of the line before.
void append_line(std::string& text, std::string_view line, bool word_over, const LatinWords& words);

}  // namespace hakusho::indexer
