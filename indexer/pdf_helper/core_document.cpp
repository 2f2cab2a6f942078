// SPDX-License-Identifier: GPL-2.0-or-later
#include <Annot.h>
#include <Catalog.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>
#include <UTF.h>
#include <goo/gmem.h>

#include "dict/utf8.hpp"
#include "indexer/pdf_helper/core_device.hpp"
#include "indexer/pdf_helper/page_source.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;

std::string utf8_of(const Unicode* codes, int count) {
  std::string out;
  for (int i = 0; i < count && out.size() < protocol::most_name_bytes; ++i) {
    const Unicode code = codes[i];
    const bool sound = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code >= 0xE000);
    dict::append_utf8(out, sound ? code : dict::replacement_character);
  }
  return out;
}

std::string utf8_of(const GooString* text) {
  if (text == nullptr) return {};
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(text->toStr(), &codes);
  std::string out = codes == nullptr ? "" : utf8_of(codes, count);
  gfree(codes);
  return out;
}

// The sheet an entry of the outline leads to; 0 when it leads elsewhere.
int page_of(const LinkAction* action, PDFDoc& document) {
  if (action == nullptr || action->getKind() != actionGoTo) return 0;
  const auto* jump = static_cast<const LinkGoTo*>(action);
  std::unique_ptr<LinkDest> named;
  const LinkDest* place = jump->getDest();
  if (jump->getNamedDest() != nullptr) {
    named = document.findDest(jump->getNamedDest());
    place = named.get();
  }
  if (place == nullptr || !place->isOk()) return 0;
  const int page = place->isPageRef() ? document.findPage(place->getPageRef()) : place->getPageNum();
  return page > 0 && page <= document.getNumPages() ? page : 0;
}

// A damaged outline may lead back into itself: it is cut in depth and in number.
void take_outline(const std::vector<OutlineItem*>* items, int depth, PDFDoc& document,
                  std::vector<indexer::OutlineEntry>& entries) {
  if (items == nullptr || depth >= protocol::most_outline_depth) return;
  for (OutlineItem* item : *items) {
    if (entries.size() >= protocol::most_outline_entries) return;
    entries.push_back(
        {depth, utf8_of(item->getTitle(), item->getTitleLength()), page_of(item->getAction(), document)});
    item->open();
    take_outline(item->getKids(), depth + 1, document, entries);
  }
}

// What a form is filled in with and what is stamped on a page is part of it; frames of links and the signs
// of remarks are not.
bool is_printed(Annot* annotation, void*) {
  switch (annotation->getType()) {
    case Annot::typeFreeText:
    case Annot::typeStamp:
    case Annot::typeWidget:
      return true;
    default:
      return false;
  }
}

class CoreDocument : public PageSource {
 public:
  explicit CoreDocument(std::unique_ptr<PDFDoc> document) : document_(std::move(document)) {}

  int page_count() override { return document_->getNumPages(); }
  std::string title() override { return utf8_of(document_->getDocInfoTitle().get()); }
  std::string author() override { return utf8_of(document_->getDocInfoAuthor().get()); }
  std::vector<indexer::OutlineEntry> outline() override {
    std::vector<indexer::OutlineEntry> entries;
    if (Outline* outline = document_->getOutline()) take_outline(outline->getItems(), 0, *document_, entries);
    return entries;
  }
  std::string label(int number) override {
    GooString label;
    return document_->getCatalog()->indexToLabel(number - 1, &label) ? utf8_of(&label) : "";
  }
  const std::vector<indexer::Font>& fonts() const override { return device_.fonts(); }

  Drawn draw(int number, indexer::Page& page) override {
    Page* sheet = document_->getPage(number);
    if (sheet == nullptr || !sheet->isOk()) return Drawn::damaged;
    const bool turned = sheet->getRotate() % 180 != 0;
    page.width = static_cast<float>(turned ? sheet->getCropHeight() : sheet->getCropWidth());
    page.height = static_cast<float>(turned ? sheet->getCropWidth() : sheet->getCropHeight());
    device_.begin_page(page);
    const auto go_on = [](void* device) {
      static_cast<CoreDevice*>(device)->look_at_clock();
      return false;
    };
    try {
      document_->displayPage(&device_, number, 72, 72, 0, false, true, false, go_on, &device_, is_printed,
                             nullptr);
    } catch (const TooMuch&) {
      return Drawn::too_much;
    }
    device_.finish_page();
    return Drawn::whole;
  }

 private:
  std::unique_ptr<PDFDoc> document_;
  CoreDevice device_;
};

}  // namespace

OpenedDocument open_document(const std::string& file) {
  globalParams = std::make_unique<GlobalParams>();
  globalParams->setErrQuiet(true);
  auto document = std::make_unique<PDFDoc>(std::make_unique<GooString>(file));
  if (!document->isOk()) return {nullptr, document->getErrorCode() == errEncrypted};
  return {std::make_unique<CoreDocument>(std::move(document)), false};
}

}  // namespace hakusho::pdf_helper
