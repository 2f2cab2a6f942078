// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace hakusho::cli {

/// 12,345
std::string grouped(std::uint64_t number);
/// "850 B", "22.4 MB": powers of 1,000, as file managers count.
std::string byte_text(std::uint64_t bytes);
/// "0:07", "12:05", "1:02:03"
std::string clock_text(double seconds);

}  // namespace hakusho::cli
