// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {

/// What a format's reader makes of some bytes, as one document.
inline Document read_bytes(FormatReader reader, std::string_view bytes, const ReaderOptions& options = {},
                           const Metadata& given = {}) {
  const SourceFile source{"dir/sample", "sample", bytes, given};
  Document all;
  reader(source, options, [&](Document&& piece) {
    all.path = piece.path;
    all.metadata = piece.metadata;
    for (Block& block : piece.blocks) all.blocks.push_back(std::move(block));
  });
  return all;
}

/// "kind: text" of each block: short to compare.
inline std::vector<std::string> outline(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks)
    lines.push_back(std::string(name_of(block.kind)) + ": " + block.text);
  return lines;
}

/// The same with the section path in front of the text, "a > b".
inline std::string section_of(const Block& block) {
  std::string path;
  for (const std::string& name : block.section) path += (path.empty() ? "" : " > ") + name;
  return path;
}

/// "row.col text" of each table block, "h.col" for header cells.
inline std::vector<std::string> cells_of(const Document& document) {
  std::vector<std::string> cells;
  for (const Block& block : document.blocks)
    if (block.table)
      cells.push_back((block.kind == BlockKind::table_head ? "h" : std::to_string(*block.row)) + "." +
                      std::to_string(*block.col) + " " + block.text);
  return cells;
}

/// The English text of the Error that reading throws; empty when it throws none.
inline std::string error_of(FormatReader reader, std::string_view bytes, const ReaderOptions& options = {}) {
  try {
    read_bytes(reader, bytes, options);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace hakusho::indexer
