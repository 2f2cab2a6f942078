// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/document.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {

/// What a site that republishes official documents page by page puts above the text: its banner, the title of
/// the document with the page shown, where it was first published, a disclaimer.
struct SitePreface {
  std::size_t lines = 0;  ///< from the top of the page
  std::string title;      ///< without the page
  std::string title_line;
  Metadata metadata;
};

/// Recognised by a line that names the source (公開元, 出典情報 … with an address or a name) above any
/// heading or table. `lines` are those of one page.
std::optional<SitePreface> read_site_preface(std::span<const SourceLine> lines);

/// The title of the site and the head of the page name different years for the same thing, 2023年度年次計画
/// and 2024年度年次計画: the two, or nothing.
struct YearConflict {
  std::string in_title, in_head;
  std::string head;  ///< the whole of it
};
std::optional<YearConflict> year_conflict(const std::string& title, const std::vector<std::string>& heads);

}  // namespace hakusho::indexer::interleaved
