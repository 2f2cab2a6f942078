// SPDX-License-Identifier: GPL-2.0-or-later
// The made-up reports of the corpus, read and compared with what must be recovered from them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <hakusho/document_reader.hpp>
#include <nlohmann/json.hpp>

#include "indexer/extract/file_reader.hpp"

using namespace hakusho;
namespace fs = std::filesystem;

namespace {

std::vector<nlohmann::json> expected_blocks(const fs::path& file) {
  std::vector<nlohmann::json> blocks;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) blocks.push_back(nlohmann::json::parse(line));
  return blocks;
}

std::vector<Block> read_pdf_file(const fs::path& file) {
  ReaderOptions options;
  options.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho";
  std::vector<Block> blocks;
  indexer::read_pdf({file.string(), file.filename().string(), "%PDF", {}}, options, [&](Document&& document) {
    for (Block& block : document.blocks) blocks.push_back(std::move(block));
  });
  return blocks;
}

// What must agree of a cell.
std::string described(int row, int col, const std::string& role, const std::string& item,
                      const std::string& text) {
  return std::to_string(row) + "/" + std::to_string(col) + " " + role + " " + item + " " + text;
}

std::vector<std::string> cells_of(const std::vector<nlohmann::json>& blocks) {
  std::vector<std::string> cells;
  for (const auto& block : blocks) {
    if (block.at("kind") != "cell") continue;
    cells.push_back(described(block.at("row"), block.at("col"), block.value("cell", ""),
                              block.value("item_no", ""), block.at("text")));
  }
  return cells;
}

std::vector<std::string> cells_of(const std::vector<Block>& blocks) {
  std::vector<std::string> cells;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::cell) continue;
    const std::string role = block.cell ? std::string(name_of(*block.cell)) : "";
    cells.push_back(described(*block.row, *block.col, role, block.item_no.value_or(""), block.text));
  }
  return cells;
}

}  // namespace

TEST_CASE("作例の報告書の表は、欄も役割も読む順もそのまま取り出せる", "[indexer][corpus_pdf]") {
  const int year = GENERATE(2020, 2021, 2022, 2023, 2024);
  CAPTURE(year);
  const fs::path corpus = fs::path(HAKUSHO_SOURCE_DIR) / "corpus";
  const std::string name = "denshi-anzen-" + std::to_string(year);
  const auto expected = expected_blocks(corpus / "expected/blocks" / (name + ".jsonl"));
  const auto blocks = read_pdf_file(corpus / "reports" / std::to_string(year) / (name + ".pdf"));
  CHECK(cells_of(blocks) == cells_of(expected));
}

TEST_CASE("作例の報告書の見出しは、節の道ごと取り出せる", "[indexer][corpus_pdf]") {
  const fs::path corpus = fs::path(HAKUSHO_SOURCE_DIR) / "corpus";
  std::vector<std::vector<std::string>> expected, found;
  for (const auto& block : expected_blocks(corpus / "expected/blocks/denshi-anzen-2023.jsonl"))
    if (block.at("kind") == "heading" && block.at("page") > 1) expected.push_back(block.at("section"));
  for (const Block& block : read_pdf_file(corpus / "reports/2023/denshi-anzen-2023.pdf"))
    if (block.kind == BlockKind::heading && block.page > 1) found.push_back(block.section);
  CHECK(found == expected);
}
