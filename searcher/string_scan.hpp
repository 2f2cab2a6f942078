// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hakusho::searcher {

/// Finds many strings at a time by walking through texts, without any index: what an index is compared with.
class StringScan {
 public:
  /// Numbers the strings from 0, in the order given; each must be UTF-8, not empty, and given once.
  explicit StringScan(const std::vector<std::string>& strings);

  /// Notes `passage` for every string that begins in the first `begins` bytes of `text`. Passages must come
  /// in rising order.
  void walk(std::uint32_t passage, std::string_view text, std::size_t begins);

  /// The passages noted for a string, in order, each once.
  const std::vector<std::uint32_t>& passages(std::size_t string) const { return passages_[string]; }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  static std::uint64_t edge(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 32 | c; }

  // A trie over code points; node 0 is the empty string.
  std::unordered_map<std::uint64_t, std::uint32_t> children_;
  std::vector<std::uint32_t> string_at_{none};  // by node
  std::vector<std::vector<std::uint32_t>> passages_;
};

}  // namespace hakusho::searcher
