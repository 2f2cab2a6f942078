// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// Reads what `hakusho-pdf pages` prints (pdf_helper/protocol.hpp), in pieces of any size. The helper is not
/// trusted: it may have been taken over by a PDF. What is not a number or lies far off the page is dropped.
class PageRecordReader {
 public:
  /// False: this is no such output, and more will not help.
  bool take(std::string_view bytes);
  /// Nothing when the output was cut short or no such thing.
  std::optional<PageSet> finish();

 private:
  bool take_record(std::string_view name, std::string_view value);
  bool begin_page(std::string_view numbers);
  void take_page_record(std::string_view name, std::string_view value);
  bool within_limits() const;

  std::string waiting_;  // bytes of a record that is not whole yet
  bool greeted_ = false, ended_ = false, broken_ = false;
  std::size_t glyphs_ = 0, marks_ = 0;
  PageSet pages_;
};

}  // namespace hakusho::indexer
