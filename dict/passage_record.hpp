// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// What an index stores of a passage beside its columns: text as printed and where it stands. The section
/// path is not here: it is the chain of headings that the columns give.
struct PassageRecord {
  std::string text;
  std::optional<std::string> source_id;
  std::optional<LineRange> lines;
  std::optional<int> page, page_end;
  std::optional<std::string> page_label;
  std::optional<std::string> item_no;
  std::vector<std::string> ministries;
  std::vector<int> fiscal_years;
  std::optional<CellRole> cell;
  std::optional<std::string> cell_heading;
  std::optional<int> table, row, col;
  std::vector<Box> boxes;  ///< kept to a hundredth of a point

  bool operator==(const PassageRecord&) const = default;
};

std::string encode(const PassageRecord& record);
/// Throws Error (corrupt).
PassageRecord decode_passage_record(std::string_view bytes);
/// The text alone, without decoding the rest: a view into `bytes`. Throws Error (corrupt).
std::string_view text_of_passage_record(std::string_view bytes);

}  // namespace hakusho::dict
