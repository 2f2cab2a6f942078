// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/query/query_lexer.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

inline constexpr std::size_t max_query_words = 256;
inline constexpr std::size_t max_query_depth = 64;

/// The tree of a query, simplified: no AND inside AND, no OR inside OR, no NOT of NOT, NEAR of words only.
/// Throws Error bad_query.
QueryNode parse_tokens(std::vector<Token> tokens);

}  // namespace hakusho::searcher
