// SPDX-License-Identifier: GPL-2.0-or-later
// What a helper that was taken over might print. The first byte says in how large pieces it comes; the rest
// is taken as the output itself, or, where it does not begin so, as the arrays of one page.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/extract/glyph_folding.hpp"
#include "indexer/extract/page_records.hpp"
#include "indexer/layout/page/document_layout.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace {

namespace protocol = hakusho::pdf_protocol;

std::string record(std::string_view name, std::string_view value) {
  return std::string(name) + " " + std::to_string(value.size()) + "\n" + std::string(value) + "\n";
}

// Glyphs, rules and fills cut from the bytes: random bytes alone never find the form of the records.
std::string page_of(std::string_view bytes) {
  const std::string_view glyphs = bytes.substr(0, bytes.size() / 2), rest = bytes.substr(glyphs.size());
  return std::string(protocol::pages_greeting) + record(protocol::font, "0 X") +
         record(protocol::page, "1 595 842") + record(protocol::glyphs, glyphs) +
         record(protocol::rules, rest.substr(0, rest.size() / 2)) +
         record(protocol::fills, rest.substr(rest.size() / 2)) + record(protocol::end, "");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty()) return 0;
  const std::size_t piece = std::max<std::size_t>(1, static_cast<unsigned char>(bytes[0]) * 16u);
  bytes.remove_prefix(1);
  const std::string output =
      bytes.starts_with(protocol::pages_greeting.substr(0, 4)) ? std::string(bytes) : page_of(bytes);
  hakusho::indexer::PageRecordReader reader;
  for (std::size_t at = 0; at < output.size(); at += piece)
    if (!reader.take(std::string_view(output).substr(at, piece))) return 0;
  if (auto pages = reader.finish())
    hakusho::indexer::blocks_of(hakusho::indexer::fold_glyphs(std::move(*pages)));
  return 0;
}
