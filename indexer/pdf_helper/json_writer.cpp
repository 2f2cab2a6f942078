// SPDX-License-Identifier: GPL-2.0-or-later
// What the indexer is told, for people: one JSON object a line. First the properties, then the pages; a glyph
// is [character, x0, y0, x1, y1, size, font, flags, marked content], with v vertical, a artifact, i invisible
// and 1-3 quarter turns among the flags; a rule is [x0, y0, x1, y1, flags] with f thin fill and d dashed.
#include <fmt/format.h>

#include <string_view>

#include "dict/utf8.hpp"
#include "indexer/pdf_helper/page_writer.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Rect;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : dict::repaired_utf8(text)) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

std::string numbers(const Rect& r) {
  return fmt::format("{:.2f},{:.2f},{:.2f},{:.2f}", r.x0, r.y0, r.x1, r.y1);
}

std::string json_of(const Rect& rect) {
  return fmt::format("[{}]", numbers(rect));
}

std::string json_of(const indexer::Glyph& glyph) {
  std::string character, flags;
  dict::append_utf8(character, glyph.code);
  if (glyph.vertical) flags += 'v';
  if (glyph.artifact) flags += 'a';
  if (glyph.invisible) flags += 'i';
  if (glyph.rotation > 0) flags += static_cast<char>('0' + glyph.rotation);
  return fmt::format("[{},{},{:.2f},{},\"{}\",{}]", quoted(character), numbers(glyph.box), glyph.size,
                     glyph.font, flags, glyph.marked_content);
}

std::string json_of(const indexer::Rule& rule) {
  return fmt::format("[{},\"{}{}\"]", numbers(rule.line),
                     rule.kind == indexer::Rule::Kind::thin_fill ? "f" : "", rule.dashed ? "d" : "");
}

template <typename Values>
std::string list(const Values& values) {
  std::string out = "[";
  for (const auto& value : values) {
    if (out.size() > 1) out += ',';
    out += json_of(value);
  }
  return out + ']';
}

class JsonWriter : public PageWriter {
 public:
  explicit JsonWriter(std::FILE* out) : out_(out) {}

  void properties(PageSource& source) override {
    std::string outline;
    for (const indexer::OutlineEntry& entry : source.outline())
      outline += fmt::format("{}[{},{},{}]", outline.empty() ? "" : ",", entry.depth, entry.page,
                             quoted(entry.title));
    fmt::print(out_, "{{\"title\":{},\"author\":{},\"pages\":{},\"outline\":[{}]}}\n", quoted(source.title()),
               quoted(source.author()), source.page_count(), outline);
  }

  void font(const indexer::Font& font) override {
    fonts_ += fmt::format("{}[{},{}]", fonts_.empty() ? "" : ",", quoted(font.name), font.bold);
  }

  void page(const indexer::Page& page) override {
    fmt::print(
        out_,
        "{{\"page\":{},\"width\":{:.2f},\"height\":{:.2f},\"label\":{},\"reason\":{},\"new_fonts\":[{}],"
        "\"glyphs\":{},\"rules\":{},\"fills\":{},\"images\":{}}}\n",
        page.number, page.width, page.height, page.label ? quoted(*page.label) : "null",
        page.reason.empty() ? "null" : quoted(page.reason), fonts_, list(page.glyphs), list(page.rules),
        list(page.fills), list(page.images));
    fonts_.clear();
  }

  void end() override {}

 private:
  std::FILE* out_;
  std::string fonts_;
};

}  // namespace

std::unique_ptr<PageWriter> json_writer(std::FILE* out) {
  return std::make_unique<JsonWriter>(out);
}

}  // namespace hakusho::pdf_helper
