// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "dict/eras.hpp"
#include "dict/phrase_text.hpp"

namespace hakusho::dict {

/// What stands behind the number of a year.
enum class YearUnit { none, calendar, fiscal };

/// One year as it stands in a text, with the part of it that is meant.
struct YearPoint {
  std::size_t end = 0;  ///< behind its last character
  int year = 0;         ///< as said: western, calendar or fiscal
  YearUnit unit = YearUnit::none;
  const Era* era = nullptr;  ///< whose count it is; none: western or a relative word
  bool whole = false;        ///< a year even without a unit (令和5, R6.3.29)
  bool relative = false;
  int first = 0, last = 0;  ///< fiscal years
};

/// The years that words count from; either may be unknown.
struct YearBase {
  std::optional<int> own;    ///< of the text
  std::optional<int> named;  ///< named before in the sentence
};

/// The year that begins with the `i`-th character of `text`, with its month, quarter or decade.
std::optional<YearPoint> year_point(const PhraseText& text, std::size_t i, const YearBase& base);

/// The year at `i` whose era or century was said by `before` (平成29、30年度; 2018～22年度). `listed`: it
/// stands behind 、 or the like, where a bare number is easily something else.
std::optional<YearPoint> elided_year_point(const PhraseText& text, std::size_t i, const YearPoint& before,
                                           bool listed);

}  // namespace hakusho::dict
