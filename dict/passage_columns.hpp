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

/// Rows of one chunk; the chunk of passage `docid` (from 1) is (docid - 1) / rows_per_column_chunk. A chunk
/// comes to a block of Xapian's: what a search reads of it, it wants.
inline constexpr std::size_t rows_per_column_chunk = 1024;

/// Fills in `ordinal`: equal texts of a document are numbered by position, those that count only.
void number_equal_texts(std::span<PassageColumns> rows);

enum class Column : std::uint8_t {
  document,
  position,
  parent_distance,
  text_hash,
  characters,
  ordinal,
  words,
  kind,
  flags,
  named_years
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::named_years) + 1;

/// Columns that are asked for together lie together, in this order.
using ColumnGroup = std::span<const Column>;
/// What ranking asks of every passage that a query meets.
inline constexpr std::array ranking_columns = {Column::document, Column::parent_distance,
                                               Column::words,    Column::kind,
                                               Column::flags,    Column::named_years};
/// What it takes to cite one.
inline constexpr std::array place_columns = {Column::position, Column::text_hash, Column::characters,
                                             Column::ordinal};

/// Column by column, each number in as many bytes as the column of this chunk needs above its least (frame of
/// reference: Goldstein, Ramakrishnan & Shaft, "Compressing Relations and Indexes", 1998).
std::string encode(std::span<const PassageColumns> rows, ColumnGroup columns);

/// The rows of a chunk, written twice: with the ranking columns and with the place columns. Throws Error
/// (corrupt).
std::vector<PassageColumns> decode_passage_columns(std::string ranking, std::string places);

/// A chunk of some columns as it lies in the index: each row is read where it stands. A search that wants ten
/// rows of an index of millions must not unpack them all first. Immutable; threads share it.
class PackedColumns {
 public:
  PackedColumns() = default;
  /// `columns` as for encode(). Throws Error (corrupt).
  PackedColumns(std::string bytes, ColumnGroup columns);

  std::size_t size() const { return size_; }
  /// Fills in what the columns here say of a row.
  void read(std::size_t row, PassageColumns& into) const;
  /// Calls take(row, number) for each row of a column, in order, without asking for each how wide the numbers
  /// are. Of Column::position the number of the row is taken off.
  template <class Take>
  void for_each(Column column, Take take) const {
    switch (layout_of(column).width) {
      case 0:
        return for_each_of_width<0>(column, take);
      case 1:
        return for_each_of_width<1>(column, take);
      case 2:
        return for_each_of_width<2>(column, take);
      default:
        return for_each_of_width<4>(column, take);
    }
  }

 private:
  struct Layout {
    std::uint32_t least = 0;
    std::size_t width = 0, start = 0;  // bytes of a number; place of the first
  };
  const Layout& layout_of(Column column) const { return layout_[static_cast<std::size_t>(column)]; }
  Layout& layout_of(Column column) { return layout_[static_cast<std::size_t>(column)]; }
  std::uint32_t number(Column column, std::size_t row) const;
  void check_kinds() const;

  template <std::size_t width, class Take>
  void for_each_of_width(Column column, Take take) const {
    const Layout& layout = layout_of(column);
    const auto* at = reinterpret_cast<const unsigned char*>(bytes_.data()) + layout.start;
    for (std::size_t row = 0; row < size_; ++row, at += width) {
      std::uint32_t above = 0;
      for (std::size_t byte = 0; byte < width; ++byte) above |= std::uint32_t{at[byte]} << (8 * byte);
      take(row, layout.least + above);
    }
  }

  std::string bytes_;
  std::size_t size_ = 0;
  ColumnGroup columns_;
  std::array<Layout, column_count> layout_;
};

}  // namespace hakusho::dict
