// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
class xml_document;
}  // namespace pugi

namespace hakusho::indexer {

/// A place in an XmlDocument, which must outlive it: an element, a text, or nowhere (false). Names of
/// elements and attributes are read without their namespace prefix.
class XmlNode {
 public:
  class Children;

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
  /// Elements and texts, for range-for.
  Children children() const;
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

class XmlNode::Children {
 public:
  class Iterator {
   public:
    explicit Iterator(XmlNode node) : node_(node) {}
    XmlNode operator*() const { return node_; }
    Iterator& operator++() {
      node_ = node_.next_sibling();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return !(node_ == other.node_); }

   private:
    XmlNode node_;
  };

  explicit Children(XmlNode first) : first_(first) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(XmlNode()); }

 private:
  XmlNode first_;
};

/// A parsed XML file. Document types are skipped and no entity of theirs is ever expanded. Throws Error:
/// corrupt (no well-formed XML), unsupported (nested or grown beyond reason).
class XmlDocument {
 public:
  enum class Encoding { utf8, declared };

  /// `name` is what errors call the file. `declared`: UTF-8 or UTF-16, as the bytes say.
  XmlDocument(std::string_view bytes, Encoding encoding, const std::string& name);
  ~XmlDocument();
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;

  XmlNode root() const;  ///< the outermost element
  /// The line the node stands on, from 1; 0 when it is not known.
  int line_of(XmlNode node) const;

 private:
  struct Lines;
  std::unique_ptr<pugi::xml_document> document_;
  std::unique_ptr<Lines> lines_;
};

}  // namespace hakusho::indexer
