// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_assembler.hpp"

#include <deque>
#include <string>

#include "dict/utf8.hpp"
#include "indexer/layout/back_matter.hpp"
#include "indexer/layout/chapter_parts.hpp"
#include "indexer/layout/line_classifier.hpp"
#include "indexer/layout/reused_numbers.hpp"
#include "indexer/layout/section_path.hpp"
#include "indexer/layout/source_lines.hpp"
#include "indexer/layout/wrapped_lines.hpp"

namespace hakusho::indexer {
namespace {

// Lines as one text: nothing between Japanese, one blank between Latin words.
void append_line(std::string& text, std::string_view line) {
  std::size_t first = 0, last = text.size();
  while (last > 0 && dict::is_continuation(text[--last])) {
  }
  const bool japanese = dict::is_japanese(dict::next_code_point(text, last)) ||
                        dict::is_japanese(dict::next_code_point(line, first));
  if (!japanese) text += ' ';
  text += line;
}

/// Joined lines live in `joined`, whose elements stay where they are.
std::vector<Segment> segments_of(const std::vector<SourceLine>& lines, std::deque<std::string>& joined) {
  const std::vector<bool> goes_on = find_wrapped_lines(lines);
  std::vector<Segment> segments;
  segments.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SourceLine& first = lines[i];
    std::string_view text = first.text;
    if (goes_on[i]) {
      std::string& whole = joined.emplace_back(text);
      while (goes_on[i]) append_line(whole, lines[++i].text);
      text = whole;
    }
    segments.push_back({text, first.number, lines[i].number, first.page, lines[i].page, first.after_blank,
                        form_of(text), read_marker(text)});
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
  std::deque<std::string> joined;
  const std::vector<Segment> segments = segments_of(lines, joined);
  std::vector<Piece> pieces = classify_lines(segments);
  const std::size_t back_matter = find_back_matter(pieces);
  find_reused_numbers(pieces);
  find_chapter_parts(pieces, back_matter);
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
