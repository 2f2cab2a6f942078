// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/document_layout.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "indexer/layout/chart/find_charts.hpp"
#include "indexer/layout/page/block_writer.hpp"
#include "indexer/layout/page/cell_text.hpp"
#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/clean_page.hpp"
#include "indexer/layout/page/doubtful_tables.hpp"
#include "indexer/layout/page/furniture.hpp"
#include "indexer/layout/page/heading_votes.hpp"
#include "indexer/layout/page/small_print.hpp"
#include "indexer/layout/page/writing_frame.hpp"

namespace hakusho::indexer {
namespace {

// Rows that end at one place, to the point, before it counts as the edge of the text.
constexpr int rows_at_edge = 8;

class DocumentLayout {
 public:
  explicit DocumentLayout(PageSet document) : document_(std::move(document)) {}

  std::vector<Block> run() {
    std::vector<bool> vertical;
    for (Page& page : document_.pages) {
      page = clean_page(std::move(page));
      vertical.push_back(is_set_vertically(page.glyphs));
    }
    result_.furniture = find_furniture(document_.pages, document_.fonts, vertical);
    measure_document(vertical);
    for (std::size_t i = 0; i < document_.pages.size(); ++i) lay_out(i);
    result_.elements = joined_flow(std::move(result_.elements), words_);
    classify_flow(result_.elements);
    result_.words = std::move(words_);
    return written_blocks(std::move(result_));
  }

 private:
  void measure_document(const std::vector<bool>& vertical) {
    std::map<int, std::size_t> sizes;
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const std::vector<Glyph>& glyphs = document_.pages[i].glyphs;
      if (glyphs.empty()) continue;
      sizes[static_cast<int>(usual_size(glyphs) * 2 + 0.5f)] += glyphs.size();
      if (vertical[i]) continue;
      const std::vector<GlyphRow> rows = baseline_rows(glyphs);
      words_.count(rows);
      for (const GlyphRow& row : rows) ++ends_[static_cast<int>(row.box.x1)];
    }
    words_.settle();
    const auto most = std::max_element(sizes.begin(), sizes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != sizes.end() && most->first > 0) em_ = static_cast<float>(most->first) / 2;
    // The outermost place at which many lines end.
    int largest = 0;
    for (const auto& [x, count] : ends_) largest = std::max(largest, count);
    for (const auto& [x, count] : ends_)
      if (count >= rows_at_edge && count * 4 >= largest) text_right_ = static_cast<float>(x) + 1;
  }

  void lay_out(std::size_t index) {
    const WritingFrame frame = frame_of(document_.pages[index]);
    const bool vertical = frame.vertical(), across = frame.lines == WritingFrame::Lines::across;
    Page page = std::move(document_.pages[index]);
    page.glyphs = without_furniture(page.glyphs, result_.furniture[index]);
    page = in_reading_frame(std::move(page), frame);
    LiftedText lifted = lift_small_print(std::move(page.glyphs));
    FlowPage flow;
    flow.glyphs = std::move(lifted.body);
    flow.em = em_;
    flow.text_right = across ? text_right_ : 0;
    flow.tables = without_doubtful(find_tables({flow.glyphs, page.rules, page.fills, page.width, page.height,
                                                em_, std::move(open_columns_)},
                                               vertical),
                                   flow.glyphs);
    if (!vertical)
      flow.tables =
          with_charts(std::move(flow.tables), {flow.glyphs, page.rules, page.fills, page.images, em_});
    flow.notes = note_evidence(page, lifted, flow.tables);
    std::vector<FlowItem> items = flow_of(flow, document_.fonts, words_);
    open_columns_ = columns_at_end(items, flow.tables);
    for (FlowItem& item : items) add(std::move(item), flow, lifted.marks, frame, page.number);
    for (const RubyWord& word : lifted.ruby) add_ruby(word, frame, page.number);
    result_.pages.push_back({page.number, std::move(page.reason), std::move(page.label)});
  }

