// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// A place of a key that can be written in other ways, from the place asked for to `end`.
struct NumberSite {
  std::size_t end = 0;
  std::vector<std::string> others;
  const char* rule = "";
};

/// A number or a year that begins at `begin`: 23条 → 二十三, 1万7千 → 17000, 令和5年 → 2023年. Kanji count as
/// digits behind 第 and before a counter only: 三重, 一般 and 十分 are no numbers. `end` is 0 where there is
/// none.
NumberSite number_at(std::string_view key, std::size_t begin);

}  // namespace hakusho::dict
