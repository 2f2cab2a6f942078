// SPDX-License-Identifier: GPL-2.0-or-later
// XLSX: zip container -> XML parts -> cells with text -> lines and tables, sheet by sheet.
#include <hakusho/error.hpp>
#include <map>

#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/office_package.hpp"
#include "indexer/extract/xlsx_tables.hpp"

namespace hakusho::indexer {
namespace {

std::vector<std::string> shared_strings(OfficePackage& package) {
  std::vector<std::string> strings;
  const XmlDocument part = package.related("sharedStrings");
  for (const XmlNode item : part.root())
    if (item.name() == "si") strings.push_back(xlsx_string(item));
  return strings;
}

// Sheet1 is the name of a sheet that has none.
bool is_name_of_a_sheet(const std::string& name) {
  const std::size_t end = name.find_last_not_of("0123456789");
  const std::string bare = name.substr(0, end == std::string::npos ? 0 : end + 1);
  return !bare.empty() && bare != "Sheet" && bare != "シート";
}

std::vector<Block> sheet_blocks(OfficePackage& package, const std::string& part, const std::string& name,
                                const XlsxWorkbook& workbook, int& tables) {
  MarkupBlocks blocks;
  if (is_name_of_a_sheet(name)) blocks.heading(1, {name});
  const std::size_t before = blocks.size();
  {
    const XmlDocument worksheet = package.part(part);
    if (worksheet.root().name() != "worksheet") return {};  // a chart
    add_sheet(blocks, read_xlsx_sheet(worksheet.root(), workbook));
  }
  if (blocks.size() == before) return {};
  std::vector<Block> taken = blocks.take();
  for (Block& block : taken)
    if (block.table) *block.table += tables;
  tables += blocks.next_table();
  return taken;
}

}  // namespace

void read_xlsx(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  OfficePackage package(source, options);
  const XmlDocument main = package.main_part("xl/workbook.xml", "workbook");
  const XmlDocument styles = package.related("styles");
  const std::string_view from_1904 = main.root().child("workbookPr").attribute("date1904");
  const XlsxWorkbook workbook{shared_strings(package), XlsxFormats(styles.root()),
                              from_1904 == "1" || from_1904 == "true"};
  std::map<std::string, std::string> parts;
  for (const Relationship& relationship : package.relationships(package.main_name()))
    parts[relationship.id] = relationship.part;
  std::optional<Metadata> metadata;
  int tables = 0;
  for (const XmlNode sheet : main.root().child("sheets")) {
    const std::string_view state = sheet.attribute("state");
    const auto part = parts.find(std::string(sheet.attribute("id")));
    if (state == "hidden" || state == "veryHidden" || part == parts.end()) continue;
    Document document;
    document.path = source.path;
    document.blocks =
        sheet_blocks(package, part->second, collapsed(sheet.attribute("name")), workbook, tables);
    if (document.blocks.empty()) continue;
    if (!metadata) metadata = completed(source.given, package.metadata(source.path, document.blocks));
    document.metadata = *metadata;
    sink(std::move(document));
  }
  if (!metadata)
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the workbook holds no text"},
                {"save what it shows as PDF"});
}

}  // namespace hakusho::indexer
