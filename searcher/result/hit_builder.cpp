// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/hit_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

#include "dict/printable_path.hpp"
#include "searcher/result/highlighter.hpp"
#include "searcher/result/snippet.hpp"
#include "searcher/spoken_years.hpp"

namespace hakusho::searcher {

std::uint32_t parent_of(IndexReader& index, std::uint32_t passage) {
  const std::uint32_t distance = index.columns(passage).parent_distance;
  return distance == 0 || distance >= passage ? 0 : passage - distance;
}

std::string passage_id(IndexReader& index, std::uint32_t passage) {
  const dict::PassageColumns row = index.columns(passage);
  return fmt::format("{}-{:08x}-{}", dict::document_id_text(index.document(row.document).id), row.text_hash,
                     row.ordinal);
}

std::uint32_t find_passage(IndexReader& index, const std::string& id) {
  std::uint64_t document = 0;
  std::uint32_t hash = 0;
  std::uint32_t ordinal = 0;
  if (id.size() < 27 || id[16] != '-' || id[25] != '-') return 0;
  const char* text = id.data();
  if (std::from_chars(text, text + 16, document, 16).ptr != text + 16) return 0;
  if (std::from_chars(text + 17, text + 25, hash, 16).ptr != text + 25) return 0;
  const auto read = std::from_chars(text + 26, text + id.size(), ordinal);
  if (read.ec != std::errc() || read.ptr != text + id.size()) return 0;
  for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
    const dict::PassageColumns row = index.columns(passage);
    if (row.text_hash == hash && row.ordinal == ordinal && row.counts() &&
        index.document(row.document).id == document)
      return passage;
  }
  return 0;
}

Passage read_passage(IndexReader& index, std::uint32_t number) {
  const dict::PassageColumns row = index.columns(number);
  dict::PassageRecord record = index.record(number);
  const dict::DocumentEntry& document = index.document(row.document);
  Passage passage;
  passage.id = passage_id(index, number);
  passage.source_id = std::move(record.source_id);
  passage.document = {dict::document_id_text(document.id), dict::printable_path(document.path),
                      document.metadata};
  passage.position = row.position;
  passage.kind = row.block_kind();
  passage.text = std::move(record.text);
  for (std::uint32_t heading = parent_of(index, number); heading != 0; heading = parent_of(index, heading))
    passage.section.push_back(index.heading_text(heading));
  std::reverse(passage.section.begin(), passage.section.end());
  if (passage.kind == BlockKind::heading) passage.section.push_back(passage.text);
  passage.lines = record.lines;
  passage.page = record.page;
  passage.page_end = record.page_end;
  passage.page_label = std::move(record.page_label);
  passage.fiscal_years = spoken_years(record, document.metadata);
  passage.item_no = std::move(record.item_no);
  passage.ministries = std::move(record.ministries);
  passage.cell = record.cell;
  passage.cell_heading = std::move(record.cell_heading);
  passage.table = record.table;
  passage.row = record.row;
  passage.col = record.col;
  passage.boxes = std::move(record.boxes);
  passage.recovery = row.recovery();
  return passage;
}

Hit build_hit(IndexReader& index, const QueryEvaluator& query, const RankedPassage& ranked,
              std::size_t snippet_length) {
  Hit hit;
  hit.grade = ranked.grade;
  hit.score = ranked.score;
  hit.passage = read_passage(index, ranked.passage);
  hit.via = query.via(*index.key(ranked.passage));
  hit.highlights = highlight(index, query, ranked.passage, hit.passage.text, *index.key(ranked.passage));
  hit.snippet = make_snippet(hit.passage.text, hit.highlights, snippet_length);
  hit.citation = citation_of(hit.passage);
  return hit;
}

}  // namespace hakusho::searcher
