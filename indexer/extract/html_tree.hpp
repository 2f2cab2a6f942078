// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::indexer {

/// An element or a text of a page. Nodes stand in document order; `next` is the node behind this one's
/// subtree, so that children and texts are found by walking the vector.
struct HtmlNode {
  std::string_view tag;  ///< lower case; empty for a text, "unknown" for an element HTML does not know
  std::string text;      ///< of a text
  std::vector<std::pair<std::string, std::string>> attributes;
  std::size_t next = 0;
  std::size_t text_size = 0;  ///< bytes of text inside, without white space
  std::size_t link_size = 0;  ///< those of them inside links
  int line = 0;               ///< where it begins in the source, from 1

  bool is_text() const { return tag.empty(); }
  /// The value, or an empty one.
  std::string_view attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;
};

/// A page as HTML5 understands it. Deeper nesting than tame_html() allows is flattened.
struct HtmlTree {
  std::vector<HtmlNode> nodes;  ///< the first is <html>
};

/// `text` is UTF-8 that went through tame_html().
HtmlTree parse_html(const std::string& text);

}  // namespace hakusho::indexer
