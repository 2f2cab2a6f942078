// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/loose_evidence.hpp"

#include <algorithm>

#include "indexer/layout/table/prose_columns.hpp"
#include "indexer/layout/table/row_starts.hpp"

namespace hakusho::indexer {
namespace {

// Most columns have something in most rows.
bool is_filled(const std::vector<TextRow>& rows, const std::vector<std::size_t>& starts,
               const std::vector<float>& borders) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : rows.size();
    std::vector<bool> of_row(borders.size() + 1, false);
    for (std::size_t row = starts[i]; row < end; ++row) {
      const std::vector<bool> columns = filled_columns(rows[row], borders);
      for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column]) of_row[column] = true;
    }
    filled += static_cast<std::size_t>(std::count(of_row.begin(), of_row.end(), true));
  }
  return filled * 10 >= starts.size() * (borders.size() + 1) * 6;
}

// Notes are set much smaller than the text.
bool is_small(const std::vector<TextRow>& rows, float em) {
  float tallest = 0;
  for (const TextRow& row : rows)
    for (const TextRun& run : row.runs) tallest = std::max(tallest, run.box.height());
  return tallest < 0.78F * em;
}

}  // namespace

// Every row begins with a number or a dot, the first too: a list, or a table of contents.
bool is_marked_list(const std::vector<TextRow>& rows, const std::vector<float>& borders) {
  constexpr int longest_mark = 5;
  bool all = true;
  for (const TextRow& row : rows) {
    const TextRun& run = row.runs.front();
    if (run.box.center_x() < borders.front()) all = all && run.mark && run.glyphs <= longest_mark;
  }
  return all && filled_columns(rows.front(), borders).front();
}

bool has_leaders(const std::vector<TextRow>& rows) {
  std::size_t led = 0;
  for (const TextRow& row : rows)
    led += std::any_of(row.runs.begin(), row.runs.end(), [](const TextRun& run) { return run.leaders >= 4; })
               ? 1
               : 0;
  return led * 4 > rows.size();
}

bool reads_as_table(const std::vector<TextRow>& rows, const std::vector<std::size_t>& starts,
                    const std::vector<float>& borders, float em) {
  if (rows.empty() || starts.empty() || is_small(rows, em)) return false;
  if (is_prose(rows, borders, em) || is_marked_list(rows, borders) || has_leaders(rows)) return false;
  return is_filled(rows, starts, borders);
}

}  // namespace hakusho::indexer
