// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/query_leaf.hpp"

#include <algorithm>
#include <cmath>
#include <hakusho/error.hpp>

#include "dict/normalizer.hpp"
#include "searcher/match/literal_matcher.hpp"

namespace hakusho::searcher {
namespace {

// The content words of a query word, each once. A word of function words alone ("について") is its own part.
std::vector<std::string> content_words(Analyzer& analyzer, const std::string& text, const std::string& key) {
  std::vector<std::string> parts;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.word_class != WordClass::content || token.features.starts_with("名詞,代名詞")) continue;
    if (std::find(parts.begin(), parts.end(), token.surface) == parts.end()) parts.push_back(token.surface);
  }
  if (parts.empty()) parts.push_back(key);
  return parts;
}

PostingList with_all_parts(IndexReader& index, const std::vector<std::string>& parts) {
  std::vector<std::shared_ptr<const PostingList>> lists;
  for (const std::string& part : parts) lists.push_back(index.postings(part));
  std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a->size() < b->size(); });
  PostingList all = *lists.front();
  for (std::size_t i = 1; i < lists.size() && !all.empty(); ++i) all = intersection(all, *lists[i]);
  return all;
}

// What a list of passages tells of the grade: at best, and for sure.
struct Evidence {
  const PostingList* list;
  MatchGrade best;
  bool sure;
};

// Puts the lists together, passage by passage.
std::vector<LeafMatch> merged(const std::vector<Evidence>& evidence) {
  std::vector<LeafMatch> matches;
  std::vector<std::size_t> at(evidence.size(), 0);
  for (;;) {
    std::uint32_t next = UINT32_MAX;
    for (std::size_t i = 0; i < evidence.size(); ++i)
      if (at[i] < evidence[i].list->size()) next = std::min(next, evidence[i].list->passages[at[i]]);
    if (next == UINT32_MAX) return matches;
    LeafMatch match;
    match.passage = next;
    match.best = MatchGrade::partial;
    match.count = 0;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      const Evidence& known = evidence[i];
      if (at[i] >= known.list->size() || known.list->passages[at[i]] != next) continue;
      match.count = std::max(match.count, known.list->counts[at[i]]);
      match.best = std::min(match.best, known.best);
      if (known.sure && (!match.sure || known.best < *match.sure)) match.sure = known.best;
      ++at[i];
    }
    matches.push_back(match);
  }
}

}  // namespace

const LeafMatch* QueryLeaf::find(std::uint32_t passage) const {
  const auto found =
      std::lower_bound(matches.begin(), matches.end(), passage,
                       [](const LeafMatch& match, std::uint32_t wanted) { return match.passage < wanted; });
  return found != matches.end() && found->passage == passage ? &*found : nullptr;
}

double inverse_document_frequency(std::size_t passages, std::size_t matching) {
  const double n = static_cast<double>(std::min(matching, passages));
  return std::log(1 + (static_cast<double>(passages) - n + 0.5) / (n + 0.5));
}

QueryLeaf find_leaf(IndexReader& index, Analyzer& analyzer, const QueryNode& node) {
  QueryLeaf leaf;
  leaf.node = &node;
  leaf.key = dict::matching_key(node.text);
  if (leaf.key.empty())
    throw Error(ErrorCode::bad_query, {"the query"}, {"nothing is left of this word after normalising"},
                {"give a word that can be seen"}, node.place.begin);
  LiteralMatches literal =
      node.kind == NodeKind::prefix ? find_prefix(index, leaf.key) : find_literal(index, leaf.key);
  std::vector<Evidence> evidence = {{&literal.whole, MatchGrade::word, true},
                                    {&literal.adjoining, MatchGrade::word, false},
                                    {&literal.inside, MatchGrade::substring, true},
                                    {&literal.straddling, MatchGrade::substring, false}};
  PostingList scattered;
  if (node.kind == NodeKind::word) {
    leaf.parts = content_words(analyzer, node.text, leaf.key);
    if (leaf.parts.size() > 1) scattered = with_all_parts(index, leaf.parts);
    evidence.push_back({&scattered, MatchGrade::scattered, true});
  } else {
    leaf.parts = {leaf.key};
  }
  leaf.matches = merged(evidence);
  std::size_t counted = 0;
  for (const LeafMatch& match : leaf.matches) {
    const dict::PassageColumns& row = index.columns(match.passage);
    if (row.dead()) continue;
    if (row.counts()) ++counted;
    if (row.block_kind() == BlockKind::heading) leaf.headings.push_back(match.passage);
  }
  leaf.weight = inverse_document_frequency(index.living_passages(), counted);
  return leaf;
}

}  // namespace hakusho::searcher
