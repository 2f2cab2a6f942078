// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

enum class TokenKind {
  leaf,     ///< a word, phrase, prefix, filter, or the filters of an address
  open,     ///< (
  close,    ///< )
  both,     ///< AND
  either,   ///< OR
  exclude,  ///< NOT, -
  near      ///< NEAR/n, ADJ/n
};

struct Token {
  TokenKind kind = TokenKind::leaf;
  TextRange place;       ///< in code points of the query
  std::string spelling;  ///< of operators, as typed
  QueryNode leaf;
  int distance = 0;
  bool ordered = false;
};

/// The signs and words of a query. What a sign means never depends on the sign before it, only on what
/// touches it. Throws Error bad_query with the place of what cannot be read.
std::vector<Token> lex(std::u32string_view text);

/// No operator, bracket, quote or sign: words and fields only.
bool is_plain(const std::vector<Token>& tokens);

}  // namespace hakusho::searcher
