// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/content_ending.hpp"

#include <algorithm>
#include <array>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>

#include "indexer/extract/zip_archive.hpp"

namespace hakusho::indexer {
namespace {

// What stands in front of a page: declarations and comments may be long.
constexpr std::size_t longest_prologue = 64u << 10;

std::string_view from_first_sign(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n\f");
  return start == text.npos ? std::string_view() : text.substr(start);
}

// Behind declarations, comments and processing instructions: where the outermost element begins.
std::string_view outermost_element(std::string_view text) {
  for (;;) {
    text = from_first_sign(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?") && !text.starts_with("<!")) return text;
    const std::string_view close = comment ? "-->" : ">";
    const std::size_t end = text.find(close);
    if (end == text.npos) return {};
    text.remove_prefix(end + close.size());
  }
}

// In small letters, without a prefix: "html" of "<xhtml:HTML lang=ja>". Empty where no element begins.
std::string element_name(std::string_view text) {
  std::string name;
  if (!text.starts_with('<')) return name;
  for (const char c : text.substr(1)) {
    if (c == ':')
      name.clear();
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-')
      name += c;
    else if (c >= 'A' && c <= 'Z')
      name += static_cast<char>(c + ('a' - 'A'));
    else
      return c == '>' || c == '/' || static_cast<unsigned char>(c) <= ' ' ? name : std::string();
  }
  return {};
}

bool is_html_element(std::string_view name) {
  static constexpr std::array<std::string_view, 25> names = {
      "html", "head", "body", "title", "meta", "link",    "base",    "script", "style",
      "h1",   "h2",   "h3",   "p",     "div",  "span",    "table",   "ul",     "ol",
      "dl",   "main", "nav",  "form",  "a",    "article", "section",
  };
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string markup_ending(std::string_view text) {
  const std::string name = element_name(outermost_element(text));
  if (is_html_element(name)) return ".html";
  const bool xml = text.starts_with("<?xml") || name == "law";
  return xml && !name.empty() ? ".xml" : ".txt";
}

bool is_json_object(std::string_view line) {
  while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') line.remove_suffix(1);
  return line.starts_with('{') && line.ends_with('}') && from_first_sign(line.substr(1)).starts_with('"');
}

std::string zip_ending(std::string_view bytes) {
  try {
    const ZipArchive zip(bytes, {}, ReaderOptions().max_expanded_bytes);
    if (zip.has("xl/workbook.xml")) return ".xlsx";
    if (!zip.has("[Content_Types].xml")) return ".txt";
  } catch (const Error&) {
    // The reader of the format says what is wrong.
  }
  return ".docx";
}

}  // namespace

bool begins_as_pdf(std::string_view bytes) {
  const auto start = bytes.substr(0, 1024).find_first_not_of(std::string_view("\0 \t\r\n\f", 6));
  if (start == bytes.npos) return false;
  const std::string_view head = bytes.substr(start);
  return head.size() > 6 && head.starts_with("%PDF-") && head[5] >= '1' && head[5] <= '2' && head[6] == '.';
}

std::string content_ending(std::string_view bytes) {
  if (begins_as_pdf(bytes)) return ".pdf";
  if (bytes.starts_with("PK\x03\x04")) return zip_ending(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view text = from_first_sign(bytes);
  if (text.starts_with('<')) return markup_ending(text.substr(0, longest_prologue));
  return is_json_object(text.substr(0, text.find('\n'))) ? ".jsonl" : ".txt";
}

}  // namespace hakusho::indexer
