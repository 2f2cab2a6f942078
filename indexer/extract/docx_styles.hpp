// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// The list a paragraph belongs to.
struct DocxListPlace {
  std::string list;  ///< numId; "0" is no list
  int level = 0;
};

/// The paragraph properties that matter, those of the paragraph and of its style and what that is based on.
struct DocxParagraphStyle {
  enum class Use { text, heading, contents, caption, item };
  Use use = Use::text;
  int level = 0;  ///< of a heading, 1 is the outermost
  std::optional<DocxListPlace> list;
};

/// The styles of a text document, styles.xml.
class DocxStyles {
 public:
  explicit DocxStyles(XmlNode root);

  /// `properties` is the w:pPr of a paragraph, or nothing.
  DocxParagraphStyle of_paragraph(XmlNode properties) const;

 private:
  struct Style {
    std::string name;  ///< lower case, without spaces
    std::string base;
    std::string list;
    std::optional<int> list_level, outline;
  };

  void apply(const std::string& id, DocxParagraphStyle& found, std::optional<int>& outline) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;
};

/// The number a property gives, `otherwise` where there is none or it is no number.
int number_in(std::string_view text, int otherwise);

}  // namespace hakusho::indexer
