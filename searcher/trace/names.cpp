// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/measure_trace.hpp>

namespace hakusho {
namespace {

constexpr std::string_view links[] = {"continues",        "reworded",         "split",       "merged",
                                      "plan_to_progress", "progress_to_next", "next_to_plan"};
constexpr std::string_view changes[] = {
    "verb_stronger", "verb_weaker", "condition_added", "condition_dropped", "scope",    "actor",
    "renamed",       "number",      "deadline",        "wording",           "rewritten"};
constexpr std::string_view fates[] = {"continued", "changed", "handed_over", "split",
                                      "merged",    "dropped", "new"};
constexpr std::string_view findings[] = {"no_result", "no_plan", "no_follow_up", "repeated"};

}  // namespace

std::string_view name_of(LinkType type) {
  return links[static_cast<std::size_t>(type)];
}
std::string_view name_of(ChangeClass change) {
  return changes[static_cast<std::size_t>(change)];
}
std::string_view name_of(MeasureFate fate) {
  return fates[static_cast<std::size_t>(fate)];
}
std::string_view name_of(ProgressFinding finding) {
  return findings[static_cast<std::size_t>(finding)];
}

std::string place_of(const TraceStep& step) {
  const std::string number = step.section_number + step.passage.item_no.value_or("");
  if (!number.empty() && step.passage.cell) return number;
  return step.passage.section.empty() ? std::string() : step.passage.section.back();
}

}  // namespace hakusho
