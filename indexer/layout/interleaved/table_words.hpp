// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer::interleaved {

/// A line as words are compared: full-width signs as ASCII, any angle brackets as <>, no blanks.
std::string folded(std::string_view line);

/// The cells of a line that opens a table, 項番 担当府省庁 and their like, and whatever header words stand
/// behind them on the line. Empty: the line is none.
struct TableHead {
  std::string item, ministries;  ///< as printed
  std::vector<std::string> more;
};
std::optional<TableHead> read_table_head(std::string_view line);
/// 項番, No.: a head may have its second word on the next line.
bool is_item_head(std::string_view line);
bool is_ministry_head(std::string_view line);

/// A line of header words and nothing else: 2023 年度 / 年次計画 / 取組の成果、進捗状況及び 2024 年度.
bool is_header_words(std::string_view line);

/// (ア), ①, 12 at the start of a line, with nothing or the names of ministries behind it.
struct ItemLine {
  std::string item_no;  ///< without blanks
  std::vector<std::string> ministries;
};
std::optional<ItemLine> read_item_line(std::string_view line);

/// What the text of a column is about, by its header or by a label inside it.
CellRole role_of_words(std::string_view words);

/// The fiscal years that the words name (2023 年度, 令和５年度), as western years, in order.
std::vector<int> fiscal_years_in(std::string_view words);

}  // namespace hakusho::indexer::interleaved
