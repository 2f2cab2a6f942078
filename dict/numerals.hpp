// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hakusho::dict {

/// Value of one digit, Arabic (half width) or kanji (〇一…九, 零, ○); -1 for anything else.
int digit_of(char32_t c);
/// Whether `c` counts in a kanji number: its digits and 十, 百, 千.
bool is_kanji_numeral(char32_t c);

/// The number that `number` is as a whole: 5, 05, 2023, 二〇二三, 三十, 千九百九十九. At most four digits;
/// Arabic and kanji digits do not stand in one number. Nothing for any other text.
std::optional<int> number_of(std::u32string_view number);

/// Whether [begin, end) of a text (bytes of a matching key) tears a number apart: 8万人 in 418万人, 3.8兆円
/// in 73.8兆円, 5千人 in 1万5千人, 2.5 in 2.5.1.
bool cuts_number(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace hakusho::dict
