// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_parser.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/near_builder.hpp"
#include "searcher/query/query_error.hpp"

namespace hakusho::searcher {
namespace {

// The parts of AND or OR as one node; parts of the same kind are taken apart.
QueryNode joined(NodeKind kind, std::vector<QueryNode> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  QueryNode node;
  node.kind = kind;
  node.place = {parts.front().place.begin, parts.back().place.end};
  for (QueryNode& part : parts) {
    if (part.kind == kind)
      std::move(part.children.begin(), part.children.end(), std::back_inserter(node.children));
    else
      node.children.push_back(std::move(part));
  }
  return node;
}

QueryNode negated(QueryNode part, std::size_t begin) {
  if (part.kind == NodeKind::not_of) return QueryNode(std::move(part.children.front()));
  QueryNode node;
  node.kind = NodeKind::not_of;
  node.place = {begin, part.place.end};
  node.children.push_back(std::move(part));
  return node;
}

bool excludes(const QueryNode& node) {
  return node.kind == NodeKind::not_of ||
         (node.kind == NodeKind::all_of && std::all_of(node.children.begin(), node.children.end(), excludes));
}

// Every AND needs a part that must be there, every side of OR too: nothing else says what to look for.
void require_positive(const QueryNode& part) {
  if (excludes(part)) throw part_only_excludes(part.place.begin);
  for (const QueryNode& child : part.children) {
    if (part.kind == NodeKind::all_of && child.kind == NodeKind::not_of)
      require_positive(child.children.front());
    else
      require_positive(child);
  }
}

class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  QueryNode run() {
    if (tokens_.empty()) throw query_empty();
    QueryNode root = read_either();
    if (at(TokenKind::close)) throw bracket_not_opened(here());
    if (excludes(root)) throw query_only_excludes(root.place.begin);
    require_positive(root);
    return root;
  }

 private:
  bool done() const { return next_ == tokens_.size(); }
  bool at(TokenKind kind) const { return !done() && tokens_[next_].kind == kind; }
  std::size_t here() const { return tokens_[next_].place.begin; }

  bool at_operand() const { return at(TokenKind::leaf) || at(TokenKind::open) || at(TokenKind::exclude); }

  void require_right_of(std::size_t operation) const {
    if (!at_operand()) throw side_missing(tokens_[operation].spelling, tokens_[operation].place.begin);
  }
  // A part that begins with OR, AND or NEAR lacks what should stand on its left.
  void require_start() const {
    if (at(TokenKind::close)) throw bracket_not_opened(here());
    if (!at_operand()) throw side_missing(tokens_[next_].spelling, here());
  }

  QueryNode read_either() {
    std::vector<QueryNode> sides;
    sides.push_back(read_both());
    while (at(TokenKind::either)) {
      require_right_of(next_++);
      sides.push_back(read_both());
    }
    return joined(NodeKind::any_of, std::move(sides));
  }

  QueryNode read_both() {
    require_start();
    std::vector<QueryNode> parts;
    parts.push_back(read_near());
    while (at_operand() || at(TokenKind::both)) {
      if (at(TokenKind::both)) require_right_of(next_++);
      parts.push_back(read_near());
    }
    return joined(NodeKind::all_of, std::move(parts));
  }

  QueryNode read_near() {
    QueryNode first = read_one();
    if (!at(TokenKind::near)) return first;
    const Token operation = tokens_[next_];
    std::vector<QueryNode> operands;
    operands.push_back(std::move(first));
    while (at(TokenKind::near)) {
      const Token& again = tokens_[next_];
      if (again.distance != operation.distance || again.ordered != operation.ordered)
        throw near_chain_mixed(again.place.begin);
      require_right_of(next_++);
      operands.push_back(read_one());
    }
    return near_of(std::move(operands), operation, leaves_, max_query_words);
  }

  QueryNode read_one() {
    bool negative = false;
    const std::size_t begin = here();
    while (at(TokenKind::exclude)) {
      const Token& sign = tokens_[next_++];
      if (!at_operand()) throw word_missing_after(sign.spelling, sign.place.begin);
      negative = !negative;
    }
    QueryNode part = at(TokenKind::open) ? read_group() : read_leaf();
    return negative ? negated(std::move(part), begin) : std::move(part);
  }

  QueryNode read_leaf() {
    QueryNode leaf = std::move(tokens_[next_].leaf);
    leaves_ += std::max<std::size_t>(leaf.children.size(), 1);
    if (leaves_ > max_query_words) throw too_many_words(max_query_words, here());
    ++next_;
    return leaf;
  }

  QueryNode read_group() {
    const std::size_t open = next_++;
    const std::size_t begin = tokens_[open].place.begin;
    if (++depth_ > max_query_depth) throw nested_too_deep(max_query_depth, begin);
    if (at(TokenKind::close)) throw bracket_empty(begin);
    if (done()) throw bracket_not_closed(begin);
    QueryNode inside = read_either();
    if (done()) throw bracket_not_closed(begin);
    ++next_;
    --depth_;
    return inside;
  }

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::size_t leaves_ = 0;
};

}  // namespace

QueryNode parse_tokens(std::vector<Token> tokens) {
  return Parser(std::move(tokens)).run();
}

}  // namespace hakusho::searcher
