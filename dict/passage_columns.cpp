// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_columns.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <tuple>
#include <utility>

#include "dict/byte_stream.hpp"

namespace hakusho::dict {
namespace {

// The columns in the order they are written.
enum : std::size_t {
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
constexpr std::size_t column_count = named_years + 1;
using Numbers = std::array<std::uint32_t, column_count>;

// A damaged number must not cost memory: columns that hold one number all along take no bytes a row.
constexpr std::uint64_t most_rows = 1 << 20;

constexpr BlockKind last_kind = BlockKind::ruby;

[[noreturn]] void fail(Message what) {
  throw Error(ErrorCode::corrupt, {"the index"}, std::move(what), {"build it again with --rebuild"});
}

// Positions go up with the rows: what is left over is one number for a document.
Numbers numbers_of(const PassageColumns& row, std::size_t number) {
  return {row.document,        row.position - static_cast<std::uint32_t>(number),
          row.parent_distance, row.text_hash,
          row.characters,      row.ordinal,
          row.words,           row.kind,
          row.flags,           row.named_years};
}

std::size_t width_of(std::uint32_t largest) {
  return largest == 0 ? 0 : largest <= UINT8_MAX ? 1 : largest <= UINT16_MAX ? 2 : 4;
}

// Some numbers are differences below zero.
std::uint32_t least_of(std::span<const Numbers> rows, std::size_t column) {
  std::int32_t least = INT32_MAX;
  for (const Numbers& row : rows) least = std::min(least, static_cast<std::int32_t>(row[column]));
  return static_cast<std::uint32_t>(least);
}

}  // namespace

void number_equal_texts(std::span<PassageColumns> rows) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    rows[i].ordinal = 0;
    if (rows[i].counts()) order.push_back(i);
  }
  const auto place = [&](std::uint32_t i) {
    return std::tuple(rows[i].document, rows[i].text_hash, rows[i].position);
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const PassageColumns& before = rows[order[i - 1]];
    PassageColumns& row = rows[order[i]];
    if (row.document == before.document && row.text_hash == before.text_hash)
      row.ordinal = before.ordinal + 1;
  }
}

std::string encode(std::span<const PassageColumns> rows) {
  std::vector<Numbers> numbers(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) numbers[i] = numbers_of(rows[i], i);
  ByteWriter out;
  out.number(rows.size());
  std::string columns;
  for (std::size_t column = 0; column < column_count; ++column) {
    const std::uint32_t least = least_of(numbers, column);
    std::uint32_t largest = 0;
    for (const Numbers& row : numbers) largest = std::max(largest, row[column] - least);
    const std::size_t width = width_of(largest);
    out.number(width);
    out.number(least);
    for (const Numbers& row : numbers) {
      const std::uint32_t value = row[column] - least;
      for (std::size_t byte = 0; byte < width; ++byte) columns += static_cast<char>(value >> (8 * byte));
    }
  }
  return out.take() + columns;
}

PackedColumns::PackedColumns(std::string bytes) : bytes_(std::move(bytes)) {
  ByteReader in(bytes_);
  const std::uint64_t rows = in.number();
  if (rows > most_rows) ByteReader::fail();
  size_ = static_cast<std::size_t>(rows);
  std::size_t size = 0;
  for (Column& column : columns_) {
    const std::uint64_t width = in.number(), least = in.number();
    if ((width > 2 && width != 4) || least > UINT32_MAX) ByteReader::fail();
    column = {static_cast<std::uint32_t>(least), static_cast<std::size_t>(width), size};
    size += column.width * size_;
  }
  if (in.left() != size) fail({"a record is cut short"});
  for (Column& column : columns_) column.start += bytes_.size() - size;
  // Names are looked up by this number.
  for (std::size_t row = 0; row < size_; ++row)
    if (number(kind, row) > static_cast<std::uint32_t>(last_kind)) fail({"a passage is of an unknown kind"});
}

std::uint32_t PackedColumns::number(std::size_t column, std::size_t row) const {
  const auto& [least, width, start] = columns_[column];
  const auto* at = reinterpret_cast<const unsigned char*>(bytes_.data()) + start + row * width;
  switch (width) {
    case 0:
      return least;
    case 1:
      return least + at[0];
    case 2:
      return least + (at[0] | std::uint32_t{at[1]} << 8);
    default:
      return least +
             (at[0] | std::uint32_t{at[1]} << 8 | std::uint32_t{at[2]} << 16 | std::uint32_t{at[3]} << 24);
  }
}

PassageColumns PackedColumns::row(std::size_t at) const {
  PassageColumns row;
  row.document = number(document, at);
  row.position = number(position, at) + static_cast<std::uint32_t>(at);
  row.parent_distance = number(parent_distance, at);
  row.text_hash = number(text_hash, at);
  row.characters = number(characters, at);
  row.ordinal = number(ordinal, at);
  row.words = static_cast<std::uint16_t>(number(words, at));
  row.kind = static_cast<std::uint8_t>(number(kind, at));
  row.flags = static_cast<std::uint8_t>(number(flags, at));
  row.named_years = static_cast<std::uint8_t>(number(named_years, at));
  return row;
}

std::vector<PassageColumns> decode_passage_columns(std::string bytes) {
  const PackedColumns packed(std::move(bytes));
  std::vector<PassageColumns> rows;
  rows.reserve(packed.size());
  for (std::size_t i = 0; i < packed.size(); ++i) rows.push_back(packed.row(i));
  return rows;
}

}  // namespace hakusho::dict
