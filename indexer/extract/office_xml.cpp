// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_xml.hpp"

#include <hakusho/error.hpp>
#include <pugixml.hpp>
#include <utility>

namespace hakusho::indexer {
namespace {

// Readers walk the tree by recursion.
constexpr int deepest_nesting = 400;

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_too_deep(const pugi::xml_node& root) {
  int depth = 0;
  pugi::xml_node node = root;
  while (node) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > deepest_nesting) return true;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == root) return false;
    node = node.next_sibling();
  }
  return false;
}

bool has_document_type(const pugi::xml_document& document) {
  for (const pugi::xml_node& node : document.children())
    if (node.type() == pugi::node_doctype) return true;
  return false;
}

}  // namespace

std::string_view OfficeNode::name() const {
  return local_name(pugi::xml_node(node_).name());
}

std::string_view OfficeNode::value() const {
  return pugi::xml_node(node_).value();
}

bool OfficeNode::is_text() const {
  const pugi::xml_node_type type = pugi::xml_node(node_).type();
  return type == pugi::node_pcdata || type == pugi::node_cdata;
}

OfficeNode OfficeNode::first() const {
  return OfficeNode(pugi::xml_node(node_).first_child().internal_object());
}

OfficeNode OfficeNode::next() const {
  return OfficeNode(pugi::xml_node(node_).next_sibling().internal_object());
}

OfficeNode OfficeNode::child(std::string_view name) const {
  for (const OfficeNode node : *this)
    if (node.name() == name) return node;
  return {};
}

std::string_view OfficeNode::attribute(std::string_view name) const {
  for (const pugi::xml_attribute& attribute : pugi::xml_node(node_).attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return {};
}

bool OfficeNode::is_on(std::string_view name) const {
  const OfficeNode node = child(name);
  if (!node) return false;
  const std::string_view value = node.attribute("val");
  return value != "0" && value != "false" && value != "off";
}

std::string OfficeNode::text() const {
  std::string text;
  for (const OfficeNode node : *this)
    if (node.is_text()) text += node.value();
  return text;
}

struct XmlPart::Tree {
  std::string bytes;
  pugi::xml_document document;
};

XmlPart::XmlPart() = default;
XmlPart::~XmlPart() = default;
XmlPart::XmlPart(XmlPart&&) noexcept = default;
XmlPart& XmlPart::operator=(XmlPart&&) noexcept = default;

XmlPart::XmlPart(std::string bytes, const std::string& file, const std::string& part)
    : tree_(std::make_unique<Tree>()) {
  const Message remedy{"open it in the program that made it and save it again"};
  tree_->bytes = std::move(bytes);
  constexpr unsigned flags = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result =
      tree_->document.load_buffer_inplace(tree_->bytes.data(), tree_->bytes.size(), flags);
  if (has_document_type(tree_->document))
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it declares a document type", {part}},
                remedy);
  if (!result)
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it is no XML", {part}}, remedy);
  if (is_too_deep(tree_->document))
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it is nested too deep", {part}},
                remedy);
}

OfficeNode XmlPart::root() const {
  return tree_ ? OfficeNode(tree_->document.document_element().internal_object()) : OfficeNode();
}

}  // namespace hakusho::indexer
