// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hakusho::searcher {

// Where words end, above all: which brackets belong to a word. A bracket does when it closes again without
// white space, quote or bar, and touches a character of the word before or after it: 第3条(定義),
// (独)情報処理推進機構, 2.7(ア). Otherwise it groups.

/// OR, AND, NOT and their other forms.
enum class OperatorWord { both, either, exclude };
std::optional<OperatorWord> operator_named(std::u32string_view word);

/// End of the word that begins at `begin`; `begin` itself when none does (a bracket that groups, white
/// space).
std::size_t word_end(std::u32string_view text, std::size_t begin);

/// End of the value of a field that begins at `begin`: as a word, but brackets may stand alone, as in
/// item:(ア).
std::size_t value_end(std::u32string_view text, std::size_t begin);

}  // namespace hakusho::searcher
