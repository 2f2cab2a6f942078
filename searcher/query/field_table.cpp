// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_table.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "searcher/query/query_text.hpp"

namespace hakusho::searcher {
namespace {

constexpr FieldEntry fields[] = {
    {FilterField::year, "year", "年", ValueKind::year, "year of the report: {0}"},
    {FilterField::fiscal_year, "fy", "年度", ValueKind::year, "fiscal year spoken of: {0}"},
    {FilterField::organisation, "org", "府省庁", ValueKind::text, "ministry or agency: {0}"},
    {FilterField::section, "sec", "節", ValueKind::text, "section: {0}"},
    {FilterField::item, "item", "項番", ValueKind::text, "item number: {0}"},
    {FilterField::cell, "cell", "欄", ValueKind::cell, "cell of the table: {0}"},
    {FilterField::series, "series", "資料", ValueKind::text, "series of reports: {0}"},
    {FilterField::title, "title", "題", ValueKind::text, "title of the report: {0}"},
    {FilterField::page, "page", "頁", ValueKind::number_or_text, "printed page number: {0}"},
    {FilterField::sheet, "pdf", "", ValueKind::sheet, "page of the PDF file: {0}"},
    {FilterField::kind, "kind", "", ValueKind::block_kind, "kind of passage: {0}"},
};

// A value, the word explanations use for it, and what else people call it.
struct ValueEntry {
  std::string_view name;
  std::string_view japanese;
  std::array<std::string_view, 3> also;
};

constexpr ValueEntry cells[] = {
    {"plan", "計画", {"年度計画", "年次計画"}},
    {"progress", "成果", {"進捗", "進捗状況", "成果・進捗状況"}},
    {"next_plan", "次年度", {"next", "次年度計画", "次年度年次計画"}},
    {"other", "その他", {}},
};

// Kinds that stand in no passage (running heads and the like) cannot be asked for.
constexpr ValueEntry kinds[] = {
    {"heading", "見出し", {}}, {"paragraph", "段落", {"本文"}}, {"item", "箇条書き", {}},
    {"cell", "欄", {"セル"}},  {"table_head", "表頭", {}},      {"note", "注", {"脚注", "注記"}},
    {"caption", "図表題", {}}, {"aside", "囲み", {"囲み記事"}},
};

std::optional<std::string_view> value_named(std::span<const ValueEntry> entries, std::u32string_view value) {
  const std::string wanted = encode(folded_name(value));
  for (const ValueEntry& entry : entries) {
    if (wanted == entry.name || wanted == entry.japanese) return entry.name;
    // The unused places of `also` are empty, and a value never is.
    if (std::find(entry.also.begin(), entry.also.end(), wanted) != entry.also.end()) return entry.name;
  }
  return std::nullopt;
}

std::string listed(std::span<const ValueEntry> entries) {
  std::string out;
  for (const ValueEntry& entry : entries) {
    if (!out.empty()) out += ", ";
    out.append(entry.name).append(" (").append(entry.japanese).append(")");
  }
  return out;
}

}  // namespace

const FieldEntry& entry_of(FilterField field) {
  return *std::find_if(std::begin(fields), std::end(fields),
                       [field](const FieldEntry& entry) { return entry.field == field; });
}

const FieldEntry* field_named(std::u32string_view name) {
  if (name.empty()) return nullptr;
  const std::string wanted = encode(folded_name(name));
  for (const FieldEntry& entry : fields) {
    if (wanted == entry.name || wanted == entry.japanese) return &entry;
  }
  return nullptr;
}

std::optional<std::string_view> cell_named(std::u32string_view value) {
  return value_named(cells, value);
}
std::optional<std::string_view> kind_named(std::u32string_view value) {
  return value_named(kinds, value);
}
std::string allowed_cells() {
  return listed(cells);
}
std::string allowed_kinds() {
  return listed(kinds);
}

std::string_view japanese_value(FilterField field, std::string_view name) {
  const std::span<const ValueEntry> entries =
      field == FilterField::cell ? std::span<const ValueEntry>(cells) : std::span<const ValueEntry>(kinds);
  for (const ValueEntry& entry : entries) {
    if (entry.name == name) return entry.japanese;
  }
  return name;
}

}  // namespace hakusho::searcher
