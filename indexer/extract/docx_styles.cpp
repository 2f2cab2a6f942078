// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_styles.hpp"

#include <charconv>

#include "indexer/extract/docx_property.hpp"

namespace hakusho::indexer {
namespace {

constexpr int deepest_outline = 9;

// "Heading 1" and "heading1", "見出し 1" and "見出し　1" are one name each.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i).starts_with("\u3000")) {
      i += 2;
    } else if (name[i] != ' ') {
      plain += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + ('a' - 'A')) : name[i];
    }
  }
  return plain;
}

bool starts_with_any(std::string_view name, std::initializer_list<std::string_view> heads) {
  for (const std::string_view head : heads)
    if (name.starts_with(head)) return true;
  return false;
}

std::optional<int> level_named(std::string_view name) {
  for (const std::string_view head : {"heading", "見出し"}) {
    if (!name.starts_with(head)) continue;
    const int level = number_in(name.substr(head.size()), 0);
    if (level >= 1 && level <= deepest_outline) return level;
  }
  if (name == "title" || name == "表題") return 1;
  return std::nullopt;
}

std::optional<int> outline_of(XmlNode properties) {
  const XmlNode outline = properties.child("outlineLvl");
  if (!outline) return std::nullopt;
  return number_in(outline.attribute("val"), deepest_outline);
}

}  // namespace

int number_in(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

DocxStyles::DocxStyles(XmlNode root) {
  for (const XmlNode node : root) {
    if (node.name() != "style" || node.attribute("type") != "paragraph") continue;
    const XmlNode properties = node.child("pPr");
    const XmlNode list = properties.child("numPr");
    Style style;
    style.name = plain_name(property_of(node, "name"));
    style.base = property_of(node, "basedOn");
    style.list = property_of(list, "numId");
    if (list.child("ilvl")) style.list_level = number_in(property_of(list, "ilvl"), 0);
    style.outline = outline_of(properties);
    const std::string id(node.attribute("styleId"));
    if (node.attribute("default") == "1" || node.attribute("default") == "true") default_ = id;
    styles_.emplace(id, std::move(style));
  }
}

DocxParagraphStyle DocxStyles::of_paragraph(XmlNode properties) const {
  DocxParagraphStyle found;
  std::optional<int> outline = outline_of(properties);
  const bool outline_is_own = outline.has_value();
  if (const XmlNode list = properties.child("numPr"); list && list.child("numId"))
    found.list = {std::string(property_of(list, "numId")), number_in(property_of(list, "ilvl"), 0)};
  const std::string own(property_of(properties, "pStyle"));
  apply(own.empty() ? default_ : own, found, outline);
  if (found.use == DocxParagraphStyle::Use::contents || found.use == DocxParagraphStyle::Use::caption)
    return found;
  if (outline && *outline >= 0 && *outline < deepest_outline) {
    found.use = DocxParagraphStyle::Use::heading;
    found.level = *outline + 1;
  } else if (outline_is_own && found.use == DocxParagraphStyle::Use::heading) {
    found.use = DocxParagraphStyle::Use::text;  // the author took the level away
  }
  if (found.list && found.list->list == "0") found.list.reset();
  return found;
}

// Walks from the style to what it is based on; what comes first wins.
void DocxStyles::apply(const std::string& id, DocxParagraphStyle& found, std::optional<int>& outline) const {
  using Use = DocxParagraphStyle::Use;
  constexpr int longest_chain = 20;
  auto style = styles_.find(id);
  for (int i = 0; i < longest_chain && style != styles_.end(); ++i) {
    const Style& s = style->second;
    if (!outline) outline = s.outline;
    if (!found.list && !s.list.empty()) found.list = {s.list, s.list_level.value_or(0)};
    if (found.use == Use::text) {
      if (const auto level = level_named(s.name)) {
        found.use = Use::heading;
        found.level = *level;
      } else if (starts_with_any(s.name, {"toc", "目次", "tableoffigures", "図表目次"}) ||
                 s.name == "index1" || s.name == "索引1") {
        found.use = Use::contents;
      } else if (starts_with_any(s.name, {"caption", "図表番号"})) {
        found.use = Use::caption;
      } else if (starts_with_any(s.name, {"listbullet", "listnumber", "箇条書き", "段落番号"})) {
        found.use = Use::item;
      }
    }
    style = styles_.find(s.base);
  }
}

}  // namespace hakusho::indexer
