// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>
#include <memory>

#include "indexer/pdf_helper/page_source.hpp"

namespace hakusho::pdf_helper {

/// Takes a document piece by piece, in this order: properties, then page by page its new fonts and the page.
class PageWriter {
 public:
  virtual ~PageWriter() = default;
  virtual void properties(PageSource& source) = 0;
  virtual void font(const indexer::Font& font) = 0;
  /// `page.reason` is a word of protocol.hpp.
  virtual void page(const indexer::Page& page) = 0;
  virtual void end() = 0;
};

std::unique_ptr<PageWriter> record_writer(std::FILE* out);
std::unique_ptr<PageWriter> json_writer(std::FILE* out);

}  // namespace hakusho::pdf_helper
