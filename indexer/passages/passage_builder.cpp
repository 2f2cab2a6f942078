// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/passage_builder.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/passages/sentence_cutter.hpp"

namespace hakusho::indexer {
namespace {

// Characters. Above `enough` a block needs no company; a passage is not joined beyond its group's limit.
constexpr std::size_t enough = 150;
constexpr std::size_t prose_limit = 500;
constexpr std::size_t small_print_limit = 300;

/// Blocks of one group may share a passage.
enum class Group { heading, prose, aside, note, caption, row, row_head, ready };

Group group_of(const Block& block) {
  if (block.ready) return Group::ready;
  switch (block.kind) {
    case BlockKind::heading:
      return Group::heading;
    case BlockKind::aside:
      return Group::aside;
    case BlockKind::note:
      return Group::note;
    case BlockKind::caption:
      return Group::caption;
    case BlockKind::cell:
      return Group::row;
    case BlockKind::table_head:
      return Group::row_head;
    default:
      return Group::prose;
  }
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!dict::is_white_space(dict::next_code_point(text, i))) return false;
  }
  return true;
}

// `text` is the block's or a part of it: a part must not drag a copy of a huge block along.
PassageDraft draft_of(const Block& block, std::size_t index, std::string_view text) {
  PassageDraft draft;
  draft.kind = block.kind;
  draft.text = text;
  draft.section = block.section;
  draft.lines = block.lines;
  draft.page = block.page;
  draft.page_end = block.page_end;
  draft.page_label = block.page_label;
  draft.item_no = block.item_no;
  draft.ministries = block.ministries;
  draft.cell = block.cell;
  draft.cell_heading = block.cell_heading;
  draft.fiscal_years = block.fiscal_years;
  draft.table = block.table;
  draft.row = block.row;
  draft.col = block.col;
  draft.boxes = block.boxes;
  draft.recovery = block.recovery;
  draft.source_id = block.source_id;
  draft.first_block = index;
  return draft;
}

void append(PassageDraft& draft, const Block& block) {
  draft.text += '\n';
  draft.text += block.text;
  // A list under its opening sentence is prose; so is a mixture.
  if (draft.kind != block.kind && group_of(block) == Group::prose) draft.kind = BlockKind::paragraph;
  if (draft.lines && block.lines) {
    draft.lines->first = std::min(draft.lines->first, block.lines->first);
    draft.lines->last = std::max(draft.lines->last, block.lines->last);
  }
  const auto last_page = block.page_end ? block.page_end : block.page;
  if (draft.page && last_page && *last_page > draft.page_end.value_or(*draft.page))
    draft.page_end = last_page;
  draft.boxes.insert(draft.boxes.end(), block.boxes.begin(), block.boxes.end());
  draft.recovery = std::max(draft.recovery, block.recovery);
}

class Builder {
 public:
  std::vector<PassageDraft> run(std::span<const Block> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      // Ready passages are their author's, whatever they hold.
      if ((is_furniture(block.kind) && !block.ready) || is_blank(block.text)) continue;
      take(blocks, i);
    }
    flush();
    return std::move(passages_);
  }

 private:
  void take(std::span<const Block> blocks, std::size_t index) {
    const Block& block = blocks[index];
    const std::size_t length = dict::count_code_points(block.text);
    if (open_ && may_join(block, length, next_joins(blocks, index))) {
      append(current_, block);
      length_ += length;
      last_ = &block;
      return;
    }
    flush();
    if (group_of(block) != Group::ready && length > limits_.whole) return add_parts(block, index);
    current_ = draft_of(block, index, block.text);
    length_ = length;
    last_ = &block;
    open_ = group_of(block) != Group::ready && group_of(block) != Group::heading;
    if (!open_) passages_.push_back(std::move(current_));
  }

  // Whether the block after this one could be put together with it.
  static bool next_joins(std::span<const Block> blocks, std::size_t index) {
    if (index + 1 >= blocks.size()) return false;
    const Block& next = blocks[index + 1];
    return group_of(next) == group_of(blocks[index]) && next.section == blocks[index].section &&
           next.text.size() <= 3 * (prose_limit - enough);
  }

  bool may_join(const Block& block, std::size_t length, bool next_joins) const {
    const Group group = group_of(block);
    if (group != group_of(*last_) || block.section != last_->section) return false;
    if (block.item_no != last_->item_no || block.ministries != last_->ministries ||
        block.cell != last_->cell || block.fiscal_years != last_->fiscal_years ||
        block.cell_heading != last_->cell_heading || block.table != last_->table) {
      return false;
    }
    const std::size_t together = length_ + length;
    if (group == Group::prose) return together <= prose_limit && prose_may_join(block, length, next_joins);
    if (together > small_print_limit) return false;
    // A cell with a part to play in a measure is found and cited alone.
    return group != Group::row || (!block.cell && !block.item_no);
  }

  bool prose_may_join(const Block& block, std::size_t length, bool next_joins) const {
    if (block.kind == BlockKind::item && last_->kind == BlockKind::item)
      return length < enough || length_ < enough;
    if (length_ < enough) return true;
    // The text before is long enough; a short remainder joins it when nothing better comes.
    return length < enough && !next_joins;
  }

  void add_parts(const Block& block, std::size_t index) {
    for (const std::string_view part : cut_at_sentences(block.text, limits_)) {
      passages_.push_back(draft_of(block, index, part));
      passages_.back().goes_on = true;
    }
    passages_.back().goes_on = false;
  }

  void flush() {
    if (open_) passages_.push_back(std::move(current_));
    open_ = false;
  }

  const CutLimits limits_{};
  std::vector<PassageDraft> passages_;
  PassageDraft current_;
  std::size_t length_ = 0;
  const Block* last_ = nullptr;
  bool open_ = false;
};

}  // namespace

std::vector<PassageDraft> build_passages(std::span<const Block> blocks) {
  return Builder().run(blocks);
}

}  // namespace hakusho::indexer
