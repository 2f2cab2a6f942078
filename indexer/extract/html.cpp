// SPDX-License-Identifier: GPL-2.0-or-later
// HTML: bytes -> UTF-8 -> tamed -> tree -> the part to read -> blocks.
#include <cstdlib>
#include <hakusho/error.hpp>
#include <utility>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/html_furniture.hpp"
#include "indexer/extract/html_guard.hpp"
#include "indexer/extract/html_metadata.hpp"
#include "indexer/extract/html_table.hpp"
#include "indexer/extract/html_text.hpp"
#include "indexer/extract/html_tree.hpp"
#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/markup_source.hpp"

namespace hakusho::indexer {
namespace {

// A tree takes about twenty times its text.
constexpr std::size_t largest_page = 64u << 20;

int heading_level(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' ? tag[1] - '0' : 0;
}

class HtmlReader {
 public:
  explicit HtmlReader(const HtmlTree& tree)
      : tree_(tree), selection_(select_content(tree)), gatherer_(tree, selection_) {}

  std::vector<Block> run(const std::optional<std::string>& title) {
    title_ = title;
    rescue_main_heading(title);
    walk_children(selection_.root);
    flush();
    return blocks_.take();
  }

 private:
  struct List {
    bool numbered = false;
    int next = 1;
  };

  // The name of the page often stands in a header that is dropped.
  void rescue_main_heading(const std::optional<std::string>& title) {
    if (!title) return;
    std::optional<std::size_t> outside;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag != "h1") continue;
      if (is_read(i)) return;
      if (!outside) outside = i;
    }
    if (!outside) return;
    const InlineLine line = gatherer_.one_line(*outside, ruby_);
    if (line.text == *title && !has_heading(*title)) blocks_.heading(1, line);
  }

  bool is_read(std::size_t node) const {
    if (node <= selection_.root || node >= tree_.nodes[selection_.root].next) return false;
    for (std::size_t i = selection_.root; i <= node; ++i)
      if (selection_.dropped[i] && node < tree_.nodes[i].next) return false;
    return true;
  }

  bool has_heading(const std::string& text) {
    for (std::size_t i = selection_.root; i < tree_.nodes[selection_.root].next; ++i)
      if (heading_level(tree_.nodes[i].tag) > 0 && gatherer_.one_line(i, ruby_).text == text) return true;
    return false;
  }

  // ○…条例: pages without heading elements open with their title set as a line.
  bool is_title_line(const InlineLine& line) const {
    if (!title_ || !blocks_.empty()) return false;
    std::string_view text = line.text;
    for (const std::string_view mark : {"○", "◯", "〇", "●", "◎"})
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return collapsed(text) == *title_;
  }

  void walk_children(std::size_t parent) {
    for (std::size_t i = parent + 1; i < tree_.nodes[parent].next; i = tree_.nodes[i].next) walk(i);
  }

  void walk(std::size_t index) {
    const HtmlNode& node = tree_.nodes[index];
    if (gatherer_.is_skipped(index)) return;
    if (node.is_text()) {
      gatherer_.add_text(node, preformatted_, text_);
    } else if (node.tag == "br") {
      text_.add_break();
    } else if (node.tag == "rt") {
      const InlineLine reading = gatherer_.one_line(index, ruby_);
      if (!reading.text.empty()) ruby_.push_back(reading);
    } else if (is_html_block(node.tag)) {
      flush();
      walk_block(index);
      flush();
    } else {
      walk_children(index);
    }
  }

  void walk_block(std::size_t index) {
    const HtmlNode& node = tree_.nodes[index];
    if (const int level = heading_level(node.tag)) {
      add_heading(level, gatherer_.one_line(index, ruby_));
    } else if (node.tag == "table") {
      walk_table(index);
    } else if (node.tag == "ul" || node.tag == "ol" || node.tag == "menu" || node.tag == "dir") {
      walk_list(index);
    } else if (node.tag == "li") {
      walk_item(index);
    } else if (node.tag == "caption" || node.tag == "figcaption") {
      blocks_.add(BlockKind::caption, gatherer_.one_line(index, ruby_));
    } else if (node.tag == "pre" || node.tag == "listing") {
      const bool outer = std::exchange(preformatted_, true);
      walk_children(index);
      flush();
      preformatted_ = outer;
    } else if (node.tag == "aside") {
      walk_as(BlockKind::aside, index);
    } else {
      walk_children(index);
    }
  }

