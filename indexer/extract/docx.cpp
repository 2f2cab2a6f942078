// SPDX-License-Identifier: GPL-2.0-or-later
// DOCX: zip container -> XML parts -> paragraphs with the meaning of their styles -> blocks.
#include <algorithm>
#include <hakusho/error.hpp>
#include <map>
#include <set>
#include <utility>

#include "indexer/extract/docx_numbering.hpp"
#include "indexer/extract/docx_property.hpp"
#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/docx_text.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/markup_table.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/office_package.hpp"

namespace hakusho::indexer {
namespace {

// A longer text set as a heading is running text by mistake.
constexpr std::size_t longest_heading = 600;

using Notes = std::map<std::string, XmlNode, std::less<>>;

class DocxReader {
 public:
  explicit DocxReader(OfficePackage& package)
      : package_(package),
        document_(package.main_part("word/document.xml", "document")),
        styles_part_(package.related("styles")),
        numbering_part_(package.related("numbering")),
        footnotes_part_(package.related("footnotes")),
        endnotes_part_(package.related("endnotes")),
        styles_(styles_part_.root()),
        numbering_(numbering_part_.root()),
        footnotes_(notes_of(footnotes_part_.root())),
        endnotes_(notes_of(endnotes_part_.root())) {}

  std::vector<Block> run() {
    walk_body(document_.root().child("body"));
    add_running_heads();
    return blocks_.take();
  }

 private:
  using Use = DocxParagraphStyle::Use;

  static Notes notes_of(XmlNode root) {
    Notes notes;
    for (const XmlNode node : root)
      if (node.attribute("type").empty() || node.attribute("type") == "normal")
        notes.emplace(std::string(node.attribute("id")), node);
    return notes;
  }

  void walk_body(XmlNode parent) {
    for (const XmlNode node : parent) {
      const std::string_view name = node.name();
      if (name == "p") {
        add_paragraph(node);
      } else if (name == "tbl") {
        walk_table(node);
      } else if (name == "AlternateContent") {
        const XmlNode choice = node.child("Choice");
        walk_body(choice ? choice : node.child("Fallback"));
      } else if (name != "del" && name != "moveFrom" && name != "sectPr" && name != "sdtPr") {
        walk_body(node);  // content controls, insertions, custom XML
      }
    }
  }

  void add_paragraph(XmlNode paragraph) {
    DocxParagraphText found = read_docx_paragraph(paragraph);
    const DocxParagraphStyle style = styles_.of_paragraph(paragraph.child("pPr"));
    // Paragraphs without text are counted as well.
    const DocxNumbering::Label label = style.list ? numbering_.next(*style.list) : DocxNumbering::Label();
    std::vector<InlineLine> lines = found.text.take();
    if (!lines.empty()) add_lines(std::move(lines), style, label);
    add_what_hangs_on(found);
  }

  void add_lines(std::vector<InlineLine> lines, const DocxParagraphStyle& style, DocxNumbering::Label label) {
    if (style.use == Use::contents) {
      blocks_.add(BlockKind::running_head, join_all_lines(lines));
    } else if (style.use == Use::heading) {
      InlineLine line = join_all_lines(lines);
      put_before(line, label.text);
      if (line.text.size() <= longest_heading)
        blocks_.heading(style.level, line);
      else
        blocks_.text(line);
    } else if (style.use == Use::caption) {
      blocks_.add(BlockKind::caption, join_all_lines(lines));
    } else {
      const bool item = style.use == Use::item || (label.listed && label.text.empty());
      for (InlineLine& line : join_broken_lines(std::move(lines))) {
        put_before(line, std::exchange(label.text, {}));
        if (item)
          blocks_.add(BlockKind::item, line);
        else
          blocks_.text(line);
      }
    }
  }

  static void put_before(InlineLine& line, const std::string& label) {
    if (label.empty() || line.text.empty()) return;
    line.text.insert(0, label.ends_with("\u3000") || label.ends_with(' ') ? label : label + ' ');
  }

  void add_what_hangs_on(const DocxParagraphText& found) {
    for (const std::string& reading : found.readings) blocks_.add(BlockKind::ruby, {reading});
    for (const XmlNode box : found.boxes) walk_body(box);
    for (const std::string& id : found.footnotes) add_note(footnotes_, id);
    for (const std::string& id : found.endnotes) add_note(endnotes_, id);
  }

  void add_note(Notes& notes, const std::string& id) {
    const auto note = notes.find(id);
    if (note == notes.end()) return;
    const XmlNode node = note->second;
    notes.erase(note);  // a note comes once, even if it refers to itself
    for (const std::string& text : paragraphs_in(node)) blocks_.add(BlockKind::note, {text});
  }

  // The paragraphs below a node, tables and boxes within it included, as plain text.
  std::vector<std::string> paragraphs_in(XmlNode parent) {
    std::vector<std::string> texts;
    gather_paragraphs(parent, texts, nullptr);
    return texts;
  }

