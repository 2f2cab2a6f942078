// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/api.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace hakusho {

/// The western year that `text` names as a whole: "2023", "２０２３年", "令和5", "令和元年度", "R5", "H30年",
/// "平成三十年". Nothing for anything else: a bare "6" is no year, nor is an era's year that never was
/// (平成40) or one before 1868. 年, 年度, 年版 and blanks at the end are allowed. Thread-safe.
HAKUSHO_API std::optional<int> western_year(std::string_view text);

/// A phrase of a running text that speaks of fiscal years (April to March).
struct YearPhrase {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  int first = 0, last = 0;         ///< fiscal years, both included
  bool operator==(const YearPhrase&) const = default;
};

/// The phrases of `text` that speak of years, in order and without overlap:
///   - years of any era or the western count with 年 or 年度 ("令和元年度", "R5年度", "㋿5年",
///   "二〇二三年"), an era's
///     year without it ("令和5補正", "R6"), dates ("2024年3月29日", "R6.3.29") and the months and quarters
///     behind a year: January to March belong to the fiscal year before. A calendar year without a month
///     counts as the fiscal year of the same number; 2023年前半 is 2022 and 2023;
///   - ranges and lists, in which the era or the century is said once ("平成30年度から令和4年度まで",
///   "2018～22年度",
///     "平成29、30年度"), "2020年度から5年間", "2010年代";
///   - words that count from `own_year`, the fiscal year the text was written for ("昨年度", "本年3月",
///   "今後3年間" —
///     which begins with that year, "過去5年間" — which ends before it). 同, 前 and 翌 count from the year
///     named before in the same sentence, where there is one. Without `own_year` such words are passed over.
/// Bare numbers (第6回, 6年生, 5か年計画, 30年来, 2023件) are no years. Thread-safe.
HAKUSHO_API std::vector<YearPhrase> year_phrases(std::string_view text,
                                                 std::optional<int> own_year = std::nullopt);

/// The fiscal years that the phrases of `text` speak of, rising, each once.
HAKUSHO_API std::vector<int> fiscal_years_of(std::string_view text,
                                             std::optional<int> own_year = std::nullopt);

}  // namespace hakusho
