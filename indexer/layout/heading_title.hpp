// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// The words of a heading without its number, as a matching key: empty for a bare 第1章.
std::string title_key(const Piece& heading);

/// Whether two such keys name the same thing: contents shorten titles and write their dashes otherwise, so
/// the first half decides.
bool is_same_title(std::string_view a, std::string_view b);

}  // namespace hakusho::indexer
