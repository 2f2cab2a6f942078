// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <span>
#include <string>
#include <string_view>

namespace hakusho::searcher {

/// Kana in one form, so that what is typed meets what the dictionary says: hiragana as katakana, without the
/// sign of long vowels (サーバ, サーバー). Other characters stay.
std::string folded_kana(std::string_view text);

/// Whether a text is kana alone, ー too.
bool is_kana(std::string_view text);

/// How words are read, folded: what the dictionary says of each, kana, letters and figures as they stand.
/// Empty where a word has no known reading.
std::string reading_of(std::span<const Token> words);

}  // namespace hakusho::searcher
