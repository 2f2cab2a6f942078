// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/layout/page/text_line.hpp"

namespace hakusho::indexer {

/// A piece of text near an edge of its page: a running head, a page number, or the first words of the body.
struct MarginLine {
  enum class Edge { top, bottom };
  Edge edge = Edge::top;
  TextLine line;
  std::string key;        ///< as matched, with every number written #
  int beyond = 0;         ///< lines of the page between it and the edge
  float clearance = 0;    ///< free height towards the body, in points
  float apart = 0;        ///< free height towards the edge line before it; 0 for the outermost
  bool in_table = false;  ///< rules close it in
  int beside = 0;         ///< other pieces at its height
  bool deep = false;      ///< the outermost line of a page that leaves its margin empty
};

/// The pieces of text at the top and the bottom of a page, from the edge inwards. On a page of vertical
/// setting only what is set across counts.
std::vector<MarginLine> margin_lines_of(const Page& page, const std::vector<Font>& fonts, bool vertical);

/// The matching key of a text with every number written #.
std::string numberless_key(std::string_view text);

}  // namespace hakusho::indexer
