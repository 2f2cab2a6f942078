// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_columns.hpp"

#include <algorithm>
#include <cstring>
#include <hakusho/error.hpp>
#include <tuple>

#include "dict/compressor.hpp"

namespace hakusho::dict {
namespace {

// A difference to the row before is mostly 0 or 1 and packs to almost nothing.
template <class Member>
void write_column(std::span<const PassageColumns> rows, Member PassageColumns::*member, bool differences,
                  std::string& out) {
  Member before = 0;
  for (const PassageColumns& row : rows) {
    const Member value = static_cast<Member>(row.*member - (differences ? before : Member{0}));
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
    before = row.*member;
  }
}

template <class Member>
const char* read_column(std::vector<PassageColumns>& rows, Member PassageColumns::*member, bool differences,
                        const char* in) {
  Member before = 0;
  for (PassageColumns& row : rows) {
    Member value = 0;
    std::memcpy(&value, in, sizeof value);
    in += sizeof value;
    row.*member = static_cast<Member>(value + (differences ? before : Member{0}));
    before = row.*member;
  }
  return in;
}

constexpr std::size_t row_bytes =
    6 * sizeof(std::uint32_t) + sizeof(std::uint16_t) + 2 * sizeof(std::uint8_t);

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
  std::string bytes;
  bytes.reserve(rows.size() * row_bytes);
  write_column(rows, &PassageColumns::document, true, bytes);
  write_column(rows, &PassageColumns::position, true, bytes);
  write_column(rows, &PassageColumns::parent_distance, true, bytes);
  write_column(rows, &PassageColumns::text_hash, false, bytes);
  write_column(rows, &PassageColumns::characters, false, bytes);
  write_column(rows, &PassageColumns::ordinal, false, bytes);
  write_column(rows, &PassageColumns::words, false, bytes);
  write_column(rows, &PassageColumns::kind, false, bytes);
  write_column(rows, &PassageColumns::flags, false, bytes);
  return pack_block(bytes);
}

std::vector<PassageColumns> decode_passage_columns(std::string_view packed) {
  const std::string bytes = unpack_block(packed);
  if (bytes.size() % row_bytes != 0)
    throw Error(ErrorCode::corrupt, {"the index"}, {"a record is cut short"},
                {"build it again with --rebuild"});
  std::vector<PassageColumns> rows(bytes.size() / row_bytes);
  const char* in = bytes.data();
  in = read_column(rows, &PassageColumns::document, true, in);
  in = read_column(rows, &PassageColumns::position, true, in);
  in = read_column(rows, &PassageColumns::parent_distance, true, in);
  in = read_column(rows, &PassageColumns::text_hash, false, in);
  in = read_column(rows, &PassageColumns::characters, false, in);
  in = read_column(rows, &PassageColumns::ordinal, false, in);
  in = read_column(rows, &PassageColumns::words, false, in);
  in = read_column(rows, &PassageColumns::kind, false, in);
  read_column(rows, &PassageColumns::flags, false, in);
  for (const PassageColumns& row : rows) {
    // Names are looked up by this number.
    if (row.kind > static_cast<std::uint8_t>(BlockKind::ruby))
      throw Error(ErrorCode::corrupt, {"the index"}, {"a passage is of an unknown kind"},
                  {"build it again with --rebuild"});
  }
  return rows;
}

}  // namespace hakusho::dict
