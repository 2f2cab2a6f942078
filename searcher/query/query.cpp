// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/query.hpp>
#include <utility>
#include <vector>

#include "searcher/query/query_explainer.hpp"
#include "searcher/query/query_lexer.hpp"
#include "searcher/query/query_node.hpp"
#include "searcher/query/query_parser.hpp"
#include "searcher/query/query_printer.hpp"
#include "searcher/query/query_text.hpp"

namespace hakusho {

Query::Query(std::string text, std::shared_ptr<const searcher::QueryNode> root, bool plain)
    : text_(std::move(text)), root_(std::move(root)), plain_(plain) {}

Query Query::parse(std::string_view text) {
  std::vector<searcher::Token> tokens = searcher::lex(searcher::decode_query(text));
  const bool plain = searcher::is_plain(tokens);
  auto root = std::make_shared<const searcher::QueryNode>(searcher::parse_tokens(std::move(tokens)));
  return Query(std::string(text), std::move(root), plain);
}

const std::string& Query::text() const {
  return text_;
}

std::string Query::parsed() const {
  return searcher::print_query(*root_);
}

std::string Query::explain(Language language, bool strict) const {
  return searcher::explain_query(*root_, plain_ && !strict, language);
}

bool Query::plain() const {
  return plain_;
}

}  // namespace hakusho
