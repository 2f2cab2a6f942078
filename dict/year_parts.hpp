// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dict/year_point.hpp"

namespace hakusho::dict {

/// The fiscal year of a month of a calendar year.
inline int fiscal_year_of(int year, int month) {
  return month <= 3 ? year - 1 : year;
}

/// "2024.3.29", "R6/3/29", "2024-03-29": reads month and day behind the number of `point`. False where none
/// stand there.
bool read_date_figures(const PhraseText& text, YearPoint& point);

/// Month, quarter, half or decade behind the unit of `point`: sets the fiscal years that are meant.
void read_part_of_year(const PhraseText& text, YearPoint& point);

}  // namespace hakusho::dict
