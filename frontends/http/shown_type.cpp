// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/shown_type.hpp"

#include <unistd.h>

#include <array>

namespace hakusho::http {
namespace {

// The length of the sound UTF-8 sequence at the beginning of `text`; 0 where it is none, more than there is
// where it is cut.
std::size_t sequence_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  for (std::size_t i = 1; i < length && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
  return length;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) return false;
    if (length > text.size()) return true;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

std::string shown_type(std::string_view media_type, int descriptor) {
  const bool text = media_type.starts_with("text/") || media_type == "application/xml" ||
                    media_type == "application/xhtml+xml" || media_type == "application/x-ndjson";
  if (!text) return std::string(media_type);
  std::array<char, 16384> buffer;
  const ssize_t got = ::pread(descriptor, buffer.data(), buffer.size(), 0);
  const std::string_view beginning(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  if (beginning.starts_with("\xFF\xFE")) return "text/plain; charset=utf-16le";
  if (beginning.starts_with("\xFE\xFF")) return "text/plain; charset=utf-16be";
  return is_utf8(beginning) ? "text/plain; charset=utf-8" : "text/plain";
}

}  // namespace hakusho::http
