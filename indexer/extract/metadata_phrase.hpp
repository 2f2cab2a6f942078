// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// A line as titles and names are compared: full-width letters and digits as ASCII, control characters and
/// runs of blanks as one blank, no blank beside Japanese (2023（令和 ５）年　概況 → 2023(令和5)年概況).
std::string folded_phrase(std::string_view line);

/// A year with 年, 年度, 年版 or 年度版 at the beginning of a folded phrase.
struct LeadingYear {
  int year = 0;
  std::size_t length = 0;  ///< bytes, the unit included
  bool edition = false;    ///< 年版, 年度版: the year is that of the report for certain
};
std::optional<LeadingYear> leading_year(std::string_view phrase);

/// Whether the phrase reads as the name of a report: 2 to 40 characters, no sentence, no number at its start.
bool is_report_name(std::string_view phrase);

/// Whether it ends as reports are called: 白書, 年次報告, レポート, 計画, 戦略 ….
bool ends_like_report(std::string_view phrase);

/// The report that a heading within it, or a leaflet about it, names: 情報通信白書のポイント → 情報通信白書.
/// Empty when the phrase names none in this way.
std::string_view report_spoken_of(std::string_view phrase);

}  // namespace hakusho::indexer
