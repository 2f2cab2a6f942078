// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/passage.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::cli {

/// Code points of UTF-8 text; invalid bytes are U+FFFD.
std::u32string decoded(std::string_view text);
std::string encoded(std::u32string_view text);

/// `text` fit for a terminal: one line, control characters (escape sequences of a hostile file) as spaces.
std::string one_line(std::string_view text);

/// Columns on a terminal: kanji and kana take two, combining signs none.
std::size_t width_of(char32_t c);
std::size_t width_of(std::u32string_view text);
std::size_t width_of(std::string_view text);

/// Spaces that bring `text` to `columns`; none where it is as wide already.
std::string padding(std::string_view text, std::size_t columns);

/// The beginning of `text` in at most `columns`, "…" where something is left out.
std::string shortened(std::string_view text, std::size_t columns);

/// Where to break `text` into lines of at most `columns` (0: one line): code points of each line. Breaks
/// between Japanese characters and at spaces, which are left out; no line begins with 、。」 and the like.
std::vector<TextRange> line_breaks(std::u32string_view text, std::size_t columns);

/// Paragraphs of `text` broken into lines of `columns`, each line behind `indent` spaces and ended by "\n".
std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent);

}  // namespace hakusho::cli
