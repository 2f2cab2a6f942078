// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/picture.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
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

/// A page that can be drawn, or the exit code that says why there is none.
struct OpenedPage {
  std::unique_ptr<poppler::document> document;
  std::unique_ptr<poppler::page> page;
  poppler::rectf size;  // not turned
  int failure = protocol::exit_done;
};

OpenedPage open_page(const std::string& file, int number) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  OpenedPage opened;
  opened.failure = protocol::exit_damaged;
  opened.document.reset(poppler::document::load_from_file(file));
  if (!opened.document) return opened;
  if (opened.document->is_locked()) {
    opened.failure = protocol::exit_encrypted;
    return opened;
  }
  if (number < 1 || number > opened.document->pages()) {
    opened.failure = protocol::exit_no_page;
    return opened;
  }
  opened.page.reset(opened.document->create_page(number - 1));
  if (!opened.page) return opened;
  opened.size = opened.page->page_rect();
  if (opened.size.width() > 0 && opened.size.height() > 0) opened.failure = protocol::exit_done;
  return opened;
}

}  // namespace

int print_size(const std::string& file, int number) {
  const OpenedPage opened = open_page(file, number);
  if (opened.failure != protocol::exit_done) return opened.failure;
  const auto turned = opened.page->orientation();
  const bool lies = turned == poppler::page::landscape || turned == poppler::page::seascape;
  const double width = opened.size.width(), height = opened.size.height();
  std::printf("%.3f %.3f\n", lies ? height : width, lies ? width : height);
  return protocol::exit_done;
}

int print_picture(const std::string& file, int number, double dpi) {
  const OpenedPage opened = open_page(file, number);
  if (opened.failure != protocol::exit_done) return opened.failure;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const double resolution = resolution_for(opened.size, dpi);
  const poppler::image image = renderer.render_page(opened.page.get(), resolution, resolution);
  // The library writes to a named file only; this is the name of what the program was given to write to.
  const bool written = image.is_valid() && image.save("/dev/stdout", "png", static_cast<int>(resolution));
  return written ? protocol::exit_done : protocol::exit_damaged;
}

}  // namespace hakusho::pdf_helper
