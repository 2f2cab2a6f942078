// SPDX-License-Identifier: GPL-2.0-or-later
// XML files: laws as e-Gov gives them (a <Law>, or an answer of its API around one), pages in XHTML, and
// other documents whose elements hold sentences.
#include <hakusho/error.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/egov_law.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/html_metadata.hpp"
#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/markup_source.hpp"
#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {
namespace {

std::vector<XmlNode> laws_in(XmlNode root) {
  std::vector<XmlNode> laws;
  for (XmlNode node = root; node;) {
    const bool law = node.name() == "Law";
    if (law) laws.push_back(node);
    node = law ? node.next_behind(root) : node.next_inside(root);
  }
  return laws;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// An element with text of its own is a paragraph, with all that stands inside it.
bool has_own_text(XmlNode node) {
  for (const XmlNode child : node)
    if (child.is_text() && !is_blank(child.value())) return true;
  return false;
}

std::vector<InlineLine> paragraphs_in(const XmlDocument& document) {
  const XmlNode root = document.root();
  std::vector<InlineLine> paragraphs;
  for (XmlNode node = root; node;) {
    const bool leaf = has_own_text(node);
    if (leaf) {
      InlineText text;
      for (XmlNode part = node; part; part = part.next_inside(node))
        if (part.is_text()) text.add(part.value(), document.line_of(part));
      paragraphs.push_back(join_all_lines(text.take()));
    }
    node = leaf ? node.next_behind(root) : node.next_inside(root);
  }
  return paragraphs;
}

// Records (addresses, figures, settings) have short values; a document has sentences.
bool reads_as_document(const std::vector<InlineLine>& paragraphs) {
  constexpr std::size_t sentence_length = 8;
  std::size_t characters = 0, sentences = 0;
  for (const InlineLine& paragraph : paragraphs) {
    characters += dict::count_code_points(paragraph.text);
    if (paragraph.text.ends_with("。") || paragraph.text.ends_with(".")) ++sentences;
  }
  return sentences >= 2 && sentences * 4 >= paragraphs.size() &&
         characters >= sentence_length * paragraphs.size();
}

std::vector<Block> document_blocks(const XmlDocument& document, const std::string& file) {
  const std::vector<InlineLine> paragraphs = paragraphs_in(document);
  if (!reads_as_document(paragraphs))
    throw Error(ErrorCode::unsupported, {"{0}", {file}},
                {"the XML is neither a law nor a document of sentences"},
                {"convert it to text, HTML or CSV"});
  MarkupBlocks blocks;
  for (const InlineLine& paragraph : paragraphs) blocks.text(paragraph);
  return blocks.take();
}

}  // namespace

void read_egov_xml(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  const std::string text = markup_as_utf8(source.bytes, options.encoding, source.file);
  const XmlDocument xml(text, XmlDocument::Encoding::utf8, source.file);
  if (xml.root().name() == "html") return read_html(source, options, sink);
  const std::vector<XmlNode> laws = laws_in(xml.root());
  if (laws.empty()) {
    Document document{source.path, source.given, document_blocks(xml, source.file), {}};
    return sink(std::move(document));
  }
  for (const XmlNode law : laws) {
    Document document{
        source.path, filled_metadata(source.given, egov_law_metadata(law)), egov_law_blocks(xml, law), {}};
    if (document.blocks.empty())
      throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the law holds no text"},
                  {"get the file again"});
    sink(std::move(document));
  }
}

}  // namespace hakusho::indexer
