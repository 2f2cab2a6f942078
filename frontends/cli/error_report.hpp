// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <string>
#include <string_view>

namespace hakusho::cli {

/// "hakusho: WHAT: WHY; what to do", and for a query that cannot be read two lines more: the query and a
/// caret under the place.
std::string error_report(const Error& error, std::string_view query, Language language, std::size_t width);

}  // namespace hakusho::cli
