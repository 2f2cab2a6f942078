// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
}

namespace hakusho::indexer {

/// A place in an XmlDocument, which must outlive it: an element, a text, or nowhere (false). As cheap to copy
/// as a pointer. Names of elements and attributes are read without their namespace prefix.
class XmlNode {
 public:
  class Iterator;

  XmlNode() = default;
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const XmlNode&) const = default;

  bool is_element() const;
  bool is_text() const;
  std::string_view name() const;   ///< of an element; else empty
  std::string_view value() const;  ///< of a text; else empty
  /// The attribute's value; empty when it is missing.
  std::string_view attribute(std::string_view name) const;
  /// The attribute whose name has this prefix: r:id is not id.
  std::string_view prefixed_attribute(std::string_view full_name) const;

  XmlNode parent() const;
  XmlNode first_child() const;
  XmlNode next_sibling() const;
  /// The first child element of that name, or nowhere.
  XmlNode child(std::string_view name) const;
  /// Elements and texts inside, for range-for.
  Iterator begin() const;
  Iterator end() const;
  /// The node behind this one in document order that is still inside `root`; goes into children first.
  XmlNode next_inside(XmlNode root) const;
  /// As next_inside(), without going into this node's children.
  XmlNode next_behind(XmlNode root) const;
  /// All text inside, as it stands.
  std::string text() const;

 private:
  friend class XmlDocument;
  explicit XmlNode(pugi::xml_node_struct* node) : node_(node) {}

  pugi::xml_node_struct* node_ = nullptr;
};

class XmlNode::Iterator {
 public:
  explicit Iterator(XmlNode node) : node_(node) {}
  XmlNode operator*() const { return node_; }
  Iterator& operator++() {
    node_ = node_.next_sibling();
    return *this;
  }
  bool operator==(const Iterator&) const = default;

 private:
  XmlNode node_;
};

inline XmlNode::Iterator XmlNode::begin() const {
  return Iterator(first_child());
}
inline XmlNode::Iterator XmlNode::end() const {
  return Iterator(XmlNode());
}

/// A parsed XML file, in a tree that takes up to thirty times its text. No entity of a document type is ever
/// expanded.
class XmlDocument {
 public:
  enum class Encoding { utf8, declared };

  /// An empty one: root() is nowhere.
  XmlDocument();
  /// `name` is what errors call the file. `declared`: UTF-8 or UTF-16, as the bytes say. A document type is
  /// skipped. Throws Error: corrupt (no well-formed XML), unsupported (nested or grown beyond reason).
  XmlDocument(std::string_view bytes, Encoding encoding, const std::string& name);
  /// One XML file of an Office document. Throws Error: corrupt when it is no XML, has a document type (Office
  /// writes none) or is nested absurdly deep. How large it may be is up to who unpacks it.
  static XmlDocument office_part(std::string bytes, const std::string& file, const std::string& part);
  ~XmlDocument();
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;

  XmlNode root() const;  ///< the outermost element
  /// The line the node stands on, from 1; 0 when it is not known.
  int line_of(XmlNode node) const;

 private:
  // The tree may point into the text; both stay where they are when the document moves.
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace hakusho::indexer
