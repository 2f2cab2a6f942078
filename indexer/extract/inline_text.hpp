// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// One printed line of a paragraph, and the source lines it stands on (0: not known).
struct InlineLine {
  std::string text;
  int first_line = 0;
  int last_line = 0;
};

/// Gathers the running text of one paragraph of marked-up text: white space is collapsed, a line end of the
/// source between two Japanese characters is nothing, no-break spaces are spaces, control characters are
/// gone. Spaces of U+3000 stay where they were set, except at the ends.
class InlineText {
 public:
  /// `line` is the source line of the first byte, 0 when lines do not count.
  void add(std::string_view text, int line = 0);
  /// A line break that the author set.
  void add_break();
  bool empty() const;
  /// The lines gathered, none of them empty; the buffer is then empty.
  std::vector<InlineLine> take();

 private:
  void add_character(char32_t c, int line);
  void finish_line();

  std::vector<InlineLine> lines_;
  InlineLine line_;
  char32_t last_ = 0;
  bool space_pending_ = false;  ///< white space was seen since the last character
  bool line_end_seen_ = false;  ///< … and a line end was part of it
};

/// The lines of one paragraph put together as they read best: a line that breaks off in mid-sentence goes on
/// in the next one; others are paragraphs of their own.
std::vector<InlineLine> join_broken_lines(std::vector<InlineLine> lines);

/// All lines as one, for headings and the like: joined as the language wants.
InlineLine join_all_lines(const std::vector<InlineLine>& lines);

/// The lines as one text with a line feed between paragraphs.
std::string as_paragraphs(const std::vector<InlineLine>& lines);

/// `text` with white space collapsed as InlineText does it, on one line.
std::string collapsed(std::string_view text);

std::optional<LineRange> line_range(const InlineLine& line);

}  // namespace hakusho::indexer
