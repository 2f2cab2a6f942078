// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/furniture.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/margin_lines.hpp"
#include "indexer/layout/page/page_number.hpp"
#include "indexer/layout/page/side_tabs.hpp"

namespace hakusho::indexer {
namespace {

// Lines of one head stand this near to one height, in points.
constexpr float same_height = 6;
// In sizes: what stands alone in the band of the running heads has this much free space below it.
constexpr float clear_of_body = 1.9f;
// More pieces side by side are the head of a table.
constexpr int most_pieces = 3;
// In sizes: lines of one running head are no farther apart, and several pieces side by side this close to the
// text below are the head of a table that goes on.
constexpr float within_head = 1.5f, close_to_body = 0.9f;

struct Place {
  std::size_t page, line;
  float y;
};

class FurnitureFinder {
 public:
  FurnitureFinder(const std::vector<Page>& pages, const std::vector<Font>& fonts,
                  const std::vector<bool>& vertical)
      : pages_(pages), result_(pages.size()) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      lines_.push_back(margin_lines_of(pages[i], fonts, vertical[i]));
      taken_.emplace_back(lines_.back().size(), false);
    }
  }

  std::vector<PageFurniture> run() {
    const auto numbers = find_numbers();
    find_repeated();
    find_in_band(MarginLine::Edge::top);
    find_in_band(MarginLine::Edge::bottom);
    set_labels(numbers);
    return std::move(result_);
  }

 private:
  void take(std::size_t page, std::size_t line, BlockKind kind) {
    if (taken_[page][line]) return;
    taken_[page][line] = true;
    const TextLine& text = lines_[page][line].line;
    result_[page].lines.push_back({kind, text.text, text.box});
  }

  static std::string place_of(const MarginLine& line, std::size_t index) {
    return (line.edge == MarginLine::Edge::top ? "top " : "bottom ") + std::to_string(index) + " " + line.key;
  }

