// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/document.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// A row of the table of documents. A long report may have several rows with one id (its pieces), and a file
/// of ready passages several documents.
struct DocumentEntry {
  std::uint64_t id =
      0;             ///< of path and what tells documents of one file apart; printed as 16 hexadecimal digits
  std::string path;  ///< relative to the indexed PATH, bytes as the file system has them
  std::string file;  ///< where it lay, absolute: what tells files apart between runs
  std::string content_hash;  ///< of the file's bytes and what a manifest says of it
  Metadata metadata;
  bool alive = true;

  bool operator==(const DocumentEntry&) const = default;
};

inline constexpr std::size_t rows_per_document_chunk = 512;

std::string document_id_text(std::uint64_t id);

/// The id of a document whose file is called `name` (its relative path, or where it lies if another document
/// has that already); `distinction` tells the documents of one file apart.
std::uint64_t document_id(const std::string& name, const std::string& distinction);
/// What tells a document of a file of ready passages from the others there.
std::string distinction_of(const Metadata& metadata);
/// The distinction that the id of `document` was made with; none where its file is one document.
std::string distinction_in(const DocumentEntry& document);

std::string encode(std::span<const DocumentEntry> rows);
/// Throws Error (corrupt).
std::vector<DocumentEntry> decode_document_table(std::string_view bytes);

/// Names the contents of an index: the same documents, cut by the same dictionaries, have the same
/// fingerprint.
std::string contents_fingerprint(std::span<const DocumentEntry> documents, const std::string& dictionary);

}  // namespace hakusho::dict
