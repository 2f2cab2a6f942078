// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/wording.hpp"

#include <algorithm>

#include "searcher/trace/change_class.hpp"
#include "searcher/trace/text_diff.hpp"

namespace hakusho::searcher {
namespace {

// Less than this share of the longer text left: it was written anew. In a short text one changed phrase is a
// large share already.
constexpr std::size_t short_text = 60;
constexpr double least_left = 0.62, least_left_of_short = 0.45;
// What stands still between changes counts from this many characters on: shorter runs are chance.
constexpr std::size_t shortest_run = 4, shortest_run_of_short = 2;

bool is_rewritten(const ComparisonText& from, const ComparisonText& to,
                  const std::vector<Difference>& differences) {
  const std::size_t longer = std::max(from.body().size(), to.body().size());
  const bool is_short = longer < short_text;
  std::size_t left = 0, at = 0;
  const auto count = [&](std::size_t run) {
    left += run >= (is_short ? shortest_run_of_short : shortest_run) ? run : 0;
  };
  for (const Difference& each : differences) {
    count(each.from_begin - at);
    at = each.from_end;
  }
  count(from.body().size() - at);
  const double least = is_short ? least_left_of_short : least_left;
  return static_cast<double>(left) < least * static_cast<double>(longer);
}

void add_actors(const ComparisonText& from, const ComparisonText& to, const RenamedBodies& renamed,
                std::vector<WordingChange>& changes) {
  if (from.subject().empty() || to.subject().empty() || from.subject() == to.subject()) return;
  const bool same = renamed.same(from.subject(), to.subject());
  auto one = from.subject(), other = to.subject();
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  if (one == other) return;
  changes.push_back(
      {same ? ChangeClass::renamed : ChangeClass::actor, from.subject_range(), to.subject_range()});
}

}  // namespace

std::vector<WordingChange> wording_changes(const ComparisonText& from, const ComparisonText& to,
                                           const RenamedBodies& renamed) {
  std::vector<WordingChange> changes;
  if (from.empty() || to.empty()) return changes;
  add_actors(from, to, renamed, changes);
  if (from.body() == to.body()) return changes;
  const auto differences = differences_of(from.body(), to.body());
  if (!differences || is_rewritten(from, to, *differences)) {
    changes.push_back({ChangeClass::rewritten, {0, from.text_length()}, {0, to.text_length()}});
    return changes;
  }
  for (const Difference& each : *differences)
    changes.push_back({class_of(from.body(), to.body(), each, renamed),
                       from.origin(each.from_begin, each.from_end), to.origin(each.to_begin, each.to_end)});
  return changes;
}

}  // namespace hakusho::searcher
