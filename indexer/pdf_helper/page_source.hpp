// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::pdf_helper {

/// A document that can be drawn page by page. Two libraries can do it: poppler's core, which knows everything
/// but promises nothing of its interface, and poppler-cpp with qpdf (core_*.cpp, public_*.cpp). The build
/// chooses one (HAKUSHO_PDF_BACKEND).
class PageSource {
 public:
  virtual ~PageSource() = default;

  virtual int page_count() = 0;
  virtual std::string title() = 0;
  virtual std::string author() = 0;
  virtual std::vector<indexer::OutlineEntry> outline() = 0;
  /// UTF-8; empty without one.
  virtual std::string label(int number) = 0;

  enum class Drawn { whole, too_much, damaged };
  /// What stands on the page `number` (from 1). Its glyphs name fonts of `fonts()`, which grows.
  virtual Drawn draw(int number, indexer::Page& page) = 0;
  virtual const std::vector<indexer::Font>& fonts() const = 0;
};

struct OpenedDocument {
  std::unique_ptr<PageSource> pages;  ///< none when it cannot be read
  bool locked = false;                ///< a password is needed
};

OpenedDocument open_document(const std::string& file);

}  // namespace hakusho::pdf_helper