  void gather_paragraphs(XmlNode parent, std::vector<std::string>& texts, DocxParagraphText* hanging) {
    for (const XmlNode node : parent) {
      const std::string_view name = node.name();
      if (name == "del" || name == "moveFrom" || name == "sdtPr") continue;
      if (name == "AlternateContent") {
        const XmlNode choice = node.child("Choice");
        gather_paragraphs(choice ? choice : node.child("Fallback"), texts, hanging);
      } else if (name != "p") {
        gather_paragraphs(node, texts, hanging);
      } else {
        gather_paragraph(node, texts, hanging);
      }
    }
  }

  void gather_paragraph(XmlNode node, std::vector<std::string>& texts, DocxParagraphText* hanging) {
    DocxParagraphText found = read_docx_paragraph(node);
    std::vector<InlineLine> lines = join_broken_lines(found.text.take());
    const DocxParagraphStyle style = styles_.of_paragraph(node.child("pPr"));
    const DocxNumbering::Label label = style.list ? numbering_.next(*style.list) : DocxNumbering::Label();
    if (!lines.empty()) put_before(lines.front(), label.text);
    for (const InlineLine& line : lines) texts.push_back(line.text);
    for (const XmlNode box : found.boxes) gather_paragraphs(box, texts, hanging);
    if (hanging == nullptr) return;
    const auto append = [](std::vector<std::string>& to, const std::vector<std::string>& more) {
      to.insert(to.end(), more.begin(), more.end());
    };
    append(hanging->readings, found.readings);
    append(hanging->footnotes, found.footnotes);
    append(hanging->endnotes, found.endnotes);
  }

  void walk_table(XmlNode table) {
    std::vector<XmlNode> rows;
    gather(table, "tr", rows);
    std::vector<XmlNode> first_cells;
    if (rows.size() == 1) gather(rows.front(), "tc", first_cells);
    // A single cell is a frame around text.
    if (first_cells.size() == 1) return walk_body(first_cells.front());
    DocxParagraphText hanging;
    const std::vector<TableCell> cells = cells_of(rows, hanging);
    add_table(blocks_, cells, header_row_count(cells));
    add_what_hangs_on(hanging);
  }

  // Rows and cells may stand in content controls; those of inner tables are not ours.
  static void gather(XmlNode parent, std::string_view wanted, std::vector<XmlNode>& found) {
    for (const XmlNode node : parent) {
      const std::string_view name = node.name();
      if (name == wanted)
        found.push_back(node);
      else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins")
        gather(node, wanted, found);
    }
  }

  std::vector<TableCell> cells_of(const std::vector<XmlNode>& rows, DocxParagraphText& hanging) {
    constexpr int most_columns = 1000;
    std::vector<TableCell> cells;
    std::map<int, std::size_t> spanning;  // by column: the cell that reaches down from above
    int row = 0;
    for (const XmlNode node : rows) {
      const XmlNode properties = node.child("trPr");
      if (properties.child("del")) continue;
      std::vector<XmlNode> columns;
      gather(node, "tc", columns);
      int col = std::clamp(number_in(property_of(properties, "gridBefore"), 0), 0, most_columns);
      for (const XmlNode cell_node : columns) {
        const XmlNode cell_properties = cell_node.child("tcPr");
        const int span = std::clamp(number_in(property_of(cell_properties, "gridSpan"), 1), 1, most_columns);
        if (col + span > most_columns) break;
        const XmlNode merge = cell_properties.child("vMerge");
        const auto above = spanning.find(col);
        if (merge && merge.attribute("val") != "restart" && above != spanning.end()) {
          cells[above->second].rows = row - cells[above->second].row + 1;
        } else {
          spanning.erase(col);
          if (merge) spanning[col] = cells.size();
          cells.push_back(cell_of(cell_node, hanging));
          TableCell& cell = cells.back();
          cell.row = row;
          cell.col = col;
          cell.cols = span;
          cell.head = is_on(properties, "tblHeader");
        }
        col += span;
      }
      ++row;
    }
    return cells;
  }

  TableCell cell_of(XmlNode node, DocxParagraphText& hanging) {
    std::vector<std::string> texts;
    gather_paragraphs(node, texts, &hanging);
    TableCell cell;
    for (const std::string& text : texts) cell.text += (cell.text.empty() ? "" : "\n") + text;
    return cell;
  }

  void add_running_heads() {
    std::set<std::string> seen;
    std::set<std::string> read;
    for (const Relationship& relationship : package_.relationships(package_.main_name())) {
      if (relationship.type != "header" && relationship.type != "footer") continue;
      if (!package_.has(relationship.part) || !read.insert(relationship.part).second) continue;
      const XmlDocument part = package_.part(relationship.part);
      for (const std::string& text : paragraphs_in(part.root()))
        if (seen.insert(text).second) blocks_.add(BlockKind::running_head, {text});
    }
  }

  OfficePackage& package_;
  XmlDocument document_, styles_part_, numbering_part_, footnotes_part_, endnotes_part_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  Notes footnotes_, endnotes_;
  MarkupBlocks blocks_;
};

}  // namespace

void read_docx(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  OfficePackage package(source, options);
  Document document;
  document.path = source.path;
  document.blocks = DocxReader(package).run();
  if (document.blocks.empty())
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the document holds no text"},
                {"save what it shows as PDF"});
  document.metadata = completed(source.given, package.metadata(source.path, document.blocks));
  sink(std::move(document));
}

}  // namespace hakusho::indexer
