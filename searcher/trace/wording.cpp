// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/wording.hpp"

#include <algorithm>
#include <array>

#include "searcher/trace/change_class.hpp"
#include "searcher/trace/text_diff.hpp"
#include "searcher/trace/word_widening.hpp"

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

std::vector<WordChange> shown_changes(const ComparisonText& from, const ComparisonText& to,
                                      const std::vector<Difference>& differences, Analyzer* analyzer) {
  if (analyzer != nullptr) return in_whole_words(from, to, differences, *analyzer);
  std::vector<WordChange> out;
  for (const Difference& each : differences) out.push_back({each, out.size(), out.size()});
  return out;
}

// In the order in which classes are tried; a name that changed beside something else is not all that changed.
std::size_t rank(ChangeClass change) {
  constexpr std::array order = {ChangeClass::condition_added, ChangeClass::condition_dropped,
                                ChangeClass::verb_stronger,   ChangeClass::verb_weaker,
                                ChangeClass::deadline,        ChangeClass::number,
                                ChangeClass::scope,           ChangeClass::actor,
                                ChangeClass::wording,         ChangeClass::renamed};
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), change) - order.begin());
}

// What a change does is judged by the characters that differ: the words around them stood there before.
ChangeClass class_of_shown(const ComparisonText& from, const ComparisonText& to,
                           const std::vector<Difference>& differences, const WordChange& change,
                           const RenamedBodies& renamed) {
  ChangeClass found = class_of(from.body(), to.body(), differences[change.first], renamed);
  for (std::size_t i = change.first + 1; i <= change.last; ++i)
    found = std::min(found, class_of(from.body(), to.body(), differences[i], renamed),
                     [](ChangeClass one, ChangeClass other) { return rank(one) < rank(other); });
  return found;
}

}  // namespace

std::vector<WordingChange> wording_changes(const ComparisonText& from, const ComparisonText& to,
                                           const RenamedBodies& renamed, Analyzer* analyzer) {
  std::vector<WordingChange> changes;
  if (from.empty() || to.empty()) return changes;
  add_actors(from, to, renamed, changes);
  if (from.body() == to.body()) return changes;
  const auto differences = differences_of(from.body(), to.body());
  if (!differences || is_rewritten(from, to, *differences)) {
    changes.push_back({ChangeClass::rewritten, {0, from.text_length()}, {0, to.text_length()}});
    return changes;
  }
  for (const WordChange& each : shown_changes(from, to, *differences, analyzer)) {
    changes.push_back({class_of_shown(from, to, *differences, each, renamed),
                       from.origin(each.range.from_begin, each.range.from_end),
                       to.origin(each.range.to_begin, each.range.to_end)});
  }
  return changes;
}

}  // namespace hakusho::searcher
