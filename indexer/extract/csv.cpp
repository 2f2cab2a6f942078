// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>

#include "indexer/extract/csv_columns.hpp"
#include "indexer/extract/document_pieces.hpp"
#include "indexer/extract/metadata_date.hpp"
#include "indexer/extract/tag_stripper.hpp"

namespace hakusho::indexer {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view wide = "\u3000";
  for (bool again = true; again && !text.empty();) {
    if (static_cast<unsigned char>(text.front()) <= ' ')
      text.remove_prefix(1);
    else if (text.starts_with(wide))
      text.remove_prefix(wide.size());
    else if (static_cast<unsigned char>(text.back()) <= ' ')
      text.remove_suffix(1);
    else if (text.ends_with(wide))
      text.remove_suffix(wide.size());
    else
      again = false;
  }
  return text;
}

// A cell on one line: tags gone, line breaks and runs of blanks as one blank.
std::string on_one_line(std::string_view text) {
  std::string out;
  bool breaks = false, blank = false;
  text = trimmed(text);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t tag = html_tag_length(text.substr(at), breaks)) {
      at += tag;
      blank |= breaks;
    } else if (static_cast<unsigned char>(text[at]) <= ' ') {
      ++at;
      blank = true;
    } else {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out += text[at++];
    }
  }
  return out;
}

class CsvReader {
 public:
  CsvReader(const SourceFile& source, const DocumentSink& sink, std::string_view text)
      : source_(source), pieces_(source, sink), records_(text, separator_of(source, text)) {}

  void read() {
    std::vector<CsvField> record;
    if (!next(record)) fail_empty();
    const CsvColumns columns(record);
    const bool articles = columns.has(CsvColumn::text);
    if (!articles) add_row(record, BlockKind::table_head, 0);
    for (int row = 1; next(record); ++row) {
      if (articles)
        add_article(columns, record);
      else
        add_row(record, BlockKind::cell, row);
    }
    if (pieces_.count() == 0) fail_empty();
    pieces_.finish();
  }

 private:
  static char separator_of(const SourceFile& source, std::string_view text) {
    return source.path.ends_with(".tsv") ? '\t' : csv_separator(text);
  }

  [[noreturn]] void fail_empty() const {
    throw Error(ErrorCode::unsupported, {"{0}", {source_.file}}, {"no row has a text"});
  }

  bool next(std::vector<CsvField>& record) {
    switch (records_.next(record)) {
      case CsvRecords::Outcome::record:
        return true;
      case CsvRecords::Outcome::end:
        return false;
      case CsvRecords::Outcome::unclosed_quote:
        fail({"a quoted field has no closing quote"});
      case CsvRecords::Outcome::too_many_fields:
        fail({"a record has more than {0} fields", {std::to_string(CsvRecords::most_fields)}});
    }
    return false;
  }
  [[noreturn]] void fail(Message reason) const {
    throw Error(ErrorCode::corrupt, {"{0}", {source_.file}}, std::move(reason),
                {"correct the record that begins on this line"})
        .at_line(records_.first_line());
  }

  // Without a column of texts the file is a table: a row is a block, its cells side by side.
  void add_row(const std::vector<CsvField>& record, BlockKind kind, int row) {
    Block block;
    block.kind = kind;
    for (const CsvField& field : record) {
      const std::string cell = on_one_line(field.text);
      if (!cell.empty()) block.text += (block.text.empty() ? "" : " | ") + cell;
    }
    if (block.text.empty()) return;
    block.table = 0;
    block.row = row;
    block.lines = LineRange{records_.first_line(), records_.last_line()};
    pieces_.add({}, std::move(block));
  }

  void add_article(const CsvColumns& columns, const std::vector<CsvField>& record) {
    Block pattern;
    said_ = metadata_of(columns, record);
    for (const CsvColumn column : {CsvColumn::title, CsvColumn::section, CsvColumn::heading}) {
      const std::string heading = on_one_line(columns.field(record, column).text);
      // The document's own title is no heading, unless a manifest calls the document otherwise.
      const bool is_title = column == CsvColumn::title && !source_.given.title;
      if (!heading.empty() && !is_title) pattern.section.push_back(heading);
    }
    if (const auto id = trimmed(columns.field(record, CsvColumn::id).text); !id.empty())
      pattern.source_id = std::string(id);
    take_page(columns, record, pattern);
    const std::size_t before = pieces_.count();
    add_paragraphs(columns.field(record, CsvColumn::text), pattern);
    if (pieces_.count() == before) pieces_.leave_out(records_.first_line());
  }

  static Metadata metadata_of(const CsvColumns& columns, const std::vector<CsvField>& record) {
    const auto known = [&](CsvColumn column) -> std::optional<std::string> {
      std::string text = on_one_line(columns.field(record, column).text);
      if (text.empty()) return std::nullopt;
      return text;
    };
    Metadata said;
    said.title = known(CsvColumn::title);
    said.series = known(CsvColumn::series);
    said.publisher = known(CsvColumn::publisher);
    if (const auto year = known(CsvColumn::year)) said.year = western_year(*year);
    if (const auto date = known(CsvColumn::published)) said.published = iso_date(*date);
    said.url = known(CsvColumn::url);
    return said;
  }

  static void take_page(const CsvColumns& columns, const std::vector<CsvField>& record, Block& block) {
    const std::string_view page = trimmed(columns.field(record, CsvColumn::page).text);
    if (!page.empty() && page.size() < 7 && page.find_first_not_of("0123456789") == page.npos)
      if (const int number = std::stoi(std::string(page)); number > 0) block.page = number;
    if (const auto label = trimmed(columns.field(record, CsvColumn::page_label).text); !label.empty())
      block.page_label = std::string(label);
  }

  // A paragraph ends where a line ends; each keeps the line it stands on.
  void add_paragraphs(const CsvField& field, const Block& pattern) {
    int line = field.line, first = line;
    std::string paragraph;
    const std::string_view text = field.text;
    const auto end_paragraph = [&](int next_line) {
      add_paragraph(paragraph, pattern, {first, line});
      paragraph.clear();
      first = line = next_line;
    };
    for (std::size_t at = 0; at < text.size();) {
      bool breaks = false;
      if (text[at] == '\n') {
        end_paragraph(line + 1);
        ++at;
      } else if (const std::size_t tag = html_tag_length(text.substr(at), breaks)) {
        for (const char c : text.substr(at, tag)) line += c == '\n';
        if (breaks) end_paragraph(line);
        at += tag;
      } else {
        const char c = text[at++];
        paragraph += c == '\t' || c == '\f' ? ' ' : c;
      }
    }
    end_paragraph(line);
  }

  void add_paragraph(std::string_view text, const Block& pattern, LineRange lines) {
    text = trimmed(text);
    if (text.empty()) return;
    Block block = pattern;
    block.text = text;
    block.lines = lines;
    pieces_.add(said_, std::move(block));
  }

  const SourceFile& source_;
  DocumentPieces pieces_;
  CsvRecords records_;
  Metadata said_;
};

}  // namespace

void read_csv(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  const std::string text = decode_text(source.bytes, options.encoding, source.file);
  CsvReader(source, sink, text).read();
}

}  // namespace hakusho::indexer
