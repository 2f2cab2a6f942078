// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/measure_trace.hpp>
#include <vector>

#include "searcher/trace/comparison_text.hpp"
#include "searcher/trace/renamed_bodies.hpp"

namespace hakusho::searcher {

/// How the wording of a measure changed: each difference with its class, in order, the ranges in the texts as
/// printed. Line breaks, bullets, 引き続き and widths make no difference. Empty where either text says
/// nothing. With an analyzer the changes are whole words, as readers want them; without, they are told to the
/// character, which is enough to ask whether anything changed.
std::vector<WordingChange> wording_changes(const ComparisonText& from, const ComparisonText& to,
                                           const RenamedBodies& renamed, Analyzer* analyzer);

}  // namespace hakusho::searcher
