// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/query_evaluator.hpp"

#include <algorithm>
#include <limits>

#include "searcher/match/text_judge.hpp"

namespace hakusho::searcher {
namespace {

using Candidates = std::vector<Candidate>;

Candidates both(const Candidates& a, const Candidates& b) {
  Candidates result;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].passage == b[j].passage) {
      result.push_back({a[i].passage, a[i].sure && b[j].sure});
      ++i;
      ++j;
    } else {
      (a[i].passage < b[j].passage ? i : j)++;
    }
  }
  return result;
}

Candidates either(const Candidates& a, const Candidates& b) {
  Candidates result;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (j == b.size() || (i < a.size() && a[i].passage < b[j].passage)) {
      result.push_back(a[i++]);
    } else if (i == a.size() || b[j].passage < a[i].passage) {
      result.push_back(b[j++]);
    } else {
      result.push_back({a[i].passage, a[i].sure || b[j].sure});
      ++i;
      ++j;
    }
  }
  return result;
}

// What surely matches is out; what may match has to be looked at.
void remove(Candidates& from, const Candidates& what) {
  std::size_t j = 0;
  std::erase_if(from, [&](Candidate& candidate) {
    while (j < what.size() && what[j].passage < candidate.passage) ++j;
    if (j == what.size() || what[j].passage != candidate.passage) return false;
    if (!what[j].sure) candidate.sure = false;
    return what[j].sure;
  });
}

bool is_leaf(const QueryNode& node) {
  return node.kind == NodeKind::word || node.kind == NodeKind::phrase || node.kind == NodeKind::prefix;
}

bool restricts_only(const QueryNode& node) {
  return node.kind == NodeKind::filter || node.kind == NodeKind::not_of;
}

}  // namespace

QueryEvaluator::QueryEvaluator(IndexReader& index, Analyzer& analyzer, const QueryNode& root,
                               const OtherForms& others)
    : index_(index), root_(root) {
  collect(root_, false, analyzer, others);
  filter_judge_ = std::make_unique<FilterJudge>(index_, filters_, others.succession);
}

void QueryEvaluator::collect(const QueryNode& node, bool negative, Analyzer& analyzer,
                             const OtherForms& others) {
  if (is_leaf(node)) {
    // What is excluded is excluded in every spelling, but not by other names.
    leaves_.push_back(find_leaf(index_, analyzer, node, {others.variants, others.thesaurus && !negative}));
    leaves_.back().negative = negative;
    by_node_.emplace(&node, &leaves_.back());
  }
  if (node.kind == NodeKind::filter) filters_.push_back(&node);
  for (const QueryNode& child : node.children)
    collect(child, negative != (node.kind == NodeKind::not_of), analyzer, others);
}

Candidates QueryEvaluator::candidates() {
  Candidates found = evaluate(root_);
  const PassageSurvey& survey = index_.survey();
  std::erase_if(found, [&](const Candidate& candidate) { return !survey.counts(candidate.passage); });
  return found;
}

Candidates QueryEvaluator::everything() {
  Candidates all;
  all.reserve(index_.last_passage());
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
    if (index_.survey().counts(passage)) all.push_back({passage, true});
  return all;
}

std::vector<std::uint32_t> QueryEvaluator::matching(const QueryNode& part) {
  std::vector<std::uint32_t> passages;
  for (const Candidate& candidate : evaluate(part))
    if (index_.survey().counts(candidate.passage) && (candidate.sure || judge(part, candidate.passage)))
      passages.push_back(candidate.passage);
  return passages;
}

Candidates QueryEvaluator::evaluate(const QueryNode& node) {
  if (is_leaf(node)) {
    Candidates result;
    const LeafMatches& matches = leaf(node).matches;
    result.reserve(matches.size());
    for (const LeafMatch& match : matches) result.push_back({match.passage, match.sure.has_value()});
    return result;
  }
  if (node.kind == NodeKind::any_of) {
    Candidates result;
    for (const QueryNode& child : node.children) result = either(result, evaluate(child));
    return result;
  }
  if (restricts_only(node)) {
    Candidates result = everything();
    keep(node, result);
    return result;
  }
  return evaluate_all(node);
}

// AND and NEAR: the words first, filters and exclusions on what they leave.
Candidates QueryEvaluator::evaluate_all(const QueryNode& node) {
  std::optional<Candidates> result;
  for (const QueryNode& child : node.children) {
    if (restricts_only(child)) continue;
    Candidates more = evaluate(child);
    result = result ? both(*result, more) : std::move(more);
    if (result->empty()) return {};
  }
  if (!result) result = everything();
  for (const QueryNode& child : node.children)
    if (restricts_only(child)) keep(child, *result);
  if (node.kind == NodeKind::near)
    for (Candidate& candidate : *result) candidate.sure = false;
  return std::move(*result);
}

