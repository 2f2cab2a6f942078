// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <hakusho/measure_trace.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hakusho::searcher {

/// The columns a measure is read from, in the order they are printed.
inline constexpr std::array<CellRole, 3> measure_columns = {CellRole::plan, CellRole::progress,
                                                            CellRole::next_plan};
inline constexpr std::size_t column_of(CellRole role) {
  return static_cast<std::size_t>(role);
}

/// One row of a table of measures, put together from the passages of its cells.
struct MeasureRow {
  int year = 0;                                   ///< of the report
  std::array<std::optional<TraceStep>, 3> cells;  ///< by column_of(role)
  std::vector<std::string> ministries;
  std::string item_no, section_number, section_title;

  const TraceStep* cell(CellRole role) const {
    const auto& found = cells[column_of(role)];
    return found ? &*found : nullptr;
  }
  /// The first cell that is there; a row has at least one.
  const TraceStep& any() const {
    for (const auto& cell : cells)
      if (cell) return *cell;
    return *cells.front();
  }
};

/// "2.7(ア)@2024": how users name a row. Parts that are not known are left out.
std::string address_of(const MeasureRow& row);

/// The rows of one year's report, in its order.
struct YearOfRows {
  int year = 0;
  std::vector<MeasureRow> rows;
};

}  // namespace hakusho::searcher
