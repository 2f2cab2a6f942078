// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// The tree in the query language, every operator and bracket written out. Read again it is the same tree.
std::string print_query(const QueryNode& root);

}  // namespace hakusho::searcher
