// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/block_writer.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/section_stack.hpp"

namespace hakusho::indexer {
namespace {

std::vector<Piece> heading_pieces(const std::vector<FlowElement>& elements) {
  std::vector<Piece> pieces;
  for (const FlowElement& e : elements)
    if (e.kind == BlockKind::heading && e.source == FlowItem::Kind::text)
      pieces.push_back({BlockKind::heading, e.paragraph.text, nullptr, e.family, e.number});
  return pieces;
}

class BlockWriter {
 public:
  explicit BlockWriter(LaidOutDocument document)
      : document_(std::move(document)),
        order_(heading_pieces(document_.elements)),
        stack_(order_),
        largest_heading_(largest_heading(document_.elements)) {}

  std::vector<Block> run() {
    read_table_blocks();
    std::size_t next = 0, ruby = 0;
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const int number = document_.pages[i].number;
      const bool last = i + 1 == document_.pages.size();
      add_furniture(i);
      for (; next < document_.elements.size() && (last || document_.elements[next].page <= number); ++next)
        add(document_.elements[next]);
      for (; ruby < document_.ruby.size() && document_.ruby[ruby].page <= number; ++ruby)
        blocks_.push_back(std::move(document_.ruby[ruby]));
    }
    add_labels();
    return std::move(blocks_);
  }

 private:
  // A table goes on from the one before when no text of the body stands between them.
  void read_table_blocks() {
    bool text_between = true;
    for (const FlowElement& e : document_.elements) {
      if (e.source == FlowItem::Kind::table) {
        document_.tables[e.table].follows = !text_between;
        text_between = false;
      } else if (e.source == FlowItem::Kind::text) {
        text_between = true;
      }
    }
    int first = 0;
    table_blocks_ =
        read_tables(document_.tables, first, [this](const std::string& before, const std::string& after) {
          auto joined = join_over_page_end(before, after);
          if (!joined) return joined;
          std::string text = before;
          append_line(text, after, false, document_.words);
          return std::optional(std::move(text));
        });
  }

  void add_furniture(std::size_t page) {
    const SheetNote& sheet = document_.pages[page];
    for (FurnitureLine& line : document_.furniture[page].lines) {
      Block block;
      block.kind = line.kind;
      block.text = std::move(line.text);
      block.page = sheet.number;
      block.boxes.push_back({sheet.number, line.box.x0, line.box.y0, line.box.x1, line.box.y1});
      blocks_.push_back(std::move(block));
    }
    if (sheet.reason.empty()) return;
    Block block;
    block.kind = BlockKind::figure;
    block.text = "(" + sheet.reason + ")";
    block.page = sheet.number;
    block.recovery = Recovery::doubtful;
    blocks_.push_back(std::move(block));
  }

  void add(FlowElement& element) {
    if (element.source == FlowItem::Kind::table) {
      for (Block& block : table_blocks_[element.table]) {
        block.section = stack_.names();
        block.recovery = Recovery::separated;
        blocks_.push_back(std::move(block));
      }
      return;
    }
    Block block;
    block.kind = element.kind;
    block.text = std::move(element.paragraph.text);
    if (is_document_title(element)) {
      block.section = {block.text};
    } else {
      if (block.kind == BlockKind::heading)
        stack_.enter({block.text, element.family, element.number, element.paragraph.size});
      block.section = stack_.names();
    }
    for (const std::string& mark : element.marks)
      marked_[digits_of(mark)] = {element.page_end, block.section};
    if (element.source == FlowItem::Kind::note) tie_to_mark(block, element.page);
    block.page = element.page;
    if (element.page_end != element.page) block.page_end = element.page_end;
    block.boxes = std::move(element.boxes);
    block.recovery = recovery_of(element);
    blocks_.push_back(std::move(block));
  }

  // The largest words of the first sheet name the document, not a part of it.
  bool is_document_title(const FlowElement& element) const {
    return element.kind == BlockKind::heading && element.family == MarkerFamily::none &&
           !document_.pages.empty() && element.page == document_.pages.front().number &&
           element.paragraph.size > 0.98f * largest_heading_;
  }

  static float largest_heading(const std::vector<FlowElement>& elements) {
    float largest = 0;
    for (const FlowElement& e : elements)
      if (e.kind == BlockKind::heading) largest = std::max(largest, e.paragraph.size);
    return largest;
  }

  // A note belongs to the section of the text that refers to it.
  void tie_to_mark(Block& note, int page) const {
    const std::string number = digits_of(note_number(note.text));
    const auto found = marked_.find(number);
    if (number.empty() || found == marked_.end() || page - found->second.page > 1) return;
    note.section = found->second.section;
  }

  static Recovery recovery_of(const FlowElement& element) {
    if (element.source == FlowItem::Kind::figure) return Recovery::doubtful;
    if (element.in_column) return Recovery::separated;
    return element.paragraph.lines > 1 ? Recovery::joined : Recovery::clean;
  }

  // The names a document gives its sheets, unless they only count them.
  bool has_names_of_its_own() const {
    return std::any_of(document_.pages.begin(), document_.pages.end(), [](const SheetNote& sheet) {
      return sheet.label && *sheet.label != std::to_string(sheet.number);
    });
  }

  void add_labels() {
    std::map<int, std::string> labels;
    const bool named = has_names_of_its_own();
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const SheetNote& sheet = document_.pages[i];
      const auto& label = document_.furniture[i].label;
      if (label)
        labels[sheet.number] = *label;
      else if (named && sheet.label)
        labels[sheet.number] = *sheet.label;
    }
    for (Block& block : blocks_) {
      const auto found = labels.find(block.page.value_or(0));
      if (found != labels.end()) block.page_label = found->second;
    }
  }

  struct MarkedPlace {
    int page = 0;
    std::vector<std::string> section;
  };

  std::map<std::string, MarkedPlace> marked_;  // by the digits of the mark: the last text that has it
  LaidOutDocument document_;
  HeadingOrder order_;
  SectionStack stack_;
  const float largest_heading_;
  std::vector<std::vector<Block>> table_blocks_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> written_blocks(LaidOutDocument document) {
  return BlockWriter(std::move(document)).run();
}

}  // namespace hakusho::indexer