  std::vector<std::optional<NumberSighting>> find_numbers() {
    std::vector<NumberSighting> sightings;
    for (std::size_t page = 0; page < lines_.size(); ++page) {
      for (const MarginLine& line : lines_[page]) {
        if (line.in_table || ends_sentence(line.line.text)) continue;
        const auto numbers = page_numbers_in(line.line.text);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
          if (line.deep && !(numbers[i].plain && numbers[i].dashed)) continue;
          // A roman number has no key of its own; its letters change from page to page.
          const bool roman = numbers[i].style == PageNumber::Style::roman;
          sightings.push_back({page, roman ? "roman" : place_of(line, i), line.line.text, numbers[i]});
        }
      }
    }
    auto sequence = page_sequence(sightings, pages_.size());
    for (std::size_t page = 0; page < lines_.size(); ++page) {
      if (!sequence[page]) continue;
      for (std::size_t i = 0; i < lines_[page].size(); ++i) {
        if (lines_[page][i].line.text != sequence[page]->text) continue;
        take(page, i, BlockKind::page_label);
        break;
      }
    }
    return sequence;
  }

  // A page without a number but with the running heads of the others is one of them; a cover has neither.
  void set_labels(const std::vector<std::optional<NumberSighting>>& sequence) {
    std::vector<bool> in_sequence;
    for (const PageFurniture& page : result_) in_sequence.push_back(!page.lines.empty());
    const auto labels = filled_labels(sequence, in_sequence);
    for (std::size_t page = 0; page < labels.size(); ++page) result_[page].label = labels[page];
  }

  // The same words at the same height on enough pages: a quarter of all, or of the odd or even ones, or so
  // many close to each other that they go with a chapter.
  bool is_enough(const std::vector<Place>& places) const {
    std::vector<std::size_t> pages;
    for (const Place& place : places)
      if (pages.empty() || pages.back() != place.page) pages.push_back(place.page);
    const std::size_t count = pages.size(), all = pages_.size();
    if (count < 2) return false;
    if (count * 4 >= all) return true;
    const bool one_parity =
        std::all_of(pages.begin(), pages.end(), [&](std::size_t p) { return p % 2 == pages.front() % 2; });
    if (one_parity && count * 8 >= all && count >= 3) return true;
    return count >= 3 && (pages.back() - pages.front() + 1) <= 5 * count;
  }

  // The outermost line of each edge and those that follow it closely; the head of a table ends them.
  static std::vector<bool> lines_of_head(const std::vector<MarginLine>& lines) {
    std::vector<bool> result;
    int reached[2] = {-1, -1};
    for (const MarginLine& line : lines) {
      int& last = reached[line.edge == MarginLine::Edge::top ? 0 : 1];
      const float size = line.line.size;
      const bool follows = line.beyond == 0 || (line.beyond <= last + 1 && line.apart < within_head * size);
      const bool table_head =
          line.beside >= most_pieces || (line.beside > 0 && line.clearance < close_to_body * size);
      result.push_back(follows && !table_head);
      if (result.back()) last = std::max(last, line.beyond);
    }
    return result;
  }

  void find_repeated() {
    std::map<std::string, std::vector<Place>> groups;
    for (std::size_t page = 0; page < lines_.size(); ++page) {
      const std::vector<bool> in_head = lines_of_head(lines_[page]);
      for (std::size_t i = 0; i < lines_[page].size(); ++i) {
        const MarginLine& line = lines_[page][i];
        if (line.in_table || line.deep || !in_head[i] || ends_sentence(line.line.text)) continue;
        if (line.key == "#" || line.key == "-#-" || line.key.size() > 240) continue;
        const char* edge = line.edge == MarginLine::Edge::top ? "t" : "b";
        groups[edge + line.key].push_back({page, i, line.line.box.y0});
      }
    }
    for (auto& [key, places] : groups) take_repeated(places);
  }

  void take_repeated(std::vector<Place>& places) {
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.y < b.y; });
    for (std::size_t i = 0; i < places.size();) {
      std::size_t end = i + 1;
      while (end < places.size() && places[end].y - places[i].y < same_height) ++end;
      std::vector<Place> level(places.begin() + static_cast<std::ptrdiff_t>(i),
                               places.begin() + static_cast<std::ptrdiff_t>(end));
      std::stable_sort(level.begin(), level.end(),
                       [](const Place& a, const Place& b) { return a.page < b.page; });
      if (is_enough(level))
        for (const Place& place : level) take(place.page, place.line, BlockKind::running_head);
      i = end;
    }
  }

  // Heads that change with the chapter stand where the others do, with nothing beyond them.
  void find_in_band(MarginLine::Edge edge) {
    std::vector<float> heights;
    float size = 0;
    for (std::size_t page = 0; page < lines_.size(); ++page)
      for (std::size_t i = 0; i < lines_[page].size(); ++i)
        if (taken_[page][i] && lines_[page][i].edge == edge) {
          heights.push_back(lines_[page][i].line.box.y0);
          size = std::max(size, lines_[page][i].line.size);
        }
    if (heights.size() < 2) return;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    for (std::size_t page = 0; page < lines_.size(); ++page)
      for (std::size_t i = 0; i < lines_[page].size(); ++i)
        if (lines_[page][i].edge == edge && is_in_band(page, i, *middle, size))
          take(page, i, BlockKind::running_head);
  }

  bool is_in_band(std::size_t page, std::size_t index, float height, float size) const {
    const MarginLine& line = lines_[page][index];
    return std::abs(line.line.box.y0 - height) < 4 && line.beyond == 0 && !line.deep && !line.in_table &&
           line.beside < most_pieces && line.line.size < 1.1f * size &&
           line.clearance > clear_of_body * line.line.size && !ends_sentence(line.line.text);
  }

  const std::vector<Page>& pages_;
  std::vector<std::vector<MarginLine>> lines_;
  std::vector<std::vector<bool>> taken_;
  std::vector<PageFurniture> result_;
};

bool holds(const Rect& box, const Rect& glyph) {
  const float x = glyph.center_x(), y = glyph.center_y();
  return x >= box.x0 - 0.1f && x <= box.x1 + 0.1f && y >= box.y0 - 0.1f && y <= box.y1 + 0.1f;
}

}  // namespace

std::vector<PageFurniture> find_furniture(const std::vector<Page>& pages, const std::vector<Font>& fonts,
                                          const std::vector<bool>& vertical) {
  std::vector<PageFurniture> furniture = FurnitureFinder(pages, fonts, vertical).run();
  add_side_tabs(pages, vertical, furniture);
  return furniture;
}

std::vector<Glyph> without_furniture(const std::vector<Glyph>& glyphs, const PageFurniture& furniture) {
  std::vector<Glyph> body;
  std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(body), [&](const Glyph& glyph) {
    return std::none_of(furniture.lines.begin(), furniture.lines.end(),
                        [&](const FurnitureLine& line) { return holds(line.box, glyph.box); });
  });
  return body;
}

}  // namespace hakusho::indexer
