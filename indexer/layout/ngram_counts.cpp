// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/ngram_counts.hpp"

#include <algorithm>
#include <stdexcept>

namespace hakusho::indexer {
namespace {

constexpr NgramCounts::Key one_character = 0xFFFF;

std::size_t mixed(NgramCounts::Key key) {
  key ^= key >> 31;
  key *= 0x9E3779B97F4A7C15u;
  return static_cast<std::size_t>(key ^ (key >> 29));
}

void append_number(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  throw std::invalid_argument("not the counts of a join model");
}

}  // namespace

std::size_t NgramCounts::slot_of(Key key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = mixed(key) & mask;
  while (slots_[slot].count != 0 && slots_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

void NgramCounts::grow() {
  std::vector<Slot> old(std::max<std::size_t>(1024, slots_.size() * 2));
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.count != 0) slots_[slot_of(slot.key)] = slot;
}

void NgramCounts::add(Key key, std::uint32_t times) {
  if (times == 0) return;
  if (slots_.size() * 2 <= used_ * 3) grow();
  Slot& slot = slots_[slot_of(key)];
  const bool single = key <= one_character;
  if (slot.count == 0) {
    ++used_;
    distinct_ += single;
  }
  if (single) characters_ += times;
  slot.key = key;
  slot.count += times;
}

std::uint32_t NgramCounts::count(Key key) const {
  return slots_.empty() ? 0 : slots_[slot_of(key)].count;
}

std::string NgramCounts::encoded(std::uint32_t least) const {
  std::vector<Slot> kept;
  for (const Slot& slot : slots_) {
    const bool is_long = slot.key >> 32 != 0;
    if (slot.count != 0 && (!is_long || slot.count >= least)) kept.push_back(slot);
  }
  std::sort(kept.begin(), kept.end(), [](const Slot& a, const Slot& b) { return a.key < b.key; });
  std::string bytes;
  append_number(bytes, kept.size());
  Key last = 0;
  for (const Slot& slot : kept) {
    append_number(bytes, slot.key - last);
    append_number(bytes, slot.count);
    last = slot.key;
  }
  return bytes;
}

NgramCounts NgramCounts::decoded(std::string_view bytes) {
  NgramCounts counts;
  Key key = 0;
  for (std::uint64_t left = take_number(bytes); left > 0; --left) {
    key += take_number(bytes);
    counts.add(key, static_cast<std::uint32_t>(take_number(bytes)));
  }
  return counts;
}

}  // namespace hakusho::indexer
