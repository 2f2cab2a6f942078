// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/api.hpp>
#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hakusho {

/// Code points [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0, end = 0;
  bool operator==(const TextRange&) const = default;
};

/// The report a passage stands in.
struct DocumentInfo {
  std::string id;    ///< the same as long as the file keeps its path
  std::string path;  ///< relative to the indexed PATH; odd bytes as %XX
  Metadata metadata;
};

/// The unit that is indexed, ranked and cited: 150–500 characters that never cut a sentence.
struct Passage {
  std::string id;  ///< document id, hash of the normalised text, ordinal of equal texts: survives re-indexing
  std::optional<std::string> source_id;
  DocumentInfo document;
  std::size_t position = 0;  ///< in the document, from 0
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::vector<std::string> section;
  std::optional<LineRange> lines;
  std::optional<int> page, page_end;
  std::optional<std::string> page_label;
  std::vector<int> fiscal_years;
  std::optional<std::string> item_no;
  std::vector<std::string> ministries;
  std::optional<CellRole> cell;
  std::optional<std::string> cell_heading;
  std::optional<int> table, row, col;
  std::vector<Box> boxes;
  Recovery recovery = Recovery::clean;
};

/// "『令和5年版情報通信白書』（2023年）第1章 › 第2節, 12–14行": what is known, in this order; nothing
/// invented.
HAKUSHO_API std::string citation_of(const Passage& passage);

}  // namespace hakusho
