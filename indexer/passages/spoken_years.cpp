// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/spoken_years.hpp"

#include <hakusho/calendar.hpp>

namespace hakusho::indexer {
namespace {

bool is_cell_of_measure(const PassageDraft& draft) {
  return draft.cell && *draft.cell != CellRole::other;
}

// Passages of a section follow each other: its headings are read once.
class HeadingYears {
 public:
  explicit HeadingYears(std::optional<int> report_year) : report_year_(report_year) {}

  const std::vector<int>& above(const PassageDraft& draft) {
    if (draft.section != section_) {
      section_ = draft.section;
      years_.clear();
      for (auto heading = section_.rbegin(); heading != section_.rend() && years_.empty(); ++heading)
        years_ = fiscal_years_of(*heading, report_year_);
    }
    return years_;
  }

 private:
  const std::optional<int> report_year_;
  std::vector<std::string> section_;
  std::vector<int> years_;
};

}  // namespace

void fill_in_spoken_years(std::span<PassageDraft> drafts, std::optional<int> report_year) {
  HeadingYears headings(report_year);
  for (PassageDraft& draft : drafts) {
    if (!draft.fiscal_years.empty() || is_cell_of_measure(draft)) continue;
    draft.fiscal_years = fiscal_years_of(draft.text, report_year);
    if (draft.fiscal_years.empty()) draft.fiscal_years = headings.above(draft);
  }
}

}  // namespace hakusho::indexer
