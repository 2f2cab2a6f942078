// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/csv_columns.hpp"

#include <string>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

struct ColumnName {
  std::string_view name;
  CsvColumn column;
};

constexpr ColumnName column_names[] = {
    {"text", CsvColumn::text},
    {"body", CsvColumn::text},
    {"content", CsvColumn::text},
    {"本文", CsvColumn::text},
    {"記事本文", CsvColumn::text},
    {"内容", CsvColumn::text},
    {"テキスト", CsvColumn::text},
    {"heading", CsvColumn::heading},
    {"記事タイトル", CsvColumn::heading},
    {"記事名", CsvColumn::heading},
    {"見出し", CsvColumn::heading},
    {"件名", CsvColumn::heading},
    {"section", CsvColumn::section},
    {"category", CsvColumn::section},
    {"カテゴリ", CsvColumn::section},
    {"カテゴリー", CsvColumn::section},
    {"分類", CsvColumn::section},
    {"節", CsvColumn::section},
    {"title", CsvColumn::title},
    {"タイトル", CsvColumn::title},
    {"発行号タイトル", CsvColumn::title},
    {"資料名", CsvColumn::title},
    {"series", CsvColumn::series},
    {"シリーズ", CsvColumn::series},
    {"シリーズ名", CsvColumn::series},
    {"publisher", CsvColumn::publisher},
    {"自治体名", CsvColumn::publisher},
    {"発行者", CsvColumn::publisher},
    {"府省庁", CsvColumn::publisher},
    {"府省庁名", CsvColumn::publisher},
    {"year", CsvColumn::year},
    {"年", CsvColumn::year},
    {"年度", CsvColumn::year},
    {"published", CsvColumn::published},
    {"date", CsvColumn::published},
    {"公開年月", CsvColumn::published},
    {"公開年月日", CsvColumn::published},
    {"公開日", CsvColumn::published},
    {"発行日", CsvColumn::published},
    {"発行年月日", CsvColumn::published},
    {"url", CsvColumn::url},
    {"id", CsvColumn::id},
    {"page", CsvColumn::page},
    {"ページ", CsvColumn::page},
    {"頁", CsvColumn::page},
    {"page_label", CsvColumn::page_label},
};

// Width and case folded, blanks gone: " Ｔｉｔｌｅ" is title.
std::string folded_name(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = dict::next_code_point(name, at);
    if (dict::is_white_space(c) || c == 0xFEFF) continue;
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    dict::append_utf8(out, c);
  }
  return out;
}

}  // namespace

CsvColumns::CsvColumns(const std::vector<CsvField>& header) {
  for (std::size_t place = 0; place < header.size(); ++place) {
    if (header[place].text.size() > 100) continue;
    const std::string name = folded_name(header[place].text);
    for (const ColumnName& known : column_names) {
      auto& found = places_[static_cast<std::size_t>(known.column)];
      if (known.name == name && !found) found = place;
    }
  }
}

const CsvField& CsvColumns::field(const std::vector<CsvField>& record, CsvColumn column) const {
  static const CsvField missing;
  const auto place = places_[static_cast<std::size_t>(column)];
  return place && *place < record.size() ? record[*place] : missing;
}

}  // namespace hakusho::indexer
