// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Groups of strings that stand for each other, as the build compiled them from a table of dict/data. A view:
/// it reads the image where it lies, and what it does not look up it does not touch. Immutable; thread-safe.
///
/// The image (written by dict/string_groups_image), every number 32 bits, lowest byte first:
///   groups | bytes of the longest member | members n | references r
///   n hashes, ascending                          group_hash of each member; equal ones in any order
///   n + 1 × (place in texts, place in references)  where a member's begin; the next one's are where they end
///   r references                                 the other members, as places in the row of hashes
///   texts                                        UTF-8, without anything between them
/// Looked for is in the hashes first, so that a text that no group holds costs a page or two.
class StringGroups {
 public:
  /// `image` is one that string_groups_image() made, whole, and outlives this and what is found in it.
  explicit StringGroups(std::string_view image) : image_(image) {}

  /// The other members of the groups that hold `text`, in the order of the table, each once; empty where none
  /// does. Allocates only for what is found.
  std::vector<std::string_view> others(std::string_view text) const;
  /// Bytes of the longest member.
  std::size_t longest() const { return number(1); }
  std::size_t groups() const { return number(0); }
  /// Different members of all groups.
  std::size_t members() const { return number(2); }

 private:
  static constexpr std::size_t header_numbers = 4;

  // The number at a place counted in numbers from the beginning.
  std::uint32_t number(std::size_t place) const {
    const auto* const bytes = reinterpret_cast<const unsigned char*>(image_.data()) + 4 * place;
    return bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 |
           std::uint32_t{bytes[3]} << 24;
  }
  std::uint32_t hash(std::size_t member) const { return number(header_numbers + member); }
  std::size_t entries() const { return header_numbers + members(); }
  std::string_view text(std::size_t member) const;
  std::size_t find(std::string_view text) const;

  std::string_view image_;
};

/// By which an image is searched: FNV-1a of 32 bits.
constexpr std::uint32_t group_hash(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

}  // namespace hakusho::dict
