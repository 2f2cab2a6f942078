// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <hakusho/api.hpp>
#include <hakusho/error.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

/// What is known of a report. A member that is not known is empty: nothing is guessed silently.
struct Metadata {
  std::optional<std::string> title;
  std::optional<std::string> series;
  std::optional<std::string> publisher;
  std::optional<int> year;               ///< western year that names the report (令和5年版 → 2023)
  std::optional<std::string> published;  ///< ISO date, "2024-07-10", or as much of it as is known
  std::optional<std::string> url;
  std::optional<std::string> meeting = {};  ///< where it was laid before, as printed: 戦略本部(第41回 7/10)
  std::optional<int> source_page = {};      ///< of the original, where the file is an extract that names it

  bool operator==(const Metadata&) const = default;
};

/// Lines of the source text, both counted from 1, both included.
struct LineRange {
  int first = 0;
  int last = 0;
  bool operator==(const LineRange&) const = default;
};

/// A rectangle on a page, in PDF points from the top left corner; `page` counts sheets from 1.
struct Box {
  int page = 0;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
};

/// What a block is. The last four are furniture: kept as metadata, in no passage.
enum class BlockKind {
  heading,
  paragraph,
  item,        ///< a list item or lead bullet
  cell,        ///< a table cell (or, without column recovery, a table row)
  table_head,  ///< header cells of a table
  note,
  caption,  ///< of a figure or table, and its source line
  aside,
  figure,
  running_head,
  page_label,
  ruby
};

/// The part a table cell plays in a measure (項番 / 年度計画 / 成果・進捗状況 / 次年度計画).
enum class CellRole { plan, progress, next_plan, other };

/// How sure the recovery of a text is.
enum class Recovery { clean, joined, separated, doubtful };

/// The names used in JSON and queries: "heading", "paragraph" … , "next_plan", "clean".
HAKUSHO_API std::string_view name_of(BlockKind kind);
HAKUSHO_API std::string_view name_of(CellRole role);
HAKUSHO_API std::string_view name_of(Recovery recovery);
HAKUSHO_API std::optional<BlockKind> block_kind_named(std::string_view name);

inline bool is_furniture(BlockKind kind) {
  return kind == BlockKind::figure || kind == BlockKind::running_head || kind == BlockKind::page_label ||
         kind == BlockKind::ruby;
}

/// One heading, paragraph, list item or cell, in reading order.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  ///< UTF-8 as printed, lines joined; a line feed is a paragraph boundary and nothing else
  std::vector<std::string> section;   ///< headings from the outermost; a heading's path ends with itself
  std::optional<LineRange> lines;     ///< of the source text; none for PDF
  std::optional<int> page, page_end;  ///< sheets from 1; page_end only where the block runs on
  std::optional<std::string> page_label;
  std::optional<int> table, row, col;  ///< see CONTRACT: header row 0, data rows from 1, columns from 0
  std::optional<CellRole> cell;
  std::optional<std::string> cell_heading;
  std::optional<std::string> item_no;
  std::vector<std::string> ministries;
  std::vector<int> fiscal_years;
  std::vector<Box> boxes;
  Recovery recovery = Recovery::clean;
  bool ready = false;                    ///< a passage as its author cut it: never merged, never cut
  std::optional<std::string> source_id;  ///< the author's own id of a ready passage
};

/// One report, or a piece of a long one: pieces of one file carry the same metadata and follow each other.
struct Document {
  std::string path;  ///< relative to the indexed PATH, "/" between names; bytes as the file system has them
  Metadata metadata;
  std::vector<Block> blocks;
  std::vector<Message> notes;  ///< what a person should look at: the file contradicts itself
};

}  // namespace hakusho
