// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/core_device.hpp"

#include <GfxFont.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Rect;

// Less than this is not seen.
constexpr double least_opacity = 0.05;
// The fullest pages of maps take a second.
constexpr std::clock_t most_page_seconds = 20;
// A picture inside the page's own instructions has to be read past; the format asks for less than 4 KB.
constexpr int most_inline_bytes = 16 << 20;

bool is_white(const GfxRGB& colour) {
  return std::min({colToByte(colour.r), colToByte(colour.g), colToByte(colour.b)}) > 250;
}

std::vector<SubPath> path_of(const GfxState& state) {
  std::vector<SubPath> result;
  const GfxPath* path = state.getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    SubPath& taken = result.emplace_back();
    taken.closed = part->isClosed();
    for (int j = 0; j < part->getNumPoints(); ++j) {
      Point& point = taken.points.emplace_back();
      state.transform(part->getX(j), part->getY(j), &point.x, &point.y);
      // The library marks the two inner points of a curve, not its end.
      taken.curved.push_back(part->getCurve(j) || (j > 0 && part->getCurve(j - 1)));
    }
  }
  return result;
}

void pass_over(Stream* stream, double bytes) {
  stream->reset();
  for (int left = static_cast<int>(std::clamp(bytes, 0.0, double{most_inline_bytes})); left > 0; --left)
    if (stream->getChar() == EOF) break;
  stream->close();
}

}  // namespace

Rect CoreDevice::clip_of(const GfxState& state) {
  double x0, y0, x1, y1;
  state.getClipBBox(&x0, &y0, &x1, &y1);
  return {static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1), static_cast<float>(y1)};
}

void CoreDevice::begin_page(indexer::Page& page) {
  page_ = &page;
  marks_.emplace(page);
  contents_.clear();
  groups_.clear();
  replaced_.reset();
  masks_ = artifacts_ = 0;
  shading_text_ = false;
  page_began_ = std::clock();
}

void CoreDevice::look_at_clock() {
  if (std::clock() - page_began_ > most_page_seconds * CLOCKS_PER_SEC) throw TooMuch();
}

void CoreDevice::finish_page() {
  marks_->finish();
  font_ = nullptr;
}

void CoreDevice::beginMarkedContent(const char* name, Dict* properties) {
  MarkedContent content{std::strcmp(name, "Artifact") == 0, -1};
  if (properties != nullptr) {
    const Object id = properties->lookup("MCID");
    if (id.isInt() && id.getInt() >= 0) content.id = id.getInt();
  }
  if (content.id < 0 && !contents_.empty()) content.id = contents_.back().id;
  artifacts_ += content.artifact ? 1 : 0;
  contents_.push_back(content);
}

// poppler tells of every end but not of every beginning (not of those that name their properties): what is
// open may then be closed too early, never too late.
void CoreDevice::endMarkedContent(GfxState*) {
  if (contents_.empty()) return;
  artifacts_ -= contents_.back().artifact ? 1 : 0;
  contents_.pop_back();
}

void CoreDevice::stroke(GfxState* state) {
  if (in_mask() || state->getStrokeOpacity() < least_opacity) return;
  GfxRGB colour;
  state->getStrokeRGB(&colour);
  double start;
  marks_->stroke(path_of(*state), {.white = is_white(colour),
                                   .dashed = !state->getLineDash(&start).empty(),
                                   .width = state->getTransformedLineWidth(),
                                   .clip = clip_of(*state)});
}

void CoreDevice::fill(GfxState* state) {
  if (in_mask() || state->getFillOpacity() < least_opacity) return;
  GfxRGB colour;
  state->getFillRGB(&colour);
  marks_->fill(path_of(*state), {.white = is_white(colour), .clip = clip_of(*state)});
}

// poppler has made the area to be shaded the clip.
bool CoreDevice::shade(GfxState* state) {
  if (!in_mask() && !shading_text_ && state->getFillOpacity() >= least_opacity)
    marks_->shade(clip_of(*state));
  return true;
}

void CoreDevice::drawImageMask(GfxState* state, Object*, Stream* stream, int width, int height, bool, bool,
                               bool in_line) {
  if (in_line) pass_over(stream, height * std::ceil(width / 8.0));
  image(state);
}

void CoreDevice::drawImage(GfxState* state, Object*, Stream* stream, int width, int height,
                           GfxImageColorMap* colours, bool, const int*, bool in_line) {
  if (in_line && colours != nullptr)
    pass_over(stream,
              height * std::ceil(double{1} * width * colours->getNumPixelComps() * colours->getBits() / 8));
  image(state);
}

// A picture is the unit square of its own coordinates.
void CoreDevice::image(GfxState* state) {
  if (in_mask()) return;
  const double* m = state->getCTM();
  const double xs[] = {m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]};
  const double ys[] = {m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]};
  const auto [x0, x1] = std::minmax_element(std::begin(xs), std::end(xs));
  const auto [y0, y1] = std::minmax_element(std::begin(ys), std::end(ys));
  marks_->image(
      {static_cast<float>(*x0), static_cast<float>(*y0), static_cast<float>(*x1), static_cast<float>(*y1)},
      clip_of(*state));
}

// What is drawn to make a mask is not drawn on the page.
void CoreDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_mask) {
  groups_.push_back(for_mask);
  masks_ += for_mask ? 1 : 0;
}

void CoreDevice::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  masks_ -= groups_.back() ? 1 : 0;
  groups_.pop_back();
}

}  // namespace hakusho::pdf_helper
