// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/chart/chart_axis.hpp"

namespace hakusho::indexer {

/// What is drawn along an axis: bars, lines of the grid, points of a curve. From the axis on, both directions
/// looked at. None where little is.
std::optional<Rect> plot_area(const ChartAxis& axis, const std::vector<Rect>& marks, float em);

}  // namespace hakusho::indexer
