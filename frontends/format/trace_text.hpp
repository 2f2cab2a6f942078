// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/measure_trace.hpp>
#include <string>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// A timeline: report after report what it plans, achieved and plans next, and how one leads to the other.
std::string trace_text(const MeasureTrace& trace, const Look& look);

/// "verb stronger: 「検討する」 → 「実施する」", a line each; texts as the steps have them.
std::string changes_text(const std::vector<WordingChange>& changes, const std::string& from,
                         const std::string& to, const Look& look, std::size_t indent);

}  // namespace hakusho::cli
