// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/rule_set.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hakusho::indexer {
namespace {

constexpr float same_line = 1.2F;         // rules drawn twice, or as rectangle edges
constexpr float touching = 2.5F;          // pieces of one rule: producers cut them at cell borders
constexpr float crossing = 3;             // rules that were meant to meet
constexpr float dash = 14;                // longer pieces are rules of their own
constexpr float shortest = 6;             // shorter ones are marks, not borders
constexpr std::size_t most_rules = 2500;  // the largest table of a page has some hundred

// Dashes stand no further apart than three of them; a dashed rule that comes whole is joined like any other.
bool join(const Segment& after, float reach, float last_length) {
  constexpr float widest_gap = 12;
  const float gap = after.from - reach;
  if (gap <= touching) return true;
  const float length = std::min(last_length, after.length());
  const bool dashes = last_length <= dash && after.length() <= dash;
  return dashes && gap <= std::min(3 * std::max(length, 1.0F), widest_gap);
}

// Of one line: joined from left to right.
void join_pieces(std::vector<Segment>::iterator begin, std::vector<Segment>::iterator end,
                 std::vector<Segment>& out) {
  std::sort(begin, end, [](const Segment& a, const Segment& b) { return a.from < b.from; });
  while (begin != end) {
    Segment whole = *begin;
    float last_length = whole.length();
    auto next = begin + 1;
    for (; next != end && join(*next, whole.to, last_length); ++next) {
      whole.to = std::max(whole.to, next->to);
      last_length = next->length();
    }
    if (whole.length() >= shortest) out.push_back(whole);
    begin = next;
  }
}

void sort_by_place(std::vector<Segment>& segments) {
  std::sort(segments.begin(), segments.end(),
            [](const Segment& a, const Segment& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
}

void keep_longest(std::vector<Segment>& segments) {
  if (segments.size() <= most_rules) return;
  std::nth_element(segments.begin(), segments.begin() + most_rules, segments.end(),
                   [](const Segment& a, const Segment& b) { return a.length() > b.length(); });
  segments.resize(most_rules);
}

std::vector<Segment> joined(std::vector<Segment> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Segment& a, const Segment& b) { return a.at < b.at; });
  std::vector<Segment> out;
  for (auto begin = pieces.begin(); begin != pieces.end();) {
    auto end = begin;
    while (end != pieces.end() && end->at - begin->at <= same_line) ++end;
    join_pieces(begin, end, out);
    begin = end;
  }
  keep_longest(out);
  sort_by_place(out);
  return out;
}

bool is_off_page(const Rect& line, float width, float height) {
  constexpr float margin = 2;
  if (width <= 0 || height <= 0) return false;
  return line.x1 < -margin || line.y1 < -margin || line.x0 > width + margin || line.y0 > height + margin;
}

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parents_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parents_;
};

}  // namespace

bool is_finite(const Rect& rect) {
  return std::isfinite(rect.x0) && std::isfinite(rect.y0) && std::isfinite(rect.x1) && std::isfinite(rect.y1);
}

RuleSet rules_of(const std::vector<Rule>& rules, float width, float height) {
  std::vector<Segment> horizontal, vertical;
  for (const Rule& rule : rules) {
    const Rect& line = rule.line;
    if (!is_finite(line) || line.x1 < line.x0 || line.y1 < line.y0) continue;
    if (is_off_page(line, width, height)) continue;
    if (line.width() >= line.height())
      horizontal.push_back({line.center_y(), line.x0, line.x1});
    else
      vertical.push_back({line.center_x(), line.y0, line.y1});
  }
  return {joined(std::move(horizontal)), joined(std::move(vertical))};
}

RuleSet with_edges(RuleSet rules, const std::vector<Rect>& fills) {
  for (const Rect& fill : fills) {
    if (!is_finite(fill) || fill.width() < shortest || fill.height() < shortest) continue;
    rules.horizontal.push_back({fill.y0, fill.x0, fill.x1});
    rules.horizontal.push_back({fill.y1, fill.x0, fill.x1});
    rules.vertical.push_back({fill.x0, fill.y0, fill.y1});
    rules.vertical.push_back({fill.x1, fill.y0, fill.y1});
  }
  return {joined(std::move(rules.horizontal)), joined(std::move(rules.vertical))};
}

std::vector<RuleSet> connected_rules(const RuleSet& rules) {
  const std::vector<Segment>&horizontal = rules.horizontal, &vertical = rules.vertical;
  UnionFind sets(horizontal.size() + vertical.size());
  for (std::size_t h = 0; h < horizontal.size(); ++h) {
    const Segment& line = horizontal[h];
    auto v = std::lower_bound(vertical.begin(), vertical.end(), line.from - crossing,
                              [](const Segment& segment, float at) { return segment.at < at; });
    for (; v != vertical.end() && v->at <= line.to + crossing; ++v)
      if (v->from - crossing <= line.at && line.at <= v->to + crossing)
        sets.unite(h, horizontal.size() + static_cast<std::size_t>(v - vertical.begin()));
  }
  std::vector<RuleSet> components;
  std::vector<std::size_t> component_of(horizontal.size() + vertical.size(), components.max_size());
  const auto component = [&](std::size_t i) -> RuleSet& {
    std::size_t& at = component_of[sets.find(i)];
    if (at == components.max_size()) {
      at = components.size();
      components.emplace_back();
    }
    return components[at];
  };
  for (std::size_t h = 0; h < horizontal.size(); ++h) component(h).horizontal.push_back(horizontal[h]);
  for (std::size_t v = 0; v < vertical.size(); ++v)
    component(horizontal.size() + v).vertical.push_back(vertical[v]);
  return components;
}

}  // namespace hakusho::indexer
