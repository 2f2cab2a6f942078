// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/inline_text.hpp"
#include "indexer/extract/numbered_line.hpp"

namespace hakusho::indexer {

/// Gathers what a marked-up file (HTML, XML, DOCX, XLSX) says, in reading order, and gives it back as blocks
/// with their section path. Headings come from the markup; where it says nothing, numbered lines that
/// introduce text (１．主旨, 第1章 …) are headings too, 第1条(趣旨) opens a section, and numbered lines that
/// follow each other are list items.
class MarkupBlocks {
 public:
  /// A heading by markup; `level` 1 is the outermost.
  void heading(int level, const InlineLine& line);
  /// Opens a section that prints no heading of its own.
  void section(int level, const std::string& name);
  /// Running text: heading, item, note or paragraph by its looks, see above.
  void text(const InlineLine& line);
  /// A block whose kind the markup says.
  void add(BlockKind kind, const InlineLine& line);
  /// A block made elsewhere (a table cell); its section path is filled here.
  void add(Block block);
  /// The number of the next table in the file; counts up.
  int next_table() { return tables_++; }
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  /// The blocks so far. Headings stay in force for what is added afterwards.
  std::vector<Block> take();

 private:
  struct Entry {
    Block block;
    int level = 0;                     ///< of a heading by markup
    std::string section;               ///< its name, where no heading prints it
    std::optional<LineNumber> number;  ///< of running text
    bool by_looks = false;             ///< running text, whose kind is still open
    bool candidate = false;            ///< might be a numbered heading
    bool listed = false;               ///< a candidate that turned out to be an item
  };
  struct OpenSection {
    int level;
    std::string text;
  };

  void settle_candidates();
  bool is_law() const;
  void place(std::size_t index, bool law);
  void place_in_law(std::size_t index);
  void place_article(std::size_t index);
  void open_section(int level, const std::string& text);
  int level_of(const LineNumber& number);
  int markup_level() const;
  std::vector<std::string> path() const;

  std::vector<Entry> entries_;
  std::vector<OpenSection> sections_;
  std::optional<bool> outer_bracket_;  ///< wideness of the brackets that number the outer of (1) and （１）
  int tables_ = 0;
};

}  // namespace hakusho::indexer
