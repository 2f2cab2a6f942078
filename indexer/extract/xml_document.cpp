// SPDX-License-Identifier: GPL-2.0-or-later
// The one place that knows pugixml.
#include "indexer/extract/xml_document.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <pugixml.hpp>
#include <utility>
#include <vector>

namespace hakusho::indexer {
namespace {

// A tree takes up to thirty times its text.
constexpr std::size_t largest_text = 64u << 20;
// Readers may walk the tree by recursion. Tables in text boxes in tables nest Office files deeper than laws.
constexpr int deepest_nesting = 256;
constexpr int deepest_office_nesting = 400;

pugi::xml_node handle(pugi::xml_node_struct* node) {
  return pugi::xml_node(node);
}

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_kept(const pugi::xml_node& node) {
  return node.type() == pugi::node_element || node.type() == pugi::node_pcdata ||
         node.type() == pugi::node_cdata;
}

pugi::xml_node first_kept(pugi::xml_node node) {
  while (node && !is_kept(node)) node = node.next_sibling();
  return node;
}

bool is_deeper_than(int limit, const pugi::xml_node& root) {
  int depth = 0;
  for (pugi::xml_node node = root; node;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > limit) return true;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) break;
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

bool XmlNode::is_element() const {
  return handle(node_).type() == pugi::node_element;
}

bool XmlNode::is_text() const {
  const pugi::xml_node_type type = handle(node_).type();
  return type == pugi::node_pcdata || type == pugi::node_cdata;
}

std::string_view XmlNode::name() const {
  return without_prefix(handle(node_).name());
}

std::string_view XmlNode::value() const {
  return handle(node_).value();
}

std::string_view XmlNode::attribute(std::string_view name) const {
  for (const pugi::xml_attribute attribute : handle(node_).attributes())
    if (without_prefix(attribute.name()) == name) return attribute.value();
  return {};
}

std::string_view XmlNode::prefixed_attribute(std::string_view full_name) const {
  for (const pugi::xml_attribute attribute : handle(node_).attributes())
    if (attribute.name() == full_name) return attribute.value();
  return {};
}

XmlNode XmlNode::parent() const {
  const pugi::xml_node parent = handle(node_).parent();
  return parent.type() == pugi::node_element ? XmlNode(parent.internal_object()) : XmlNode();
}

XmlNode XmlNode::first_child() const {
  return XmlNode(first_kept(handle(node_).first_child()).internal_object());
}

XmlNode XmlNode::next_sibling() const {
  return XmlNode(first_kept(handle(node_).next_sibling()).internal_object());
}

XmlNode XmlNode::child(std::string_view name) const {
  for (const XmlNode node : *this)
    if (node.is_element() && node.name() == name) return node;
  return {};
}

XmlNode XmlNode::next_inside(XmlNode root) const {
  if (const XmlNode child = first_child()) return child;
  return next_behind(root);
}

XmlNode XmlNode::next_behind(XmlNode root) const {
  for (XmlNode node = *this; node && !(node == root); node = node.parent())
    if (const XmlNode next = node.next_sibling()) return next;
  return {};
}

std::string XmlNode::text() const {
  std::string text;
  for (XmlNode node = *this; node; node = node.next_inside(*this)) text += node.value();
  return text;
}

struct XmlDocument::Tree {
  std::string bytes;
  pugi::xml_document document;
  bool knows_lines = false;
  std::vector<std::size_t> line_ends;
};

XmlDocument::XmlDocument() = default;
XmlDocument::~XmlDocument() = default;
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;

XmlDocument::XmlDocument(std::string_view bytes, Encoding encoding, const std::string& name)
    : tree_(std::make_unique<Tree>()) {
  if (bytes.size() > largest_text)
    throw Error(ErrorCode::unsupported, {"{0}", {name}}, {"the XML is larger than 64 MB"},
                {"split the file"});
  // No parse_doctype: a document type with its entities is passed over.
  constexpr unsigned int options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  pugi::xml_document& document = tree_->document;
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), options,
                           encoding == Encoding::utf8 ? pugi::encoding_utf8 : pugi::encoding_auto);
  if (!result || !document.document_element())
    throw Error(
        ErrorCode::corrupt, {"{0}", {name}},
        {"the XML is damaged at byte {0}", {std::to_string(std::max<std::ptrdiff_t>(result.offset, 0))}},
        {"get the file again"});
  if (is_deeper_than(deepest_nesting, document))
    throw Error(ErrorCode::unsupported, {"{0}", {name}}, {"its elements are nested more than 256 deep"},
                {"check where the file comes from"});
  tree_->knows_lines = encoding == Encoding::utf8;
  if (!tree_->knows_lines) return;  // offsets are those of a converted copy
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\n') tree_->line_ends.push_back(i);
}

XmlDocument XmlDocument::office_part(std::string bytes, const std::string& file, const std::string& part) {
  const Message remedy{"open it in the program that made it and save it again"};
  XmlDocument parsed;
  parsed.tree_ = std::make_unique<Tree>();
  Tree& tree = *parsed.tree_;
  tree.bytes = std::move(bytes);
  constexpr unsigned int options = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result =
      tree.document.load_buffer_inplace(tree.bytes.data(), tree.bytes.size(), options);
  if (has_document_type(tree.document))
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it declares a document type", {part}},
                remedy);
  if (!result)
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it is no XML", {part}}, remedy);
  if (is_deeper_than(deepest_office_nesting, tree.document))
    throw Error(ErrorCode::corrupt, {"{0}", {file}}, {"the part {0} of it is nested too deep", {part}},
                remedy);
  return parsed;
}

XmlNode XmlDocument::root() const {
  return tree_ ? XmlNode(tree_->document.document_element().internal_object()) : XmlNode();
}

int XmlDocument::line_of(XmlNode node) const {
  const std::ptrdiff_t offset = handle(node.node_).offset_debug();
  if (offset < 0 || !tree_ || !tree_->knows_lines) return 0;
  const std::vector<std::size_t>& ends = tree_->line_ends;
  const auto line = std::lower_bound(ends.begin(), ends.end(), static_cast<std::size_t>(offset));
  return static_cast<int>(line - ends.begin()) + 1;
}

}  // namespace hakusho::indexer
