// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/pdf_pages.hpp"

#include <algorithm>

#include "indexer/pdf_helper/file_ends.hpp"
#include "indexer/pdf_helper/page_writer.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;
using Drawn = PageSource::Drawn;

bool has_characters(const indexer::Page& page) {
  return std::any_of(page.glyphs.begin(), page.glyphs.end(),
                     [](const indexer::Glyph& glyph) { return glyph.code > ' ' && glyph.code != 0x3000; });
}

class PagePrinter {
 public:
  PagePrinter(PageSource& source, PageWriter& writer) : source_(source), writer_(writer) {}

  int print() {
    const int pages = source_.page_count();
    if (pages <= 0) return protocol::exit_damaged;
    if (pages > protocol::most_pages) return protocol::exit_too_large;
    writer_.properties(source_);
    for (int number = 1; number <= pages; ++number) {
      print_page(number);
      if (glyphs_ > protocol::most_glyphs) return protocol::exit_too_large;
    }
    writer_.end();
    if (with_text_ > 0) return protocol::exit_done;
    return damaged_ == pages ? protocol::exit_damaged : protocol::exit_no_text;
  }

 private:
  void print_page(int number) {
    indexer::Page page;
    page.number = number;
    const Drawn drawn = source_.draw(number, page);
    if (std::string label = source_.label(number); !label.empty()) page.label = std::move(label);
    if (drawn == Drawn::damaged)
      page.reason = protocol::reason_damaged;
    else if (drawn == Drawn::too_much)
      page.reason = protocol::reason_too_large;
    else if (!has_characters(page))
      page.reason = protocol::reason_no_text;
    damaged_ += drawn == Drawn::damaged ? 1 : 0;
    with_text_ += page.reason.empty() ? 1 : 0;
    if (!page.reason.empty()) page.glyphs.clear();
    glyphs_ += page.glyphs.size();
    limit_marks(page);
    for (; fonts_ < source_.fonts().size(); ++fonts_) writer_.font(source_.fonts()[fonts_]);
    writer_.page(page);
  }

  // Drawings beyond all measure are passed over, the text stays.
  void limit_marks(indexer::Page& page) {
    marks_ += page.rules.size() + page.fills.size() + page.images.size();
    if (marks_ <= protocol::most_marks) return;
    page.rules.clear();
    page.fills.clear();
    page.images.clear();
  }

  PageSource& source_;
  PageWriter& writer_;
  std::size_t fonts_ = 0;
  unsigned long glyphs_ = 0, marks_ = 0;
  int with_text_ = 0, damaged_ = 0;
};

}  // namespace

int print_pages(const std::string& file, PageForm form, std::FILE* out) {
  const FileEnds ends = look_at_ends(file);
  if (ends == FileEnds::unreadable) return protocol::exit_cannot_open;
  if (ends == FileEnds::no_pdf) return protocol::exit_damaged;
  const OpenedDocument document = open_document(file);
  if (document.locked) return protocol::exit_encrypted;
  // poppler would give what it finds of a torso; half a report in an index is worse than none.
  if (ends == FileEnds::cut_short) return protocol::exit_cut_short;
  if (!document.pages) return protocol::exit_damaged;
  const auto writer = form == PageForm::json ? json_writer(out) : record_writer(out);
  return PagePrinter(*document.pages, *writer).print();
}

}  // namespace hakusho::pdf_helper
