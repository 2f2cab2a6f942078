// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/analyzer.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// Calls `found` with each run of characters that compounds are made of (kanji, katakana, Latin letters,
/// figures, ・ between them) in a matching key, with up to two hiragana behind
/// it: they tell 及 of 及び from the end of a noun.
void for_each_run(std::string_view key, const std::function<void(std::string_view)>& found);

/// The same as the words of the analyzer, single nouns too: those that may be a part of a term and follow
/// each other, without what may not begin or end one.
std::vector<std::vector<Token>> noun_groups_in(std::string_view run, Analyzer& analyzer);

/// The compounds in a run: words that follow each other and may be parts of a term, two to eight. Each is
/// given as its words.
std::vector<std::vector<std::string>> compounds_in(std::string_view run, Analyzer& analyzer);

/// The sentence of `text` that holds the code point at byte `at`, blanks at its ends taken off.
std::string sentence_at(std::string_view text, std::size_t at);

}  // namespace hakusho::searcher
