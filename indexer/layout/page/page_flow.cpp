// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/page_flow.hpp"

#include <algorithm>
#include <utility>

#include "indexer/layout/page/cell_text.hpp"
#include "indexer/layout/page/column_order.hpp"

namespace hakusho::indexer {
namespace {

// A box with this many lines of its column beside it floats in the text and does not cut it.
constexpr int lines_beside_float = 2;
// In sizes: the space above and below a floating box.
constexpr float float_margin = 1.3f;

class ColumnFlow {
 public:
  ColumnFlow(const FlowPage& page, const std::vector<Font>& fonts, const LatinWords& words,
             std::vector<FlowItem>& items)
      : page_(page), fonts_(fonts), words_(words), items_(items) {}

  void add(const ColumnRegion& region) {
    const std::size_t first = items_.size();
    lines_.clear();
    for (const GlyphRow& row : region.rows) {
      TextLine line = line_of(row.glyphs, fonts_);
      if (!line.text.empty()) lines_.push_back(std::move(line));
    }
    const std::vector<TextLine> notes = taken_notes(region.boxes);
    is_column_ = region.is_column;
    of_figure_ = region.of_figure;
    measure_edges();
    part_boxes(region.boxes);
    add_text_and_boxes();
    mark_ends(first);
    add_notes(notes);
  }

 private:
  const Rect& box(std::size_t table) const { return page_.tables[table].box; }

  std::vector<TextLine> taken_notes(const std::vector<std::size_t>& boxes) {
    float bottom = -1e9f;
    for (const std::size_t table : boxes) bottom = std::max(bottom, box(table).y1);
    const auto below =
        static_cast<std::size_t>(std::find_if(lines_.begin(), lines_.end(),
                                              [&](const TextLine& l) { return l.box.center_y() > bottom; }) -
                                 lines_.begin());
    const std::vector<TextLine> tail(lines_.begin() + static_cast<std::ptrdiff_t>(below), lines_.end());
    const std::size_t start = below + first_note_line(tail, page_.notes);
    std::vector<TextLine> notes(lines_.begin() + static_cast<std::ptrdiff_t>(start), lines_.end());
    lines_.resize(start);
    return notes;
  }

  void measure_edges() {
    edges_ = {1e9f, -1e9f};
    for (const TextLine& line : lines_) {
      edges_.left = std::min(edges_.left, line.box.x0);
      edges_.right = std::max(edges_.right, line.box.x1);
    }
    if (!is_column_) edges_.right = std::max(edges_.right, page_.text_right);
  }

  // Boxes with text beside them float; the others cut the text.
  void part_boxes(const std::vector<std::size_t>& boxes) {
    floats_.clear();
    cuts_.clear();
    for (const std::size_t table : boxes) {
      const Rect& area = box(table);
      int beside = 0;
      for (const TextLine& line : lines_)
        beside += line.box.center_y() > area.y0 && line.box.center_y() < area.y1 &&
                  (line.box.x1 < area.x0 + 2 || line.box.x0 > area.x1 - 2);
      (beside >= lines_beside_float ? floats_ : cuts_).push_back(table);
    }
    const auto by_place = [&](std::size_t a, std::size_t b) {
      const Rect &p = box(a), &q = box(b);
      const float shared = std::min(p.y1, q.y1) - std::max(p.y0, q.y0);
      const bool side_by_side = shared > 0.5f * std::min(p.height(), q.height());
      return side_by_side ? p.x0 < q.x0 : p.y0 < q.y0;
    };
    // Not a strict order for odd boxes, so no std::sort.
    for (auto* list : {&floats_, &cuts_})
      for (std::size_t i = 1; i < list->size() && i < 500; ++i)
        for (std::size_t k = i; k > 0 && by_place((*list)[k], (*list)[k - 1]); --k)
          std::swap((*list)[k], (*list)[k - 1]);
  }

  LineLimits limits_at(const TextLine& line) const {
    LineLimits limits = edges_;
    for (const std::size_t table : floats_) {
      const Rect& area = box(table);
      // The space around a box shortens lines above and below it as well.
      const float reach = float_margin * line.size;
      if (line.box.y1 < area.y0 - reach || line.box.y0 > area.y1 + reach) continue;
      const bool touches = line.box.y1 > area.y0 && line.box.y0 < area.y1;
      const bool near_box = touches || line.box.x1 > area.x0 - 2.5f * line.size;
      if (line.box.x1 < area.x0 + 2 && near_box) limits.right = std::min(limits.right, reach_beside(area));
      if (line.box.x0 > area.x1 - 2) limits.left = std::max(limits.left, area.x1);
    }
    return limits;
  }

  // How far the lines beside a box on their right go.
  float reach_beside(const Rect& area) const {
    float reach = -1e9f;
    int count = 0;
    for (const TextLine& line : lines_) {
      if (line.box.y1 < area.y0 || line.box.y0 > area.y1 || line.box.x1 > area.x0 + 2) continue;
      reach = std::max(reach, line.box.x1);
      ++count;
    }
    return count >= 3 ? reach : area.x0 - 0.5f * page_.em;
  }

