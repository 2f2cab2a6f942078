// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/ranking.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <limits>
#include <tuple>
#include <unordered_set>

#include "dict/digest.hpp"
#include "searcher/rank/partial_matches.hpp"

namespace hakusho::searcher {

Ranking::Ranking(IndexReader& index, QueryEvaluator& query, Scorer& scorer, const RankingOptions& options)
    : index_(index), query_(query), scorer_(scorer), options_(options) {}

void Ranking::add(const std::vector<Candidate>& candidates) {
  items_.reserve(items_.size() + candidates.size());
  for (const Candidate& candidate : candidates) {
    RankedPassage item;
    item.passage = candidate.passage;
    item.grade = query_.best_grade(candidate.passage);
    if (item.grade > options_.worst_grade) continue;
    item.thesaurus = query_.by_thesaurus(candidate.passage);
    item.decided = candidate.sure && query_.decided(candidate.passage);
    // An undecided grade may turn out worse than is wanted.
    item.member = candidate.sure && (item.decided || options_.worst_grade >= MatchGrade::substring);
    item.score = scorer_.at_most(candidate.passage);
    item.scored = !scorer_.needs_text(candidate.passage);
    items_.push_back(item);
  }
  heaped_ = false;
}

void Ranking::add(const std::vector<RankedPassage>& passages) {
  std::copy_if(passages.begin(), passages.end(), std::back_inserter(items_),
               [this](const RankedPassage& item) { return item.grade <= options_.worst_grade; });
  heaped_ = false;
}

int Ranking::year_of(const RankedPassage& item) const {
  return index_.document(index_.survey().document(item.passage))
      .metadata.year.value_or(std::numeric_limits<int>::min());
}

// Captions and headings with the same words are many, and say nothing of it.
bool Ranking::holds_all_of_it(const RankedPassage& item) const {
  return item.grade == MatchGrade::word && !item.thesaurus && scorer_.is_running_text(item.passage);
}

Ranking::Waiting Ranking::waiting(std::uint32_t number) const {
  const RankedPassage& item = items_[number];
  std::uint64_t order = 0;
  const auto then = [&](std::uint64_t value, int bits) { order = order << bits | value; };
  if (options_.sort != SortOrder::score) {
    const int year = std::clamp(year_of(item), 0, 0xFFFF);
    then(static_cast<std::uint64_t>(options_.sort == SortOrder::year_ascending ? 0xFFFF - year : year), 16);
  }
  if (options_.whole_first) then(holds_all_of_it(item), 1);
  if (options_.partial_last) then(item.grade != MatchGrade::partial, 1);
  if (options_.grades_first) {
    then(!item.thesaurus, 1);
    then(match_grades - static_cast<std::size_t>(item.grade), 3);
  }
  // Floats that are not negative are in the order of their bits.
  then(std::bit_cast<std::uint32_t>(std::max(0.0F, static_cast<float>(item.score))), 32);
  return {order, number};
}

bool Ranking::before(const Waiting& a, const Waiting& b) const {
  if (a.order != b.order) return a.order > b.order;
  return tie_before(items_[a.item], items_[b.item]);
}

bool Ranking::tie_before(const RankedPassage& a, const RankedPassage& b) const {
  if (a.score != b.score) return a.score > b.score;
  const int year_a = year_of(a), year_b = year_of(b);
  if (year_a != year_b) return year_a > year_b;
  return place_of(a) < place_of(b);
}

std::optional<RankedPassage> Ranking::next() {
  const auto worse = [this](const Waiting& a, const Waiting& b) { return before(b, a); };
  if (!heaped_) {
    heap_.clear();
    heap_.reserve(items_.size());
    for (std::uint32_t i = 0; i < items_.size(); ++i)
      if (!items_[i].failed) heap_.push_back(waiting(i));
    std::make_heap(heap_.begin(), heap_.end(), worse);
    heaped_ = true;
  }
  while (!heap_.empty()) {
    std::pop_heap(heap_.begin(), heap_.end(), worse);
    RankedPassage& item = items_[heap_.back().item];
    if (item.decided && item.scored) {
      heap_.pop_back();
      return item;
    }
    look_at(item);
    if (item.failed) {
      heap_.pop_back();
    } else {
      heap_.back() = waiting(heap_.back().item);
      std::push_heap(heap_.begin(), heap_.end(), worse);
    }
  }
  return std::nullopt;
}

void Ranking::decide(RankedPassage& item) {
  std::optional<MatchGrade> grade;
  if (item.grade != MatchGrade::partial) grade = query_.judge(item.passage);
  if (!grade && (item.grade == MatchGrade::partial || options_.partial_too) &&
      is_partial_match(scorer_, item.passage))
    grade = MatchGrade::partial;
  item.decided = true;
  if (!grade || *grade > options_.worst_grade) {
    item.failed = true;
    return;
  }
  item.member = true;
  item.grade = *grade;
}

void Ranking::look_at(RankedPassage& item) {
  if (!item.decided) decide(item);
  if (item.failed) return;
  if (!item.scored) item.score = scorer_.in_text(item.passage);
  item.scored = true;
}

void Ranking::settle(std::size_t texts) {
  for (const bool members : {false, true}) {
    std::vector<std::uint32_t> undecided;
    for (std::uint32_t i = 0; i < items_.size(); ++i)
      if (!items_[i].decided && items_[i].member == members) undecided.push_back(i);
    if (undecided.size() > texts) undecided = sample(undecided, texts);
    for (const std::uint32_t i : undecided) {
      decide(items_[i]);
      if (members) continue;
      ++settled_;
      settled_members_ += items_[i].member;
    }
    texts -= undecided.size();
  }
  heaped_ = false;
}

// Where not all can be read, some of every report: neighbours, which are read faster than passages far apart,
// of places that a hash picks. The same ones, however the passages are numbered.
std::vector<std::uint32_t> Ranking::sample(const std::vector<std::uint32_t>& items, std::size_t count) const {
  constexpr std::uint32_t neighbourhood = 64;  // passages
  using Key = std::tuple<std::uint64_t, Place, std::uint32_t>;
  std::vector<Key> keys;
  keys.reserve(items.size());
  for (const std::uint32_t i : items) {
    const Place place = place_of(items_[i]);
    const std::array<std::uint64_t, 2> near = {place.first, place.second / neighbourhood};
    keys.emplace_back(dict::hash64({reinterpret_cast<const char*>(near.data()), sizeof near}), place, i);
  }
  std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count), keys.end());
  std::vector<std::uint32_t> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(std::get<2>(keys[i]));
  return some;
}

Ranking::Place Ranking::place_of(const RankedPassage& item) const {
  const dict::PassageColumns row = index_.columns(item.passage);
  return {index_.document(row.document).id, row.position};
}

// What was not read is taken to match as often as what settle() read: that is no choice of the best.
std::size_t Ranking::likely_members(std::size_t undecided) const {
  return settled_ == 0 ? 0 : (undecided * settled_members_ + settled_ / 2) / settled_;
}

Total Ranking::total() const {
  Total total;
  std::vector<bool> rows(index_.documents().size(), false);
  for (const RankedPassage& item : items_) {
    if (item.failed) continue;
    ++total.at_most;
    if (!item.member) continue;
    ++total.at_least;
    ++total.grades[static_cast<std::size_t>(item.grade)];
    rows[index_.survey().document(item.passage)] = true;
  }
  std::unordered_set<std::uint64_t> documents;
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    if (rows[row]) documents.insert(index_.document(row).id);
  total.exact = total.at_least == total.at_most;
  total.passages = total.at_least + likely_members(total.at_most - total.at_least);
  total.documents = documents.size();
  return total;
}

}  // namespace hakusho::searcher
