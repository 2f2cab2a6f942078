// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/glyph_folding.hpp"

#include <algorithm>

#include "indexer/extract/character_folding.hpp"
#include "indexer/extract/overprint.hpp"
#include "indexer/extract/symbol_font.hpp"

namespace hakusho::indexer {
namespace {

bool is_blank(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x3000;
}

// Break and join marks, which are not printed.
bool is_unseen(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
}

// A recognised text layer lies under a scanned picture; a stamp or a page number on top of it is not the text
// of the page. Where the page has a text of its own, an unseen one only says it again.
constexpr std::size_t own_text_share = 10;

void drop_hidden_text(std::vector<Glyph>& glyphs) {
  std::size_t seen = 0, hidden = 0;
  for (const Glyph& glyph : glyphs)
    if (!is_blank(glyph.code)) ++(glyph.invisible ? hidden : seen);
  if (hidden == 0 || seen * own_text_share < hidden) return;
  std::erase_if(glyphs, [](const Glyph& glyph) { return glyph.invisible; });
}

void fold_characters(std::vector<Glyph>& glyphs, const std::vector<SymbolFont>& fonts) {
  std::size_t kept = 0;
  for (const Glyph& glyph : glyphs) {
    if (is_unseen(glyph.code)) continue;
    // A mark of its own stands after its kana in the same sign, which then gave each a half.
    if (kept > 0)
      if (const char32_t whole = with_sound_mark(glyphs[kept - 1].code, glyph.code)) {
        Rect& box = glyphs[kept - 1].box;
        box = {std::min(box.x0, glyph.box.x0), std::min(box.y0, glyph.box.y0), std::max(box.x1, glyph.box.x1),
               std::max(box.y1, glyph.box.y1)};
        glyphs[kept - 1].code = whole;
        continue;
      }
    Glyph folded = glyph;
    if (folded.font < fonts.size()) folded.code = fonts[folded.font].character(folded.code);
    folded.code = folded_character(folded.code);
    glyphs[kept++] = folded;
  }
  glyphs.resize(kept);
}

// The bold form of each font, added when it is first needed.
class BoldFonts {
 public:
  explicit BoldFonts(std::vector<Font>& fonts) : fonts_(fonts), bold_(fonts.size(), none) {}

  std::uint16_t of(std::uint16_t font) {
    if (font >= bold_.size() || fonts_[font].bold) return font;
    if (bold_[font] == none) {
      if (fonts_.size() > 0xFFFF) return font;
      bold_[font] = static_cast<std::uint32_t>(fonts_.size());
      fonts_.push_back({fonts_[font].name, true});
    }
    return static_cast<std::uint16_t>(bold_[font]);
  }

 private:
  static constexpr std::uint32_t none = ~0u;
  std::vector<Font>& fonts_;
  std::vector<std::uint32_t> bold_;
};

}  // namespace

PageSet fold_glyphs(PageSet set) {
  const std::vector<SymbolFont> symbols = [&] {
    std::vector<SymbolFont> fonts;
    for (const Font& font : set.fonts) fonts.emplace_back(font.name);
    return fonts;
  }();
  BoldFonts bold(set.fonts);
  for (Page& page : set.pages) {
    drop_hidden_text(page.glyphs);
    fold_characters(page.glyphs, symbols);
    for (const std::size_t glyph : drop_overprints(page.glyphs))
      page.glyphs[glyph].font = bold.of(page.glyphs[glyph].font);
  }
  return set;
}

}  // namespace hakusho::indexer
