// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/file_ends.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace hakusho::pdf_helper {
namespace {

constexpr std::streamoff head_bytes = 2048;
// Servers and mail programs add lines behind the end mark; not this many.
constexpr std::streamoff tail_bytes = 64 * 1024;

std::string read_part(std::ifstream& file, std::streamoff from, std::streamoff count) {
  std::string part(static_cast<std::size_t>(count), '\0');
  file.clear();
  file.seekg(from);
  file.read(part.data(), count);
  part.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return part;
}

// The length a linearized PDF says it has (/Linearized … /L 12345); 0 when it says nothing.
std::streamoff said_length(std::string_view head) {
  const auto dictionary = head.find("/Linearized");
  if (dictionary == head.npos) return 0;
  const std::string_view rest = head.substr(dictionary, head.find(">>", dictionary) - dictionary);
  for (auto at = rest.find("/L"); at != rest.npos; at = rest.find("/L", at + 1)) {
    const auto digit = rest.find_first_not_of(" \t\r\n", at + 2);
    std::streamoff length = 0;
    std::size_t end = digit;
    for (; end < rest.size() && rest[end] >= '0' && rest[end] <= '9' && end - digit < 12; ++end)
      length = length * 10 + (rest[end] - '0');
    if (digit != rest.npos && end > digit) return length;
  }
  return 0;
}

}  // namespace

FileEnds look_at_ends(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file || !file.seekg(0, std::ios::end)) return FileEnds::unreadable;
  const std::streamoff size = file.tellg();
  const std::string head = read_part(file, 0, std::min(size, head_bytes));
  if (head.find("%PDF") == head.npos) return FileEnds::no_pdf;
  const std::streamoff tail_start = std::max<std::streamoff>(0, size - tail_bytes);
  const std::string tail = read_part(file, tail_start, size - tail_start);
  const bool ended = tail.find("%%EOF") != tail.npos;
  return ended && said_length(head) <= size ? FileEnds::whole : FileEnds::cut_short;
}

}  // namespace hakusho::pdf_helper
