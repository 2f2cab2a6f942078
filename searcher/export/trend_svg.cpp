// SPDX-License-Identifier: GPL-2.0-or-later
// A trend as a picture: one line a term, counts per 10,000 characters over the years. The numbers stand in
// the titles of the points, which browsers show under the pointer.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <hakusho/error.hpp>
#include <hakusho/trend.hpp>

#include "searcher/export/html_text.hpp"

namespace hakusho {
namespace {

using searcher::html_text;

// User units of the picture.
constexpr double width = 880, left = 56, right = 200, top = 36, plot_height = 320, bottom = 40;
constexpr double plot_width = width - left - right;
constexpr double legend_step = 20;
constexpr double closest_labels = 34;

// Told apart by people who see colours differently (Okabe and Ito's palette), and by their dashes in print.
constexpr std::array<const char*, 8> colours = {"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                "#56b4e9", "#e69f00", "#000000", "#7f7f7f"};
constexpr std::array<const char*, 4> dashes = {"none", "8 4", "2 3", "10 3 2 3"};

// 1, 2 or 5 times a power of ten: some four steps reach the highest value.
double step_for(double highest) {
  constexpr double steps = 4;
  const double raw = highest / steps;
  const double power = std::pow(10, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (raw <= factor * power) return factor * power;
  return 10 * power;
}

class Chart {
 public:
  Chart(const Trend& trend, Language language) : trend_(trend), language_(language) {
    double highest = 0;
    for (const TrendLine& line : trend.lines) {
      for (const TrendPoint& point : line.points) highest = std::max(highest, point.per_10000_characters());
      if (line.points.empty()) continue;
      first_ = line.points.front().year;
      last_ = line.points.back().year;
    }
    step_ = step_for(highest > 0 ? highest : 1);
    highest_ = step_ * std::max(1.0, std::ceil(highest / step_));
  }

  std::string draw() {
    const double legend = top + legend_step * static_cast<double>(trend_.lines.size());
    const double height = std::max(top + plot_height + bottom, legend + bottom);
    out_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
        "font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>{2}</title>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        width, height, html_text(title()));
    draw_axes();
    for (std::size_t i = 0; i < trend_.lines.size(); ++i) draw_line(trend_.lines[i], i);
    return std::move(out_) + "</svg>\n";
  }

 private:
  std::string title() const { return Message("occurrences per 10,000 characters").text(language_); }
  double x(int year) const {
    return last_ == first_ ? left + plot_width / 2 : left + plot_width * (year - first_) / (last_ - first_);
  }
  double y(double value) const { return top + plot_height * (1 - value / highest_); }

  void text(double at_x, double at_y, const char* anchor, std::string_view words) {
    out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" fill=\"#333\">{}</text>\n", at_x,
                        at_y, anchor, html_text(words));
  }

  void draw_axes() {
    text(left, top - 16, "start", title());
    const int lines = static_cast<int>(std::lround(highest_ / step_));
    for (int i = 0; i <= lines; ++i) {
      const double value = step_ * i;
      out_ += fmt::format("<line x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"/>\n", left,
                          left + plot_width, y(value), y(value), i == 0 ? "#333" : "#ddd");
      text(left - 8, y(value) + 4, "end", fmt::format("{:g}", value));
    }
    const double apart = last_ == first_ ? plot_width : plot_width / (last_ - first_);
    const int every = std::max(1, static_cast<int>(std::ceil(closest_labels / apart)));
    for (int year = first_; year <= last_ && first_ != 0; year += every)
      text(x(year), top + plot_height + 18, "middle", std::to_string(year));
  }

  void draw_line(const TrendLine& line, std::size_t number) {
    const char* colour = colours[number % colours.size()];
    const char* dash = dashes[number / colours.size() % dashes.size()];
    std::string points;
    for (const TrendPoint& point : line.points)
      if (point.characters > 0)
        points += fmt::format("{:.1f},{:.1f} ", x(point.year), y(point.per_10000_characters()));
    out_ += fmt::format(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\" stroke-dasharray=\"{}\"/>\n",
        points, colour, dash);
    for (const TrendPoint& point : line.points) {
      if (point.characters == 0) continue;
      out_ += fmt::format(
          "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"><title>{} {}: {} "
          "({:.2f})</title></circle>\n",
          x(point.year), y(point.per_10000_characters()), colour, html_text(line.term), point.year,
          point.count, point.per_10000_characters());
    }
    const double at = top + legend_step * static_cast<double>(number);
    out_ += fmt::format(
        "<line x1=\"{0}\" x2=\"{1}\" y1=\"{2}\" y2=\"{2}\" stroke=\"{3}\" stroke-width=\"2\" "
        "stroke-dasharray=\"{4}\"/>\n",
        left + plot_width + 16, left + plot_width + 40, at, colour, dash);
    text(left + plot_width + 46, at + 4, "start", line.term);
  }

  const Trend& trend_;
  const Language language_;
  int first_ = 0, last_ = 0;
  double highest_ = 1, step_ = 1;
  std::string out_;
};

}  // namespace

std::string to_svg(const Trend& trend, Language language) {
  return Chart(trend, language).draw();
}

}  // namespace hakusho
