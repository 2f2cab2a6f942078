// SPDX-License-Identifier: GPL-2.0-or-later
#include <GfxFont.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cmath>

#include "indexer/pdf_helper/core_device.hpp"
#include "indexer/pdf_helper/glyph_box.hpp"
#include "indexer/pdf_helper/glyph_text.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Glyph;
using indexer::Rect;

constexpr double least_opacity = 0.05;
// Text that is also stroked is bold when the stroke adds this share of its size.
constexpr double bold_stroke = 0.012;

Point transformed(const GfxState& state, double x, double y) {
  Point text, device;
  state.textTransformDelta(x, y, &text.x, &text.y);
  state.transformDelta(text.x, text.y, &device.x, &device.y);
  return device;
}

// How large the characters of a font that is drawn by instructions are, in units of its size. The format
// leaves that open; its box tells.
double em_of(const GfxFont& font) {
  if (font.getType() != fontType3) return 1;
  const double* box = font.getFontBBox();
  const double* matrix = font.getFontMatrix();
  const double height = std::abs((box[3] - box[1]) * matrix[3]);
  return std::isfinite(height) && height > 0.01 && (height < 0.5 || height > 2.5) ? height : 1;
}

// The advance that comes from the character itself, without the spacing between characters.
Point own_advance(const GfxState& state, double dx, double dy, CharCode code, bool vertical) {
  double space = state.getCharSpace() + (code == 0x20 ? state.getWordSpace() : 0), x, y;
  if (vertical)
    state.textTransformDelta(0, space, &x, &y);
  else
    state.textTransformDelta(space * state.getHorizScaling(), 0, &x, &y);
  Point advance;
  state.transformDelta(dx - x, dy - y, &advance.x, &advance.y);
  return advance;
}

bool fake_bold(const GfxState& state, double size) {
  return (state.getRender() & 3) == 2 && state.getTransformedLineWidth() > bold_stroke * size;
}

bool is_bold(const GfxFont& font) {
  return font.isBold() || font.getWeight() >= GfxFont::W600;
}

}  // namespace

std::uint16_t CoreDevice::font_of(const GfxState& state, bool bold) {
  const std::shared_ptr<GfxFont>& font = state.getFont();
  if (font == font_ && bold == font_fake_bold_) return font_number_;
  font_ = font;
  font_fake_bold_ = bold;
  std::string name = font->getNameWithoutSubsetTag().substr(0, pdf_protocol::most_name_bytes);
  const bool heavy = bold || is_bold(*font);
  const auto next = static_cast<std::uint16_t>(fonts_.size());
  const auto [known, is_new] = numbers_.try_emplace({name, heavy}, next);
  if (is_new && fonts_.size() < 0xFFFF) fonts_.push_back({std::move(name), heavy});
  return font_number_ = std::min<std::uint16_t>(known->second, static_cast<std::uint16_t>(fonts_.size() - 1));
}

void CoreDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                          CharCode code, int, const Unicode* unicode, int length) {
  const std::shared_ptr<GfxFont>& font = state->getFont();
  if (in_mask() || !font) return;
  const double scale = state->getFontSize() * em_of(*font);
  GlyphFrame frame;
  frame.vertical = font->getWMode() != 0;
  frame.right = transformed(*state, scale, 0);
  frame.up = transformed(*state, 0, scale);
  frame.advance = own_advance(*state, dx, dy, code, frame.vertical);
  state->transform(x, y, &frame.origin.x, &frame.origin.y);
  std::optional<Glyph> glyph = glyph_in(frame, clip_of(*state));
  if (!glyph) return;
  glyph->font = font_of(*state, fake_bold(*state, glyph->size));
  glyph->artifact |= artifacts_ > 0;
  glyph->invisible = state->getRender() == 3 || state->getFillOpacity() < least_opacity;
  if (!contents_.empty()) glyph->marked_content = contents_.back().id;
  if (page_->glyphs.size() + static_cast<std::size_t>(std::max(length, 1)) > pdf_protocol::most_page_glyphs)
    throw TooMuch();
  append_glyphs(page_->glyphs, *glyph,
                {unicode, static_cast<std::size_t>(unicode ? std::max(length, 0) : 0)});
}

void CoreDevice::beginActualText(GfxState*, const GooString* text) {
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(text->toStr(), &codes);
  replaced_ = ReplacedText{{}, page_->glyphs.size()};
  if (count > 0 && codes != nullptr) replaced_->text.assign(codes, codes + count);
  gfree(codes);
}

void CoreDevice::endActualText(GfxState*) {
  if (replaced_) replace_text(page_->glyphs, replaced_->first_glyph, replaced_->text);
  replaced_.reset();
}

}  // namespace hakusho::pdf_helper
