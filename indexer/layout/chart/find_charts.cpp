// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/find_charts.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "indexer/layout/chart/plot_area.hpp"
#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/glyph_rows.hpp"
#include "indexer/layout/table/drawing.hpp"

namespace hakusho::indexer {
namespace {

// A page with fewer pieces drawn outside its tables has no chart.
constexpr std::size_t fewest_marks = 6;
// With more labels, it is a sheet of numbers.
constexpr std::size_t most_labels = 3000;
constexpr float slack = 2;
// In sizes of the numbers at the axis: how far from the chart its words stand, and how large they are.
constexpr float label_reach = 1.5F, text_reach = 0.6F, largest_label = 1.3F, caption_reach = 5;
// Labels grow the chart, and it takes more of them: rows of a legend.
constexpr int most_rounds = 8;

float area_of(const Rect& box) {
  return std::max(box.width(), 0.0F) * std::max(box.height(), 0.0F);
}

float shared_area(const Rect& a, const Rect& b) {
  return area_of({std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)});
}

bool holds_centre(const Rect& outer, const Rect& inner) {
  return inner.center_x() > outer.x0 - slack && inner.center_x() < outer.x1 + slack &&
         inner.center_y() > outer.y0 - slack && inner.center_y() < outer.y1 + slack;
}

bool lies_in(const Rect& outer, const Rect& inner) {
  return inner.x0 > outer.x0 - slack && inner.y0 > outer.y0 - slack && inner.x1 < outer.x1 + slack &&
         inner.y1 < outer.y1 + slack;
}

// How far apart, to the side and in height; negative where they overlap.
std::pair<float, float> distance(const Rect& a, const Rect& b) {
  return {std::max(a.x0 - b.x1, b.x0 - a.x1), std::max(a.y0 - b.y1, b.y0 - a.y1)};
}

struct Chart {
  Rect box;
  float size = 0;        // of its numbers
  bool upright = false;  // its axis
};

class ChartFinder {
 public:
  ChartFinder(std::vector<PageTable> tables, const ChartPage& page)
      : tables_(std::move(tables)), page_(page), free_(page.glyphs.size(), true) {}

  std::vector<PageTable> run() {
    for (const PageTable& table : tables_)
      is_table_.push_back(table.kind == PageTable::Kind::table && !may_be_part(table));
    collect_marks();
    if (marks_.size() < fewest_marks) return std::move(tables_);
    for (std::size_t i = 0; i < tables_.size(); ++i)
      if (is_table_[i])
        for (const PageCell& cell : tables_[i].cells)
          for (const std::uint32_t glyph : cell.glyphs) free_[glyph] = false;
    labels_ = chart_labels(page_.glyphs, free_);
    if (labels_.size() > most_labels) return std::move(tables_);
    find();
    for (const Chart& chart : charts_)
      if (!cuts_table(chart)) lift(chart);
    if (!charts_.empty())
      std::sort(tables_.begin(), tables_.end(), [](const PageTable& a, const PageTable& b) {
        return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
      });
    return std::move(tables_);
  }

 private:
  void collect_marks() {
    const auto add = [&](const Rect& mark) {
      for (std::size_t i = 0; i < tables_.size(); ++i)
        if (is_table_[i] && lies_in(tables_[i].box, mark)) return;
      marks_.push_back(mark);
    };
    for (const Rule& rule : page_.rules) add(rule.line);
    for (const Rect& fill : page_.fills) add(fill);
    for (const Rect& image : page_.images) add(image);
  }

  // Bars with their numbers, or boxes in a plot, look like the cells of a table: hardly a word in it.
  bool may_be_part(const PageTable& table) const {
    std::size_t printed = 0, figures = 0;
    for (const PageCell& cell : table.cells) {
      for (const std::uint32_t i : cell.glyphs) {
        const char32_t c = page_.glyphs[i].code;
        if (is_space_sign(c)) continue;
        ++printed;
        figures +=
            is_digit_sign(c) || std::u32string_view(U".,%-％【】()（）").find(c) != std::u32string_view::npos;
      }
    }
    return figures * 10 >= printed * 8;
  }

