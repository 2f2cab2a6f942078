// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/memory_vocabulary.hpp"

#include <algorithm>
#include <cstring>

namespace hakusho::dict {
namespace {

// So many terms share one that is looked at for the frequencies of bytes.
constexpr std::size_t terms_for_a_sample = 16;

}  // namespace

void MemoryVocabulary::append(std::string_view term, std::uint32_t passages) {
  bytes_ += term;
  bytes_ += '\0';
  starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  frequencies_.push_back(passages);
  if (frequencies_.size() % terms_for_a_sample != 0) return;
  for (const char byte : term) ++byte_frequencies_[static_cast<unsigned char>(byte)];
}

std::size_t MemoryVocabulary::lower_bound(std::string_view wanted) const {
  std::size_t low = 0, high = size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (view(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

TermRange MemoryVocabulary::beginning_with(std::string_view prefix, TermRange among) const {
  const auto order_of = [&](std::size_t at) { return view(at).substr(0, prefix.size()).compare(prefix); };
  const auto first_from = [&](std::size_t low, auto is_there) {
    std::size_t high = among.last;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (is_there(order_of(middle)))
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  };
  const std::size_t first = first_from(among.first, [](int order) { return order >= 0; });
  if (first == among.last || order_of(first) != 0) return {first, first};
  return {first, first_from(first + 1, [](int order) { return order > 0; })};
}

// Looks for the rarest byte of `part`: most bytes of Japanese text are a few lead bytes, and a search that
// begins with those stops at every character.
template <class Found>
void MemoryVocabulary::scan(std::string_view part, Found found) const {
  const auto frequency = [&](char byte) { return byte_frequencies_[static_cast<unsigned char>(byte)]; };
  const auto rarer = [&](char a, char b) { return frequency(a) < frequency(b); };
  const auto rarest =
      static_cast<std::size_t>(std::min_element(part.begin(), part.end(), rarer) - part.begin());
  const char* const end = bytes_.data() + bytes_.size();
  const char* at = bytes_.data() + rarest;
  while (at < end && (at = static_cast<const char*>(
                          std::memchr(at, part[rarest], static_cast<std::size_t>(end - at)))) != nullptr) {
    const char* const start = at - rarest;
    if (static_cast<std::size_t>(end - start) < part.size()) return;
    if (std::memcmp(start, part.data(), part.size()) != 0) {
      ++at;
      continue;
    }
    const auto place = static_cast<std::uint32_t>(start - bytes_.data());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), place);
    if (!found(static_cast<std::size_t>(next - starts_.begin()) - 1)) return;
    at = bytes_.data() + *next + rarest;
  }
}

std::vector<std::size_t> MemoryVocabulary::containing(std::string_view part) const {
  std::vector<std::size_t> found;
  scan(part, [&](std::size_t term) { return found.push_back(term), true; });
  return found;
}

std::vector<std::size_t> MemoryVocabulary::ending_with(std::string_view ending) const {
  std::vector<std::size_t> found;
  scan(std::string(ending) + '\0', [&](std::size_t term) { return found.push_back(term), true; });
  return found;
}

bool MemoryVocabulary::holds(std::string_view part) const {
  bool there = false;
  scan(part, [&](std::size_t) { return !(there = true); });
  return there;
}

}  // namespace hakusho::dict
