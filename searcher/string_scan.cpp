// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/string_scan.hpp"

#include "dict/utf8.hpp"

namespace hakusho::searcher {

StringScan::StringScan(const std::vector<std::string>& strings) : passages_(strings.size()) {
  for (std::uint32_t number = 0; number < strings.size(); ++number) {
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < strings[number].size();) {
      const char32_t c = dict::next_code_point(strings[number], at);
      const auto [child, is_new] =
          children_.try_emplace(edge(node, c), static_cast<std::uint32_t>(string_at_.size()));
      if (is_new) string_at_.push_back(none);
      node = child->second;
    }
    string_at_[node] = number;
  }
}

void StringScan::walk(std::uint32_t passage, std::string_view text, std::size_t begins) {
  for (std::size_t begin = 0; begin < begins;) {
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < text.size();) {
      const auto child = children_.find(edge(node, dict::next_code_point(text, at)));
      if (child == children_.end()) break;
      node = child->second;
      if (string_at_[node] == none) continue;
      std::vector<std::uint32_t>& found = passages_[string_at_[node]];
      if (found.empty() || found.back() != passage) found.push_back(passage);
    }
    dict::next_code_point(text, begin);
  }
}

}  // namespace hakusho::searcher
