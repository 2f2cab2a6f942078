// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/completion_table.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace hakusho::searcher {
namespace {

constexpr std::size_t kinds = 3;
// Of ten places; terms, which are many, take what is left.
constexpr std::size_t places_of_a_kind = 2, places = 10;

}  // namespace

CompletionTable::CompletionTable(std::vector<SuggestionCandidate> candidates) {
  for (SuggestionCandidate& candidate : candidates) {
    const auto number = static_cast<std::uint32_t>(suggestions_.size());
    for (std::string& key : candidate.keys) keys_.emplace_back(std::move(key), number);
    if (!candidate.reading.empty()) readings_.emplace_back(candidate.reading, number);
    reading_of_.push_back(std::move(candidate.reading));
    suggestions_.push_back(std::move(candidate.suggestion));
  }
  std::sort(keys_.begin(), keys_.end());
  std::sort(readings_.begin(), readings_.end());
}

void CompletionTable::collect(const Names& names, std::string_view prefix,
                              std::vector<std::uint32_t>& found) {
  if (prefix.empty()) return;
  auto name = std::lower_bound(names.begin(), names.end(), prefix,
                               [](const auto& each, std::string_view text) { return each.first < text; });
  for (; name != names.end() && name->first.starts_with(prefix); ++name) found.push_back(name->second);
}

bool CompletionTable::before(std::uint32_t a, std::uint32_t b) const {
  const auto order = [this](std::uint32_t number) {
    const Suggestion& each = suggestions_[number];
    return std::tuple<std::size_t, bool, std::size_t, const std::string&>(
        SIZE_MAX - each.count, each.kind != SuggestionKind::organisation, each.text.size(), each.text);
  };
  return order(a) < order(b);
}

std::vector<Suggestion> CompletionTable::beginning_with(std::string_view key, std::string_view reading,
                                                        std::size_t limit) const {
  std::vector<std::uint32_t> found;
  collect(keys_, key, found);
  collect(readings_, reading, found);
  return best_of(std::move(found), limit);
}

std::vector<Suggestion> CompletionTable::going_on_with(std::string_view key, std::string_view reading,
                                                       std::size_t limit) const {
  std::vector<std::uint32_t> found;
  collect(keys_, key, found);
  std::erase_if(found, [&](std::uint32_t number) {
    const std::size_t place = reading_of_[number].find(reading);
    return place == std::string::npos || place == 0;
  });
  return best_of(std::move(found), limit);
}

std::vector<Suggestion> CompletionTable::best_of(std::vector<std::uint32_t> found, std::size_t limit) const {
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  const auto in_order = [this](std::uint32_t a, std::uint32_t b) { return before(a, b); };
  // The best of each kind, as many as could be wanted, and of these the best with the places kept.
  std::array<std::vector<std::uint32_t>, kinds> by_kind;
  for (const std::uint32_t number : found)
    by_kind[static_cast<std::size_t>(suggestions_[number].kind)].push_back(number);
  std::vector<std::uint32_t> chosen, rest;
  const std::size_t kept = limit >= places ? places_of_a_kind : limit >= places / 2 ? 1 : 0;
  for (std::vector<std::uint32_t>& each : by_kind) {
    const auto end = each.begin() + static_cast<std::ptrdiff_t>(std::min(limit, each.size()));
    std::partial_sort(each.begin(), end, each.end(), in_order);
    const auto split =
        each.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(kept, end - each.begin()));
    chosen.insert(chosen.end(), each.begin(), split);
    rest.insert(rest.end(), split, end);
  }
  std::sort(rest.begin(), rest.end(), in_order);
  rest.resize(std::min(rest.size(), limit - std::min(limit, chosen.size())));
  chosen.insert(chosen.end(), rest.begin(), rest.end());
  std::sort(chosen.begin(), chosen.end(), in_order);
  chosen.resize(std::min(chosen.size(), limit));
  std::vector<Suggestion> out;
  for (const std::uint32_t number : chosen) out.push_back(suggestions_[number]);
  return out;
}

}  // namespace hakusho::searcher
