// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_region.hpp"

#include <algorithm>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/table/ministry_names.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t longest_number = 24;  // bytes of a heading's number that stands alone
constexpr std::size_t longest_title = 60;   // characters

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = at;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  return n - at;
}

// "2.7", "2.7.1": the number of parts; 0: something else stands there too.
int parts_of_number(std::string_view line) {
  if (line.size() > longest_number) return 0;
  const std::string text = folded(line);
  int parts = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t digits = digits_at(text, at);
    if (digits == 0 || digits > 3) return 0;
    ++parts;
    at += digits;
    if (at == text.size()) return parts;
    if (text[at] != '.') return 0;
    ++at;
    if (at == text.size()) return parts;
  }
  return 0;
}

class Finder {
 public:
  Finder(const std::vector<SourceLine>& lines, const std::vector<bool>& skipped) : lines_(lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!skipped[i]) text_.push_back(i);
  }

  TableRegions run() {
    while (at_ < text_.size()) {
      if (const std::size_t used = heading_at(at_); used > 0) {
        finish();
        at_ += used;
      } else if (!take_head()) {
        if (open_) take_line();
        ++at_;
      }
    }
    finish();
    return std::move(found_);
  }

 private:
  std::string_view text(std::size_t at) const {
    return at < text_.size() ? lines_[text_[at]].text : std::string_view();
  }
  bool after_gap(std::size_t at) const {
    if (at == 0 || at >= text_.size()) return true;
    return lines_[text_[at]].after_blank || lines_[text_[at]].page != lines_[text_[at - 1]].page;
  }

  bool is_title(std::size_t at) const {
    return !text(at).empty() && could_be_title(text(at), longest_title) && !read_table_head(text(at)) &&
           form_of(text(at)) == LineForm::plain && parts_of_number(text(at)) == 0;
  }
  // 2 or 2.7 with its title on the next line.
  bool is_broken_heading(std::size_t at) const {
    const int parts = parts_of_number(text(at));
    if (parts == 0 || !is_title(at + 1)) return false;
    if (parts > 1) return true;
    return after_gap(at) && after_gap(at + 1) && (after_gap(at + 2) || parts_of_number(text(at + 2)) > 0);
  }
  bool is_whole_heading(std::size_t at) const {
    if (!after_gap(at) || form_of(text(at)) != LineForm::plain) return false;
    const auto marker = read_marker(text(at));
    if (!marker || !could_be_title(text(at).substr(marker->length), longest_title)) return false;
    if (is_header_words(text(at))) return false;
    switch (marker->family) {
      case MarkerFamily::hen:
      case MarkerFamily::bu:
      case MarkerFamily::sho:
      case MarkerFamily::setsu:
      case MarkerFamily::dotted:
      case MarkerFamily::dotted_twice:
      case MarkerFamily::dotted_thrice:
        return true;
      case MarkerFamily::number:
        // "2 …" may begin a line of a cell; over "2.1 …" it is a heading.
        return parts_of_number(text(at + 1)) > 1 || (after_gap(at + 1) && begins_dotted(at + 1));
      default:
        return false;
    }
  }
  bool begins_dotted(std::size_t at) const {
    const auto marker = text(at).empty() ? std::nullopt : read_marker(text(at));
    return marker && marker->family == MarkerFamily::dotted;
  }

  // Lines of text_ that the heading takes; 0: there is none.
  std::size_t heading_at(std::size_t at) {
    if (is_broken_heading(at)) {
      found_.headings.push_back({text_[at], text_[at + 1]});
      return 2;
    }
    return is_whole_heading(at) ? 1 : 0;
  }

  bool take_head() {
    std::size_t used = 1;
    auto head = read_table_head(text(at_));
    if (!head && is_item_head(text(at_)) && is_ministry_head(text(at_ + 1))) {
      head = TableHead{folded(text(at_)), folded(text(at_ + 1)), {}};
      used = 2;
    }
    if (!head) return false;
    const bool repeated = open_ && is_repeated(*head, at_ + used);
    if (!repeated) {
      finish();
      open_ = true;
      table_ = TableRegion();
      table_.first_line = text_[at_];
      table_.head = std::move(*head);
      table_.header_words = table_.head.more;
      for (std::size_t i = 0; i < used; ++i) table_.head_lines.push_back(text_[at_ + i]);
      if (!table_.header_words.empty()) table_.header_lines.push_back(text_[at_]);
    }
    repeating_ = repeated;
    naming_ = false;
    gap_ = true;
    at_ += used;
    return true;
  }

  // The head again at the top of a page, and the rows go on: the next row has not the number of the first.
  bool is_repeated(const TableHead& head, std::size_t at) const {
    if (head.item != table_.head.item || head.ministries != table_.head.ministries) return false;
    if (at == 0 || at > text_.size() || table_.stretches.empty()) return false;
    const auto& first = table_.stretches.front().names;
    for (std::size_t i = at; i < text_.size() && i < at + 12; ++i) {
      const auto item = read_item_line(text(i));
      if (item) return first.empty() || item->item_no != first.front().item.item_no;
      if (!is_header_words(text(i))) break;
    }
    return true;
  }

  void take_line() {
    const std::string_view line = text(at_);
    gap_ = gap_ || after_gap(at_);
    if (auto item = read_item_line(line)) {
      pending_.push_back({std::move(*item), text_[at_], {}});
      if (!pending_.back().item.ministries.empty()) pending_.back().ministry_lines.push_back(text_[at_]);
      naming_ = true;
      in_stretch_ = false;
      return;
    }
    if (naming_ && !pending_.empty() && (!after_gap(at_) || pending_.back().item.ministries.empty())) {
      if (const auto more = ministries_alone(line)) {
        auto& name = pending_.back();
        name.item.ministries.insert(name.item.ministries.end(), more->begin(), more->end());
        name.ministry_lines.push_back(text_[at_]);
        return;
      }
    }
    if (takes_as_header(line)) return;
    naming_ = false;
    take_body();
  }

  bool takes_as_header(std::string_view line) {
    const bool sure = gap_ || naming_ || !in_stretch_ || in_header_;
    if (!is_header_words(line) || !(sure || role_of_words(line) == CellRole::progress))
      return in_header_ = false;
    if (!repeating_) {
      table_.header_words.push_back(folded(line));
      table_.header_lines.push_back(text_[at_]);
    }
    gap_ = true;
    return in_header_ = true;
  }

  void take_body() {
    if (!in_stretch_ || table_.stretches.empty()) {
      // Rows named before the head came again belong to the text that follows it.
      table_.stretches.push_back({{}, {}, std::move(pending_)});
      pending_.clear();
      in_stretch_ = true;
    }
    Stretch& stretch = table_.stretches.back();
    stretch.lines.push_back(text_[at_]);
    stretch.after_gap.push_back(gap_);
    gap_ = false;
    in_header_ = false;
  }

  void finish() {
    if (open_) {
      if (!pending_.empty()) table_.stretches.push_back({{}, {}, std::move(pending_)});
      table_.end_line = at_ < text_.size() ? text_[at_] : lines_.size();
      found_.tables.push_back(std::move(table_));
    }
    pending_.clear();
    open_ = in_stretch_ = naming_ = in_header_ = repeating_ = false;
  }

  const std::vector<SourceLine>& lines_;
  std::vector<std::size_t> text_;  // source lines that are text
  std::size_t at_ = 0;             // in text_
  TableRegions found_;
  TableRegion table_;
  std::vector<RowName> pending_;
  bool open_ = false, in_stretch_ = false, naming_ = false, in_header_ = false, repeating_ = false,
       gap_ = false;
};

}  // namespace

TableRegions find_tables(const std::vector<SourceLine>& lines, const std::vector<bool>& skipped) {
  return Finder(lines, skipped).run();
}

}  // namespace hakusho::indexer::interleaved
