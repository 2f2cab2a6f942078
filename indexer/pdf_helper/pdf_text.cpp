// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/pdf_text.hpp"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>
#include <string_view>

#include "indexer/pdf_helper/file_ends.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;

void append_utf8(std::string& out, unsigned long c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(leads[more] | (c >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
}

// poppler's strings are UTF-16; its own conversion gives nothing at all for one unpaired surrogate.
std::string utf8_of(const poppler::ustring& text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned long c = text[i];
    const bool pair =
        c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair)
      c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    else if (c >= 0xD800 && c < 0xE000)
      c = 0xFFFD;
    append_utf8(out, c);
  }
  return out;
}

bool has_characters(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f") != text.npos;
}

class PdfPrinter {
 public:
  PdfPrinter(const poppler::document& document, std::FILE* out) : document_(document), out_(out) {}

  int print() {
    const int pages = document_.pages();
    if (pages <= 0) return protocol::exit_damaged;
    if (pages > protocol::most_pages) return protocol::exit_too_large;
    std::fwrite(protocol::greeting.data(), 1, protocol::greeting.size(), out_);
    print_information(pages);
    for (int number = 1; number <= pages; ++number) {
      print_page(number);
      if (printed_ > protocol::most_text) return protocol::exit_too_large;
    }
    record(protocol::end, "");
    if (with_text_ > 0) return protocol::exit_done;
    return damaged_ == pages ? protocol::exit_damaged : protocol::exit_no_text;
  }

 private:
  void record(std::string_view name, std::string_view value) {
    const std::string head = fmt::format("{} {}\n", name, value.size());
    std::fwrite(head.data(), 1, head.size(), out_);
    std::fwrite(value.data(), 1, value.size(), out_);
    std::fputc('\n', out_);
    printed_ += value.size();
  }

  void print_information(int pages) {
    if (const std::string title = utf8_of(document_.info_key("Title")); !title.empty())
      record(protocol::title, title);
    if (const std::string author = utf8_of(document_.info_key("Author")); !author.empty())
      record(protocol::author, author);
    if (const time_t created = document_.get_creation_date_t(); created > 0)
      record(protocol::created, std::to_string(created));
    record(protocol::pages, std::to_string(pages));
  }

  void print_page(int number) {
    const std::unique_ptr<poppler::page> page(document_.create_page(number - 1));
    if (!page) {
      record(protocol::page, fmt::format("{} 0 0", number));
      record(protocol::reason, protocol::reason_damaged);
      ++damaged_;
      return;
    }
    const poppler::rectf size = page->page_rect();
    record(protocol::page, fmt::format("{} {:.2f} {:.2f}", number, size.width(), size.height()));
    if (const std::string label = utf8_of(page->label()); !label.empty()) record(protocol::label, label);
    // The order of the content stream: producers write columns and cells one after the other, while the
    // layouts that follow the page's geometry weave the lines of neighbouring columns together.
    const std::string text = utf8_of(page->text(poppler::rectf(), poppler::page::raw_order_layout));
    if (has_characters(text)) {
      record(protocol::text, text);
      ++with_text_;
    } else {
      record(protocol::reason, protocol::reason_no_text);
    }
  }

  const poppler::document& document_;
  std::FILE* out_;
  unsigned long printed_ = 0;
  int with_text_ = 0, damaged_ = 0;
};

}  // namespace

int print_text(const std::string& file, std::FILE* out) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const FileEnds ends = look_at_ends(file);
  if (ends == FileEnds::unreadable) return protocol::exit_cannot_open;
  if (ends == FileEnds::no_pdf) return protocol::exit_damaged;
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  const bool cut_short = ends == FileEnds::cut_short;
  if (!document) return cut_short ? protocol::exit_cut_short : protocol::exit_damaged;
  if (document->is_locked()) return protocol::exit_encrypted;
  // poppler would give what it finds of a torso; half a report in an index is worse than none.
  if (cut_short) return protocol::exit_cut_short;
  return PdfPrinter(*document, out).print();
}

}  // namespace hakusho::pdf_helper
