// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::indexer {

/// Deepest nesting of elements that tame_html() lets through.
inline constexpr std::size_t html_depth_limit = 256;

/// Makes a page harmless for a tree-building parser and keeps its text and line numbers. HTML5 rules make
/// some small inputs grow without bounds: unclosed formatting elements are repeated in every paragraph,
/// nesting is searched for each tag, attributes are compared with each other. So tags that say nothing here
/// (formatting, forms, frames), nesting beyond the limit and end tags that close nothing become comments of
/// the same length; scripts, styles, drawings and form controls become blanks; tags with absurdly many
/// attributes lose them.
std::string tame_html(std::string text);

}  // namespace hakusho::indexer
