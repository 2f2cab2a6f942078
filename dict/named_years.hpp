// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace hakusho::dict {

/// How often a passage says which year it speaks of (2024年, 令和6年度, 平成元年, 2005(平成17)年), counted in
/// its matching key, at most 255. Not counted: spans of time (5年間, 5年以内, 5年前), a year that a bracket
/// gives again in the other calendar (2018年度(平成30年度)), numbers in kanji, bare figures (2024/3). Cheap
/// rather than exact: ranking asks how many there are, more or less.
std::uint8_t named_years(std::string_view key);

}  // namespace hakusho::dict
