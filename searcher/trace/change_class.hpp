// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/measure_trace.hpp>
#include <string_view>

#include "searcher/trace/renamed_bodies.hpp"
#include "searcher/trace/text_diff.hpp"

namespace hakusho::searcher {

/// What a difference between two wordings does, by the changed words and those around them. In this order: a
/// condition, the verb of the sentence, a date, an amount, for whom, by whom, to what; else wording.
/// Something added beside the verb changes the verb only where it is neither a date nor an amount.
ChangeClass class_of(std::u32string_view from, std::u32string_view to, const Difference& difference,
                     const RenamedBodies& renamed);

}  // namespace hakusho::searcher
