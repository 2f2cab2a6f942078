// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/error.hpp>
#include <string>
#include <utility>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/markdown_front_matter.hpp"
#include "indexer/extract/markdown_inline.hpp"
#include "indexer/extract/markdown_lines.hpp"
#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/markup_table.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Reads Markdown line by line. The libraries at hand (md4c, cmark) give a page to show and either no source
/// lines at all or those of whole lists; a citation needs the line of every item, cell and paragraph. What we
/// leave out (indented code, exact nesting) makes no difference to the text that is searched.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, int first_line)
      : text_(text), line_number_(first_line), last_comment_end_(text.rfind("-->")) {}

  std::vector<Block> read() {
    while (begin_ < text_.size()) {
      const std::string_view whole = next_line();
      read_line(whole);
    }
    flush();
    return blocks_.take();
  }

  /// The only # of the file, when no other heading is before it.
  std::optional<std::string> title() const {
    return title_count_ == 1 ? std::optional(title_) : std::nullopt;
  }

 private:
  std::string_view peek_line() const {
    return text_.substr(begin_, std::min(text_.find('\n', begin_), text_.size()) - begin_);
  }
  std::string_view next_line() {
    const std::string_view line = peek_line();
    begin_ = std::min(begin_ + line.size() + 1, text_.size());
    current_ = line_number_++;
    return line;
  }

  void read_line(std::string_view whole) {
    std::string_view line = without_quote(whole);
    if (!fence_.empty()) return read_code(whole, line);
    if (line.empty()) return end_paragraph();
    if (skip_comment(whole, line)) return;
    if (!open_.empty() && open_kind_ == BlockKind::paragraph && setext_level(line) > 0)
      return underline(setext_level(line));
    if (const auto heading = markdown_heading(line)) return add_heading(*heading);
    if (const auto fence = markdown_fence(line); !fence.empty()) {
      flush();
      fence_ = fence;
      return;
    }
    if (is_markdown_rule(line)) return end_paragraph();
    if (line.find('|') != npos && is_delimiter_row(trimmed(peek_line()))) return read_table(line);
    if (const std::size_t label = footnote_label(line); label > 0) {
      flush();
      in_note_ = true;
      return open(BlockKind::note, line.substr(label));
    }
    if (open_.empty() && is_link_definition(line)) return;
    if (read_item(line)) return;
    read_text(whole, line);
  }

  // > in front of a quotation is no text; what is quoted is read like the rest.
  std::string_view without_quote(std::string_view whole) {
    std::string_view line = trimmed(whole);
    if (!fence_.empty() && quote_depth_ == 0) return line;
    int depth = 0;
    for (; line.starts_with('>'); ++depth) line = trimmed(line.substr(1));
    if (depth != quote_depth_) flush();
    quote_depth_ = depth;
    // > [!NOTE] chooses a colour.
    if (depth > 0 && line.starts_with("[!") && line.ends_with(']') && line.size() < 16) return {};
    return line;
  }

  void read_code(std::string_view whole, std::string_view line) {
    if (closes_fence(line, fence_)) {
      flush();
      fence_ = {};
      return;
    }
    if (line.empty()) return flush();
    if (open_.empty()) open_line_ = current_, open_kind_ = BlockKind::paragraph;
    if (!open_.empty()) open_ += '\n';
    open_ += quote_depth_ > 0 ? line : trimmed_end(whole);
    verbatim_ = true;
  }

  static std::string_view trimmed_end(std::string_view line) {
    const std::string_view inner = trimmed(line);
    return line.substr(0, static_cast<std::size_t>(inner.data() - line.data()) + inner.size());
  }

  bool skip_comment(std::string_view whole, std::string_view line) {
    if (!line.starts_with("<!--")) return false;
    const auto start = static_cast<std::size_t>(line.data() - text_.data());
    if (last_comment_end_ == npos || start >= last_comment_end_) return false;
    const std::size_t end = text_.find("-->", start) + 3;
    flush();
    if (end <= start + line.size()) {
      const std::string_view rest =
          trimmed(whole.substr(end - static_cast<std::size_t>(whole.data() - text_.data())));
      if (!rest.empty()) read_text(whole, rest);
      return true;
    }
    while (begin_ < end) next_line();
    return true;
  }

  void underline(int level) {
    const auto lines = markdown_inline(open_, open_line_);
    open_.clear();
    InlineLine line = join_all_lines(lines);
    line.last_line = current_;
    add_heading(level, std::move(line));
  }

  void add_heading(const MarkdownHeading& heading) {
    flush();
    in_note_ = false;
    add_heading(heading.level, join_all_lines(markdown_inline(heading.title, current_)));
  }

  void add_heading(int level, InlineLine line) {
    if (level == 1 && (headings_ == 0 || title_count_ > 0)) ++title_count_;
    if (headings_ == 0) title_ = line.text;
    ++headings_;
    blocks_.heading(level, line);
  }

  bool read_item(std::string_view line) {
    auto bullet = markdown_bullet(line);
    if (!bullet) return false;
    // In a paragraph, a line that begins with "2019. " is more likely its next line.
    const bool interrupts = !open_.empty() && open_kind_ != BlockKind::item;
    if (interrupts && (bullet->number.value_or(1) != 1 || bullet->length == line.size())) return false;
    flush();
    in_note_ = false;
    while (bullet && !bullet->number) {
      line.remove_prefix(bullet->length);
      bullet = markdown_bullet(line);
    }
    if (!line.empty()) open(BlockKind::item, line);
    return true;
  }

  void read_text(std::string_view whole, std::string_view line) {
    if (!open_.empty()) {
      open_ += '\n';
      open_ += line;
      keep_break(whole);
      return;
    }
    // A footnote goes on where it is indented.
    in_note_ = in_note_ && !whole.empty() && (whole[0] == ' ' || whole[0] == '\t');
    open(in_note_ ? BlockKind::note : BlockKind::paragraph, line);
    keep_break(whole);
  }

  void open(BlockKind kind, std::string_view text) {
    open_ = text;
    open_kind_ = kind;
    open_line_ = current_;
    if (kind != BlockKind::paragraph) keep_break(text_.substr(0, line_end()));
  }

  std::size_t line_end() const { return begin_ > 0 && text_[begin_ - 1] == '\n' ? begin_ - 1 : begin_; }

  // Two blanks at the end of a line are the author's line break.
  void keep_break(std::string_view whole) {
    if (whole.ends_with("  ") && !open_.ends_with("  ")) open_ += "  ";
  }

  void end_paragraph() { flush(); }

  void flush() {
    if (open_.empty()) return;
    if (verbatim_) {
      const auto lines = static_cast<int>(std::count(open_.begin(), open_.end(), '\n'));
      blocks_.add(open_kind_, {std::move(open_), open_line_, open_line_ + lines});
    } else {
      const bool picture = open_.starts_with("![") && open_.ends_with(')') && open_.find("![", 2) == npos;
      const BlockKind kind = picture && open_.find(") ") == npos ? BlockKind::caption : open_kind_;
      for (const InlineLine& line : markdown_inline(open_, open_line_)) blocks_.add(kind, line);
    }
    open_.clear();
    verbatim_ = false;
  }

  void read_table(std::string_view head) {
    flush();
    in_note_ = false;
    TableGrid grid;
    add_row(grid, head, true);
    next_line();
    for (int rows = 0; begin_ < text_.size() && rows < 100000; ++rows) {
      const std::string_view line = trimmed(peek_line());
      if (line.empty() || line.find('|') == npos) break;
      next_line();
      add_row(grid, line, false);
    }
    add_table(blocks_, grid.take(), 1);
  }

  void add_row(TableGrid& grid, std::string_view line, bool head) {
    grid.next_row();
    for (const std::string& text : markdown_cells(line)) {
      TableCell cell;
      cell.head = head;
      cell.text = as_paragraphs(markdown_inline(text, current_));
      cell.lines = LineRange{current_, current_};
      grid.add(std::move(cell));
    }
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  int line_number_, current_ = 0;
  const std::size_t last_comment_end_;
  MarkupBlocks blocks_;
  std::string open_;  // the lines of the paragraph or item that is being read
  BlockKind open_kind_ = BlockKind::paragraph;
  int open_line_ = 0;
  bool verbatim_ = false, in_note_ = false;
  std::string_view fence_;
  int quote_depth_ = 0;
  std::string title_;
  int headings_ = 0, title_count_ = 0;
};

}  // namespace

void read_markdown(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  const std::string text = decode_text(source.bytes, options.encoding, source.file);
  const FrontMatter front = read_front_matter(text);
  MarkdownReader reader(std::string_view(text).substr(front.bytes), front.lines + 1);
  Document document;
  document.path = source.path;
  document.blocks = reader.read();
  Metadata said = front.metadata;
  if (!said.title) said.title = reader.title();
  document.metadata = completed(source.given, said);
  if (document.blocks.empty()) {
    throw Error(ErrorCode::unsupported, Message("{0}", {source.file}), "there is no text in the file");
  }
  sink(std::move(document));
}

}  // namespace hakusho::indexer
