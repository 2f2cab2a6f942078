// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/row_features.hpp"

#include <algorithm>
#include <cmath>

namespace hakusho::searcher {
namespace {

constexpr std::size_t gram_length = 3;
constexpr double digit_share = 0.25;
constexpr double single_share = 0.1;
constexpr double least_weight = 0.01;  // so that texts of boilerplate alone can still be compared

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::uint64_t gram_key(const std::u32string& text, std::size_t at) {
  std::uint64_t key = 0;
  for (std::size_t i = at; i < std::min(at + gram_length, text.size()); ++i) key = key << 21 | text[i];
  return key;
}

ComparisonText comparison_of(const MeasureRow& row, CellRole role) {
  const TraceStep* cell = row.cell(role);
  return ComparisonText(cell == nullptr ? std::string_view() : std::string_view(cell->passage.text));
}

}  // namespace

double Overlap::mean() const {
  return std::sqrt(of_first * of_second);
}

RowFeatures::RowFeatures(const std::vector<YearOfRows>& years) {
  std::size_t rows = 0;
  std::vector<std::uint32_t> holders;  // rows that hold the gram, in any column
  for (const YearOfRows& year : years) {
    texts_.emplace_back();
    for (const MeasureRow& row : year.rows) {
      RowText text{{comparison_of(row, CellRole::plan), comparison_of(row, CellRole::progress),
                    comparison_of(row, CellRole::next_plan)},
                   {}};
      std::vector<std::uint32_t> all;
      for (std::size_t column = 0; column < text.texts.size(); ++column) {
        text.grams[column] = grams_of(text.texts[column].body());
        all.insert(all.end(), text.grams[column].grams.begin(), text.grams[column].grams.end());
      }
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      holders.resize(ids_.size());
      for (const std::uint32_t gram : all) ++holders[gram];
      texts_.back().push_back(std::move(text));
      ++rows;
    }
  }
  weights_.assign(holders.begin(), holders.end());
  weigh(rows);
}

void RowFeatures::weigh(std::size_t rows) {
  const double reports = std::max<double>(1, static_cast<double>(texts_.size()));
  const double per_report = std::max(2.0, static_cast<double>(rows) / reports);
  most_weight_ = std::pow(std::log(per_report), 2);
  for (std::size_t gram = 0; gram < weights_.size(); ++gram) {
    const double holders = std::max(1.0, weights_[gram] / reports);
    const double rarity = std::max(0.0, std::log(per_report / holders));
    const double trust =
        (with_digits_[gram] ? digit_share : 1.0) * (text_counts_[gram] == 1 ? single_share : 1.0);
    weights_[gram] = std::max(least_weight, rarity * rarity * trust);
  }
  for (std::vector<RowText>& year : texts_)
    for (RowText& row : year)
      for (GramSet& set : row.grams)
        for (const std::uint32_t gram : set.grams) set.weight += weights_[gram];
}

GramSet RowFeatures::grams_of(const std::u32string& body) {
  GramSet set;
  const std::size_t count =
      body.size() < gram_length ? (body.empty() ? 0 : 1) : body.size() - gram_length + 1;
  set.grams.reserve(count);
  for (std::size_t at = 0; at < count; ++at) {
    const auto [found, is_new] = ids_.try_emplace(gram_key(body, at), ids_.size());
    if (is_new) {
      const std::size_t end = std::min(at + gram_length, body.size());
      text_counts_.push_back(0);
      with_digits_.push_back(std::any_of(body.begin() + static_cast<std::ptrdiff_t>(at),
                                         body.begin() + static_cast<std::ptrdiff_t>(end), is_digit));
    }
    set.grams.push_back(found->second);
  }
  std::sort(set.grams.begin(), set.grams.end());
  set.grams.erase(std::unique(set.grams.begin(), set.grams.end()), set.grams.end());
  for (const std::uint32_t gram : set.grams) ++text_counts_[gram];
  return set;
}

double RowFeatures::weight_at(const std::u32string& body, std::size_t at) const {
  const auto found = ids_.find(gram_key(body, at));
  return found == ids_.end() ? 0 : weights_[found->second];
}

Overlap RowFeatures::overlap(const GramSet& first, const GramSet& second) const {
  double common = 0;
  auto one = first.grams.begin();
  auto other = second.grams.begin();
  while (one != first.grams.end() && other != second.grams.end()) {
    if (*one < *other) {
      ++one;
    } else if (*other < *one) {
      ++other;
    } else {
      common += weights_[*one];
      ++one, ++other;
    }
  }
  return {first.weight > 0 ? common / first.weight : 0, second.weight > 0 ? common / second.weight : 0};
}

}  // namespace hakusho::searcher
