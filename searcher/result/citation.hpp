// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/passage.hpp>
#include <string>

namespace hakusho::searcher {

/// The part of a citation that says where in the report: section, item, page, lines. Empty when unknown.
std::string place_of(const Passage& passage);

}  // namespace hakusho::searcher
