// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// Characters [from_begin, from_end) of one text stand where the other has [to_begin, to_end).
struct Difference {
  std::size_t from_begin = 0, from_end = 0, to_begin = 0, to_end = 0;
};

/// What two texts differ in, in order: a shortest list of changed characters (the greedy algorithm of Myers
/// 1986), then what lies between two changes and is shorter than they are is taken into them, since single
/// characters that happen to be alike mean nothing, and numbers change as a whole. What was only added, or
/// only dropped, in one place is one difference of any length. Nothing where the texts are too unlike for the
/// comparison to be worth its time, O((n + m) d) with d the number of changed characters, at most 1,200.
std::optional<std::vector<Difference>> differences_of(std::u32string_view from, std::u32string_view to);

}  // namespace hakusho::searcher
