// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_assembler.hpp"

#include <deque>
#include <string>

#include "indexer/layout/line_classifier.hpp"
#include "indexer/layout/reused_numbers.hpp"
#include "indexer/layout/section_path.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

std::vector<Segment> segments_of(const std::vector<SourceLine>& lines) {
  std::vector<Segment> segments;
  segments.reserve(lines.size());
  for (const SourceLine& line : lines) {
    segments.push_back({line.text, line.number, line.number, line.page, line.page, line.after_blank,
                        form_of(line.text), read_marker(line.text)});
  }
  return segments;
}

Block block_of(const Piece& piece, const std::vector<std::string>& section, const LineSource& source) {
  Block block;
  block.kind = piece.kind;
  block.text = piece.text;
  block.section = section;
  if (source.count_lines) block.lines = {piece.segment->first_line, piece.segment->last_line};
  if (source.pages) {
    block.page = piece.segment->first_page;
    if (piece.segment->last_page != piece.segment->first_page) block.page_end = piece.segment->last_page;
  }
  return block;
}

}  // namespace

std::vector<Block> assemble_lines(const LineSource& source) {
  const std::vector<SourceLine> lines = split_lines(source.text);
  const std::vector<Segment> segments = segments_of(lines);
  std::vector<Piece> pieces = classify_lines(segments);
  find_reused_numbers(pieces);
  const HeadingOrder order(pieces);
  SectionPath path(order);
  std::vector<Block> blocks;
  blocks.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    if (piece.kind == BlockKind::heading)
      path.enter(piece);
    else
      path.text_follows();
    blocks.push_back(block_of(piece, path.names(), source));
  }
  return blocks;
}

}  // namespace hakusho::indexer
