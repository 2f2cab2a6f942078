// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/language.hpp>
#include <string>

#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// The tree in words, a line a part, parts of a part two spaces further in. `plain`: the query has neither
/// operators nor quotes, and passages with most of its words are offered too.
std::string explain_query(const QueryNode& root, bool plain, Language language);

}  // namespace hakusho::searcher
