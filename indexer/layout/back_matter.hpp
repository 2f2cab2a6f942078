// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// What stands behind the last chapter begins with lines like 図表索引, 参考文献, 資料編 or 付注2　…
bool begins_back_matter(std::string_view line);

/// 付注2　調査の概要 – several in a row are contents.
bool is_numbered_appendix(std::string_view line);

/// Where such a heading is glued to the end of a line, npos if none is.
std::size_t find_glued_back_matter(std::string_view line);

/// Lists of figures with their sources go through the chapters by lines like 第2章第1節, often glued to the
/// source before: by segment, where that begins. Only where several follow each other in order, since a
/// source may end alike.
std::map<std::size_t, std::size_t> find_unit_references(const std::vector<Segment>& segments);

/// Settles which pieces marked `back_matter` do begin it: those behind the last chapter or section that has
/// text. The others lose the mark, and are no headings if nothing else makes them one. The index of the first
/// that stays, pieces.size() without any.
std::size_t find_back_matter(std::vector<Piece>& pieces);

}  // namespace hakusho::indexer
