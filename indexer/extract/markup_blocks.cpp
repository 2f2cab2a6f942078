// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup_blocks.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

using Form = LineNumber::Form;

// Levels of markup headings are this far apart: numbered lines find their places in between.
constexpr int level_step = 100;
constexpr int bracket_rank = 60;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::string_view head) { return text.starts_with(head); });
}

bool is_short(std::string_view text, std::size_t characters) {
  return text.size() <= characters * 4 && dict::count_code_points(text) <= characters;
}

// 図表1-2-3 …, 表4 …, （出典）…
bool looks_like_caption(std::string_view text) {
  if (!is_short(text, 120) || text.ends_with("。")) return false;
  if (starts_with_any(text, {"（出典", "(出典", "出典：", "出典:", "（資料）", "資料："})) return true;
  for (const std::string_view head : {"図表", "図", "表"}) {
    if (!text.starts_with(head)) continue;
    const auto number = read_line_number(text.substr(head.size()));
    return number && number->form == Form::decimal;
  }
  return false;
}

// (趣旨): the caption of an article stands above it.
bool is_bracketed_caption(std::string_view text) {
  if (!is_short(text, 60)) return false;
  return (text.starts_with("（") && text.ends_with("）")) || (text.starts_with("(") && text.ends_with(")"));
}

// (令六条例一〇七・一部改正): where an article was amended, not what it is about.
bool is_amendment_mark(std::string_view text) {
  for (const std::string_view ending : {"改正", "追加", "削除", "繰上", "繰下", "改称"})
    if (text.find(std::string(ending) + ")") != std::string_view::npos ||
        text.find(std::string(ending) + "）") != std::string_view::npos)
      return true;
  return false;
}

// What follows a table of contents stands beside it, whatever the levels say.
bool is_contents_heading(std::string_view text) {
  return text == "目次" || text == "もくじ" || text == "目　次" || text == "目 次";
}

// Bytes of a caption in brackets behind the number: 第1条（目的）…; 0 when there is none.
std::size_t caption_size(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!rest.starts_with(open)) continue;
    const std::size_t end = rest.find(close);
    if (end != std::string_view::npos && is_short(rest.substr(0, end), 60)) return end + close.size();
  }
  return 0;
}

bool at_space_or_end(std::string_view text, std::size_t position) {
  return position >= text.size() || text[position] == ' ' || text.substr(position).starts_with("\u3000");
}

// 第1条　…, 第1条（目的）…, not 第1条の規定により … and not 第1条(第3項を除く。)の規定は …
bool opens_article(std::string_view text, const LineNumber& number) {
  if (number.form != Form::article) return false;
  return at_space_or_end(text, number.size + caption_size(text, number.size));
}

// （１） may hold (1), the other way round does not happen.
bool stands_inside(const LineNumber& inner, const LineNumber& outer) {
  if (rank_of(inner) != rank_of(outer)) return rank_of(inner) > rank_of(outer);
  return inner.form == Form::bracketed && outer.wide && !inner.wide;
}

bool is_supplement_heading(std::string_view text, const LineNumber& number) {
  return number.form == Form::supplement && is_short(text, 80) && !text.ends_with("。") &&
         (number.set_apart || number.size >= text.size());
}

bool is_annex_heading(std::string_view text) {
  return is_short(text, 60) && !text.ends_with("。") &&
         starts_with_any(text, {"別表", "別記", "別紙", "様式第", "別図"});
}

}  // namespace

void MarkupBlocks::heading(int level, const InlineLine& line) {
  if (line.text.empty()) return;
  Entry entry;
  entry.block.kind = BlockKind::heading;
  entry.block.text = line.text;
  entry.block.lines = line_range(line);
  entry.level = std::max(level, 1) * level_step;
  entries_.push_back(std::move(entry));
}

void MarkupBlocks::section(int level, const std::string& name) {
  Entry entry;
  entry.level = std::max(level, 1) * level_step;
  entry.section = name;
  entries_.push_back(std::move(entry));
}

void MarkupBlocks::add(BlockKind kind, const InlineLine& line) {
  if (line.text.empty()) return;
  Block block;
  block.kind = kind;
  block.text = line.text;
  block.lines = line_range(line);
  add(std::move(block));
}

void MarkupBlocks::add(Block block) {
  Entry entry;
  entry.block = std::move(block);
  entries_.push_back(std::move(entry));
}

void MarkupBlocks::text(const InlineLine& line) {
  add(BlockKind::paragraph, line);
  if (line.text.empty()) return;
  Entry& entry = entries_.back();
  Block& block = entry.block;
  entry.by_looks = true;
  entry.number = read_line_number(block.text);
  entry.candidate = entry.number && looks_like_heading(block.text, *entry.number);
  if (entry.candidate) return;
  if (looks_like_note(block.text))
    block.kind = BlockKind::note;
  else if (looks_like_caption(block.text))
    block.kind = BlockKind::caption;
  else if (looks_like_item(block.text))
    block.kind = BlockKind::item;
  else if (entry.number && entry.number->set_apart && rank_of(*entry.number) >= 60)
    block.kind = BlockKind::item;
}

