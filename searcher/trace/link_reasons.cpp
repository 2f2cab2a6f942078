// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/link_reasons.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// A row this far behind raises no doubt.
constexpr double clear_margin = 0.2, doubt = 0.25;
constexpr std::size_t shortest_words = 4, longest_words = 24;

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(100 * std::min(1.0, share))));
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
  return out;
}

/// A stretch of a text.
struct Stretch {
  std::size_t begin, end;
  double weight;
};

// Particles and signs at the ends of a stretch tell nothing.
Stretch trimmed(const std::u32string& body, Stretch stretch) {
  const auto idle = [&](std::size_t at) {
    return !dict::is_kanji(body[at]) && !dict::is_katakana(body[at]) && body[at] > 0x7F;
  };
  while (stretch.begin < stretch.end && idle(stretch.begin)) ++stretch.begin;
  while (stretch.begin < stretch.end && idle(stretch.end - 1)) --stretch.end;
  return stretch;
}

std::vector<Stretch> shared_stretches(const RowFeatures& features, const std::u32string& one,
                                      const std::u32string& other) {
  std::vector<Stretch> found;
  const double rare = 0.25 * features.most_weight();
  std::optional<Stretch> open;
  for (std::size_t at = 0; at + 3 <= one.size(); ++at) {
    const double weight = features.weight_at(one, at);
    if (weight < rare || other.find(one.substr(at, 3)) == std::u32string::npos) {
      if (open) found.push_back(*open);
      open.reset();
      continue;
    }
    if (!open) open = Stretch{at, at, 0};
    open->end = at + 3;
    open->weight += weight;
  }
  if (open) found.push_back(*open);
  return found;
}

void add_texts(const RowEvidence& evidence, std::vector<Message>& reasons) {
  if (evidence.next_with_plan)
    reasons.push_back({"the next year's plan and the later plan share {0}% of their distinctive wording",
                       {percent(evidence.next_with_plan->mean())}});
  if (evidence.plans)
    reasons.push_back(
        {"the plans share {0}% of their distinctive wording", {percent(evidence.plans->mean())}});
  if (!evidence.next_with_plan && !evidence.plans && evidence.next_plans)
    reasons.push_back({"the next years' plans share {0}% of their distinctive wording",
                       {percent(evidence.next_plans->mean())}});
  if (!evidence.next_with_plan && !evidence.plans && !evidence.next_plans && evidence.progress)
    reasons.push_back(
        {"the results share {0}% of their distinctive wording", {percent(evidence.progress->mean())}});
}

void add_shared(const SeriesLinks& series, const RowText& from, const RowText& to,
                std::vector<Message>& reasons) {
  const auto text_of = [](const RowText& row, CellRole first, CellRole second) -> const ComparisonText& {
    return row.has(first) ? row.text(first) : row.text(second);
  };
  const std::vector<std::string> words =
      shared_words(series.features(), text_of(to, CellRole::plan, CellRole::next_plan),
                   text_of(from, CellRole::next_plan, CellRole::plan), 3);
  if (!words.empty()) reasons.push_back({"both speak of {0}", {joined(words)}});
}

void add_ministries(const SeriesLinks& series, const MeasureRow& from, const MeasureRow& to,
                    std::vector<Message>& reasons) {
  if (from.ministries.empty() || to.ministries.empty()) return;
  if (from.ministries == to.ministries)
    reasons.push_back({"the same ministry: {0}", {joined(to.ministries)}});
  else if (series.renamed().same(from.ministries, to.ministries))
    reasons.push_back(
        {"the same body under another name: {0} → {1}", {joined(from.ministries), joined(to.ministries)}});
  else
    reasons.push_back({"handed over: {0} → {1}", {joined(from.ministries), joined(to.ministries)}});
}

void add_place(const MeasureRow& from, const MeasureRow& to, std::vector<Message>& reasons) {
  const std::string before = from.section_number + from.item_no, after = to.section_number + to.item_no;
  if (before.empty() || after.empty()) return;
  if (before == after)
    reasons.push_back({"the same place: {0}", {after}});
  else
    reasons.push_back({"moved from {0} to {1}", {before, after}});
}

}  // namespace

double confidence_of(const RowLink& link) {
  const double certain = std::min(0.99, link.like);
  if (link.split || link.merged) {
    const auto& next = link.evidence.next_with_plan;
    return std::min(0.95, next ? next->of_second : certain);
  }
  const double shortfall = std::max(0.0, 1 - link.margin / clear_margin);
  return certain * (1 - doubt * shortfall);
}

std::vector<std::string> shared_words(const RowFeatures& features, const ComparisonText& one,
                                      const ComparisonText& other, std::size_t most) {
  std::vector<Stretch> found = shared_stretches(features, one.body(), other.body());
  std::stable_sort(found.begin(), found.end(),
                   [](const Stretch& a, const Stretch& b) { return a.weight > b.weight; });
  std::vector<std::string> words;
  for (const Stretch& each : found) {
    if (words.size() == most) break;
    const Stretch stretch = trimmed(one.body(), each);
    if (stretch.end - stretch.begin < shortest_words) continue;
    std::string text;
    for (std::size_t at = stretch.begin; at < std::min(stretch.end, stretch.begin + longest_words); ++at)
      dict::append_utf8(text, one.body()[at]);
    words.push_back("「" + text + (stretch.end - stretch.begin > longest_words ? "…" : "") + "」");
  }
  return words;
}

std::vector<Message> reasons_of(const SeriesLinks& series, const RowLink& link) {
  const MeasureRow& from = series.row({link.from_year, link.from});
  const MeasureRow& to = series.row({link.to_year, link.to});
  std::vector<Message> reasons;
  add_texts(link.evidence, reasons);
  add_shared(series, series.text({link.from_year, link.from}), series.text({link.to_year, link.to}), reasons);
  add_ministries(series, from, to, reasons);
  add_place(from, to, reasons);
  return reasons;
}

}  // namespace hakusho::searcher
