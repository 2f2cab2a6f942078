// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/error.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::dict {

/// A number in groups of seven bits, lowest first.
inline void append_number(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
  bytes += static_cast<char>(value);
}

/// Writes numbers and strings as bytes: numbers as append_number() does; strings after their length.
class ByteWriter {
 public:
  void number(std::uint64_t value) { append_number(bytes_, value); }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  /// 0 for nothing, else the value plus one.
  void optional_number(std::optional<int> value) { number(value ? zigzag(*value) + 1 : 0); }
  void optional_text(const std::optional<std::string>& value) {
    number(value ? value->size() + 1 : 0);
    if (value) bytes_ += *value;
  }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  static std::uint64_t zigzag(int value) {
    return (static_cast<std::uint64_t>(static_cast<std::int64_t>(value)) << 1) ^
           static_cast<std::uint64_t>(static_cast<std::int64_t>(value) >> 63);
  }
  std::string bytes_;
};

/// Reads what ByteWriter wrote. Every member throws Error (corrupt) where the bytes end too early.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) fail();
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }
  std::string_view text() { return take(number()); }
  std::optional<int> optional_number() {
    const std::uint64_t value = number();
    if (value == 0) return std::nullopt;
    const std::uint64_t folded = value - 1;
    return static_cast<int>(static_cast<std::int64_t>(folded >> 1) ^ -static_cast<std::int64_t>(folded & 1));
  }
  std::optional<std::string> optional_text() {
    const std::uint64_t size = number();
    if (size == 0) return std::nullopt;
    return std::string(take(size - 1));
  }
  bool at_end() const { return left() == 0; }
  /// Bytes that were not read yet.
  std::size_t left() const { return bytes_.size() - at_; }
  /// For who finds that what was read makes no sense.
  [[noreturn]] static void fail() {
    throw Error(ErrorCode::corrupt, {"the index"}, {"a record is damaged"},
                {"build it again with --rebuild"});
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size() - at_) fail();
    const std::string_view part = bytes_.substr(at_, size);
    at_ += size;
    return part;
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace hakusho::dict
