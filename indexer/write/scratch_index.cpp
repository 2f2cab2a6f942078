// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/scratch_index.hpp"

#include <algorithm>

#include "dict/named_years.hpp"
#include "dict/passage_record.hpp"
#include "dict/schema.hpp"
#include "dict/utf8.hpp"
#include "indexer/write/scratch_database.hpp"

namespace hakusho::indexer {
namespace {

dict::PassageRecord record_of(const PassageDraft& draft) {
  dict::PassageRecord record;
  record.text = draft.text;
  record.source_id = draft.source_id;
  record.lines = draft.lines;
  record.page = draft.page;
  record.page_end = draft.page_end;
  record.page_label = draft.page_label;
  record.item_no = draft.item_no;
  record.ministries = draft.ministries;
  record.fiscal_years = draft.fiscal_years;
  record.cell = draft.cell;
  record.cell_heading = draft.cell_heading;
  record.table = draft.table;
  record.row = draft.row;
  record.col = draft.col;
  record.boxes = draft.boxes;
  return record;
}

std::uint8_t cut_flags(std::string_view text) {
  using Columns = dict::PassageColumns;
  const std::string key = dict::matching_key(text);
  const bool behind_sentence = !key.empty() && dict::is_usual_cut(dict::last_code_point(key));
  return Columns::goes_on_flag | (behind_sentence ? 0 : Columns::cut_inside_flag);
}

}  // namespace

ScratchIndex::ScratchIndex(std::string path, const dict::MecabModel& model,
                           const dict::Compressor& compressor)
    : path_(std::move(path)), database_(make_scratch_database(path_)), words_(model), packer_(compressor) {}

void ScratchIndex::add(const PassageRun& run) {
  open_.clear();
  std::uint32_t position = run.position;
  for (const PassageDraft& draft : run.drafts) {
    const bool heading = draft.kind == BlockKind::heading && !draft.section.empty();
    open_headings(draft.section, draft.section.size() - (heading ? 1 : 0), run, position);
    dict::PassageColumns row;
    row.document = run.document;
    row.position = position++;
    row.kind = static_cast<std::uint8_t>(draft.kind);
    row.flags =
        static_cast<std::uint8_t>(static_cast<int>(draft.recovery) << dict::PassageColumns::recovery_shift);
    if (draft.goes_on) row.flags |= cut_flags(draft.text);
    write(draft, row);
    if (heading) open_.push_back({draft.section.back(), columns_.size() - 1});
  }
}

// Closes the headings that do not lead to `path` and repeats, hidden, those that are not open: the first
// passages of a run may stand below headings that another run holds, and ready passages only name theirs.
void ScratchIndex::open_headings(const std::vector<std::string>& path, std::size_t depth,
                                 const PassageRun& run, std::uint32_t position) {
  std::size_t common = 0;
  while (common < depth && common < open_.size() && open_[common].text == path[common]) ++common;
  open_.resize(common);
  for (; common < depth; ++common) {
    PassageDraft heading;
    heading.kind = BlockKind::heading;
    heading.text = path[common];
    dict::PassageColumns row;
    row.document = run.document;
    row.position = position;
    row.kind = static_cast<std::uint8_t>(BlockKind::heading);
    row.flags = dict::PassageColumns::hidden_flag;
    write(heading, row);
    open_.push_back({path[common], columns_.size() - 1});
  }
}

void ScratchIndex::write(const PassageDraft& draft, dict::PassageColumns row) {
  const auto passage = static_cast<std::uint32_t>(columns_.size() + 1);
  std::uint32_t words = 0;
  words_.for_each_term(draft.text, [&](std::string_view term) {
    postings_.add(term, passage);
    ++words;
  });
  Xapian::Document document;
  document.add_value(dict::record_slot, packer_.pack(dict::encode(record_of(draft))));
  database_.add_document(document);
  const std::string& key = words_.key();
  row.parent_distance = open_.empty() ? 0 : static_cast<std::uint32_t>(columns_.size() - open_.back().row);
  row.text_hash = static_cast<std::uint32_t>(words_.key_hash());
  row.characters = static_cast<std::uint32_t>(dict::count_code_points(draft.text));
  row.words = static_cast<std::uint16_t>(std::min<std::uint32_t>(words, UINT16_MAX));
  row.named_years = dict::named_years(key);
  if (dict::has_sentence(key)) row.flags |= dict::PassageColumns::sentence_flag;
  columns_.push_back(row);
  if (++unflushed_ >= passages_per_flush) {
    database_.commit();
    unflushed_ = 0;
  }
}

void ScratchIndex::finish() {
  database_.commit();
  database_.close();
}

}  // namespace hakusho::indexer
