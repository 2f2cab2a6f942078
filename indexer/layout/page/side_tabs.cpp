// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/side_tabs.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {
namespace {

// Share of the page width at either side where tabs are.
constexpr float edge_share = 0.12f;
// In sizes: a tab is at most this wide, and this far from the text.
constexpr float widest_tab = 2.6f, least_distance = 0.8f;
// The characters of a tab follow each other; those of a column of a table are spread over its rows.
constexpr float widest_step = 1.8f;
constexpr std::size_t longest_tab = 60;

// The characters of one side whose middle is outside of `text`.
std::vector<Glyph> outside(const Page& page, const Rect& text, bool right) {
  std::vector<Glyph> found;
  for (const Glyph& glyph : page.glyphs) {
    if (is_space_sign(glyph.code)) continue;
    const float x = glyph.box.center_x();
    if (right ? x > text.x1 : x < text.x0) found.push_back(glyph);
  }
  return found;
}

// Where the text begins and ends: what lies within the middle of the page, seen from its lines. A line that
// reaches into the edge belongs to the text with all of it.
Rect text_block(const Page& page) {
  Rect block{page.width, 0, 0, page.height};
  for (const GlyphRow& row : baseline_rows(page.glyphs)) {
    const Glyph* before = nullptr;
    float start = row.box.x0;
    const auto add = [&](float end) {
      const bool inner = end > edge_share * page.width && start < (1 - edge_share) * page.width;
      if (!inner) return;
      block.x0 = std::min(block.x0, start);
      block.x1 = std::max(block.x1, end);
    };
    for (const Glyph& glyph : row.glyphs) {
      if (is_space_sign(glyph.code)) continue;
      if (before != nullptr && glyph.box.x0 - before->box.x1 > least_distance * glyph.size) {
        add(before->box.x1);
        start = glyph.box.x0;
      }
      before = &glyph;
    }
    if (before != nullptr) add(before->box.x1);
  }
  return block;
}

bool has_fill_behind(const Page& page, const Rect& box) {
  return std::any_of(page.fills.begin(), page.fills.end(), [&](const Rect& fill) {
    return fill.x0 <= box.x0 + 2 && fill.x1 >= box.x1 - 2 && fill.y0 <= box.y0 + 2 && fill.y1 >= box.y1 - 2 &&
           fill.width() < 0.3f * page.width;
  });
}

struct Tab {
  std::size_t page = 0;
  bool right = false, filled = false;
  FurnitureLine line;
};

// The characters as one tab; nothing when they are too many, too wide or spread out like a column of a table.
std::optional<Tab> tab_of(const Page& page, std::vector<Glyph> glyphs) {
  if (glyphs.empty() || glyphs.size() > longest_tab) return std::nullopt;
  const Rect box = bounds_of(glyphs);
  const float size = std::max(usual_size(glyphs), 1.0f);
  const auto count = static_cast<float>(glyphs.size());
  if (box.width() > widest_tab * size || box.height() > widest_step * size * count) return std::nullopt;
  const auto row_of = [&](const Glyph& g) { return std::lround((g.box.center_y() - box.y0) / size * 1.2f); };
  std::stable_sort(glyphs.begin(), glyphs.end(), [&](const Glyph& a, const Glyph& b) {
    const auto p = row_of(a), q = row_of(b);
    return p != q ? p < q : a.box.x0 < b.box.x0;
  });
  Tab tab;
  for (const Glyph& glyph : glyphs) dict::append_utf8(tab.line.text, glyph.code);
  tab.line.box = box;
  tab.filled = has_fill_behind(page, box);
  return tab;
}

// Seen on another page at the same place.
bool is_repeated(const std::vector<Tab>& tabs, const Tab& tab) {
  return std::any_of(tabs.begin(), tabs.end(), [&](const Tab& other) {
    return other.page != tab.page && other.right == tab.right &&
           std::abs(other.line.box.center_x() - tab.line.box.center_x()) < 8;
  });
}

}  // namespace

void add_side_tabs(const std::vector<Page>& pages, const std::vector<bool>& vertical,
                   std::vector<PageFurniture>& furniture) {
  std::vector<Tab> tabs;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (vertical[i]) continue;
    Page body = pages[i];
    body.glyphs = without_furniture(body.glyphs, furniture[i]);
    const Rect text = text_block(body);
    if (text.x1 <= text.x0) continue;
    for (const bool right : {false, true}) {
      auto tab = tab_of(body, outside(body, text, right));
      if (!tab) continue;
      tab->page = i;
      tab->right = right;
      tabs.push_back(std::move(*tab));
    }
  }
  for (const Tab& tab : tabs)
    if (tab.filled || is_repeated(tabs, tab)) furniture[tab.page].lines.push_back(tab.line);
}

}  // namespace hakusho::indexer
