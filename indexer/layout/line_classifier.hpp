// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/line_marker.hpp"

namespace hakusho::indexer {

/// One line, or several that were one before a converter broke them.
struct Segment {
  std::string_view text;
  int first_line = 0, last_line = 0;
  int first_page = 1, last_page = 1;
  bool after_blank = false;
  LineForm form = LineForm::plain;
  std::optional<Marker> marker;
};

/// A part of a segment (mostly all of it) and what it is.
struct Piece {
  BlockKind kind = BlockKind::paragraph;
  std::string_view text;
  const Segment* segment = nullptr;
  MarkerFamily family = MarkerFamily::none;  ///< of a heading
  int number = 0;                            ///< of a heading
  static constexpr int undecided = -1;
  int outer =
      undecided;        ///< of a heading: how many numbered headings it stands in, see find_reused_numbers()
  bool reused = false;  ///< … its family numbers an outer depth too
  bool back_matter = false;  ///< of a heading: an appendix or the like begins, see find_back_matter()
  /// Of a chapter: the part it stands in (empty: in none that is known) where that is not the one whose
  /// heading came last, see find_chapter_parts().
  std::optional<std::string_view> part = std::nullopt;
};

/// Decides what every line is from its form, its number and its neighbours.
std::vector<Piece> classify_lines(const std::vector<Segment>& segments);

}  // namespace hakusho::indexer
