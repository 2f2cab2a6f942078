// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include "dict/byte_stream.hpp"
#include "dict/compressor.hpp"

namespace hakusho::dict {
namespace {

[[noreturn]] void fail() {
  throw Error(ErrorCode::corrupt, {"the index"}, {"its vocabulary is damaged"},
              {"build it again with --rebuild"});
}

}  // namespace

void Vocabulary::append(std::string_view term, std::uint32_t passages) {
  bytes_ += term;
  bytes_ += '\0';
  starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  frequencies_.push_back(passages);
}

std::string Vocabulary::encode() const {
  ByteWriter out;
  out.number(size());
  out.text(bytes_);
  for (const std::uint32_t frequency : frequencies_) out.number(frequency);
  return pack_block(out.bytes());
}

Vocabulary Vocabulary::decode(std::string_view packed) {
  std::string bytes = unpack_block(packed);
  ByteReader in(bytes);
  Vocabulary vocabulary;
  const std::uint64_t count = in.number();
  const std::string_view terms = in.text();
  if (count > terms.size()) fail();
  vocabulary.starts_.reserve(count + 1);
  for (std::size_t at = 0; at < terms.size() && vocabulary.starts_.size() <= count;) {
    at = std::min(terms.find('\0', at), terms.size() - 1) + 1;
    vocabulary.starts_.push_back(static_cast<std::uint32_t>(at));
  }
  if (vocabulary.starts_.size() != count + 1 || vocabulary.starts_.back() != terms.size()) fail();
  vocabulary.frequencies_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i)
    vocabulary.frequencies_.push_back(static_cast<std::uint32_t>(in.number()));
  // The terms stay where they were expanded: fresh memory costs a new process more than the work in it.
  const auto begin = static_cast<std::size_t>(terms.data() - bytes.data());
  bytes.resize(begin + terms.size());
  bytes.erase(0, begin);
  vocabulary.bytes_ = std::move(bytes);
  vocabulary.sample_byte_frequencies();
  return vocabulary;
}

std::size_t Vocabulary::lower_bound(std::string_view wanted) const {
  std::size_t low = 0, high = size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (term(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

TermRange Vocabulary::beginning_with(std::string_view prefix, TermRange among) const {
  const auto order_of = [&](std::size_t at) { return term(at).substr(0, prefix.size()).compare(prefix); };
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

std::size_t Vocabulary::find(std::string_view wanted) const {
  const std::size_t at = lower_bound(wanted);
  return at < size() && term(at) == wanted ? at : size();
}

void Vocabulary::sample_byte_frequencies() {
  constexpr std::size_t step = 17;
  for (std::size_t i = 0; i < bytes_.size(); i += step)
    ++byte_frequencies_[static_cast<unsigned char>(bytes_[i])];
}

// Looks for the rarest byte of `part`: most bytes of Japanese text are a few lead bytes, and a search that
// begins with those stops at every character.
std::vector<std::size_t> Vocabulary::containing(std::string_view part) const {
  std::vector<std::size_t> found;
  const auto frequency = [&](char byte) { return byte_frequencies_[static_cast<unsigned char>(byte)]; };
  const auto rarest =
      static_cast<std::size_t>(std::min_element(part.begin(), part.end(),
                                                [&](char a, char b) { return frequency(a) < frequency(b); }) -
                               part.begin());
  const char* const end = bytes_.data() + bytes_.size();
  const char* at = bytes_.data() + rarest;
  while (at < end && (at = static_cast<const char*>(
                          std::memchr(at, part[rarest], static_cast<std::size_t>(end - at)))) != nullptr) {
    const char* const start = at - rarest;
    if (static_cast<std::size_t>(end - start) < part.size()) break;
    if (std::memcmp(start, part.data(), part.size()) != 0) {
      ++at;
      continue;
    }
    const auto place = static_cast<std::uint32_t>(start - bytes_.data());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), place);
    found.push_back(static_cast<std::size_t>(next - starts_.begin()) - 1);
    at = bytes_.data() + *next + rarest;
  }
  return found;
}

}  // namespace hakusho::dict
