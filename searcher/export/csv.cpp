// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/export.hpp>

#include "dict/printable_path.hpp"
#include "dict/utf8.hpp"

namespace hakusho {
namespace {

constexpr std::string_view columns =
    "rank,score,match,via,id,source_id,title,series,publisher,year,published,path,url,section,page,page_end,"
    "page_label,line_first,line_last,kind,item_no,ministries,cell,fiscal_years,text,snippet,citation";

/// One row of RFC 4180. Text is always quoted; numbers never are.
class Row {
 public:
  void text(std::string_view value) {
    separate();
    out_ += '"';
    for (const char byte : dict::repaired_utf8(value)) {
      if (byte == '"') out_ += '"';
      out_ += byte;
    }
    out_ += '"';
  }
  // Not known is an empty field, known to be empty is "".
  void known(const std::optional<std::string>& value) {
    if (value)
      text(*value);
    else
      nothing();
  }
  template <typename T>
  void number(T value) {
    separate();
    out_ += fmt::format("{}", value);
  }
  void number(const std::optional<int>& value) {
    if (value)
      number(*value);
    else
      nothing();
  }
  void nothing() { separate(); }
  std::string finish() { return out_ + "\r\n"; }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string out_;
  bool first_ = true;
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return fmt::format("{}", fmt::join(parts, between));
}

void write_place(Row& row, const Passage& passage) {
  row.text(joined(passage.section, " › "));
  row.number(passage.page);
  row.number(passage.page_end ? passage.page_end : passage.page);
  row.known(passage.page_label);
  row.number(passage.lines ? std::optional(passage.lines->first) : std::nullopt);
  row.number(passage.lines ? std::optional(passage.lines->last) : std::nullopt);
  row.text(name_of(passage.kind));
  row.known(passage.item_no);
  row.text(joined(passage.ministries, "、"));
  if (passage.cell)
    row.text(name_of(*passage.cell));
  else
    row.nothing();
  row.text(fmt::format("{}", fmt::join(passage.fiscal_years, " ")));
}

std::string row_of(const Hit& hit) {
  const DocumentInfo& document = hit.passage.document;
  Row row;
  row.number(hit.rank);
  row.number(fmt::format("{:.4f}", hit.score));
  row.text(name_of(hit.grade));
  row.text(name_of(hit.via));
  row.text(hit.passage.id);
  row.known(hit.passage.source_id);
  row.known(document.metadata.title);
  row.known(document.metadata.series);
  row.known(document.metadata.publisher);
  row.number(document.metadata.year);
  row.known(document.metadata.published);
  row.text(dict::printable_path(document.path));
  row.known(document.metadata.url);
  write_place(row, hit.passage);
  row.text(hit.passage.text);
  row.text(hit.snippet.text);
  row.text(hit.citation);
  return row.finish();
}

}  // namespace

std::string to_csv(const SearchResult& result) {
  std::string out(columns);
  out += "\r\n";
  for (const Hit& hit : result.hits) out += row_of(hit);
  return out;
}

}  // namespace hakusho
