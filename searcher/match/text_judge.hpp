// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/query_leaf.hpp"

namespace hakusho::searcher {

/// What the text of a passage (its matching key) says of an undecided match: its grade, or nothing.
std::optional<MatchGrade> grade_in_text(const QueryLeaf& leaf, const LeafMatch& match,
                                        std::string_view text_key);

/// By what rule the word is found in a text that matches it, whole or by its parts.
MatchVia via_in_text(const QueryLeaf& leaf, std::string_view text_key);

/// Whether a text (a matching key) has a part of a word, in any spelling or by another name.
bool holds_part(const QueryLeaf& leaf, const std::string& part, std::string_view text_key);
/// The same, or it names the years of the part in other words (令和3・4・5年度).
bool says_part(const QueryLeaf& leaf, const std::string& part, std::string_view text_key);

/// Places of `part` in `key`, overlapping ones too: byte offsets in rising order.
std::vector<std::size_t> places_of(std::string_view part, std::string_view key);

/// Where the parts stand side by side, at most の, ・, / or 、 between them: [begin, end) in bytes; the first
/// such place.
std::optional<std::pair<std::size_t, std::size_t>> parts_side_by_side(const std::vector<std::string>& parts,
                                                                      std::string_view key);

/// Whether all of `keys` stand in `key` with at most `distance` characters between one and the next (in this
/// order when `ordered`).
bool stand_near(const std::vector<std::vector<std::string>>& keys, int distance, bool ordered,
                std::string_view key);

}  // namespace hakusho::searcher