void QueryEvaluator::keep(const QueryNode& node, Candidates& candidates) {
  if (node.kind == NodeKind::not_of) {
    remove(candidates, evaluate(node.children.front()));
    return;
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return !index_.survey().counts(candidate.passage) || !filter_judge_->accepts(node, candidate.passage);
  });
}

std::optional<MatchGrade> QueryEvaluator::best_grade(const QueryNode& node, std::uint32_t passage) const {
  if (is_leaf(node)) {
    const LeafMatch* match = leaf(node).matches.find(passage);
    return match ? std::optional(match->best) : std::nullopt;
  }
  if (restricts_only(node)) return MatchGrade::word;
  std::optional<MatchGrade> grade;
  for (const QueryNode& child : node.children) {
    const auto of_child = best_grade(child, passage);
    if (!of_child) continue;
    const bool better = node.kind == NodeKind::any_of ? *of_child < grade.value_or(MatchGrade::partial)
                                                      : *of_child > grade.value_or(MatchGrade::word);
    if (!grade || better) grade = of_child;
  }
  return grade;
}

bool QueryEvaluator::decided(const QueryNode& node, std::uint32_t passage) const {
  if (is_leaf(node)) {
    const LeafMatch* match = leaf(node).matches.find(passage);
    return !match || match->decided();
  }
  if (node.kind == NodeKind::filter) return true;
  if (node.kind == NodeKind::near) return false;
  return std::all_of(node.children.begin(), node.children.end(),
                     [&](const QueryNode& child) { return decided(child, passage); });
}

bool QueryEvaluator::by_thesaurus(std::uint32_t passage) const {
  return std::any_of(leaves_.begin(), leaves_.end(), [&](const QueryLeaf& known) {
    if (known.negative || known.synonyms.empty()) return false;
    const LeafMatch* match = known.matches.find(passage);
    return match && match->thesaurus;
  });
}

MatchVia QueryEvaluator::via(std::string_view text_key) const {
  MatchVia via = MatchVia::literal;
  for (const QueryLeaf& known : leaves_)
    if (!known.negative) via = std::max(via, via_in_text(known, text_key));
  return via;
}

MatchGrade QueryEvaluator::grade_of_some(std::uint32_t passage) {
  MatchGrade worst = MatchGrade::word;
  for (const QueryLeaf& known : leaves_)
    if (!known.negative) worst = std::max(worst, judge(*known.node, passage).value_or(MatchGrade::scattered));
  return worst;
}

std::optional<MatchGrade> QueryEvaluator::judge(std::uint32_t passage) {
  return judge(root_, passage);
}

std::optional<MatchGrade> QueryEvaluator::judge(const QueryNode& node, std::uint32_t passage) {
  if (is_leaf(node)) {
    const QueryLeaf& known = leaf(node);
    const LeafMatch* match = known.matches.find(passage);
    if (!match || match->decided()) return match ? match->sure : std::nullopt;
    return grade_in_text(known, *match, *index_.key(passage));
  }
  switch (node.kind) {
    case NodeKind::filter:
      return filter_judge_->accepts(node, passage) ? std::optional(MatchGrade::word) : std::nullopt;
    case NodeKind::not_of:
      return judge(node.children.front(), passage) ? std::nullopt : std::optional(MatchGrade::word);
    case NodeKind::near: {
      std::vector<std::vector<std::string>> keys;
      for (const QueryNode& child : node.children) {
        keys.push_back({leaf(child).key});
        for (const LeafForm& form : leaf(child).forms) keys.back().push_back(form.key);
      }
      const bool near = stand_near(keys, node.distance, node.ordered, *index_.key(passage));
      return near ? std::optional(MatchGrade::word) : std::nullopt;
    }
    default:
      break;
  }
  std::optional<MatchGrade> grade;
  for (const QueryNode& child : node.children) {
    const auto of_child = judge(child, passage);
    if (node.kind == NodeKind::any_of) {
      if (of_child) grade = std::min(grade.value_or(MatchGrade::partial), *of_child);
    } else {
      if (!of_child) return std::nullopt;
      grade = std::max(grade.value_or(MatchGrade::word), *of_child);
    }
  }
  return grade;
}

}  // namespace hakusho::searcher
