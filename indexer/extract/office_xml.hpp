// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
struct xml_node_struct;
}  // namespace pugi

namespace hakusho::indexer {

/// A node of an XmlPart, valid as long as the part is; as cheap to copy as a pointer. Names of elements and
/// attributes are without their prefix: Office files use one set of names throughout.
class OfficeNode {
 public:
  OfficeNode() = default;
  explicit OfficeNode(pugi::xml_node_struct* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const OfficeNode&) const = default;

  std::string_view name() const;   ///< empty for text
  std::string_view value() const;  ///< of text
  bool is_text() const;
  OfficeNode first() const;
  OfficeNode next() const;
  /// The first child of that name, or nothing.
  OfficeNode child(std::string_view name) const;
  /// The value of an attribute; empty when there is none.
  std::string_view attribute(std::string_view name) const;
  /// w:val of the child `name`: how WordprocessingML writes a property.
  std::string_view property(std::string_view name) const { return child(name).attribute("val"); }
  /// Whether the on/off property is there and on.
  bool is_on(std::string_view name) const;
  /// All text directly in this element.
  std::string text() const;

  struct Iterator;
  Iterator begin() const;
  Iterator end() const;

 private:
  pugi::xml_node_struct* node_ = nullptr;
};

struct OfficeNode::Iterator {
  OfficeNode node;
  OfficeNode operator*() const { return node; }
  Iterator& operator++() {
    node = node.next();
    return *this;
  }
  bool operator==(const Iterator&) const = default;
};

inline OfficeNode::Iterator OfficeNode::begin() const {
  return {first()};
}
inline OfficeNode::Iterator OfficeNode::end() const {
  return {};
}

/// One XML file of an Office document, read into a tree that takes up to twenty times its text.
class XmlPart {
 public:
  /// An empty part: root() is nothing.
  XmlPart();
  /// `file` and `part` name it in errors. Throws Error: corrupt when it is no XML, has a document type
  /// (Office writes none; entities may blow up) or is nested absurdly deep.
  XmlPart(std::string bytes, const std::string& file, const std::string& part);
  ~XmlPart();
  XmlPart(XmlPart&&) noexcept;
  XmlPart& operator=(XmlPart&&) noexcept;

  OfficeNode root() const;

 private:
  // The tree points into the text; both stay where they are when the part moves.
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace hakusho::indexer
