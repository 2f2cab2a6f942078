// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <hakusho/document.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// What ranking, filters and citation paths want to know of every passage without reading its record.
struct PassageColumns {
  std::uint32_t document = 0;         ///< row of the document table
  std::uint32_t position = 0;         ///< in the document, from 0
  std::uint32_t parent_distance = 0;  ///< how many passages before this one its heading stands; 0: under none
  std::uint32_t text_hash = 0;        ///< low bits of the hash of the key: part of the passage id
  std::uint32_t characters = 0;       ///< of the text as printed
  std::uint32_t ordinal = 0;          ///< which of the document's passages with this text, from 0
  std::uint16_t words = 0;  ///< words of the key, for length normalisation; 65535 means as many or more
  std::uint8_t kind = 0;    ///< BlockKind
  std::uint8_t flags = 0;
  std::uint8_t named_years = 0;  ///< how often it says which year it speaks of (dict/named_years.hpp)

  bool operator==(const PassageColumns&) const = default;

  static constexpr std::uint8_t hidden_flag =
      1;  ///< a heading repeated so that what follows it has one: no hit
  static constexpr std::uint8_t dead_flag = 2;         ///< of a document that was replaced or removed
  static constexpr int recovery_shift = 2;             ///< two bits: Recovery
  static constexpr std::uint8_t goes_on_flag = 16;     ///< its block goes on in the next passage
  static constexpr std::uint8_t cut_inside_flag = 32;  ///< there, not behind the end of a sentence
  static constexpr std::uint8_t sentence_flag = 64;    ///< a sentence ends in it: its key holds 。

  bool counts() const { return (flags & (hidden_flag | dead_flag)) == 0; }
  bool goes_on() const { return (flags & goes_on_flag) != 0; }
  bool cut_inside_sentence() const { return (flags & cut_inside_flag) != 0; }
  bool has_sentence() const { return (flags & sentence_flag) != 0; }
  bool dead() const { return (flags & dead_flag) != 0; }
  BlockKind block_kind() const { return static_cast<BlockKind>(kind); }
  Recovery recovery() const { return static_cast<Recovery>((flags >> recovery_shift) & 3); }
};

/// Rows of one chunk; the chunk of passage `docid` (from 1) is (docid - 1) / rows_per_column_chunk.
inline constexpr std::size_t rows_per_column_chunk = 4096;

/// Fills in `ordinal`: equal texts of a document are numbered by position, those that count only.
void number_equal_texts(std::span<PassageColumns> rows);

/// Column by column, each number in as many bytes as the column of this chunk needs above its least (frame of
/// reference: Goldstein, Ramakrishnan & Shaft, "Compressing Relations and Indexes", 1998).
std::string encode(std::span<const PassageColumns> rows);
/// All rows of a chunk. Throws Error (corrupt).
std::vector<PassageColumns> decode_passage_columns(std::string bytes);

/// A chunk as it lies in the index: each row is read where it stands. A search that wants ten rows of an
/// index of millions must not unpack them all first. Immutable; threads share it.
class PackedColumns {
 public:
  PackedColumns() = default;
  /// Throws Error (corrupt).
  explicit PackedColumns(std::string bytes);

  std::size_t size() const { return size_; }
  PassageColumns row(std::size_t number) const;

 private:
  struct Column {
    std::uint32_t least = 0;
    std::size_t width = 0, start = 0;  // bytes of a number; place of the first
  };
  std::uint32_t number(std::size_t column, std::size_t row) const;

  std::string bytes_;
  std::size_t size_ = 0;
  std::array<Column, 10> columns_;
};

}  // namespace hakusho::dict
