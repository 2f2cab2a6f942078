// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// One cell of the table in which MeCab looks words up.
struct DoubleArrayCell {
  std::int32_t base = 0;    ///< where the cells of the next byte begin, or -1 - value at the end of a key
  std::uint32_t check = 0;  ///< the base of the cell one comes from; 0 in a cell without use
};

/// A trie laid out so that following a byte is one addition and one comparison: from a cell with base b, byte
/// c leads to cell b + c + 1, if its check is b; a key that ends there has its value in cell b. `keys` are
/// sorted by bytes, different, not empty and without NUL; `values` (as many, below 2^31) belong to them. The
/// table is padded so that no byte leads out of it.
std::vector<DoubleArrayCell> build_double_array(const std::vector<std::string_view>& keys,
                                                const std::vector<std::uint32_t>& values);

}  // namespace hakusho::dict
