// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/html_furniture.hpp"
#include "indexer/extract/html_tree.hpp"
#include "indexer/extract/inline_text.hpp"

namespace hakusho::indexer {

/// Elements that begin and end a line of their own.
bool is_html_block(std::string_view tag);

/// Takes the text out of one part of a page.
class HtmlTextGatherer {
 public:
  HtmlTextGatherer(const HtmlTree& tree, const HtmlSelection& selection)
      : tree_(tree), selection_(selection) {}

  /// The paragraphs inside a node, in order; the readings of ruby go to `ruby`.
  std::vector<InlineLine> paragraphs(std::size_t node, std::vector<InlineLine>& ruby) const;
  /// All text inside a node on one line.
  InlineLine one_line(std::size_t node, std::vector<InlineLine>& ruby) const;
  /// The text of one node, into a paragraph that is being gathered.
  void add_text(const HtmlNode& node, bool preformatted, InlineText& text) const;
  /// Whether the node shows nothing to read: dropped, or a small button.
  bool is_skipped(std::size_t node) const;

 private:
  template <typename Boundary>
  void gather(std::size_t node, InlineText& text, std::vector<InlineLine>& ruby,
              const Boundary& boundary) const;

  const HtmlTree& tree_;
  const HtmlSelection& selection_;
};

}  // namespace hakusho::indexer
