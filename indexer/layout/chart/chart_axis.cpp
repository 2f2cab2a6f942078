// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/chart_axis.hpp"

#include <algorithm>
#include <cmath>

namespace hakusho::indexer {
namespace {

// More numbers than this on a page are those of tables.
constexpr std::size_t most_numbers = 1500, most_axes = 40;
// Numbers of an axis have a neighbour within this many others on its line: labels of the data lie between.
constexpr std::size_t looked_ahead = 12;
constexpr std::size_t fewest = 3, fewest_by_one = 4;
constexpr double earliest_year = 1800;
// Of the distance: hand-placed numbers are off by this.
constexpr float uneven = 0.1F;

class AxisFinder {
 public:
  explicit AxisFinder(const std::vector<ChartLabel>& labels) {
    for (const ChartLabel& label : labels)
      if (label.number) numbers_.push_back(&label);
    used_.resize(numbers_.size());
  }

  std::vector<ChartAxis> run() {
    if (numbers_.size() > most_numbers) return {};
    find(true);
    find(false);
    return std::move(axes_);
  }

 private:
  float along(std::size_t i) const {
    return upright_ ? numbers_[i]->box.center_y() : numbers_[i]->box.center_x();
  }

  // An axis aligns its numbers at one of their edges or in the middle.
  bool on_one_line(std::size_t i, std::size_t k) const {
    const Rect &a = numbers_[i]->box, &b = numbers_[k]->box;
    const float slack = 0.25F * numbers_[i]->size;
    if (std::abs(numbers_[i]->size - numbers_[k]->size) > slack) return false;
    if (!upright_) return std::abs(a.center_y() - b.center_y()) < slack;
    return std::abs(a.x1 - b.x1) < slack || std::abs(a.x0 - b.x0) < slack ||
           std::abs(a.center_x() - b.center_x()) < slack;
  }

  void find(bool upright) {
    upright_ = upright;
    std::vector<std::size_t> order(numbers_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return along(a) < along(b); });
    for (std::size_t at = 0; at < order.size() && axes_.size() < most_axes; ++at) {
      if (used_[order[at]]) continue;
      std::vector<std::size_t> line, best;
      for (std::size_t k = at; k < order.size() && line.size() < 4 * looked_ahead; ++k)
        if (!used_[order[k]] && on_one_line(order[at], order[k])) line.push_back(order[k]);
      for (std::size_t second = 1; second < std::min(line.size(), looked_ahead); ++second) {
        std::vector<std::size_t> members = walk(line, second);
        if (members.size() > best.size()) best = std::move(members);
      }
      if (is_axis(best)) add(best);
    }
  }

  // The numbers that go on as the first and the second on the line begin.
  std::vector<std::size_t> walk(const std::vector<std::size_t>& line, std::size_t second) const {
    std::vector<std::size_t> members{line[0], line[second]};
    const float pitch = along(line[second]) - along(line[0]);
    const double step = *numbers_[line[second]]->number - *numbers_[line[0]]->number;
    if (pitch < 0.8F * numbers_[line[0]]->size || (upright_ ? step >= 0 : step <= 0)) return {};
    for (std::size_t k = second + 1; k < line.size(); ++k) {
      const float off = along(line[k]) - along(members.back()) - pitch;
      if (off > uneven * pitch + 0.5F) break;
      const double next = *numbers_[members.back()]->number + step;
      if (off > -uneven * pitch - 0.5F && std::abs(*numbers_[line[k]]->number - next) < 1e-3 * std::abs(step))
        members.push_back(line[k]);
    }
    return members;
  }

  // Rows are numbered by ones, and those of years go back by ones; an axis from left to right begins with 0.
  bool is_axis(const std::vector<std::size_t>& members) const {
    if (members.size() < fewest) return false;
    const double first = *numbers_[members[0]]->number, second = *numbers_[members[1]]->number;
    const bool by_one = std::abs(std::abs(second - first) - 1) < 1e-6;
    if (by_one && (members.size() < fewest_by_one || first > earliest_year)) return false;
    return upright_ || first <= 0;
  }

  void add(const std::vector<std::size_t>& members) {
    ChartAxis axis;
    axis.upright = upright_;
    axis.count = members.size();
    axis.size = numbers_[members[0]]->size;
    axis.pitch = (along(members.back()) - along(members[0])) / static_cast<float>(members.size() - 1);
    axis.box = numbers_[members[0]]->box;
    for (const std::size_t i : members) {
      used_[i] = true;
      const Rect& box = numbers_[i]->box;
      axis.box = {std::min(axis.box.x0, box.x0), std::min(axis.box.y0, box.y0), std::max(axis.box.x1, box.x1),
                  std::max(axis.box.y1, box.y1)};
    }
    axes_.push_back(axis);
  }

  std::vector<const ChartLabel*> numbers_;
  std::vector<bool> used_;
  std::vector<ChartAxis> axes_;
  bool upright_ = true;
};

}  // namespace

std::vector<ChartAxis> chart_axes(const std::vector<ChartLabel>& labels) {
  return AxisFinder(labels).run();
}

}  // namespace hakusho::indexer
