// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/api.hpp>
#include <hakusho/error.hpp>
#include <hakusho/passage.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Measures followed through the yearly reports of a series. docs/tracing.md says how they are recognised.
namespace hakusho {

/// How two texts of one measure belong together.
enum class LinkType : std::uint8_t {
  continues,  ///< the next report goes on with it; the plan is the same but for 引き続き or a renamed body
  reworded,   ///< goes on with another wording
  split,      ///< one of several measures it was divided into
  merged,     ///< one of several measures that became one
  plan_to_progress,  ///< within a row: the plan and what came of it
  progress_to_next,  ///< within a row: the result and the plan that follows
  next_to_plan       ///< the next year's plan, and the plan column of the next report
};

/// What a difference between two wordings does to the measure.
enum class ChangeClass : std::uint8_t {
  verb_stronger,  ///< 検討する → 実施する, by dict/data/verb_scale.tsv
  verb_weaker,
  condition_added,  ///< 必要に応じて, 予算の範囲内で …
  condition_dropped,
  scope,     ///< for whom or to what
  actor,     ///< by whom
  renamed,   ///< by the same body under another name
  number,    ///< an amount
  deadline,  ///< a date or a time limit
  wording,   ///< anything else
  rewritten  ///< next to nothing is left of the old text
};

/// The names used in JSON: "plan_to_progress", "verb_stronger" …
HAKUSHO_API std::string_view name_of(LinkType type);
HAKUSHO_API std::string_view name_of(ChangeClass change);

/// A difference; the ranges are code points of TraceStep::passage.text of the two steps. One of them may be
/// empty: something was added or dropped there.
struct WordingChange {
  ChangeClass change = ChangeClass::wording;
  TextRange from, to;
  bool operator==(const WordingChange&) const = default;
};

/// What one report says of a measure in one column; of a report without tables, the passage that speaks of
/// it.
struct TraceStep {
  Passage passage;                 ///< the first of its passages, with the text of all of them
  std::vector<std::string> parts;  ///< ids of the passages it was put together from
  std::string section_number;      ///< "2.7" of the innermost numbered heading; empty: none is numbered
};

/// Where a step stands in its report, for people: "2.7(ア)" of a row; of a passage its innermost heading,
/// which says more than a number. Empty where there is neither.
HAKUSHO_API std::string place_of(const TraceStep& step);

/// Two steps that belong together, by their places in the list of steps.
struct TraceLink {
  std::size_t from = 0, to = 0;
  LinkType type = LinkType::continues;
  double confidence = 0;         ///< 0 to 1; comparable between links, not a probability
  std::vector<Message> reasons;  ///< what speaks for it
  std::vector<WordingChange> changes;
};

/// Measures of one series and their links. Steps are in order of year, place in the report, column.
struct MeasureTrace {
  std::string query;    ///< as it was asked for; empty: all measures of the series
  std::string series;   ///< empty where the reports name none
  bool of_rows = true;  ///< false: the reports have no tables of measures, the steps are passages
  std::vector<TraceStep> steps;
  std::vector<TraceLink> links;
  std::vector<std::string> others;  ///< addresses of other measures that the query matches, best first
  std::string fingerprint = {};     ///< of the index
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

struct TraceOptions {
  std::string series;  ///< the series to look in; empty: the one the query leads to
};

/// What became of a measure between two reports.
enum class MeasureFate : std::uint8_t {
  continued,    ///< goes on unchanged
  changed,      ///< goes on with another wording
  handed_over,  ///< goes on under another ministry (not the same one renamed); its wording may differ too
  split,
  merged,
  dropped,
  added  ///< "new"
};
HAKUSHO_API std::string_view name_of(MeasureFate fate);

/// Measures of two reports that belong together: one on either side, several where they split or merged, none
/// where a measure is new or was dropped.
struct ComparedMeasure {
  MeasureFate fate = MeasureFate::continued;
  std::vector<TraceStep> from, to;     ///< the plan column, or another one where there is no plan
  double confidence = 1;               ///< the lowest of the links between them
  std::vector<WordingChange> changes;  ///< where there is one on either side
};

struct MeasureComparison {
  std::string series;
  int from_year = 0, to_year = 0;
  std::vector<ComparedMeasure> measures;      ///< by fate, then in the order of the reports
  std::string fingerprint = {};               ///< of the index
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

/// What is amiss with a measure.
enum class ProgressFinding : std::uint8_t {
  no_result,     ///< a plan without a result in the same row
  no_plan,       ///< a result without a plan
  no_follow_up,  ///< planned for the next year, and no row of the next report takes it up
  repeated       ///< the plan has stayed the same but for 引き続き for some years
};
HAKUSHO_API std::string_view name_of(ProgressFinding finding);

struct ProgressNote {
  ProgressFinding finding = ProgressFinding::no_result;
  std::vector<TraceStep> steps;  ///< one; of repeated plans all of them, earliest first
};

struct ProgressReport {
  std::string series;
  std::size_t measures = 0;  ///< rows looked at
  std::vector<ProgressNote> notes;
  std::string fingerprint = {};               ///< of the index
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

struct ProgressOptions {
  std::string series;
  std::optional<int> first_year, last_year;  ///< of the reports
  int repeated_years = 3;                    ///< how many equal plans in a row are worth a note; from 2
};

}  // namespace hakusho
