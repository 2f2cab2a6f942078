// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace hakusho::dict {

/// Years that can be meant; a number outside is no year.
inline constexpr int earliest_year = 1868;
inline constexpr int latest_year = 2199;

/// An era by its names. data/eras.tsv has the days; a test keeps the two together.
struct Era {
  std::u32string_view name;
  char32_t letter;  ///< R
  char32_t sign;    ///< ㋿
  int first;        ///< western year of its year 1
  int last;         ///< the highest year it reached; the present era has room to grow
};

/// Oldest first.
std::span<const Era> eras();

/// The era whose name, sign or initial begins `text`, and the length of what names it (with the full stop of
/// "R.5"). An initial counts only before an Arabic digit or 元.
struct EraAt {
  const Era* era;
  std::size_t length;
};
std::optional<EraAt> era_at(std::u32string_view text);

/// The western year of the year `number` (元, 5, 三十) of an era; nothing where the era had no such year.
std::optional<int> year_of_era(const Era& era, std::u32string_view number);

}  // namespace hakusho::dict
