// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/pdf_text.hpp"
#include "indexer/layout/line_assembler.hpp"
#include "indexer/layout/running_heads.hpp"
#include "indexer/layout/stream_lines.hpp"

namespace hakusho::indexer {
namespace {

// The labels a document gives its pages, unless they are only the sheet numbers again.
bool has_labels_of_its_own(const std::vector<PageText>& pages) {
  for (const PageText& page : pages)
    if (page.label && *page.label != std::to_string(page.number)) return true;
  return false;
}

std::vector<PageLines> lines_of(const std::vector<PageText>& pages) {
  std::vector<PageLines> result;
  for (const PageText& page : pages) result.push_back({mended_lines(page.text), {}, {}});
  find_running_heads(result);
  return result;
}

Block furniture(BlockKind kind, const std::string& text) {
  Block block;
  block.kind = kind;
  block.text = text;
  return block;
}

// What stands on the page beside its text: running heads, the label, or why there is no text.
void add_furniture(const PageText& page, const PageLines& lines, std::vector<Block>& blocks) {
  const std::size_t first = blocks.size();
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    if (lines.roles[i] == LineRole::running_head)
      blocks.push_back(furniture(BlockKind::running_head, lines.lines[i]));
    if (lines.roles[i] == LineRole::page_label)
      blocks.push_back(furniture(BlockKind::page_label, lines.lines[i]));
  }
  if (!page.reason.empty()) {
    blocks.push_back(furniture(BlockKind::figure, "(" + page.reason + ")"));
    blocks.back().recovery = Recovery::doubtful;
  }
  for (std::size_t i = first; i < blocks.size(); ++i) blocks[i].page = page.number;
}

std::string body_of(const std::vector<PageLines>& pages) {
  std::string text;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page > 0) text += '\f';
    for (std::size_t i = 0; i < pages[page].lines.size(); ++i)
      if (pages[page].roles[i] == LineRole::body) text += pages[page].lines[i] + '\n';
  }
  return text;
}

std::vector<Block> blocks_of(const std::vector<PageText>& pages) {
  const std::vector<PageLines> lines = lines_of(pages);
  std::vector<Block> body = assemble_lines({body_of(lines), true, false});
  const bool labelled = has_labels_of_its_own(pages);
  std::vector<Block> blocks;
  std::size_t next = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const std::size_t first = blocks.size();
    add_furniture(pages[i], lines[i], blocks);
    for (; next < body.size() && body[next].page.value_or(number) <= number; ++next)
      blocks.push_back(std::move(body[next]));
    const auto& label = lines[i].label || !labelled ? lines[i].label : pages[i].label;
    for (std::size_t block = first; block < blocks.size(); ++block) blocks[block].page_label = label;
  }
  return blocks;
}

}  // namespace

void read_pdf(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  if (source.bytes.empty())
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the file is empty"},
                {"fetch or copy the file again"});
  const PaginatedText text = read_pdf_text(source.file, options);
  sink(Document{source.path, source.given, blocks_of(text.pages)});
}

}  // namespace hakusho::indexer
