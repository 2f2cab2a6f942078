// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// What a column of a measure table (施策の表) holds.
enum class ColumnPart { other, item, ministries, plan, progress, next_plan, deadline, remarks };

struct ColumnHead {
  ColumnPart part = ColumnPart::other;
  bool with_next_plan = false;  ///< progress and the plan after it share the column
  bool weak = false;            ///< 取組 alone: a plan, or its progress beside one
  std::vector<int> years;       ///< western fiscal years in the order of the words
};

/// Reads the words over a column, whatever their width and letter-spacing: "項　番" is item,
/// "令和４年度 年次計画" is plan of 2022.
ColumnHead read_column_head(std::string_view words);

/// Reads the heads of all columns together: of two plans the later is the next one, 取組 is progress beside
/// a plan, progress speaks for the year of the plan unless it says otherwise.
std::vector<ColumnHead> read_column_heads(const std::vector<std::string>& words);

/// Bytes of the name of an item or ministries column (項番, 担当府省庁等) that `words` begins with; 0: it
/// begins otherwise. The words come without blanks, signs of ASCII in any case.
std::size_t column_name_at_start(std::string_view words, ColumnPart part);

/// A label within a cell that opens a part of its own: <成果・進捗状況>, 【2024年度年次計画】.
struct PartLabel {
  ColumnPart part = ColumnPart::other;  ///< plan or progress
  std::optional<int> year;
  std::string words;  ///< without the brackets
};
std::optional<PartLabel> read_part_label(std::string_view paragraph);

/// Western years named with 年 or 年度, in order.
std::vector<int> years_named(std::string_view text);

/// (ア), 12, ①, 2.7(ア): what a 項番 looks like.
bool looks_like_item_number(std::string_view text);

}  // namespace hakusho::indexer
