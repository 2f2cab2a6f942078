// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include "dict/byte_stream.hpp"
#include "dict/schema.hpp"

namespace hakusho::dict {
namespace {

// A damaged number must not cost memory.
constexpr std::uint64_t most_reserved = 256u << 20;

// Of the terms appended one by one, so many share one that is looked at for the frequencies of bytes.
constexpr std::size_t appended_terms_for_a_sample = 16;

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
  if (frequencies_.size() % appended_terms_for_a_sample != 0) return;
  for (const char byte : term) ++byte_frequencies_[static_cast<unsigned char>(byte)];
}

// A chunk tells how much there is in all: memory that grows step by step is touched more than once. Terms are
// front coded (Witten, Moffat & Bell, "Managing Gigabytes", 1999): what a term shares with the one before is
// a number. Half as large again as zstd makes them, and read with half the instructions (238 and 151 KB, 5.7
// and 10.1 million for 34,000 terms: xapian-metadata, callgrind), which every search from the command line
// waits for.
std::string Vocabulary::encode(std::size_t first) const {
  const std::size_t last = std::min(first + terms_per_vocabulary_chunk, size());
  ByteWriter out;
  out.number(size());
  out.number(bytes_.size());
  out.number(last - first);
  std::string_view before;
  for (std::size_t i = first; i < last; before = term(i++)) {
    const auto differs = std::mismatch(before.begin(), before.end(), term(i).begin(), term(i).end());
    const auto shared = static_cast<std::size_t>(differs.first - before.begin());
    out.number(shared);
    out.text(term(i).substr(shared));
    out.number(frequencies_[i]);
  }
  return out.take();
}

void Vocabulary::append_chunk(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t all_terms = in.number(), all_bytes = in.number(), count = in.number();
  if (count > terms_per_vocabulary_chunk) fail();
  if (bytes_.empty() && all_terms <= most_reserved && all_bytes <= most_reserved) {
    bytes_.reserve(all_bytes);
    starts_.reserve(all_terms + 1);
    frequencies_.reserve(all_terms);
  }
  announced_ = all_terms;
  const std::size_t first_byte = bytes_.size();
  std::size_t before = 0, size_before = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t shared = in.number();
    const std::string_view rest = in.text();
    if (shared > size_before || shared + rest.size() > max_term_bytes) fail();
    const std::size_t start = bytes_.size();
    bytes_.append(bytes_, before, shared);
    bytes_ += rest;
    before = start;
    size_before = bytes_.size() - start;
    bytes_ += '\0';
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    frequencies_.push_back(static_cast<std::uint32_t>(in.number()));
  }
  if (!in.at_end() || bytes_.size() > UINT32_MAX) fail();
  sample_byte_frequencies(first_byte);
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

void Vocabulary::sample_byte_frequencies(std::size_t from) {
  constexpr std::size_t step = 17;
  for (std::size_t i = from; i < bytes_.size(); i += step)
    ++byte_frequencies_[static_cast<unsigned char>(bytes_[i])];
}

// Looks for the rarest byte of `part`: most bytes of Japanese text are a few lead bytes, and a search that
// begins with those stops at every character.
template <class Found>
void Vocabulary::scan(std::string_view part, Found found) const {
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

std::vector<std::size_t> Vocabulary::containing(std::string_view part) const {
  std::vector<std::size_t> found;
  scan(part, [&](std::size_t term) { return found.push_back(term), true; });
  return found;
}

std::vector<std::size_t> Vocabulary::ending_with(std::string_view ending) const {
  std::vector<std::size_t> found;
  scan(std::string(ending) + '\0', [&](std::size_t term) { return found.push_back(term), true; });
  return found;
}

bool Vocabulary::holds(std::string_view part) const {
  bool there = false;
  scan(part, [&](std::size_t) { return !(there = true); });
  return there;
}

}  // namespace hakusho::dict
