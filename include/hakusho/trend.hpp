// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <hakusho/api.hpp>
#include <hakusho/language.hpp>
#include <hakusho/organisation.hpp>
#include <hakusho/searcher.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hakusho {

struct TrendOptions {
  std::optional<YearRange> years;  ///< of the reports; else from the first to the last year of the index
  bool exact = false;              ///< the terms as they are written: no other spellings
  bool succession = true;          ///< a body of the register with what it came from and what came of it
  std::size_t passages = 3;        ///< ids kept for each point; the first in the order of the reports
};

/// One term in the reports of one year.
struct TrendPoint {
  int year = 0;
  std::size_t count = 0;         ///< occurrences
  std::size_t passages = 0;      ///< with at least one
  std::size_t reports = 0;       ///< of the year, with the term or without
  std::uint64_t characters = 0;  ///< of all passages of the year
  std::vector<std::string> ids;  ///< of passages with the term, at most TrendOptions::passages

  double per_10000_characters() const {
    return characters == 0 ? 0 : 1e4 * static_cast<double>(count) / static_cast<double>(characters);
  }
  double per_report() const {
    return reports == 0 ? 0 : static_cast<double>(count) / static_cast<double>(reports);
  }
};

/// A term through the years.
struct TrendLine {
  std::string term;  ///< as asked
  std::vector<std::pair<std::string, std::size_t>>
      forms;  ///< what was counted (matching keys) and how often; most first
  std::optional<OrganisationLine> organisation;  ///< where succession widened the term
  std::vector<TrendPoint> points;                ///< every year of the span, those without an occurrence too
  std::optional<int> first_year, last_year;      ///< with an occurrence
  std::size_t total = 0;
};

struct Trend {
  std::string fingerprint;  ///< of the index
  std::vector<TrendLine> lines;
  std::size_t reports_without_year = 0;       ///< of which nothing is counted
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

/// JSON, as docs/json-format.md describes it.
HAKUSHO_API std::string to_json(const Trend& trend);
/// One row a term and year: term,year,count,passages,reports,characters,per_10000_characters,per_report.
HAKUSHO_API std::string to_csv(const Trend& trend);
/// A line chart of the counts per 10,000 characters, an image of its own (SVG).
HAKUSHO_API std::string to_svg(const Trend& trend, Language language);

}  // namespace hakusho