  void find() {
    std::vector<std::pair<ChartAxis, Rect>> plots;
    for (const ChartAxis& axis : chart_axes(numbers_outside_tables()))
      if (const auto plot = plot_area(axis, marks_, page_.em)) plots.emplace_back(axis, *plot);
    if (plots.empty()) return;
    read_labels(labels_, page_.glyphs);
    for (auto& [axis, plot] : plots) {
      if (holds_foreign(plot)) continue;
      plot.x1 = std::min(plot.x1, next_caption(axis, plot));
      plots_.push_back({plot, axis.size, axis.upright});
    }
    merge(plots_);
    for (const Chart& plot : plots_)
      if (const Chart chart = with_words(plot); !cuts_table(chart)) charts_.push_back(chart);
    merge(charts_);
  }

  // The numbers of a table may well count down in even steps.
  std::vector<ChartLabel> numbers_outside_tables() const {
    std::vector<ChartLabel> outside;
    for (const ChartLabel& label : labels_)
      if (label.number && std::none_of(tables_.begin(), tables_.end(), [&](const PageTable& table) {
            return table.kind == PageTable::Kind::table && holds_centre(table.box, label.box);
          }))
        outside.push_back(label);
    return outside;
  }

  // Where the caption of the chart to the right begins, when the chart has one of its own beside it.
  float next_caption(const ChartAxis& axis, const Rect& plot) const {
    float next = 1e9F;
    for (const ChartLabel& label : labels_) {
      const float above = plot.y0 - label.box.y1;
      if (!label.opens_caption || above < -axis.size || above > caption_reach * axis.size) continue;
      const bool has_own = std::any_of(labels_.begin(), labels_.end(), [&](const ChartLabel& own) {
        return own.opens_caption && std::abs(own.box.center_y() - label.box.center_y()) < own.size &&
               own.box.center_x() > axis.box.x0 && own.box.x1 < label.box.x0;
      });
      if (has_own) next = std::min(next, label.box.x0);
    }
    return next;
  }

  bool holds_foreign(const Rect& box) const {
    return std::any_of(labels_.begin(), labels_.end(), [&](const ChartLabel& label) {
      return is_foreign(label) && holds_centre(box, label.box);
    });
  }

  // The plot and the words around it, up to what is no part of it.
  Chart with_words(const Chart& plot) const {
    Chart chart = plot;
    for (int round = 0; round < most_rounds; ++round) {
      const Rect before = chart.box;
      for (const ChartLabel& label : labels_) {
        if (!belongs(chart, plot.box, label) || is_nearer_to_other(label.box, plot)) continue;
        const Rect larger = united(chart.box, label.box);
        if (larger == chart.box || holds_foreign(larger) || meets_other(larger, plot)) continue;
        chart.box = larger;
      }
      if (chart.box == before) break;
    }
    return chart;
  }

  bool is_nearer_to_other(const Rect& label, const Chart& plot) const {
    const auto space = [&](const Rect& box) {
      const auto [aside, above] = distance(label, box);
      return std::max(aside, 0.0F) + std::max(above, 0.0F);
    };
    const float own = space(plot.box);
    return std::any_of(plots_.begin(), plots_.end(), [&](const Chart& other) {
      return !(other.box == plot.box) && space(other.box) < own;
    });
  }

  bool meets_other(const Rect& box, const Chart& plot) const {
    return std::any_of(plots_.begin(), plots_.end(), [&](const Chart& other) {
      return !(other.box == plot.box) && shared_area(other.box, box) > 0;
    });
  }

