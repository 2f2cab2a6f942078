// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_text.hpp"

#include "indexer/extract/docx_property.hpp"

namespace hakusho::indexer {
namespace {

class ParagraphGatherer {
 public:
  void walk_children(XmlNode parent) {
    for (const XmlNode node : parent) walk(node);
  }

  DocxParagraphText found;

 private:
  void walk(XmlNode node) {
    const std::string_view name = node.name();
    if (name == "r") {
      if (!is_on(node.child("rPr"), "vanish")) walk_children(node);
    } else if (name == "t") {
      found.text.add(node.text());
    } else if (name == "tab" || name == "ptab") {
      found.text.add("\t");
    } else if (name == "br" || name == "cr") {
      found.text.add_break();
    } else if (name == "noBreakHyphen") {
      found.text.add("-");
    } else if (name == "ruby") {
      walk_ruby(node);
    } else if (name == "footnoteReference") {
      found.footnotes.emplace_back(node.attribute("id"));
    } else if (name == "endnoteReference") {
      found.endnotes.emplace_back(node.attribute("id"));
    } else if (name == "txbxContent") {
      found.boxes.push_back(node);
    } else if (name == "AlternateContent") {
      const XmlNode choice = node.child("Choice");
      walk_children(choice ? choice : node.child("Fallback"));
    } else if (!is_left_out(name)) {
      walk_children(node);
    }
  }

  // Deleted text and its old place, field codes (their results are read), what is not printed.
  static bool is_left_out(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "pPr" || name == "rPr" || name == "instrText" ||
           name == "delText" || name == "sdtPr" || name == "p" || name == "tbl";
  }

  void walk_ruby(XmlNode ruby) {
    walk_children(ruby.child("rubyBase"));
    ParagraphGatherer reading;
    reading.walk_children(ruby.child("rt"));
    const std::string text = join_all_lines(reading.found.text.take()).text;
    if (!text.empty()) found.readings.push_back(text);
  }
};

}  // namespace

DocxParagraphText read_docx_paragraph(XmlNode paragraph) {
  ParagraphGatherer gatherer;
  gatherer.walk_children(paragraph);
  return std::move(gatherer.found);
}

}  // namespace hakusho::indexer
