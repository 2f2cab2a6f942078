// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/same_report.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "dict/normalizer.hpp"

namespace hakusho::searcher {
namespace {

// A draft differs from the final report in some rows; two parts of a report share next to none.
constexpr double copy_share = 0.5;

std::string key_of(const MeasureRow& row) {
  for (const CellRole role : {CellRole::next_plan, CellRole::plan, CellRole::progress})
    if (const TraceStep* cell = row.cell(role)) return dict::matching_key(cell->passage.text);
  return {};
}

}  // namespace

std::vector<MeasureRow> without_copies(std::vector<std::vector<MeasureRow>> documents) {
  if (documents.size() == 1) return std::move(documents.front());
  std::stable_sort(documents.begin(), documents.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<MeasureRow> kept;
  std::unordered_set<std::string> known;
  for (std::vector<MeasureRow>& rows : documents) {
    std::vector<std::string> keys;
    std::size_t again = 0;
    for (const MeasureRow& row : rows) {
      keys.push_back(key_of(row));
      again += known.count(keys.back());
    }
    if (static_cast<double>(again) > copy_share * static_cast<double>(rows.size())) continue;
    known.insert(keys.begin(), keys.end());
    std::move(rows.begin(), rows.end(), std::back_inserter(kept));
  }
  return kept;
}

}  // namespace hakusho::searcher
