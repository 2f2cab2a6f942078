// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/api.hpp>
#include <optional>
#include <string_view>

namespace hakusho {

/// The western year that `text` names as a whole: "2023", "２０２３年", "令和5", "令和元年度", "R5", "H30年",
/// "平成三十年". Nothing for anything else: a bare "6" is no year, nor is an era's year that never was
/// (平成40) or one before 1868. 年, 年度, 年版 and blanks at the end are allowed. Thread-safe.
HAKUSHO_API std::optional<int> western_year(std::string_view text);

}  // namespace hakusho
