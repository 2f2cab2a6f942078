// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// `known`, and what it does not know from `more`.
Metadata completed(Metadata known, const Metadata& more);

/// What a file name says of the report, "r5.txt" → 2023, "20210830_2.pdf" → 2021-08-30: only what is plain.
/// `name` is a path or the last part of one, UTF-8 or not.
Metadata metadata_of_name(std::string_view name);

/// What the first blocks of a report say of it: a title line with the year (令和5年版 情報通信白書,
/// サイバーセキュリティ2024), a publisher line, a date that stands alone. Running text is never read.
Metadata metadata_of_content(const std::vector<Block>& blocks);

/// What a title says of the year and the series: 令和5年版情報通信白書 → 2023, 情報通信白書.
Metadata metadata_of_title(std::string_view title);

}  // namespace hakusho::indexer
