// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/facet_counter.hpp"

#include <algorithm>
#include <map>

#include "searcher/result/hit_builder.hpp"
#include "searcher/spoken_years.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t most_values = 50;

std::uint32_t top_heading(IndexReader& index, std::uint32_t passage) {
  std::uint32_t top = index.columns(passage).block_kind() == BlockKind::heading ? passage : 0;
  for (std::uint32_t at = parent_of(index, passage); at != 0; at = parent_of(index, at)) top = at;
  return top;
}

std::vector<std::pair<std::string, std::size_t>> most_first(
    const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> values(counts.begin(), counts.end());
  std::stable_sort(values.begin(), values.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (values.size() > most_values) values.resize(most_values);
  return values;
}

}  // namespace

Facets count_facets(IndexReader& index, const std::vector<RankedPassage>& matching) {
  std::map<int, std::size_t, std::greater<>> years, fiscal_years;
  std::map<std::uint32_t, std::size_t> headings;
  std::map<std::string, std::size_t> sections, ministries, cells;
  for (const RankedPassage& item : matching) {
    if (item.failed || !item.member) continue;
    const dict::PassageColumns row = index.columns(item.passage);
    if (const auto year = index.document(row.document).metadata.year) ++years[*year];
    if (const std::uint32_t top = top_heading(index, item.passage)) ++headings[top];
    const dict::PassageRecord record = index.record(item.passage);
    for (const int year : spoken_years(record, index.document(row.document).metadata)) ++fiscal_years[year];
    for (const std::string& name : record.ministries) ++ministries[name];
    if (record.cell) ++cells[std::string(name_of(*record.cell))];
  }
  for (const auto& [heading, count] : headings) sections[index.heading_text(heading)] += count;
  return {{years.begin(), years.end()},
          most_first(ministries),
          most_first(cells),
          most_first(sections),
          {fiscal_years.begin(), fiscal_years.end()}};
}

}  // namespace hakusho::searcher
