// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/picture.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;

double resolution_for(const poppler::rectf& size, double dpi) {
  dpi = std::clamp(dpi, protocol::least_dpi, protocol::most_dpi);
  const double pixels = size.width() / 72 * dpi * size.height() / 72 * dpi;
  return pixels > protocol::most_pixels ? dpi * std::sqrt(protocol::most_pixels / pixels) : dpi;
}

}  // namespace

int print_picture(const std::string& file, int number, double dpi) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  if (!document) return protocol::exit_damaged;
  if (document->is_locked()) return protocol::exit_encrypted;
  if (number < 1 || number > document->pages()) return protocol::exit_no_page;
  const std::unique_ptr<poppler::page> page(document->create_page(number - 1));
  if (!page) return protocol::exit_damaged;
  const poppler::rectf size = page->page_rect();
  if (!(size.width() > 0 && size.height() > 0)) return protocol::exit_damaged;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const double resolution = resolution_for(size, dpi);
  const poppler::image image = renderer.render_page(page.get(), resolution, resolution);
  // The library writes to a named file only; this is the name of what the program was given to write to.
  const bool written = image.is_valid() && image.save("/dev/stdout", "png", static_cast<int>(resolution));
  return written ? protocol::exit_done : protocol::exit_damaged;
}

}  // namespace hakusho::pdf_helper
