// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/dictionary_image.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <hakusho/error.hpp>
#include <string_view>
#include <tuple>

#include "dict/double_array.hpp"

namespace hakusho::dict {
namespace {

// The file, in the byte order of the machine: a header, the double array of the surfaces, one record a word,
// and the feature strings, each ended by NUL. A key's value holds the number of its words in the low 8 bits
// and the first one's place among the records above them.
constexpr std::uint32_t magic = 0xEF718F77;
constexpr std::uint32_t user_dictionary_type = 1;
constexpr std::size_t charset_bytes = 32;
constexpr std::size_t most_per_surface = 255;
constexpr std::size_t most_entries = std::size_t{1} << 23;  // a place has 31 - 8 bits

struct Header {
  std::uint32_t magic_and_size;
  std::uint32_t version;
  std::uint32_t type;
  std::uint32_t words;
  std::uint32_t left_ids, right_ids;
  std::uint32_t array_bytes, record_bytes, feature_bytes;
  std::uint32_t unused;
  std::array<char, charset_bytes> charset;
};
static_assert(sizeof(Header) == 72);

struct Record {
  std::uint16_t left_id, right_id, part_of_speech;
  std::int16_t cost;
  std::uint32_t feature_offset;
  std::uint32_t compound;
};
static_assert(sizeof(Record) == 16);

template <typename T>
void append_bytes(std::string& bytes, const T* items, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(items), count * sizeof(T));
}

void check_writable(const std::vector<DictionaryEntry>& entries, const DictionaryShape& shape) {
  if (shape.version != image_version) {
    throw Error(ErrorCode::dictionary, "the system dictionary",
                Message("its format is {0}, hakusho knows {1}",
                        {std::to_string(shape.version), std::to_string(image_version)}));
  }
  if (entries.size() >= most_entries) {
    throw Error(ErrorCode::dictionary, "the user dictionary", "too many words");
  }
}

// One key per surface, with the value that leads to its records.
std::vector<DoubleArrayCell> index_surfaces(const std::vector<DictionaryEntry>& sorted) {
  std::vector<std::string_view> keys;
  std::vector<std::uint32_t> values;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i + 1;
    while (end < sorted.size() && sorted[end].surface == sorted[i].surface) ++end;
    keys.emplace_back(sorted[i].surface);
    values.push_back(static_cast<std::uint32_t>(i << 8 | std::min(end - i, most_per_surface)));
    i = end;
  }
  return build_double_array(keys, values);
}

}  // namespace

std::string build_dictionary_image(std::vector<DictionaryEntry> entries, const DictionaryShape& shape) {
  check_writable(entries, shape);
  std::sort(entries.begin(), entries.end(), [](const DictionaryEntry& a, const DictionaryEntry& b) {
    return std::tie(a.surface, a.cost, a.feature) < std::tie(b.surface, b.cost, b.feature);
  });

  const std::vector<DoubleArrayCell> array = index_surfaces(entries);
  std::vector<Record> records;
  records.reserve(entries.size());
  std::string features;
  for (const DictionaryEntry& entry : entries) {
    records.push_back({entry.left_id, entry.right_id, entry.part_of_speech, entry.cost,
                       static_cast<std::uint32_t>(features.size()), 0});
    features.append(entry.feature).push_back('\0');
  }
  // MeCab checks that the parts add up to the file; an empty last part would still have to be addressable.
  if (features.empty()) features.push_back('\0');

  Header header{};
  header.version = image_version;
  header.type = user_dictionary_type;
  header.words = static_cast<std::uint32_t>(entries.size());
  header.left_ids = shape.left_ids;
  header.right_ids = shape.right_ids;
  header.array_bytes = static_cast<std::uint32_t>(array.size() * sizeof(DoubleArrayCell));
  header.record_bytes = static_cast<std::uint32_t>(records.size() * sizeof(Record));
  header.feature_bytes = static_cast<std::uint32_t>(features.size());
  const std::size_t total = sizeof(Header) + header.array_bytes + header.record_bytes + features.size();
  header.magic_and_size = static_cast<std::uint32_t>(total) ^ magic;
  shape.charset.copy(header.charset.data(), charset_bytes - 1);

  std::string bytes;
  bytes.reserve(total);
  append_bytes(bytes, &header, 1);
  append_bytes(bytes, array.data(), array.size());
  append_bytes(bytes, records.data(), records.size());
  return bytes += features;
}

bool is_dictionary_image(std::string_view bytes) {
  Header header{};
  if (bytes.size() < sizeof header) return false;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::uint64_t total =
      std::uint64_t{sizeof header} + header.array_bytes + header.record_bytes + header.feature_bytes;
  return (header.magic_and_size ^ magic) == bytes.size() && header.version == image_version &&
         header.type == user_dictionary_type && total == bytes.size() &&
         header.record_bytes == std::uint64_t{header.words} * sizeof(Record) && bytes.back() == '\0';
}

}  // namespace hakusho::dict