  // Tables are left whole; one that is but the numbers in the plot is none.
  bool cuts_table(const Chart& chart) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const PageTable& table) {
      if (table.kind != PageTable::Kind::table) return false;
      const float shared = shared_area(table.box, chart.box), own = area_of(table.box);
      return shared > 0.05F * own && !(may_be_part(table) && shared > 0.9F * own);
    });
  }

  bool is_as_large_as_text(const ChartLabel& label) const { return label.size > 0.92F * page_.em; }

  bool is_foreign(const ChartLabel& label) const {
    constexpr std::size_t line_of_text = 15;  // signs
    const bool is_line = label.glyphs.size() > line_of_text && !label.is_digits && is_as_large_as_text(label);
    return label.names_chart || label.is_sentence || is_line;
  }

  bool belongs(const Chart& chart, const Rect& plot, const ChartLabel& label) const {
    if (is_foreign(label) || label.size > largest_label * chart.size) return false;
    const float above = distance(label.box, chart.box).second, aside = distance(label.box, plot).first;
    const float reach = (is_as_large_as_text(label) ? text_reach : label_reach) * chart.size;
    if (above > 0)  // below and above: rows that do not reach beyond the plot
      return above < reach && label.box.center_x() > plot.x0 - reach &&
             label.box.center_x() < plot.x1 + reach;
    const float middle = label.box.center_y();
    // What an axis counts is written down along it; names of bars end a little before them.
    const bool may_be_far = label.glyphs.size() <= 2 || (label.box.x1 < plot.x0 && !chart.upright);
    const float beside = may_be_far ? 2 * reach : reach;
    return aside < beside && (aside <= 0 || (middle > plot.y0 - chart.size && middle < plot.y1 + chart.size));
  }

  static void merge(std::vector<Chart>& charts) {
    for (std::size_t i = 0; i < charts.size(); ++i)
      for (std::size_t k = i + 1; k < charts.size();) {
        if (shared_area(charts[i].box, charts[k].box) <= 0) {
          ++k;
          continue;
        }
        charts[i].box = united(charts[i].box, charts[k].box);
        charts.erase(charts.begin() + static_cast<std::ptrdiff_t>(k));
        k = i + 1;
      }
  }

  // The labels out of what held them, and the parts that find_tables saw into the figure.
  void lift(const Chart& chart) {
    std::vector<bool> own(page_.glyphs.size(), false);
    for (const ChartLabel& label : labels_)
      if (holds_centre(chart.box, label.box) && !is_foreign(label))
        for (const std::uint32_t glyph : label.glyphs) own[glyph] = true;
    for (PageTable& table : tables_) {
      for (PageCell& cell : table.cells)
        std::erase_if(cell.glyphs, [&](std::uint32_t glyph) { return own[glyph]; });
      std::erase_if(table.cells, [](const PageCell& cell) { return cell.glyphs.empty(); });
    }
    std::erase_if(tables_, [&](const PageTable& table) { return !is_printed(table); });
    std::vector<std::uint32_t> glyphs;
    for (std::uint32_t i = 0; i < own.size(); ++i)
      if (own[i]) glyphs.push_back(i);
    PageTable figure;
    make_figure(figure, chart.box, std::move(glyphs));
    tables_.push_back(std::move(figure));
  }

  bool is_printed(const PageTable& table) const {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const PageCell& cell) {
      return std::any_of(cell.glyphs.begin(), cell.glyphs.end(),
                         [&](std::uint32_t glyph) { return !is_space_sign(page_.glyphs[glyph].code); });
    });
  }

  std::vector<PageTable> tables_;
  const ChartPage& page_;
  std::vector<bool> free_, is_table_;
  std::vector<Rect> marks_;
  std::vector<ChartLabel> labels_;
  std::vector<Chart> plots_, charts_;
};

}  // namespace

std::vector<PageTable> with_charts(std::vector<PageTable> tables, const ChartPage& page) {
  return ChartFinder(std::move(tables), page).run();
}

}  // namespace hakusho::indexer
