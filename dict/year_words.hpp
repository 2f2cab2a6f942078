// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dict/year_point.hpp"

namespace hakusho::dict {

/// The word at `i` that counts from a known year (昨年度, 翌年), without what follows it; nothing where that
/// year is not known.
std::optional<YearPoint> year_word(const PhraseText& text, std::size_t i, const YearBase& base);

/// Years counted from the text's own: 今後3年間, 過去5か年. `end` is behind the last character.
struct YearSpan {
  std::size_t end;
  int first, last;
};
std::optional<YearSpan> year_span(const PhraseText& text, std::size_t i, std::optional<int> own);

/// "3年間", "5か年", "10年": how many years the duration at `i` has, and where it ends.
struct YearCount {
  std::size_t end;
  int years;
};
std::optional<YearCount> year_count(const PhraseText& text, std::size_t i);

}  // namespace hakusho::dict
