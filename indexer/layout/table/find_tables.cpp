// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/layout/table/cell_grid.hpp"
#include "indexer/layout/table/header_shape.hpp"
#include "indexer/layout/table/rule_set.hpp"
#include "indexer/layout/table/ruled_grid.hpp"
#include "indexer/layout/table/table.hpp"

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

  std::vector<PageTable> run() {
    rules_ = rules_of(page_.rules, page_.width, page_.height);
    find_ruled();
    std::sort(found_.begin(), found_.end(), [](const PageTable& a, const PageTable& b) {
      return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
    });
    return std::move(found_);
  }

 private:
  // From the smallest, so that a table within a cell takes its glyphs first.
  void find_ruled() {
    std::vector<RuledGrid> grids;
    for (const RuleSet& rules : connected_rules(rules_))
      if (auto grid = ruled_grid(rules); grid && !is_page_border(grid->box()))
        grids.push_back(std::move(*grid));
    std::sort(grids.begin(), grids.end(),
              [](const RuledGrid& a, const RuledGrid& b) { return area(a.box()) < area(b.box()); });
    for (std::size_t i = 0; i < grids.size(); ++i) {
      const bool box_in_cell = grids[i].cell_count == 1 && is_in_table(grids, i);
      if (!box_in_cell) add(grids[i]);
    }
  }

  void add(const RuledGrid& grid) {
    const std::vector<std::uint32_t> glyphs = pool_.inside(grid.box());
    if (glyphs.empty()) return;
    auto table = fill_grid(grid, pool_, glyphs, em_);
    if (!table) return;
    table->header_rows = header_rows_by_shape(*table, page_.fills);
    mark_header_cells(*table);
    for (const PageCell& cell : table->cells) pool_.take(cell.glyphs);
    found_.push_back(std::move(*table));
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
  float em_ = 10;
  std::vector<PageTable> found_;
};

}  // namespace

std::vector<PageTable> find_tables(const TablePage& page, bool drawn_only) {
  static_cast<void>(drawn_only);
  return TableFinder(page).run();
}

}  // namespace hakusho::indexer
