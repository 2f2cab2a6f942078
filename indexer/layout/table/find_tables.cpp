// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/layout/table/cell_grid.hpp"
#include "indexer/layout/table/drawing.hpp"
#include "indexer/layout/table/grid_rows.hpp"
#include "indexer/layout/table/header_shape.hpp"
#include "indexer/layout/table/loose_table.hpp"
#include "indexer/layout/table/reading_margin.hpp"
#include "indexer/layout/table/rest_of_table.hpp"
#include "indexer/layout/table/rule_set.hpp"
#include "indexer/layout/table/ruled_grid.hpp"
#include "indexer/layout/table/strip_lines.hpp"
#include "indexer/layout/table/strip_table.hpp"
#include "indexer/layout/table/table.hpp"
#include "indexer/layout/table/wide_cells.hpp"

namespace hakusho::indexer {
namespace {

float area(const Rect& box) {
  return box.width() * box.height();
}

bool contains(const Rect& outer, const Rect& inner) {
  constexpr float slack = 1;
  return outer.x0 - slack <= inner.x0 && outer.y0 - slack <= inner.y0 && outer.x1 + slack >= inner.x1 &&
         outer.y1 + slack >= inner.y1;
}

class TableFinder {
 public:
  explicit TableFinder(const TablePage& page) : page_(page), pool_(page.glyphs) {
    em_ = page.em > 1 && page.em < 200 ? page.em : 10;
  }

  std::vector<PageTable> run(bool drawn_only) {
    rules_ = rules_of(page_.rules, page_.width, page_.height);
    find_ruled();
    find_strips();
    if (!drawn_only) {
      find_loose();
      find_rest();
    }
    std::sort(found_.begin(), found_.end(), [](const PageTable& a, const PageTable& b) {
      return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
    });
    return std::move(found_);
  }

 private:
  // From the smallest, so that a table within a cell takes its glyphs first.
  void find_ruled() {
    std::vector<RuledGrid> grids;
    for (const RuleSet& rules : connected_rules(rules_)) {
      auto grid = ruled_grid(rules);
      if (grid && !is_page_border(grid->box()))
        grids.push_back(std::move(*grid));
      else if (!grid && rules.vertical.empty())
        lone_lines_.insert(lone_lines_.end(), rules.horizontal.begin(), rules.horizontal.end());
    }
    std::sort(grids.begin(), grids.end(),
              [](const RuledGrid& a, const RuledGrid& b) { return area(a.box()) < area(b.box()); });
    for (std::size_t i = 0; i < grids.size(); ++i) {
      const bool box_in_cell = grids[i].cell_count == 1 && is_in_table(grids, i);
      if (box_in_cell || (grids[i].columns() == 1 && grids[i].rows() > 1 && add_strips(stack_of(grids[i]))))
        continue;
      const std::vector<std::uint32_t> glyphs = pool_.inside(grids[i].box());
      split_wide_cells(grids[i], pool_, glyphs, em_);
      split_open_rows(grids[i], pool_, glyphs, em_);
      add(grids[i], TableEvidence::grid);
    }
  }

  void find_strips() {
    const std::vector<Rect> boxes = found_boxes();
    std::vector<Segment> lines;
    for (const Segment& line : lone_lines_)
      if (!is_inside(boxes, {line.from, line.at, line.to, line.at})) lines.push_back(line);
    std::vector<Rect> fills;
    for (const Rect& fill : page_.fills)
      if (!is_inside(boxes, fill) && !is_page_border(fill)) fills.push_back(fill);
    for (const LineStack& stack : line_stacks(lines, fills, em_)) add_strips(stack);
  }

  void find_loose() {
    std::vector<Rect> lines;
    for (const Segment& rule : rules_.horizontal) lines.push_back({rule.from, rule.at, rule.to, rule.at});
    for (const Segment& rule : rules_.vertical) lines.push_back({rule.at, rule.from, rule.at, rule.to});
    for (const Band& band : loose_bands(pool_, found_boxes(), em_)) {
      const RuledGrid grid = grid_of(band, em_);
      if (!is_drawn_on(body_of(grid), lines, page_.fills)) add(grid, TableEvidence::gutters);
    }
  }

