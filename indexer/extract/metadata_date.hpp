// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// A day, a month or a year of the calendar; month and day are 0 where they are not said.
struct CalendarDate {
  int year = 0, month = 0, day = 0;
};

/// A date at the beginning of `text` and how many bytes it takes: 2024-07-10, 2024/7/10, 2024.7.10,
/// 2024年7月10日, 令和6年7月10日, R6.7.10, full-width forms, blanks before 年 月 日; or as much of it as is
/// there. Nothing when the day does not exist or the number goes on.
struct DateMatch {
  CalendarDate date;
  std::size_t length = 0;
};
std::optional<DateMatch> date_at_start(std::string_view text);

/// The date that `text` is as a whole, as ISO 8601: "2024-07-10", "2024-07" or "2024". A time of day or a
/// day of the week behind it, and eight digits in a row, are read too. Nothing for anything else.
std::optional<std::string> iso_date(std::string_view text);

std::string iso_text(const CalendarDate& date);

}  // namespace hakusho::indexer