// A numbered line is a heading when text follows it; numbered lines that follow each other are a list.
void MarkupBlocks::settle_candidates() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& entry = entries_[i];
    if (!entry.candidate) continue;
    const int rank = rank_of(*entry.number);
    const Entry* next = i + 1 < entries_.size() ? &entries_[i + 1] : nullptr;
    const Entry* previous = i > 0 ? &entries_[i - 1] : nullptr;
    bool introduces = next != nullptr && next->level == 0;
    if (introduces && next->candidate) introduces = stands_inside(*next->number, *entry.number);
    const bool ends_a_list = previous != nullptr && previous->listed && rank_of(*previous->number) == rank;
    if (rank <= 18) {
      introduces = next != nullptr;  // 第1章 is a heading wherever it stands alone
    } else if (ends_a_list) {
      introduces = false;
    }
    entry.listed = !introduces;
  }
}

bool MarkupBlocks::is_law() const {
  int articles = 0;
  for (const Entry& entry : entries_)
    if (entry.by_looks && entry.number && opens_article(entry.block.text, *entry.number)) ++articles;
  return articles >= 2;
}

std::vector<Block> MarkupBlocks::take() {
  settle_candidates();
  const bool law = is_law();
  for (std::size_t i = 0; i < entries_.size(); ++i) place(i, law);
  std::vector<Block> blocks;
  blocks.reserve(entries_.size());
  for (Entry& entry : entries_)
    if (!entry.block.text.empty()) blocks.push_back(std::move(entry.block));
  entries_.clear();
  return blocks;
}

void MarkupBlocks::place(std::size_t index, bool law) {
  Entry& entry = entries_[index];
  Block& block = entry.block;
  if (entry.level > 0) {
    open_section(entry.level, entry.section.empty() ? block.text : entry.section);
  } else if (law && entry.by_looks) {
    place_in_law(index);
  } else if (entry.candidate) {
    block.kind = entry.listed ? BlockKind::item : BlockKind::heading;
    if (!entry.listed) open_section(level_of(*entry.number), block.text);
  }
  block.section = path();
}

void MarkupBlocks::place_in_law(std::size_t index) {
  Entry& entry = entries_[index];
  Block& block = entry.block;
  if (is_annex_heading(block.text)) {
    block.kind = BlockKind::heading;
    open_section(markup_level() + 10, block.text);
    return;
  }
  const bool article_follows = index + 1 < entries_.size() && entries_[index + 1].number &&
                               opens_article(entries_[index + 1].block.text, *entries_[index + 1].number);
  if (is_bracketed_caption(block.text) && is_amendment_mark(block.text)) {
    block.kind = BlockKind::note;
    return;
  }
  if (article_follows && is_bracketed_caption(block.text)) {
    // (趣旨) above 第一条 is the heading of that article.
    const LineNumber& number = *entries_[index + 1].number;
    block.kind = BlockKind::heading;
    block.text = entries_[index + 1].block.text.substr(0, number.size) + block.text;
    open_section(markup_level() + rank_of(number), block.text);
    return;
  }
  if (!entry.number) return;
  if (opens_article(block.text, *entry.number)) {
    place_article(index);
  } else if (is_supplement_heading(block.text, *entry.number) ||
             (entry.candidate && rank_of(*entry.number) < 20)) {
    block.kind = BlockKind::heading;
    open_section(level_of(*entry.number), block.text);
  } else if (rank_of(*entry.number) >= 60) {
    block.kind = BlockKind::item;
  }
}

void MarkupBlocks::place_article(std::size_t index) {
  Block& block = entries_[index].block;
  const LineNumber& number = *entries_[index].number;
  const std::size_t head_size = number.size + caption_size(block.text, number.size);
  const std::string head = block.text.substr(0, head_size);
  // The heading with the caption may just have opened it.
  const bool opened = index > 0 && entries_[index - 1].block.kind == BlockKind::heading &&
                      !sections_.empty() && sections_.back().text.starts_with(head);
  if (!opened) open_section(markup_level() + rank_of(number), head);
  if (head_size >= block.text.size()) block.kind = BlockKind::heading;
}

void MarkupBlocks::open_section(int level, const std::string& text) {
  while (!sections_.empty() &&
         (sections_.back().level >= level || is_contents_heading(sections_.back().text)))
    sections_.pop_back();
  if (level % level_step < bracket_rank) outer_bracket_.reset();
  sections_.push_back({level, text});
}

int MarkupBlocks::level_of(const LineNumber& number) {
  const int rank = rank_of(number);
  if (number.form != Form::bracketed) return markup_level() + rank;
  // （１） and (1) in one text are two depths; the one that comes first is the outer one.
  if (!outer_bracket_) outer_bracket_ = number.wide;
  return markup_level() + rank + (number.wide == *outer_bracket_ ? 0 : 2);
}

int MarkupBlocks::markup_level() const {
  for (auto section = sections_.rbegin(); section != sections_.rend(); ++section)
    if (section->level % level_step == 0) return section->level;
  return 0;
}

std::vector<std::string> MarkupBlocks::path() const {
  std::vector<std::string> names;
  names.reserve(sections_.size());
  for (const OpenSection& section : sections_) names.push_back(section.text);
  return names;
}

}  // namespace hakusho::indexer
