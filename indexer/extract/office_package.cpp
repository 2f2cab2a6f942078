// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_package.hpp"

#include <hakusho/error.hpp>

#include "indexer/extract/inline_text.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/metadata_date.hpp"

namespace hakusho::indexer {
namespace {

// A tree takes up to twenty times its text.
constexpr std::size_t largest_part = 64u << 20;

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

// "../styles.xml" as seen from "word/document.xml".
std::string resolved(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(folder_of(from));
  for (;;) {
    if (target.starts_with("./")) {
      target.remove_prefix(2);
    } else if (target.starts_with("../")) {
      target.remove_prefix(3);
      if (!folder.empty()) folder.pop_back();
      folder = std::string(folder_of(folder));
    } else {
      return folder + std::string(target);
    }
  }
}

// What programs put where nobody gave a title: 文書 1, Taro-kouhou.jtd, Microsoft Word - 文書1.
bool is_real_title(std::string_view title) {
  for (const std::string_view head : {"Microsoft ", "Taro-", "PowerPoint ", "<"})
    if (title.starts_with(head)) return false;
  for (const std::string_view tail :
       {".doc", ".docx", ".docm", ".dot", ".dotx", ".jtd", ".xls", ".xlsx", ".rtf", ".txt"})
    if (title.ends_with(tail)) return false;
  const std::size_t end = title.find_last_not_of("0123456789 ");
  const std::string_view name = title.substr(0, end == std::string_view::npos ? 0 : end + 1);
  for (const std::string_view nothing : {"", "文書", "無題", "タイトル", "表題", "スライド", "Document",
                                         "Doc", "Untitled", "Title", "Book", "Sheet", "新規文書"})
    if (name == nothing) return false;
  return true;
}

}  // namespace

OfficePackage::OfficePackage(const SourceFile& source, const ReaderOptions& options)
    : zip_(source.bytes, source.file, options.max_expanded_bytes) {}

XmlDocument OfficePackage::part(const std::string& name) {
  return XmlDocument::office_part(zip_.read(name, largest_part), zip_.file(), name);
}

std::vector<Relationship> OfficePackage::relationships(const std::string& part) {
  const std::string name =
      std::string(folder_of(part)) + "_rels/" + part.substr(folder_of(part).size()) + ".rels";
  std::vector<Relationship> found;
  if (!zip_.has(name)) return found;
  const XmlDocument rels = this->part(name);
  for (const XmlNode node : rels.root()) {
    if (node.name() != "Relationship" || node.attribute("TargetMode") == "External") continue;
    const std::string_view type = node.attribute("Type");
    found.push_back({std::string(node.attribute("Id")), std::string(type.substr(type.rfind('/') + 1)),
                     resolved(part, node.attribute("Target"))});
  }
  return found;
}

XmlDocument OfficePackage::main_part(const std::string& usual_name, std::string_view root) {
  main_name_ = usual_name;
  for (const Relationship& relationship : relationships(""))
    if (relationship.type == "officeDocument" && zip_.has(relationship.part)) main_name_ = relationship.part;
  XmlDocument main = part(main_name_);
  if (main.root().name() != root)
    throw Error(ErrorCode::unsupported, {"{0}", {zip_.file()}},
                {"the file holds another kind of document than its name says"},
                {"give it the ending that belongs to it"});
  return main;
}

XmlDocument OfficePackage::related(std::string_view type) {
  for (const Relationship& relationship : relationships(main_name_))
    if (relationship.type == type && zip_.has(relationship.part)) return part(relationship.part);
  return {};
}

Metadata OfficePackage::metadata(const std::string& path, const std::vector<Block>& blocks) {
  std::string name = "docProps/core.xml";
  for (const Relationship& relationship : relationships(""))
    if (relationship.type == "core-properties") name = relationship.part;
  Metadata found;
  if (!zip_.has(name)) return found;
  const XmlDocument core = part(name);
  const std::string title = collapsed(core.root().child("title").text());
  if (is_real_title(title)) {
    found = metadata_of_title(title);
    found.title = title;
  }
  if (metadata_of_content(blocks).published || metadata_of_name(path).published) return found;
  const std::string created = core.root().child("created").text();
  found.published = iso_date(std::string_view(created).substr(0, 10));
  return found;
}

}  // namespace hakusho::indexer
