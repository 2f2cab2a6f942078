// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/inline_text.hpp"
#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// The text of one paragraph, and what hangs on it.
struct DocxParagraphText {
  InlineText text;
  std::vector<std::string> readings;   ///< ruby
  std::vector<std::string> footnotes;  ///< ids of the notes it refers to
  std::vector<std::string> endnotes;
  std::vector<XmlNode> boxes;  ///< contents of text boxes anchored here
};

/// Gathers the runs of a w:p: what was deleted or is hidden is left out, what was inserted stays, of two
/// forms of one thing (mc:AlternateContent) the first is read.
DocxParagraphText read_docx_paragraph(XmlNode paragraph);

}  // namespace hakusho::indexer
