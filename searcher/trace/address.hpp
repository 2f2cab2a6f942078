// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/trace/measure_row.hpp"

namespace hakusho::searcher {

/// Where a measure stands, as users write it: 2.7(ア)@2024, ２．７（ア）, (ア)@令和6, 2.7@R6.
struct Address {
  std::string section;  ///< matching key of the number; empty: any
  std::string item;     ///< matching key without brackets; empty: any
  std::optional<int> year;
};

/// Reads an address. Nothing for other text: an address has a number and a bracketed item, or ends with @ and
/// a year.
std::optional<Address> address_in(std::string_view text);

bool stands_at(const MeasureRow& row, const Address& address);

}  // namespace hakusho::searcher
