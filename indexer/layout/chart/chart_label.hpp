// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// Glyphs that stand side by side without a gap: a word of a chart, a number of its axis, or a line of text.
struct ChartLabel {
  Rect box;
  float size = 0;                     ///< of the largest glyph, in points
  std::vector<std::uint32_t> glyphs;  ///< printed ones, from left to right: indexes into the glyphs given
  std::optional<double> number;       ///< when it is nothing else: 1,200 -5.0 △3 40%
  std::string text;                   ///< this and what follows: once read_labels has been called
  bool opens_caption = false;         ///< 図1 …
  bool names_chart = false;  ///< begins a caption, a note or a source: stands around charts, never within
  bool is_digits = false;    ///< for the most part
  bool is_sentence = false;  ///< holds a full stop, or is longer than labels are
};

/// The labels of the glyphs for which `free` is set, from the top, then from the left.
std::vector<ChartLabel> chart_labels(const std::vector<Glyph>& glyphs, const std::vector<bool>& free);

/// Looks at what the labels say.
void read_labels(std::vector<ChartLabel>& labels, const std::vector<Glyph>& glyphs);

/// The number a text is, with its sign and with or without % behind it. None for anything else.
std::optional<double> number_of(std::u32string_view text);

}  // namespace hakusho::indexer
