// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup_source.hpp"

#include <algorithm>
#include <cctype>
#include <hakusho/error.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {
namespace {

// Browsers look this far for a declaration (1024), real pages put it a little further down.
constexpr std::size_t declaration_zone = 4096;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
  return lower;
}

bool has_byte_order_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// The value behind `key`, an equals sign, spaces and quotes: charset="utf-8".
std::string value_after(std::string_view zone, std::string_view key) {
  for (std::size_t found = zone.find(key); found != std::string_view::npos;
       found = zone.find(key, found + 1)) {
    std::size_t begin = found + key.size();
    begin = std::min(zone.find_first_not_of(" \t\r\n", begin), zone.size());
    if (begin >= zone.size() || zone[begin] != '=') continue;
    begin = zone.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = zone.find_first_of(" \t\r\n\"';/>?", begin);
    return std::string(zone.substr(begin, end == std::string_view::npos ? end : end - begin));
  }
  return {};
}

bool means_shift_jis(std::string_view name) {
  return name == "shift_jis" || name == "shift-jis" || name == "x-sjis" || name == "sjis" ||
         name == "windows-31j" || name == "ms_kanji" || name == "cp932" || name == "ms932";
}

bool has_non_ascii(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const std::string zone = lower_ascii(bytes.substr(0, declaration_zone));
  if (zone.starts_with("<?xml")) {
    const std::string name = value_after(std::string_view(zone).substr(0, zone.find("?>")), "encoding");
    if (!name.empty()) return name;
  }
  // Scripts have charset attributes too: only <meta …> counts.
  for (std::size_t meta = zone.find("<meta"); meta != std::string::npos;
       meta = zone.find("<meta", meta + 1)) {
    const std::size_t end = std::min(zone.find('>', meta), zone.size());
    const std::string name = value_after(std::string_view(zone).substr(meta, end - meta), "charset");
    if (!name.empty()) return name;
  }
  return {};
}

std::string markup_as_utf8(std::string_view bytes, const std::string& encoding, const std::string& file) {
  if (!encoding.empty() || has_byte_order_mark(bytes)) return decode_text(bytes, encoding, file);
  // Pages saved by a browser are often UTF-8 whatever they declare, and the other way round.
  const bool valid_utf8 = dict::is_valid_utf8(bytes);
  const bool iso_2022 = bytes.find('\x1B') != std::string_view::npos;
  if (valid_utf8 && !iso_2022 && has_non_ascii(bytes)) return decode_text(bytes, "UTF-8", file);
  const std::string declared = declared_encoding(bytes);
  if (declared.empty() || declared.starts_with("utf") || declared.find("ascii") != std::string::npos ||
      declared.starts_with("iso-8859") || declared.starts_with("windows-125"))
    return decode_text(bytes, "", file);
  try {
    return decode_text(bytes, means_shift_jis(declared) ? "CP932" : declared, file);
  } catch (const Error&) {  // no such encoding, or it does not fit: the bytes have the last word
    return decode_text(bytes, "", file);
  }
}

}  // namespace hakusho::indexer
