// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/measure_trace.hpp>
#include <hakusho/passage.hpp>
#include <string>
#include <string_view>

/// How passages look in the text of an answer: what is said, and all that is needed to cite it.
namespace hakusho::mcp {

/// At most `longest` code points, with … where something is left out; 0: all of it.
std::string shortened(std::string_view text, std::size_t longest);

/// Citation, section, page or lines, and id, a line each; what is not known is left out.
std::string source_lines(const Passage& passage);

/// A step of a measure: year and column, its text, its source.
std::string step_lines(const TraceStep& step, std::size_t longest);

}  // namespace hakusho::mcp
