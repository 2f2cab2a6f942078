// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::cli {

/// A whole number in [least, most]. Throws Error: invalid_argument naming `option`.
std::size_t number_value(std::string_view option, const std::string& text, std::size_t least,
                         std::size_t most);

/// "2020..2024", "令和3..R6", "..2019", "平成30..", "2024". Throws Error: invalid_argument.
YearRange year_range_value(const std::string& text);

/// "2024", "令和6". Throws Error: invalid_argument naming `option`.
int year_value(std::string_view option, const std::string& text);

/// Throws Error: invalid_argument unless `text` is one of "a|b|c".
void demand_choice(std::string_view option, const std::string& text, std::string_view choices);

/// The name most like `text`; empty where none is like it.
std::string_view nearest_name(std::string_view text, const std::vector<std::string_view>& names);

}  // namespace hakusho::cli
