// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <string_view>

#include "indexer/pdf_helper/page_writer.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

namespace protocol = pdf_protocol;
using indexer::Glyph;
using indexer::Rect;
using indexer::Rule;

protocol::RectRecord packed(const Rect& rect) {
  return {rect.x0, rect.y0, rect.x1, rect.y1};
}

protocol::GlyphRecord packed(const Glyph& glyph) {
  std::uint8_t flags = 0;
  if (glyph.vertical) flags |= protocol::glyph_vertical;
  if (glyph.artifact) flags |= protocol::glyph_artifact;
  if (glyph.invisible) flags |= protocol::glyph_invisible;
  return {glyph.code, glyph.marked_content, packed(glyph.box), glyph.size, glyph.font, glyph.rotation, flags};
}

protocol::RuleRecord packed(const Rule& rule) {
  std::uint32_t flags = 0;
  if (rule.kind == Rule::Kind::thin_fill) flags |= protocol::rule_thin_fill;
  if (rule.dashed) flags |= protocol::rule_dashed;
  return {packed(rule.line), flags};
}

class RecordWriter : public PageWriter {
 public:
  explicit RecordWriter(std::FILE* out) : out_(out) {
    std::fwrite(protocol::pages_greeting.data(), 1, protocol::pages_greeting.size(), out_);
  }

  void properties(PageSource& source) override {
    if (const std::string title = source.title(); !title.empty()) record(protocol::title, title);
    if (const std::string author = source.author(); !author.empty()) record(protocol::author, author);
    record(protocol::pages, std::to_string(source.page_count()));
    for (const indexer::OutlineEntry& entry : source.outline())
      record(protocol::outline, fmt::format("{} {} {}", entry.depth, entry.page, entry.title));
  }

  void font(const indexer::Font& font) override {
    record(protocol::font, fmt::format("{} {}", font.bold ? 1 : 0, font.name));
  }

  void page(const indexer::Page& page) override {
    record(protocol::page, fmt::format("{} {:.2f} {:.2f}", page.number, page.width, page.height));
    if (page.label) record(protocol::label, *page.label);
    if (!page.reason.empty()) record(protocol::reason, page.reason);
    array<protocol::GlyphRecord>(protocol::glyphs, page.glyphs);
    array<protocol::RuleRecord>(protocol::rules, page.rules);
    array<protocol::RectRecord>(protocol::fills, page.fills);
    array<protocol::RectRecord>(protocol::images, page.images);
  }

  void end() override { record(protocol::end, ""); }

 private:
  void record(std::string_view name, std::string_view value) {
    head(name, value.size());
    std::fwrite(value.data(), 1, value.size(), out_);
    std::fputc('\n', out_);
  }

  void head(std::string_view name, std::size_t size) {
    const std::string line = fmt::format("{} {}\n", name, size);
    std::fwrite(line.data(), 1, line.size(), out_);
  }

  template <typename Packed, typename Value>
  void array(std::string_view name, const std::vector<Value>& values) {
    if (values.empty()) return;
    head(name, values.size() * sizeof(Packed));
    for (const Value& value : values) {
      const Packed bytes = packed(value);
      std::fwrite(&bytes, sizeof bytes, 1, out_);
    }
    std::fputc('\n', out_);
  }

  std::FILE* out_;
};

}  // namespace

std::unique_ptr<PageWriter> record_writer(std::FILE* out) {
  return std::make_unique<RecordWriter>(out);
}

}  // namespace hakusho::pdf_helper
