// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/series_choice.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <vector>

#include "searcher/trace/series_names.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t most_names = 10;

std::string list_of(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) out += (i == 0 ? "" : ", ") + names[i];
  return names.size() > most_names ? out + ", …" : out;
}

// A series has measures where a cell of one of its reports has a part to play in a measure.
std::vector<std::string> series_with_measures(IndexReader& index) {
  const SeriesNames series(index);
  std::set<std::string> names;
  std::vector<bool> settled(index.documents().size());
  for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
    const dict::PassageColumns row = index.columns(passage);
    if (!row.counts() || row.block_kind() != BlockKind::cell || settled[row.document]) continue;
    const auto cell = index.record(passage).cell;
    if (!cell || *cell == CellRole::other) continue;
    settled[row.document] = true;
    if (index.document(row.document).metadata.year) names.insert(series.of(row.document));
  }
  return {names.begin(), names.end()};
}

}  // namespace

void demand_series(IndexReader& index, const std::string& series) {
  const std::vector<std::string> names = SeriesNames(index).all();
  if (std::find(names.begin(), names.end(), series) != names.end()) return;
  throw Error(ErrorCode::not_found, {"--series {0}", {series}}, {"no report in the index is of this series"},
              {"there are: {0}", {list_of(names)}});
}

std::string chosen_series(IndexReader& index, const std::string& asked) {
  if (!asked.empty()) {
    demand_series(index, asked);
    return asked;
  }
  const std::vector<std::string> names = series_with_measures(index);
  if (names.empty())
    throw Error(ErrorCode::not_found, {"{0}", {index.name()}},
                {"no report in the index has a table of measures"},
                {"hakusho trace QUERY follows passages of other reports"});
  if (names.size() > 1)
    throw Error(ErrorCode::invalid_argument, {"--series"},
                {"several series have measures: {0}", {list_of(names)}}, {"name one of them"});
  return names.front();
}

std::set<int> years_of_series(IndexReader& index, const std::string& series) {
  const SeriesNames names(index);
  std::set<int> years;
  for (std::size_t row = 0; row < index.documents().size(); ++row) {
    const dict::DocumentEntry& document = index.documents()[row];
    if (document.alive && document.metadata.year && names.of(row) == series)
      years.insert(*document.metadata.year);
  }
  return years;
}

}  // namespace hakusho::searcher
