// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// The reading printed above a word.
struct RubyWord {
  std::string base, reading;
  Rect box;
};

/// The raised number, ※ or * behind a word that sends the reader to a note.
struct NoteMark {
  std::string text;
  Rect box;
};

/// Characters without the small print between and behind them, which would cut words in two.
struct LiftedText {
  std::vector<Glyph> body;
  std::vector<RubyWord> ruby;
  std::vector<NoteMark> marks;
};

/// Takes readings and note marks out of the text; both frame and result are the reading frame.
LiftedText lift_small_print(std::vector<Glyph> glyphs);

}  // namespace hakusho::indexer
