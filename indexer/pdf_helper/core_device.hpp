// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// poppler's core promises nothing of its interface: only the files core_*.cpp know it.
#include <poppler-config.h>
// poppler-config.h first; the others need it.
#include <GfxState.h>
#include <OutputDev.h>

#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/page.hpp"
#include "indexer/pdf_helper/mark_collector.hpp"

namespace hakusho::pdf_helper {

/// Thrown out of the middle of a page that is more than a sheet of paper can hold. What poppler leaves behind
/// is lost memory, no more.
struct TooMuch {};

/// Takes down what poppler draws on a page. Pictures and gradations are not decoded: their place is enough.
class CoreDevice : public OutputDev {
 public:
  void begin_page(indexer::Page& page);
  void finish_page();
  /// Called by poppler every now and then; throws TooMuch when a page takes too long.
  void look_at_clock();
  const std::vector<indexer::Font>& fonts() const { return fonts_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return shade(state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return shade(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return shade(state); }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return shade(state); }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return shade(state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(state); }

  void drawImageMask(GfxState* state, Object*, Stream* stream, int width, int height, bool, bool,
                     bool in_line) override;
  void drawImage(GfxState* state, Object*, Stream* stream, int width, int height, GfxImageColorMap* colours,
                 bool, const int*, bool in_line) override;
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    image(state);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                           int, GfxImageColorMap*, bool) override {
    image(state);
  }
  void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override {}

  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_mask) override;
  void endTransparencyGroup(GfxState*) override;

  // Around the shading of text, which says nothing of the page.
  void saveTextPos(GfxState*) override { shading_text_ = true; }
  void restoreTextPos(GfxState*) override { shading_text_ = false; }

 private:
  struct MarkedContent {
    bool artifact = false;
    std::int32_t id = -1;
  };
  struct ReplacedText {
    std::vector<char32_t> text;
    std::size_t first_glyph = 0;
  };

  static indexer::Rect clip_of(const GfxState& state);
  bool in_mask() const { return masks_ > 0; }
  std::uint16_t font_of(const GfxState& state, bool fake_bold);
  bool shade(GfxState* state);
  void image(GfxState* state);

  indexer::Page* page_ = nullptr;
  std::optional<MarkCollector> marks_;
  std::vector<indexer::Font> fonts_;
  std::map<std::pair<std::string, bool>, std::uint16_t> numbers_;
  // The font of the last character: most have the same.
  std::shared_ptr<GfxFont> font_;
  bool font_fake_bold_ = false;
  std::uint16_t font_number_ = 0;
  std::vector<MarkedContent> contents_;
  std::optional<ReplacedText> replaced_;
  std::vector<bool> groups_;
  int masks_ = 0, artifacts_ = 0;
  bool shading_text_ = false;
  std::clock_t page_began_ = 0;
};

}  // namespace hakusho::pdf_helper
