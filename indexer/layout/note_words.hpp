// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::indexer {

/// Whether the words name a work and nothing else, as a footnote does: 総務省（2020）「…」, 観光庁「…調査」,
/// 「…報告書」（平成24年3月7日）, … p.41. A heading that quotes goes on behind the quotation.
bool names_source(std::string_view words);

/// "…の結果：" – what it announces stands in the next line.
bool ends_with_colon(std::string_view words);

/// ［抄］, （抜粋）: passages of another document follow, with its numbers.
bool announces_excerpt(std::string_view line);

}  // namespace hakusho::indexer
