// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include "dict/byte_stream.hpp"
#include "dict/compressor.hpp"

namespace hakusho::dict {
namespace {

[[noreturn]] void fail() {
  throw Error(ErrorCode::corrupt, {"the index"}, {"its vocabulary is damaged"}, {"build it again with --rebuild"});
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
  const std::string bytes = unpack_block(packed);
  ByteReader in(bytes);
  Vocabulary vocabulary;
  const std::uint64_t count = in.number();
  vocabulary.bytes_ = in.text();
  if (count > vocabulary.bytes_.size()) fail();
  vocabulary.starts_.reserve(count + 1);
  for (std::size_t i = 0; i < vocabulary.bytes_.size(); ++i)
    if (vocabulary.bytes_[i] == '\0') vocabulary.starts_.push_back(static_cast<std::uint32_t>(i + 1));
  vocabulary.frequencies_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) vocabulary.frequencies_.push_back(static_cast<std::uint32_t>(in.number()));
  if (vocabulary.starts_.size() != count + 1 || vocabulary.starts_.back() != vocabulary.bytes_.size()) fail();
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

std::size_t Vocabulary::find(std::string_view wanted) const {
  const std::size_t at = lower_bound(wanted);
  return at < size() && term(at) == wanted ? at : size();
}

std::vector<std::size_t> Vocabulary::containing(std::string_view part) const {
  std::vector<std::size_t> found;
  const std::string_view all = bytes_;
  const auto next_place = [&](std::size_t from) {
    const void* place = ::memmem(all.data() + from, all.size() - from, part.data(), part.size());
    return place == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(place) - all.data());
  };
  for (std::size_t at = next_place(0); at != std::string_view::npos;) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(at));
    found.push_back(static_cast<std::size_t>(next - starts_.begin()) - 1);
    at = next == starts_.end() ? std::string_view::npos : next_place(*next);
  }
  return found;
}

}  // namespace hakusho::dict