  NoteEvidence note_evidence(const Page& page, const LiftedText& lifted,
                             const std::vector<PageTable>& tables) const {
    NoteEvidence evidence;
    evidence.em = em_;
    evidence.page_height = page.height;
    for (const NoteMark& mark : lifted.marks) evidence.marks.insert(mark.text);
    for (const Rule& rule : page.rules) {
      const Rect& line = rule.line;
      if (line.height() > line.width()) continue;
      const bool of_table = std::any_of(tables.begin(), tables.end(), [&](const PageTable& table) {
        return line.y0 > table.box.y0 - 3 && line.y0 < table.box.y1 + 3 && line.x1 > table.box.x0 &&
               line.x0 < table.box.x1;
      });
      if (!of_table && evidence.rules.size() < 1000) evidence.rules.push_back(line);
    }
    return evidence;
  }

  // Of the table that ends the page, notes aside.
  static std::vector<float> columns_at_end(const std::vector<FlowItem>& items,
                                           const std::vector<PageTable>& tables) {
    const auto last = std::find_if(items.rbegin(), items.rend(),
                                   [](const FlowItem& item) { return item.kind != FlowItem::Kind::note; });
    if (last == items.rend() || last->kind != FlowItem::Kind::table) return {};
    return tables[last->table].xs;
  }

  // The notes that a text sends its reader to.
  static std::vector<std::string> marks_in(const Rect& text, const std::vector<NoteMark>& marks) {
    std::vector<std::string> found;
    for (const NoteMark& mark : marks) {
      const float x = mark.box.center_x(), y = mark.box.center_y();
      const float reach = mark.box.height();
      if (x > text.x0 && x < text.x1 + 2 * reach && y > text.y0 - reach && y < text.y1)
        found.push_back(mark.text);
    }
    return found;
  }

  static Box box_of(const Rect& in_frame, const WritingFrame& frame, int page) {
    const Rect r = frame.to_page(in_frame);
    return {page, r.x0, r.y0, r.x1, r.y1};
  }

  void add(FlowItem item, const FlowPage& flow, const std::vector<NoteMark>& marks, const WritingFrame& frame,
           int page) {
    FlowElement element;
    element.source = item.kind;
    element.first_in_column = item.first_in_column || item.continues;
    element.in_column = item.in_column;
    element.of_figure = item.of_figure;
    element.page = element.page_end = page;
    if (item.kind == FlowItem::Kind::table) {
      element.table = result_.tables.size();
      result_.tables.push_back(text_table(flow, flow.tables[item.table], frame, page));
    } else {
      element.boxes.push_back(box_of(item.paragraph.box, frame, page));
      if (item.kind == FlowItem::Kind::text) element.marks = marks_in(item.paragraph.box, marks);
      element.paragraph = std::move(item.paragraph);
    }
    result_.elements.push_back(std::move(element));
  }

  TextTable text_table(const FlowPage& flow, const PageTable& table, const WritingFrame& frame,
                       int page) const {
    TextTable result;
    result.header_rows = table.header_rows;
    result.header_by_shape = true;
    result.loose_rows = table.evidence == TableEvidence::gutters;
    result.page = page;
    result.xs = table.xs;
    for (const PageCell& cell : table.cells) {
      TextCell text{cell.row, cell.col, cell.rows, cell.cols, false, {}};
      std::vector<Glyph> glyphs;
      for (const std::uint32_t i : cell.glyphs) glyphs.push_back(flow.glyphs[i]);
      for (Paragraph& p : read_cell(std::move(glyphs), cell.box, document_.fonts, words_, em_))
        text.paragraphs.push_back({std::move(p.text), {box_of(p.box, frame, page)}, {}});
      result.cells.push_back(std::move(text));
    }
    return result;
  }

  void add_ruby(const RubyWord& word, const WritingFrame& frame, int page) {
    Block block;
    block.kind = BlockKind::ruby;
    block.text = word.base + "（" + word.reading + "）";
    block.page = page;
    block.boxes.push_back(box_of(word.box, frame, page));
    result_.ruby.push_back(std::move(block));
  }

  PageSet document_;
  LatinWords words_;
  std::map<int, int> ends_;
  std::vector<float> open_columns_;  // of a table at the end of the page before
  float em_ = 10, text_right_ = 0;
  LaidOutDocument result_;
};

}  // namespace

std::vector<Block> blocks_of(PageSet document) {
  return DocumentLayout(std::move(document)).run();
}

}  // namespace hakusho::indexer