  void add_text_and_boxes() {
    std::size_t line = 0;
    for (const std::size_t table : cuts_) {
      std::size_t end = line;
      while (end < lines_.size() && lines_[end].box.center_y() < box(table).center_y()) ++end;
      add_text(line, end);
      add_box(table);
      line = end;
    }
    add_text(line, lines_.size());
    for (const std::size_t table : floats_) add_box(table);
    floats_.clear();
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::vector<TextLine> part(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     lines_.begin() + static_cast<std::ptrdiff_t>(end));
    auto paragraphs = paragraphs_of(
        part, [this](const TextLine& line) { return limits_at(line); }, false, words_);
    std::size_t next_float = 0;
    for (Paragraph& p : paragraphs) {
      for (; next_float < floats_.size() && box(floats_[next_float]).y0 < p.box.y0; ++next_float)
        pending_.push_back(floats_[next_float]);
      flush_pending();
      FlowItem item;
      item.in_column = is_column_;
      item.of_figure = of_figure_;
      item.paragraph = std::move(p);
      items_.push_back(std::move(item));
    }
    floats_.erase(floats_.begin(), floats_.begin() + static_cast<std::ptrdiff_t>(next_float));
  }

  void flush_pending() {
    for (const std::size_t table : pending_) add_box(table);
    pending_.clear();
  }

  void add_box(std::size_t index) {
    const PageTable& table = page_.tables[index];
    if (table.kind == PageTable::Kind::table) {
      FlowItem item;
      item.kind = FlowItem::Kind::table;
      item.table = index;
      items_.push_back(std::move(item));
      return;
    }
    if (table.kind == PageTable::Kind::figure) return add_figure(index);
    for (const PageCell& cell : table.cells) {
      std::vector<Glyph> glyphs;
      for (const std::uint32_t i : cell.glyphs) glyphs.push_back(page_.glyphs[i]);
      for (Paragraph& p : read_cell(std::move(glyphs), cell.box, fonts_, words_, page_.em)) {
        FlowItem item;
        item.kind = FlowItem::Kind::aside;
        item.table = index;
        item.paragraph = std::move(p);
        items_.push_back(std::move(item));
      }
    }
  }

  // All its words as one, a line for each that stands apart.
  void add_figure(std::size_t index) {
    const PageCell& cell = page_.tables[index].cells.front();
    std::vector<Glyph> glyphs;
    for (const std::uint32_t i : cell.glyphs) glyphs.push_back(page_.glyphs[i]);
    FlowItem item;
    item.kind = FlowItem::Kind::figure;
    item.table = index;
    for (const Paragraph& p : read_cell(std::move(glyphs), cell.box, fonts_, words_, page_.em)) {
      if (item.paragraph.text.empty()) {
        item.paragraph = p;
        continue;
      }
      item.paragraph.text += '\n' + p.text;
      item.paragraph.lines += p.lines;
      item.paragraph.box = united(item.paragraph.box, p.box);
    }
    if (!item.paragraph.text.empty()) items_.push_back(std::move(item));
  }

  void mark_ends(std::size_t first) {
    FlowItem *begin = nullptr, *end = nullptr;
    for (std::size_t i = first; i < items_.size(); ++i) {
      if (items_[i].kind != FlowItem::Kind::text) continue;
      if (begin == nullptr) begin = &items_[i];
      end = &items_[i];
    }
    if (begin == nullptr) return;
    begin->first_in_column = true;
    end->last_in_column = true;
  }

  void add_notes(const std::vector<TextLine>& lines) {
    for (FootNote& note : notes_of(lines, page_.notes, words_)) {
      FlowItem item;
      item.kind = FlowItem::Kind::note;
      item.paragraph = std::move(note.paragraph);
      item.continues = note.continues;
      items_.push_back(std::move(item));
    }
  }

  const FlowPage& page_;
  const std::vector<Font>& fonts_;
  const LatinWords& words_;
  std::vector<FlowItem>& items_;
  std::vector<TextLine> lines_;
  std::vector<std::size_t> floats_, cuts_, pending_;
  LineLimits edges_;
  bool is_column_ = false, of_figure_ = false;
};

std::vector<Glyph> free_glyphs(const FlowPage& page) {
  std::vector<bool> taken(page.glyphs.size(), false);
  for (const PageTable& table : page.tables)
    for (const PageCell& cell : table.cells)
      for (const std::uint32_t glyph : cell.glyphs)
        if (glyph < taken.size()) taken[glyph] = true;
  std::vector<Glyph> free;
  for (std::size_t i = 0; i < taken.size(); ++i)
    if (!taken[i]) free.push_back(page.glyphs[i]);
  return free;
}

}  // namespace

std::vector<FlowItem> flow_of(const FlowPage& page, const std::vector<Font>& fonts, const LatinWords& words) {
  std::vector<FlowItem> items;
  std::vector<FlowBox> boxes;
  for (const PageTable& table : page.tables)
    boxes.push_back({table.box, table.kind == PageTable::Kind::figure});
  ColumnFlow flow(page, fonts, words, items);
  for (const ColumnRegion& region : columns_in_order(free_glyphs(page), boxes, page.em)) flow.add(region);
  return items;
}

}  // namespace hakusho::indexer
