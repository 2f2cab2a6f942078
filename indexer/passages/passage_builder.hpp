// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/document.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// A passage on its way into the index; it has no id and no document yet.
struct PassageDraft {
  BlockKind kind = BlockKind::paragraph;
  std::string
      text;  ///< of one block, of neighbouring short blocks joined by line feeds, or a part of a long one
  std::vector<std::string> section;
  std::optional<LineRange> lines;
  std::optional<int> page, page_end;
  std::optional<std::string> page_label;
  std::optional<std::string> item_no;
  std::vector<std::string> ministries;
  std::optional<CellRole> cell;
  std::optional<std::string> cell_heading;
  std::vector<int> fiscal_years;
  std::optional<int> table, row, col;
  std::vector<Box> boxes;
  Recovery recovery = Recovery::clean;
  std::optional<std::string> source_id;
  std::size_t first_block = 0;  ///< index of the block its text begins in
  bool goes_on = false;         ///< the next passage is the next part of the same block
};

/// Blocks become passages of roughly 150–500 characters, in the same order and without overlap.
///
/// A heading is a passage of its own, furniture is left out, a `ready` block stays as it is. A paragraph of
/// 150 characters or more stays alone; shorter neighbours of the same section and of like kind (prose with
/// prose, notes with notes, captions with captions) are put together. A long block is cut at sentence ends,
/// a sentence only beyond 2,000 characters. A part of a block carries the lines, pages and boxes of the
/// block.
std::vector<PassageDraft> build_passages(std::span<const Block> blocks);

}  // namespace hakusho::indexer
