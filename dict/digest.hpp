// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hakusho::dict {

/// 128 bits of XXH3 in 32 hexadecimal digits: names contents, is no protection against forgery.
std::string digest(std::string_view bytes);

/// 64 bits of XXH3.
std::uint64_t hash64(std::string_view bytes);

}  // namespace hakusho::dict
