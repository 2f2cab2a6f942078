// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/chart_label.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "dict/utf8.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Shares of the size.
constexpr float label_gap = 0.6F, same_height = 0.35F, other_size = 0.25F, caption_gap = 2.2F;
// Labels are words; longer ones are lines of a text. In signs.
constexpr std::size_t longest_label = 40, longest_number = 12;
// Rows looked at for a glyph: those of columns set on other heights lie between.
constexpr std::size_t looked_back = 4;

struct Row {
  float centre = 0, size = 0;
  std::vector<std::uint32_t> glyphs;
};

std::vector<Row> rows_of(const std::vector<Glyph>& glyphs, const std::vector<bool>& free) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < glyphs.size(); ++i)
    if (free[i] && !is_space_sign(glyphs[i].code)) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return glyphs[a].box.center_y() < glyphs[b].box.center_y();
  });
  std::vector<Row> rows;
  for (const std::uint32_t i : order) {
    const float y = glyphs[i].box.center_y(), size = std::max(glyphs[i].size, 1.0F);
    Row* row = nullptr;
    for (std::size_t back = 1; back <= std::min(looked_back, rows.size()) && row == nullptr; ++back) {
      Row& candidate = rows[rows.size() - back];
      if (y - candidate.centre < same_height * std::max(size, candidate.size)) row = &candidate;
    }
    if (row == nullptr) row = &rows.emplace_back(Row{y, size, {}});
    row->glyphs.push_back(i);
  }
  return rows;
}

bool parts(const Glyph& before, const Glyph& next) {
  const float size = std::max(before.size, next.size);
  return next.box.x0 - before.box.x1 > label_gap * std::min(before.size, next.size) ||
         size - std::min(before.size, next.size) > other_size * size;
}

ChartLabel label_of(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& own) {
  ChartLabel label;
  label.box = glyphs[own.front()].box;
  for (const std::uint32_t i : own) {
    const Rect& box = glyphs[i].box;
    label.box = {std::min(label.box.x0, box.x0), std::min(label.box.y0, box.y0),
                 std::max(label.box.x1, box.x1), std::max(label.box.y1, box.y1)};
    label.size = std::max(label.size, glyphs[i].size);
  }
  if (own.size() <= longest_number) {
    std::array<char32_t, longest_number> signs{};
    for (std::size_t k = 0; k < own.size(); ++k) signs[k] = glyphs[own[k]].code;
    label.number = number_of({signs.data(), own.size()});
  }
  label.glyphs = own;
  return label;
}

void read(ChartLabel& label, const std::vector<Glyph>& glyphs) {
  std::size_t digits = 0;
  for (const std::uint32_t i : label.glyphs) {
    dict::append_utf8(label.text, glyphs[i].code);
    digits += is_digit_sign(glyphs[i].code) ? 1 : 0;
  }
  label.is_digits = digits * 10 >= label.glyphs.size() * 8;
  if (label.number) return;
  const LineForm form = form_of(label.text);
  label.opens_caption = form == LineForm::caption;
  label.names_chart = label.opens_caption || form == LineForm::caption_source || form == LineForm::note ||
                      label.text.starts_with("備考") || label.text.starts_with("資料") ||
                      label.text.starts_with("出典");
  // Numbers below a plot stand so close that they are one.
  label.is_sentence =
      (label.glyphs.size() > longest_label && !label.is_digits) || contains_full_stop(label.text);
}

// The words behind the number of a caption are part of it.
bool goes_on(const ChartLabel& before, const ChartLabel& label) {
  const float space = label.box.x0 - before.box.x1;
  return std::abs(label.box.center_y() - before.box.center_y()) < same_height * label.size &&
         std::abs(label.size - before.size) < other_size * label.size && space > 0 &&
         space < caption_gap * label.size;
}

}  // namespace

std::optional<double> number_of(std::u32string_view text) {
  constexpr std::u32string_view minus = U"-－−–△▲‐";
  if (text.size() > 1 && (text.back() == U'%' || text.back() == U'％')) text.remove_suffix(1);
  if (text.empty() || text.size() > longest_number) return std::nullopt;
  const bool negative = minus.find(text.front()) != std::u32string_view::npos;
  if (negative) text.remove_prefix(1);
  double value = 0, scale = 0;
  bool digits = false;
  for (const char32_t c : text) {
    if (c == U',' || c == U'，') {
      if (!digits) return std::nullopt;
    } else if (c == U'.' || c == U'．') {
      if (!digits || scale > 0) return std::nullopt;
      scale = 1;
    } else if (is_digit_sign(c)) {
      digits = true;
      value = value * 10 + static_cast<double>(c >= U'０' ? c - U'０' : c - U'0');
      scale *= 10;
    } else {
      return std::nullopt;
    }
  }
  if (!digits) return std::nullopt;
  if (scale > 0) value /= scale;
  return negative ? -value : value;
}

std::vector<ChartLabel> chart_labels(const std::vector<Glyph>& glyphs, const std::vector<bool>& free) {
  std::vector<ChartLabel> labels;
  for (Row& row : rows_of(glyphs, free)) {
    std::sort(row.glyphs.begin(), row.glyphs.end(),
              [&](std::uint32_t a, std::uint32_t b) { return glyphs[a].box.x0 < glyphs[b].box.x0; });
    std::vector<std::uint32_t> own;
    for (const std::uint32_t i : row.glyphs) {
      if (!own.empty() && parts(glyphs[own.back()], glyphs[i])) {
        labels.push_back(label_of(glyphs, own));
        own.clear();
      }
      own.push_back(i);
    }
    labels.push_back(label_of(glyphs, own));
  }
  return labels;
}

void read_labels(std::vector<ChartLabel>& labels, const std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    read(labels[i], glyphs);
    if (i > 0 && labels[i - 1].names_chart && goes_on(labels[i - 1], labels[i])) labels[i].names_chart = true;
  }
}

}  // namespace hakusho::indexer
