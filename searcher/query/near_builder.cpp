// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/near_builder.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/query_error.hpp"

namespace hakusho::searcher {
namespace {

bool is_word(const QueryNode& node) {
  return node.kind == NodeKind::word || node.kind == NodeKind::phrase || node.kind == NodeKind::prefix;
}

// What may stand at the place of an operand.
std::vector<QueryNode> alternatives(QueryNode operand, const Token& operation) {
  std::vector<QueryNode> out;
  const std::size_t begin = operand.place.begin;
  if (operand.kind == NodeKind::any_of)
    out = std::move(operand.children);
  else
    out.push_back(std::move(operand));
  if (!std::all_of(out.begin(), out.end(), is_word)) throw near_joins_words_only(operation.spelling, begin);
  return out;
}

QueryNode near_node(std::vector<QueryNode> words, const Token& operation) {
  QueryNode node;
  node.kind = NodeKind::near;
  node.place = {words.front().place.begin, words.back().place.end};
  node.distance = operation.distance;
  node.ordered = operation.ordered;
  node.children = std::move(words);
  return node;
}

// Every way to take one alternative for each operand, in the order written.
std::vector<std::vector<QueryNode>> combinations(const std::vector<std::vector<QueryNode>>& choices) {
  std::vector<std::vector<QueryNode>> rows = {{}};
  for (const auto& choice : choices) {
    std::vector<std::vector<QueryNode>> longer;
    for (const auto& row : rows) {
      for (const QueryNode& word : choice) {
        longer.push_back(row);
        longer.back().push_back(word);
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

}  // namespace

QueryNode near_of(std::vector<QueryNode> operands, const Token& operation, std::size_t& leaves,
                  std::size_t max_leaves) {
  std::vector<std::vector<QueryNode>> choices;
  std::size_t rows = 1, written = 0;
  for (QueryNode& operand : operands) {
    choices.push_back(alternatives(std::move(operand), operation));
    written += choices.back().size();
    rows = std::min(rows * choices.back().size(), max_leaves + 1);
  }
  leaves += rows * choices.size() - written;
  if (leaves > max_leaves) throw too_many_words(max_leaves, operation.place.begin);

  std::vector<QueryNode> nears;
  for (auto& row : combinations(choices)) nears.push_back(near_node(std::move(row), operation));
  if (nears.size() == 1) return std::move(nears.front());
  QueryNode any;
  any.kind = NodeKind::any_of;
  any.place = {nears.front().place.begin, nears.back().place.end};
  any.children = std::move(nears);
  return any;
}

}  // namespace hakusho::searcher
