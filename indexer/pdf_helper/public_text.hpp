// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <poppler-page.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::pdf_helper {

std::string utf8_of(const poppler::ustring& text);

/// The characters of pages as poppler-cpp gives them: word by word, in its own order, without marked content,
/// and without those it takes for doubles.
class PublicText {
 public:
  /// False where the page has more than can be.
  bool read(const poppler::page& sheet, indexer::Page& page);
  const std::vector<indexer::Font>& fonts() const { return fonts_; }

 private:
  void add_word(const poppler::text_box& word, indexer::Page& page);
  std::uint16_t font_of(const std::string& name);

  std::vector<indexer::Font> fonts_;
  std::map<std::string, std::uint16_t> numbers_;
};

}  // namespace hakusho::pdf_helper
