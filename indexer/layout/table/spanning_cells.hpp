// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {

/// The cells of a table that span rows, offered row by row: those that reach into the row asked for.
/// Rows must be asked for in order.
class SpanningCells {
 public:
  explicit SpanningCells(const TextTable& table);
  const std::vector<const TextCell*>& reaching_into(int row);

 private:
  std::vector<const TextCell*> spans_;
  std::size_t next_ = 0;
  std::vector<const TextCell*> active_;
};

}  // namespace hakusho::indexer
