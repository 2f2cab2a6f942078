// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/csv_records.hpp"

namespace hakusho::indexer {

/// What a column of a table of articles holds.
enum class CsvColumn {
  text,
  heading,  ///< of the article: 記事タイトル, 見出し
  section,  ///< what the article is filed under: カテゴリ
  title,    ///< of the report or the issue
  series,
  publisher,
  year,
  published,
  url,
  id,
  page,
  page_label
};

/// Where the columns stand, by the names in the header record; a name that comes twice counts once.
class CsvColumns {
 public:
  explicit CsvColumns(const std::vector<CsvField>& header);

  bool has(CsvColumn column) const { return places_[static_cast<std::size_t>(column)].has_value(); }
  /// The field of `record` in that column; empty when the column or the field is missing.
  const CsvField& field(const std::vector<CsvField>& record, CsvColumn column) const;

 private:
  std::optional<std::size_t> places_[12];
};

}  // namespace hakusho::indexer
