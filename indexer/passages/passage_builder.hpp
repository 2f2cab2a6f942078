// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <hakusho/document.hpp>

namespace hakusho::indexer {

struct PassageDraft {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::vector<std::string> section;
  std::optional<LineRange> lines;
  std::optional<int> page, page_end;
  std::optional<std::string> page_label;
  std::optional<std::string> item_no;
  std::vector<std::string> ministries;
  std::vector<int> fiscal_years;
  std::optional<CellRole> cell;
  std::optional<std::string> cell_heading;
  std::optional<int> table, row, col;
  std::vector<Box> boxes;
  Recovery recovery = Recovery::clean;
  std::optional<std::string> source_id;
};

std::vector<PassageDraft> build_passages(std::span<const Block> blocks);

}  // namespace hakusho::indexer
