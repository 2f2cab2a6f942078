// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// In PDF points from the top left corner of the page as it is shown (rotated, cropped); y grows downwards.
struct Rect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  float center_x() const { return (x0 + x1) / 2; }
  float center_y() const { return (y0 + y1) / 2; }
  bool operator==(const Rect&) const = default;
};

/// One printed character, in the order of the content stream.
struct Glyph {
  char32_t code = 0;       ///< as the file maps it; 0xFFFD where it does not
  Rect box;                ///< advance wide, from .12 of the size below the base line to .88 above
  float size = 0;          ///< of the font, in points
  std::uint16_t font = 0;  ///< index into PageSet::fonts
  bool vertical = false;   ///< set by a font of vertical writing mode
  std::uint8_t rotation =
      0;  ///< how the sign stands, in quarter turns: its right is 0 right, 1 down, 2 left, 3 up
  bool artifact = false;             ///< the producer calls it Artifact, or it leans (stamped over the page)
  bool invisible = false;            ///< render mode 3: a text layer under a scanned picture
  std::int32_t marked_content = -1;  ///< MCID of the innermost marked content; -1 without or not known
};

/// A straight line, horizontal (y0 == y1) or vertical (x0 == x1), from the lesser to the greater coordinate.
struct Rule {
  enum class Kind : std::uint8_t {
    stroke,     ///< a stroked segment
    thin_fill,  ///< a filled rectangle or picture under 2.5 points thick
  };
  Rect line;
  Kind kind = Kind::stroke;
  bool dashed = false;
};

/// One sheet: what is drawn on it, or why nothing is known of it.
struct Page {
  int number = 0;  ///< sheets from 1
  float width = 0, height = 0;
  std::optional<std::string> label;  ///< as the document names the page (not read off it)
  std::vector<Glyph> glyphs;
  std::vector<Rule> rules;
  std::vector<Rect> fills;   ///< filled areas that are not white, thin ones excepted
  std::vector<Rect> images;  ///< pictures
  std::string reason;        ///< why there are no glyphs; empty when there are
};

struct Font {
  std::string name;  ///< as the file has it, without the subset prefix (ABCDEF+)
  bool bold = false;
};

/// A heading of the document's own outline.
struct OutlineEntry {
  int depth = 0;  ///< from 0
  std::string title;
  int page = 0;  ///< sheets from 1; 0 when it leads nowhere
};

/// What a PDF says of itself, and its pages.
struct PageSet {
  std::string title, author;  ///< as the file's properties have them: often those of another document
  std::vector<Font> fonts;
  std::vector<OutlineEntry> outline;
  std::vector<Page> pages;
};

}  // namespace hakusho::indexer
