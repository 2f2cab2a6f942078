// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <cmath>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <map>

#include "dict/printable_path.hpp"
#include "searcher/export/html_text.hpp"
#include "searcher/export/page_view_style.hpp"

namespace hakusho {
namespace {

using searcher::html_text;

Message label_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return Message("heading");
    case BlockKind::paragraph:
      return Message("paragraph");
    case BlockKind::item:
      return Message("list item");
    case BlockKind::cell:
      return Message("cell");
    case BlockKind::table_head:
      return Message("head of a table");
    case BlockKind::note:
      return Message("note");
    case BlockKind::caption:
      return Message("caption");
    case BlockKind::aside:
      return Message("aside");
    case BlockKind::figure:
      return Message("figure");
    case BlockKind::running_head:
      return Message("running head");
    case BlockKind::page_label:
      return Message("page number");
    case BlockKind::ruby:
      return Message("reading");
  }
  return {};
}

Message label_of(CellRole role) {
  switch (role) {
    case CellRole::plan:
      return Message("plan");
    case CellRole::progress:
      return Message("progress");
    case CellRole::next_plan:
      return Message("plan of the next year");
    case CellRole::other:
      return Message("another column");
  }
  return {};
}

Message label_of(Recovery recovery) {
  switch (recovery) {
    case Recovery::clean:
      return Message("as printed");
    case Recovery::joined:
      return Message("lines joined");
    case Recovery::separated:
      return Message("columns parted");
    case Recovery::doubtful:
      return Message("doubtful");
  }
  return {};
}

// Width and height of a PNG in pixels, from its first chunk; nothing where it has none.
struct Size {
  double width = 0, height = 0;
};
Size size_of_png(std::string_view png) {
  if (png.size() < 24 || png.substr(12, 4) != "IHDR") return {};
  const auto number = [&](std::size_t at) {
    double value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
  };
  return {number(16), number(20)};
}

class PageView {
 public:
  PageView(const std::vector<Block>& blocks, const PageViewOptions& options,
           const std::function<void(std::string_view)>& out)
      : blocks_(blocks), options_(options), out_(out) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      sheets_[blocks[i].page.value_or(0)].listed.push_back(i);
      for (const Box& box : blocks[i].boxes) {
        auto& drawn = sheets_[box.page].drawn;
        if (drawn.empty() || drawn.back() != i) drawn.push_back(i);
      }
    }
  }

  void write(const std::string& file) {
    const std::string name = html_text(dict::printable_path(file));
    out_(fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<header><h1>{}</h1><p>{}</p></header>\n",
        options_.language == Language::japanese ? "ja" : "en", name, searcher::page_view_style, name,
        said(Message("{0} blocks", {std::to_string(blocks_.size())}))));
    for (const auto& [page, sheet] : sheets_) write_sheet(page, sheet);
    out_("</body>\n</html>\n");
  }

 private:
  struct Sheet {
    std::vector<std::size_t> listed, drawn;  // indexes of blocks: that begin here, that have a box here
  };

  std::string said(const Message& message) const { return html_text(message.text(options_.language)); }

  void write_sheet(int page, const Sheet& sheet) {
    std::string label;
    for (const std::size_t i : sheet.listed)
      if (label.empty() && blocks_[i].page_label) label = *blocks_[i].page_label;
    const std::string picture = page > 0 && options_.picture ? options_.picture(page) : "";
    out_(fmt::format("<section class=\"sheet\" id=\"p{}\">\n", page));
    if (page > 0)
      out_(fmt::format("<h2>{} <small>{}</small></h2>\n", said(Message("Page {0}", {std::to_string(page)})),
                       html_text(label)));
    out_(picture.empty() ? "<div class=\"pair alone\">\n" : "<div class=\"pair\">\n");
    if (!picture.empty()) write_picture(page, sheet, picture);
    out_("<ol>\n");
    for (const std::size_t i : sheet.listed) write_block(i);
    out_("</ol>\n</div>\n</section>\n");
  }

  void write_picture(int page, const Sheet& sheet, const std::string& picture) {
    const Size pixels = size_of_png(picture);
    const double width = pixels.width * 72 / options_.dpi, height = pixels.height * 72 / options_.dpi;
    out_(
        fmt::format("<div class=\"picture\"><svg viewBox=\"0 0 {0:.1f} {1:.1f}\"><image width=\"{0:.1f}\" "
                    "height=\"{1:.1f}\" href=\"data:image/png;base64,",
                    width, height));
    out_(searcher::base64(picture));
    out_("\"/>\n");
    for (const std::size_t i : sheet.drawn)
      for (const Box& box : blocks_[i].boxes)
        if (box.page == page) write_box(i, box);
    out_("</svg></div>\n");
  }

  void write_box(std::size_t i, const Box& box) {
    if (!(std::isfinite(box.x0) && std::isfinite(box.y0) && box.x1 >= box.x0 && box.y1 >= box.y0 &&
          std::isfinite(box.x1) && std::isfinite(box.y1)))
      return;
    out_(fmt::format(
        "<a href=\"#b{0}\" class=\"{1}\"><rect x=\"{2:.1f}\" y=\"{3:.1f}\" width=\"{4:.1f}\" "
        "height=\"{5:.1f}\"><title>{0} {6}</title></rect><text x=\"{2:.1f}\" y=\"{3:.1f}\">{0}</text></a>\n",
        i + 1, name_of(blocks_[i].kind), box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0,
        said(label_of(blocks_[i].kind))));
  }

  void write_block(std::size_t i) {
    const Block& block = blocks_[i];
    const bool unsure = block.recovery == Recovery::doubtful;
    out_(
        fmt::format("<li id=\"b{0}\" class=\"{1}{2}\"><div class=\"facts\"><a href=\"#b{0}\">{0}</a>"
                    "<span class=\"kind\">{3}</span>{4}</div><p>{5}</p></li>\n",
                    i + 1, name_of(block.kind), unsure ? " unsure" : "", said(label_of(block.kind)),
                    facts_of(block), html_text(block.text)));
  }

  static std::string span(const std::string& html) { return "<span>" + html + "</span>"; }
  std::string fact(const Message& message) const { return span(said(message)); }

  std::string facts_of(const Block& block) const {
    std::string out;
    const auto number = [](int value) { return std::to_string(value); };
    if (block.table && block.row && block.col)
      out += fact(Message("table {0}, row {1}, column {2}",
                          {number(*block.table + 1), number(*block.row), number(*block.col + 1)}));
    if (block.cell) out += fact(label_of(*block.cell));
    if (block.item_no) out += fact(Message("item {0}", {*block.item_no}));
    if (!block.ministries.empty()) out += span(html_text(joined(block.ministries, "、")));
    if (block.page_end && block.page_end != block.page)
      out += fact(Message("runs on to page {0}", {number(*block.page_end)}));
    if (block.lines)
      out += fact(Message("lines {0} to {1}", {number(block.lines->first), number(block.lines->last)}));
    if (!block.section.empty()) out += span(html_text(joined(block.section, " › ")));
    out +=
        fmt::format("<span class=\"{}\">{}</span>", name_of(block.recovery), said(label_of(block.recovery)));
    return out;
  }

  static std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
    return out;
  }

  const std::vector<Block>& blocks_;
  const PageViewOptions& options_;
  const std::function<void(std::string_view)>& out_;
  std::map<int, Sheet> sheets_;
};

}  // namespace

void write_page_view(const std::vector<Block>& blocks, const std::string& file,
                     const PageViewOptions& options, const std::function<void(std::string_view)>& out) {
  PageView(blocks, options, out).write(file);
}

}  // namespace hakusho
