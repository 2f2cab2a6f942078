#include "indexer/layout/table/measure_table.hpp"
namespace hakusho::indexer {
std::vector<std::vector<Block>> read_tables(const std::vector<TextTable>& tables, int& first_table, const ParagraphJoiner&) {
  std::vector<std::vector<Block>> result;
  for (const TextTable& table : tables) {
    std::vector<Block> blocks;
    for (const TextCell& cell : table.cells) {
      Block b; b.kind = cell.row < table.header_rows ? BlockKind::table_head : BlockKind::cell;
      b.table = first_table; b.row = cell.row < table.header_rows ? 0 : cell.row - table.header_rows + 1; b.col = cell.col; b.page = table.page;
      for (const auto& p : cell.paragraphs) { if (!b.text.empty()) b.text += '\n'; b.text += p.text; }
      blocks.push_back(std::move(b));
    }
    ++first_table;
    result.push_back(std::move(blocks));
  }
  return result;
}
std::optional<std::string> join_over_page_end(const std::string&, const std::string&) { return std::nullopt; }
}
