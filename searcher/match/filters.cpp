// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/filters.hpp"

#include <algorithm>

#include "dict/normalizer.hpp"
#include "searcher/spoken_years.hpp"

namespace hakusho::searcher {
namespace {

bool in_range(const QueryNode& filter, int value) {
  return (!filter.first || value >= *filter.first) && (!filter.last || value <= *filter.last);
}

bool holds(const std::optional<std::string>& text, const std::string& key) {
  return text && dict::matching_key(*text).find(key) != std::string::npos;
}

// (ア), （ア） and ア are one item.
std::string without_brackets(const std::string& key) {
  const bool bracketed = key.size() > 2 && key.front() == '(' && key.back() == ')';
  return bracketed ? key.substr(1, key.size() - 2) : key;
}

bool of_document(FilterField field) {
  return field == FilterField::year || field == FilterField::series || field == FilterField::title;
}

}  // namespace

FilterJudge::FilterJudge(IndexReader& index, const std::vector<const QueryNode*>& filters, bool succession)
    : index_(index) {
  for (const QueryNode* filter : filters) {
    Prepared& prepared = prepared_[filter];
    prepared.key = dict::matching_key(filter->text);
    if (filter->field == FilterField::organisation) prepared.names.emplace(index, filter->text, succession);
    if (!of_document(filter->field)) continue;
    for (const dict::DocumentEntry& document : index.documents())
      prepared.documents.push_back(accepts_document(*filter, document.metadata, prepared.key));
  }
}

bool FilterJudge::accepts_document(const QueryNode& filter, const Metadata& metadata,
                                   const std::string& key) const {
  switch (filter.field) {
    case FilterField::year:
      return metadata.year && in_range(filter, *metadata.year);
    case FilterField::series:
      return holds(metadata.series, key);
    default:
      return holds(metadata.title, key);
  }
}

bool FilterJudge::accepts(const QueryNode& filter, std::uint32_t passage) {
  Prepared& prepared = prepared_[&filter];
  const dict::PassageColumns row = index_.columns(passage);
  if (of_document(filter.field)) return prepared.documents[row.document];
  if (filter.field == FilterField::section) return in_section(prepared, passage);
  if (prepared.names) return of_organisation(prepared, passage);
  if (filter.field == FilterField::kind) return name_of(row.block_kind()) == filter.text;
  return accepts_record(filter, prepared.key, passage);
}

// A heading is in the section it opens.
bool FilterJudge::in_section(Prepared& prepared, std::uint32_t passage) {
  std::uint32_t at = passage;
  for (;;) {
    const dict::PassageColumns row = index_.columns(at);
    if (row.block_kind() == BlockKind::heading) {
      const auto [known, fresh] = prepared.headings.try_emplace(at, false);
      if (fresh) known->second = index_.key(at)->find(prepared.key) != std::string::npos;
      if (known->second) return true;
    }
    if (row.parent_distance == 0 || row.parent_distance >= at) return false;
    at -= row.parent_distance;
  }
}

// The text names it, or the row of the table does; only cells have rows.
bool FilterJudge::of_organisation(Prepared& prepared, std::uint32_t passage) {
  if (prepared.names->stand_in_text(passage)) return true;
  if (index_.columns(passage).block_kind() != BlockKind::cell) return false;
  const dict::PassageRecord record = index_.record(passage);
  return std::any_of(record.ministries.begin(), record.ministries.end(),
                     [&](const std::string& name) { return prepared.names->stand_in(name); });
}

bool FilterJudge::accepts_record(const QueryNode& filter, const std::string& key, std::uint32_t passage) {
  const dict::PassageRecord record = index_.record(passage);
  switch (filter.field) {
    case FilterField::sheet:
      return record.page && (!filter.last || *record.page <= *filter.last) &&
             (!filter.first || record.page_end.value_or(*record.page) >= *filter.first);
    case FilterField::page: {
      if (!record.page_label) return false;
      if (!filter.first && !filter.last) return holds(record.page_label, key);
      // 別添2 - 65 - is page 65: the last number of the label.
      const std::string label = dict::matching_key(*record.page_label);
      const std::size_t end = label.find_last_of("0123456789");
      if (end == std::string::npos) return false;
      const std::size_t before = label.find_last_not_of("0123456789", end);
      const std::size_t start = before == std::string::npos ? 0 : before + 1;
      return end - start < 9 && in_range(filter, std::stoi(label.substr(start, end - start + 1)));
    }
    case FilterField::fiscal_year: {
      const std::vector<int> years =
          spoken_years(record, index_.document(index_.columns(passage).document).metadata);
      return std::any_of(years.begin(), years.end(), [&](int year) { return in_range(filter, year); });
    }
    case FilterField::item:
      return record.item_no && without_brackets(dict::matching_key(*record.item_no)) == without_brackets(key);
    case FilterField::cell:
      return record.cell && name_of(*record.cell) == filter.text;
    default:
      return false;
  }
}

}  // namespace hakusho::searcher
