// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hakusho::searcher {

/// Longer queries are refused before anything else is looked at.
inline constexpr std::size_t max_query_length = 4096;

/// The query as code points, one for each of the original, so that positions stay true. Control characters
/// become spaces. Throws Error bad_query: longer than max_query_length, not UTF-8.
std::u32string decode_query(std::string_view text);

std::string encode(std::u32string_view text);

/// The ASCII form of a full-width sign, letter or digit; everything else as it is.
char32_t folded(char32_t c);
std::u32string folded(std::u32string_view text);
/// folded(), with ASCII letters in lower case: how names of fields and values are compared.
std::u32string folded_name(std::u32string_view text);

bool is_space(char32_t c);
bool is_digit(char32_t c);  ///< ASCII or full-width
bool is_open_bracket(char32_t c);
bool is_close_bracket(char32_t c);
bool is_bar(char32_t c);
bool is_minus(char32_t c);  ///< - and － (and U+2212, which some input methods give for －)
bool is_star(char32_t c);
bool is_wave(char32_t c);  ///< ~, ～ (and U+301C, which some input methods give for ～)
bool is_equals(char32_t c);
bool is_colon(char32_t c);
bool is_open_quote(char32_t c);          ///< " ＂ “ ” 「: Windows types ” on both sides
bool is_only_closing_quote(char32_t c);  ///< 」
/// White space, a quote or a bar: no word reaches over it.
bool ends_word(char32_t c);

/// Where the quote opened at `open` closes; npos when it never does. “ ” and 「 」 nest.
std::size_t closing_quote(std::u32string_view text, std::size_t open);
/// Where the bracket opened at `open` closes without white space, quote or bar before; else npos.
std::size_t closing_bracket(std::u32string_view text, std::size_t open);

}  // namespace hakusho::searcher
