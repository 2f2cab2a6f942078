// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/document_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dict/byte_stream.hpp"
#include "dict/compressor.hpp"
#include "dict/digest.hpp"
#include "dict/schema.hpp"

namespace hakusho::dict {

std::string document_id_text(std::uint64_t id) {
  return fmt::format("{:016x}", id);
}

std::uint64_t document_id(const std::string& name, const std::string& distinction) {
  return hash64(name + "\n" + distinction);
}

std::string distinction_of(const Metadata& metadata) {
  DocumentEntry entry;
  entry.metadata = metadata;
  return digest(encode(std::span(&entry, 1)));
}

std::string distinction_in(const DocumentEntry& document) {
  const bool alone =
      document.id == document_id(document.path, "") || document.id == document_id(document.file, "");
  return alone ? std::string() : distinction_of(document.metadata);
}

std::string encode(std::span<const DocumentEntry> rows) {
  ByteWriter out;
  out.number(rows.size());
  for (const DocumentEntry& row : rows) {
    out.number(row.id);
    out.text(row.path);
    out.text(row.file);
    out.text(row.content_hash);
    out.optional_text(row.metadata.title);
    out.optional_text(row.metadata.series);
    out.optional_text(row.metadata.publisher);
    out.optional_number(row.metadata.year);
    out.optional_text(row.metadata.published);
    out.optional_text(row.metadata.url);
    out.optional_text(row.metadata.meeting);
    out.optional_number(row.metadata.source_page);
    out.number(row.alive ? 1 : 0);
  }
  return pack_block(out.bytes());
}

std::vector<DocumentEntry> decode_document_table(std::string_view packed) {
  const std::string bytes = unpack_block(packed);
  ByteReader in(bytes);
  std::vector<DocumentEntry> rows;
  for (std::uint64_t count = in.number(); count > 0; --count) {
    DocumentEntry row;
    row.id = in.number();
    row.path = in.text();
    row.file = in.text();
    row.content_hash = in.text();
    row.metadata.title = in.optional_text();
    row.metadata.series = in.optional_text();
    row.metadata.publisher = in.optional_text();
    row.metadata.year = in.optional_number();
    row.metadata.published = in.optional_text();
    row.metadata.url = in.optional_text();
    row.metadata.meeting = in.optional_text();
    row.metadata.source_page = in.optional_number();
    row.alive = in.number() != 0;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string contents_fingerprint(std::span<const DocumentEntry> documents, const std::string& dictionary) {
  std::vector<std::string> names;
  for (const DocumentEntry& document : documents)
    if (document.alive) names.push_back(document_id_text(document.id) + document.content_hash);
  std::sort(names.begin(), names.end());
  std::string joined = dictionary + std::to_string(index_format);
  for (const std::string& name : names) joined += name;
  return digest(joined);
}

}  // namespace hakusho::dict