  // Of a table that began on the page before and whose rows nothing else told.
  void find_rest() {
    const auto band = rest_at_top(pool_, page_.columns_before, found_boxes(), em_);
    if (!band) return;
    const std::size_t before = found_.size();
    add(grid_of(*band, em_), TableEvidence::gutters);
    if (found_.size() == before) return;
    PageTable rest = std::move(found_.back());
    found_.pop_back();
    rest.kind = PageTable::Kind::table;  // the rest of one cell too
    append_part_below(rest, found_, em_);
    found_.push_back(std::move(rest));
  }

  // Without the header: that may be filled, or stand between rules.
  static Rect body_of(const RuledGrid& grid) {
    Rect body = grid.box();
    if (grid.rows() > 1) body.y0 = grid.ys[1];
    return body;
  }

  // A frame whose only inner rules lie across it.
  static LineStack stack_of(const RuledGrid& grid) {
    LineStack stack;
    stack.left = grid.xs.front();
    stack.right = grid.xs.back();
    stack.ys = grid.ys;
    stack.filled_below.assign(grid.ys.size(), false);
    return stack;
  }

  bool add_strips(const LineStack& stack) {
    const std::size_t before = found_.size();
    for (const Band& band : bands_of(stack, pool_, found_boxes(), em_))
      add(grid_of(band, em_), stack.shaded ? TableEvidence::shaded : TableEvidence::strips);
    return found_.size() > before;
  }

  void add(const RuledGrid& grid, TableEvidence evidence) {
    const std::vector<std::uint32_t> glyphs = pool_.inside(grid.box());
    if (glyphs.empty()) return;
    auto table = fill_grid(grid, pool_, glyphs, em_);
    if (!table) return;
    table->evidence = evidence;
    table->confidence = reading_margin(grid, pool_, glyphs, evidence, em_);
    if (table->kind == PageTable::Kind::frame && is_written_over(grid, pool_, glyphs)) return;
    if (looks_drawn(grid, *table, pool_, glyphs)) {
      if (holds_text(pool_, glyphs)) return;  // to be read as running text
      make_figure(*table, grid.box(), glyphs);
      pool_.take(glyphs);
      found_.push_back(std::move(*table));
      return;
    }
    table->header_rows = header_rows_by_shape(*table, page_.fills);
    mark_header_cells(*table);
    for (const PageCell& cell : table->cells) pool_.take(cell.glyphs);
    found_.push_back(std::move(*table));
  }

  std::vector<Rect> found_boxes() const {
    std::vector<Rect> boxes;
    for (const PageTable& table : found_) boxes.push_back(table.box);
    return boxes;
  }

  static bool is_inside(const std::vector<Rect>& boxes, const Rect& rect) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Rect& box) { return contains(box, rect); });
  }

  // The edge of a slide or a drawn sheet is no frame around a quotation.
  bool is_page_border(const Rect& box) const {
    return page_.width > 0 && box.width() > 0.85F * page_.width && box.height() > 0.85F * page_.height;
  }

  static bool is_in_table(const std::vector<RuledGrid>& grids, std::size_t inner) {
    return std::any_of(grids.begin() + static_cast<std::ptrdiff_t>(inner) + 1, grids.end(),
                       [&](const RuledGrid& outer) {
                         return outer.cell_count > 1 && contains(outer.box(), grids[inner].box());
                       });
  }

  const TablePage& page_;
  GlyphPool pool_;
  RuleSet rules_;
  std::vector<Segment> lone_lines_;  // horizontal rules that meet no other
  float em_ = 10;
  std::vector<PageTable> found_;
};

}  // namespace

std::vector<PageTable> find_tables(const TablePage& page, bool drawn_only) {
  return TableFinder(page).run(drawn_only);
}

}  // namespace hakusho::indexer
