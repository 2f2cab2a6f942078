// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/comparison_text.hpp"

#include <algorithm>
#include <vector>

#include "frontends/format/display_text.hpp"
#include "frontends/format/trace_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

constexpr std::size_t indent = 2, text_indent = 4;
// Columns for the beginning of a text where the terminal does not say; what is left is a search away.
constexpr std::size_t excerpt_columns = 100;

constexpr const char* fates[] = {tr_later("Unchanged"), tr_later("Reworded"), tr_later("Handed over"),
                                 tr_later("Split"),     tr_later("Merged"),   tr_later("Dropped"),
                                 tr_later("New")};
constexpr const char* findings[] = {tr_later("Plans without a result"), tr_later("Results without a plan"),
                                    tr_later("Plans that the next report does not take up"),
                                    tr_later("Plans that have only gone on")};

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "、") + one_line(name);
  return out;
}

// The text without the mark of its column, which stands in a line of its own.
std::string excerpt(const Passage& passage, const Look& look, std::size_t margin) {
  std::string text = passage.text;
  const std::size_t line = text.find('\n');
  if (line != std::string::npos && (text.front() == '<' || text.starts_with("＜") || text.starts_with("〈")))
    text.erase(0, line + 1);
  const std::size_t columns = look.width > margin ? look.width - margin : excerpt_columns;
  return std::string(margin, ' ') + shortened(one_line(text), columns) + "\n";
}

std::string step_head(const TraceStep& step) {
  std::string out =
      std::to_string(step.passage.document.metadata.year.value_or(0)) + " " + one_line(place_of(step));
  const std::string who = joined(step.passage.ministries);
  return who.empty() ? out : out + "  " + who;
}

std::string measure_text(const ComparedMeasure& measure, const Look& look) {
  std::string out;
  const bool one_to_one = measure.from.size() == 1 && measure.to.size() == 1;
  for (const TraceStep& step : measure.from) {
    out += std::string(indent, ' ') + step_head(step) + "\n";
    if (!one_to_one) out += excerpt(step.passage, look, text_indent);
  }
  for (const TraceStep& step : measure.to) {
    out += std::string(indent, ' ') + (measure.from.empty() ? "" : "→ ") + step_head(step) + "\n";
    out += excerpt(step.passage, look, text_indent);
  }
  if (one_to_one)
    out += changes_text(measure.changes, measure.from.front().passage.text, measure.to.front().passage.text,
                        look, text_indent);
  return out;
}

std::string note_text_of(const ProgressNote& note, const Look& look) {
  std::string out;
  const TraceStep& last = note.steps.back();
  std::string head = step_head(last);
  if (note.steps.size() > 1)
    head += tr(look.language, "  ({0} reports, since {1})",
               {std::to_string(note.steps.size()),
                std::to_string(note.steps.front().passage.document.metadata.year.value_or(0))});
  out += std::string(indent, ' ') + head + "\n";
  return out + excerpt(last.passage, look, text_indent);
}

}  // namespace

std::string comparison_text(const MeasureComparison& comparison, const Look& look) {
  std::string out = look.strong(one_line(comparison.series)) +
                    tr(look.language, "  {0} → {1}",
                       {std::to_string(comparison.from_year), std::to_string(comparison.to_year)}) +
                    "\n";
  std::string counts;
  for (std::size_t fate = 0; fate < std::size(fates); ++fate) {
    const auto count =
        std::count_if(comparison.measures.begin(), comparison.measures.end(),
                      [&](const auto& measure) { return static_cast<std::size_t>(measure.fate) == fate; });
    if (count > 0)
      counts += (counts.empty() ? "" : " · ") + tr(look.language, fates[fate]) + " " +
                grouped(static_cast<std::uint64_t>(count));
  }
  out += wrapped(counts, look.width, 0);
  std::optional<MeasureFate> shown;
  for (const ComparedMeasure& measure : comparison.measures) {
    if (measure.fate == MeasureFate::continued && !look.verbose) continue;
    if (shown != measure.fate)
      out += "\n" + look.strong(tr(look.language, fates[static_cast<std::size_t>(measure.fate)])) + "\n";
    shown = measure.fate;
    out += measure_text(measure, look);
  }
  return out;
}

std::string progress_text(const ProgressReport& report, const Look& look) {
  std::string out = look.strong(one_line(report.series)) + "  " +
                    tr_count(look.language, report.measures, "{0} row looked at", "{0} rows looked at") +
                    "\n";
  if (report.notes.empty()) return out + tr(look.language, "Nothing is amiss") + "\n";
  std::optional<ProgressFinding> shown;
  for (const ProgressNote& note : report.notes) {
    if (shown != note.finding) {
      const auto count =
          std::count_if(report.notes.begin(), report.notes.end(),
                        [&](const ProgressNote& other) { return other.finding == note.finding; });
      out += "\n" + look.strong(tr(look.language, findings[static_cast<std::size_t>(note.finding)])) + "  " +
             grouped(static_cast<std::uint64_t>(count)) + "\n";
    }
    shown = note.finding;
    out += note_text_of(note, look);
  }
  return out;
}

}  // namespace hakusho::cli
