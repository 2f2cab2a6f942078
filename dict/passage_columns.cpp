// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_columns.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "dict/byte_stream.hpp"

namespace hakusho::dict {
namespace {

// A damaged number must not cost memory: columns that hold one number all along take no bytes a row.
constexpr std::uint64_t most_rows = 1 << 20;

constexpr BlockKind last_kind = BlockKind::ruby;

[[noreturn]] void fail(Message what) {
  throw Error(ErrorCode::corrupt, {"the index"}, std::move(what), {"build it again with --rebuild"});
}

// Calls use(field) for what a column is in a row.
template <class Row, class Use>
void with_field(Column column, Row& row, Use use) {
  switch (column) {
    case Column::document:
      return use(row.document);
    case Column::position:
      return use(row.position);
    case Column::parent_distance:
      return use(row.parent_distance);
    case Column::text_hash:
      return use(row.text_hash);
    case Column::characters:
      return use(row.characters);
    case Column::ordinal:
      return use(row.ordinal);
    case Column::words:
      return use(row.words);
    case Column::kind:
      return use(row.kind);
    case Column::flags:
      return use(row.flags);
    case Column::named_years:
      return use(row.named_years);
  }
}

// Positions go up with the rows: what is left over is one number for a document.
std::uint32_t part_of_the_row(Column column, std::size_t row) {
  return column == Column::position ? static_cast<std::uint32_t>(row) : 0;
}

std::uint32_t number_of(Column column, const PassageColumns& columns, std::size_t row) {
  std::uint32_t number = 0;
  with_field(column, columns, [&](auto field) { number = field; });
  return number - part_of_the_row(column, row);
}

void set_number(Column column, PassageColumns& columns, std::size_t row, std::uint32_t number) {
  number += part_of_the_row(column, row);
  with_field(column, columns,
             [&](auto& field) { field = static_cast<std::remove_reference_t<decltype(field)>>(number); });
}

std::size_t width_of(std::uint32_t largest) {
  return largest == 0 ? 0 : largest <= UINT8_MAX ? 1 : largest <= UINT16_MAX ? 2 : 4;
}

// Some numbers are differences below zero.
std::uint32_t least_of(std::span<const std::uint32_t> numbers) {
  std::int32_t least = INT32_MAX;
  for (const std::uint32_t number : numbers) least = std::min(least, static_cast<std::int32_t>(number));
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

std::string encode(std::span<const PassageColumns> rows, ColumnGroup columns) {
  ByteWriter out;
  out.number(rows.size());
  std::string packed;
  std::vector<std::uint32_t> numbers(rows.size());
  for (const Column column : columns) {
    for (std::size_t i = 0; i < rows.size(); ++i) numbers[i] = number_of(column, rows[i], i);
    const std::uint32_t least = least_of(numbers);
    std::uint32_t largest = 0;
    for (std::uint32_t& number : numbers) largest = std::max(largest, number -= least);
    const std::size_t width = width_of(largest);
    out.number(width);
    out.number(least);
    for (const std::uint32_t number : numbers)
      for (std::size_t byte = 0; byte < width; ++byte) packed += static_cast<char>(number >> (8 * byte));
  }
  return out.take() + packed;
}

PackedColumns::PackedColumns(std::string bytes, ColumnGroup columns)
    : bytes_(std::move(bytes)), columns_(columns) {
  ByteReader in(bytes_);
  const std::uint64_t rows = in.number();
  if (rows > most_rows) ByteReader::fail();
  size_ = static_cast<std::size_t>(rows);
  std::size_t size = 0;
  for (const Column column : columns_) {
    const std::uint64_t width = in.number(), least = in.number();
    if ((width > 2 && width != 4) || least > UINT32_MAX) ByteReader::fail();
    layout_of(column) = {static_cast<std::uint32_t>(least), static_cast<std::size_t>(width), size};
    size += static_cast<std::size_t>(width) * size_;
  }
  if (in.left() != size) fail({"a record is cut short"});
  for (const Column column : columns_) layout_of(column).start += bytes_.size() - size;
  check_kinds();
}

// Names are looked up by this number.
void PackedColumns::check_kinds() const {
  std::uint32_t largest = 0;
  for_each(Column::kind, [&](std::size_t, std::uint32_t kind) { largest = std::max(largest, kind); });
  if (largest > static_cast<std::uint32_t>(last_kind)) fail({"a passage is of an unknown kind"});
}

std::uint32_t PackedColumns::number(Column column, std::size_t row) const {
  const auto& [least, width, start] = layout_of(column);
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

std::vector<PassageColumns> decode_passage_columns(std::string ranking, std::string places) {
  const PackedColumns of_ranking(std::move(ranking), ranking_columns),
      of_place(std::move(places), place_columns);
  if (of_ranking.size() != of_place.size()) fail({"a record is cut short"});
  std::vector<PassageColumns> rows(of_ranking.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    of_ranking.read(i, rows[i]);
    of_place.read(i, rows[i]);
  }
  return rows;
}

void PackedColumns::read(std::size_t row, PassageColumns& into) const {
  for (const Column column : columns_) set_number(column, into, row, number(column, row));
}

}  // namespace hakusho::dict
