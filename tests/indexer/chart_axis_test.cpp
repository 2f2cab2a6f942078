// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/chart_axis.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::indexer;

namespace {

ChartLabel number(float x, float y, double value, float width = 15) {
  ChartLabel label;
  label.box = {x, y, x + width, y + 6};
  label.size = 6;
  label.number = value;
  return label;
}

std::vector<ChartLabel> column(std::vector<double> values, float pitch = 20) {
  std::vector<ChartLabel> labels;
  for (std::size_t i = 0; i < values.size(); ++i)
    labels.push_back(number(50, 100 + pitch * static_cast<float>(i), values[i]));
  return labels;
}

}  // namespace

TEST_CASE("上から下へ等しい間隔で減る数は縦の軸である", "[indexer][chart]") {
  const auto axes = chart_axes(column({400, 300, 200, 100, 0}));
  REQUIRE(axes.size() == 1);
  CHECK(axes[0].upright);
  CHECK(axes[0].count == 5);
  CHECK(axes[0].pitch == Approx(20));
}

TEST_CASE("増える数、飛ぶ数、間隔の違う数は軸ではない", "[indexer][chart]") {
  CHECK(chart_axes(column({0, 100, 200, 300})).empty());
  CHECK(chart_axes(column({400, 310, 200, 80})).empty());
  std::vector<ChartLabel> labels = column({300, 200, 100});
  labels[1].box.y0 += 6;
  labels[1].box.y1 += 6;
  CHECK(chart_axes(labels).empty());
}

TEST_CASE("一年ずつ戻る年は軸ではない", "[indexer][chart]") {
  CHECK(chart_axes(column({2023, 2022, 2021, 2020, 2019})).empty());
}

TEST_CASE("右端の揃った数も軸になり、間の数は入らない", "[indexer][chart]") {
  std::vector<ChartLabel> labels = {number(40, 100, 1000, 25), number(50, 120, 500), number(58, 140, 0, 7)};
  labels.push_back(number(50, 128, 123));
  const auto axes = chart_axes(labels);
  REQUIRE(axes.size() == 1);
  CHECK(axes[0].count == 3);
}

TEST_CASE("零から等しい間隔で増える数は横の軸である", "[indexer][chart]") {
  std::vector<ChartLabel> labels;
  for (int i = 0; i < 5; ++i) labels.push_back(number(50 + 60 * static_cast<float>(i), 300, 25 * i));
  const auto axes = chart_axes(labels);
  REQUIRE(axes.size() == 1);
  CHECK_FALSE(axes[0].upright);
  for (ChartLabel& label : labels) *label.number += 2010;  // 年の見出し
  CHECK(chart_axes(labels).empty());
}

TEST_CASE("数でないものは数と読まない", "[indexer][chart]") {
  CHECK(number_of(U"1,200") == 1200.0);
  CHECK(number_of(U"△3.5%") == -3.5);
  CHECK(number_of(U"４０％") == 40.0);
  CHECK_FALSE(number_of(U"").has_value());
  CHECK_FALSE(number_of(U"-").has_value());
  CHECK_FALSE(number_of(U"％").has_value());
  CHECK_FALSE(number_of(U"1.2.3").has_value());
  CHECK_FALSE(number_of(U"2.1 ").has_value());
  CHECK_FALSE(number_of(U"3年").has_value());
  CHECK_FALSE(number_of(U"1234567890123").has_value());
}

TEST_CASE("数が何千あっても軸を探して終わる", "[indexer][chart][hostile]") {
  std::vector<ChartLabel> labels;
  for (int i = 0; i < 20000; ++i) labels.push_back(number(50, static_cast<float>(i % 800), i % 7));
  CHECK(chart_axes(labels).empty());
  labels.resize(1500);
  CHECK(chart_axes(labels).size() <= 40);
}
