// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/analyzer.hpp>
#include <string_view>
#include <vector>

#include "dict/vocabulary.hpp"

namespace hakusho::searcher {

/// What a word may be in a number with its counter: 第 | 1 | , | 500 | 万 | 人.
enum class NumberRole { none, prefix, digits, sign, counter };

/// A word inside a word of a query: bytes [begin, end) of its matching key.
struct QueryWord {
  std::size_t begin = 0, end = 0;
  bool carries_meaning = false;
  bool parts_compounds = false;  ///< what stands before and behind it is not one compound
  bool is_verb = false;
  NumberRole role = NumberRole::none;
  bool is_joined = false;       ///< made of several words of the index, which say nothing apart
  std::vector<int> years = {};  ///< fiscal years that it names
};

/// The key of a word without the signs of a sentence around it, which nobody looks for: 訓練。 is 訓練. The
/// key itself where it has nothing else.
std::string_view without_outer_signs(std::string_view key);

/// The words of a matching key as the index has them, one behind the other.
std::vector<QueryWord> words_of_key(Analyzer& analyzer, std::string_view key);

/// The same, where what names years (令和5年度) and a number with its counter (1,500万人, 第3次, 3.5%) are
/// one word each.
std::vector<QueryWord> with_numbers_joined(std::vector<QueryWord> words, std::string_view key);

/// Where words may end, for other spellings: `ends`, and where a katakana word that MeCab left whole
/// (デジタルデバイド) is two words of the index, since it may stand with a ・ there.
std::vector<std::size_t> with_katakana_cuts(const dict::Vocabulary& words, std::string_view key,
                                            const std::vector<std::size_t>& ends);

}  // namespace hakusho::searcher
