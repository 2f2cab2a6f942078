// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/query_lexer.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// `operands` within the distance of `operation`. An operand may be an OR of words: "(a OR b) NEAR/5 c" is
/// "(a NEAR/5 c) OR (b NEAR/5 c)". `leaves` counts the words of the query so far and grows by those that this
/// adds. Throws Error bad_query: an operand that is not made of words, or more than `max_leaves` words.
QueryNode near_of(std::vector<QueryNode> operands, const Token& operation, std::size_t& leaves,
                  std::size_t max_leaves);

}  // namespace hakusho::searcher
