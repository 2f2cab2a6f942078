// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/html_tree.hpp"

namespace hakusho::indexer {

/// Which part of a page is its text.
struct HtmlSelection {
  std::size_t root = 0;       ///< the node to read: <main> when it holds most of the text, else <body>
  std::vector<bool> dropped;  ///< per node: menus, page headers and footers, hidden parts …
};

/// Finds navigation, page headers and footers, breadcrumbs, skip links, side bars and hidden parts by
/// element, role and careful class or id names. What holds more than half of all text is text, unless it is
/// mostly links.
HtmlSelection select_content(const HtmlTree& tree);

/// Whether a class or id value names furniture of a page ("l-header", "globalNavi2011"; not "table-header").
/// Inside the main part only menus and the like count.
bool names_furniture(std::string_view class_or_id, bool inside_main);

}  // namespace hakusho::indexer