  void walk_as(BlockKind kind, std::size_t index) {
    const std::optional<BlockKind> outer = std::exchange(kind_, kind);
    walk_children(index);
    flush();
    kind_ = outer;
  }

  void add_heading(int level, const InlineLine& line) {
    constexpr std::size_t longest_heading = 600;  // bytes; what is longer is a text set large
    if (line.text.size() <= longest_heading)
      blocks_.heading(level, line);
    else
      blocks_.text(line);
  }

  void walk_table(std::size_t index) {
    const auto table = read_html_table(tree_, gatherer_, index, ruby_);
    if (!table) return walk_children(index);
    blocks_.add(BlockKind::caption, table->caption);
    add_table(blocks_, table->cells, table->header_rows);
  }

  // Numbers are shown as a browser shows them, unless a style sheet may have changed them.
  void walk_list(std::size_t index) {
    const HtmlNode& node = tree_.nodes[index];
    List list;
    const std::string_view type = node.attribute("type");
    list.numbered = node.tag == "ol" && !node.has_attribute("class") && !node.has_attribute("style") &&
                    !node.has_attribute("reversed") && (type.empty() || type == "1");
    if (node.has_attribute("start")) list.next = std::atoi(std::string(node.attribute("start")).c_str());
    lists_.push_back(list);
    walk_children(index);
    flush();
    lists_.pop_back();
  }

  void walk_item(std::size_t index) {
    const HtmlNode& node = tree_.nodes[index];
    if (!lists_.empty() && lists_.back().numbered) {
      if (node.has_attribute("value"))
        lists_.back().next = std::atoi(std::string(node.attribute("value")).c_str());
      if (!node.has_attribute("class") && !node.has_attribute("style"))
        item_number_ = std::to_string(lists_.back().next) + ". ";
      ++lists_.back().next;
    }
    walk_as(BlockKind::item, index);
    item_number_.clear();
  }

  // Ends the paragraph that is being gathered.
  void flush() {
    for (InlineLine& line : join_broken_lines(text_.take())) {
      if (!item_number_.empty()) line.text.insert(0, std::exchange(item_number_, {}));
      if (is_title_line(line))
        blocks_.heading(1, line);
      else if (!kind_)
        blocks_.text(line);
      else
        blocks_.add(looks_like_note(line.text) ? BlockKind::note : *kind_, line);
    }
    for (const InlineLine& reading : ruby_) blocks_.add(BlockKind::ruby, reading);
    ruby_.clear();
  }

  const HtmlTree& tree_;
  HtmlSelection selection_;
  HtmlTextGatherer gatherer_;
  MarkupBlocks blocks_;
  std::optional<std::string> title_;
  InlineText text_;
  std::vector<InlineLine> ruby_;
  std::vector<List> lists_;
  std::optional<BlockKind> kind_;  ///< of the paragraphs we are in; none: by their looks
  std::string item_number_;
  bool preformatted_ = false;
};

}  // namespace

void read_html(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  if (source.bytes.size() > largest_page)
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the page is larger than 64 MB"},
                {"split it, or save it as text"});
  const HtmlTree tree = parse_html(tame_html(markup_as_utf8(source.bytes, options.encoding, source.file)));
  const Metadata found = html_metadata(tree);
  Document document;
  document.path = source.path;
  document.metadata = filled_metadata(source.given, found);
  document.blocks = HtmlReader(tree).run(found.title);
  if (document.blocks.empty())
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the page holds no text"},
                {"check that the page was saved whole"});
  sink(std::move(document));
}

}  // namespace hakusho::indexer
