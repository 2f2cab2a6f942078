// SPDX-License-Identifier: GPL-2.0-or-later
// The second way to draw a document, on published interfaces only: poppler-cpp for the text, qpdf for what is
// drawn. Slower, and poorer: no order of drawing, no marked content, no hidden text, no clipped-away text.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "indexer/pdf_helper/page_source.hpp"
#include "indexer/pdf_helper/protocol.hpp"
#include "indexer/pdf_helper/public_drawing.hpp"
#include "indexer/pdf_helper/public_text.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;
using Entries = std::vector<indexer::OutlineEntry>;

// From the sheet's own coordinates to those of the page as it is shown, y downwards.
Matrix to_shown(const QPDFObjectHandle::Rectangle& box, int quarter_turns) {
  switch (quarter_turns) {
    case 1:
      return {0, 1, 1, 0, -box.lly, -box.llx};
    case 2:
      return {-1, 0, 0, 1, box.urx, -box.lly};
    case 3:
      return {0, -1, -1, 0, box.ury, box.urx};
    default:
      return {1, 0, 0, -1, -box.llx, box.ury};
  }
}

class PublicDocument : public PageSource {
 public:
  PublicDocument(std::unique_ptr<poppler::document> document, const std::string& file)
      : document_(std::move(document)) {
    try {
      qpdf_.setSuppressWarnings(true);
      qpdf_.setAttemptRecovery(true);
      qpdf_.processFile(file.c_str());
      sheets_ = QPDFPageDocumentHelper(qpdf_).getAllPages();
      for (std::size_t i = 0; i < sheets_.size(); ++i)
        numbers_[sheets_[i].getObjectHandle().getObjGen()] = static_cast<int>(i) + 1;
    } catch (const std::exception&) {
      // What qpdf cannot read has text all the same.
      sheets_.clear();
    }
  }

  int page_count() override { return document_->pages(); }
  std::string title() override { return utf8_of(document_->info_key("Title")); }
  std::string author() override { return utf8_of(document_->info_key("Author")); }
  std::string label(int number) override {
    const std::unique_ptr<poppler::page> page(document_->create_page(number - 1));
    return page ? utf8_of(page->label()) : "";
  }
  Entries outline() override {
    Entries entries;
    try {
      take_outline(QPDFOutlineDocumentHelper(qpdf_).getTopLevelOutlines(), 0, entries);
    } catch (const std::exception&) {
      // A damaged outline ends where it is damaged.
    }
    return entries;
  }
  const std::vector<indexer::Font>& fonts() const override { return text_.fonts(); }

  Drawn draw(int number, indexer::Page& page) override {
    const std::unique_ptr<poppler::page> sheet(document_->create_page(number - 1));
    if (!sheet) return Drawn::damaged;
    const poppler::rectf size = sheet->page_rect();
    const bool turned =
        sheet->orientation() == poppler::page::landscape || sheet->orientation() == poppler::page::seascape;
    page.width = static_cast<float>(turned ? size.height() : size.width());
    page.height = static_cast<float>(turned ? size.width() : size.height());
    // poppler-cpp cannot be stopped: what would take for ever is found out by the other library, before.
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    if (index < sheets_.size() && !read_drawing(sheets_[index], page)) return Drawn::too_much;
    return text_.read(*sheet, page) ? Drawn::whole : Drawn::too_much;
  }

 private:
  // False: there is too much on the sheet.
  static bool read_drawing(QPDFPageObjectHelper& sheet, indexer::Page& page) {
    try {
      QPDFObjectHandle turn = sheet.getAttribute("/Rotate", false);
      const int quarters = turn.isInteger() ? static_cast<int>((turn.getIntValue() / 90 % 4 + 4) % 4) : 0;
      QPDFObjectHandle box = sheet.getCropBox();
      if (!box.isRectangle()) return true;
      return DrawingReader(page, to_shown(box.getArrayAsRectangle(), quarters)).read(sheet);
    } catch (const std::exception&) {
      // What was drawn before the damage stays.
      return true;
    }
  }

  void take_outline(std::vector<QPDFOutlineObjectHelper> items, int depth, Entries& entries) {
    if (depth >= protocol::most_outline_depth) return;
    for (QPDFOutlineObjectHelper& item : items) {
      if (entries.size() >= protocol::most_outline_entries) return;
      const auto page = numbers_.find(item.getDestPage().getObjGen());
      entries.push_back({depth, item.getTitle().substr(0, protocol::most_name_bytes),
                         page == numbers_.end() ? 0 : page->second});
      take_outline(item.getKids(), depth + 1, entries);
    }
  }

  std::unique_ptr<poppler::document> document_;
  QPDF qpdf_;
  std::vector<QPDFPageObjectHelper> sheets_;
  std::map<QPDFObjGen, int> numbers_;
  PublicText text_;
};

}  // namespace

OpenedDocument open_document(const std::string& file) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  if (!document) return {};
  if (document->is_locked()) return {nullptr, true};
  return {std::make_unique<PublicDocument>(std::move(document), file), false};
}

}  // namespace hakusho::pdf_helper
