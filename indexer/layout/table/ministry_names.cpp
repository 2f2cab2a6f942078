// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/ministry_names.hpp"

#include <algorithm>

#include "dict/embedded_table.hpp"
#include "dict/utf8.hpp"

extern "C" const unsigned char hakusho_ministries[];
extern "C" const std::size_t hakusho_ministries_size;

namespace hakusho::indexer {
namespace {

// Of dict/data/ministries.txt.
std::vector<std::string_view> read_names() {
  std::vector<std::string_view> names =
      dict::table_lines(dict::embedded_text(hakusho_ministries, hakusho_ministries_size));
  // The longest first: 総務庁長官官房 before 総務庁.
  std::stable_sort(names.begin(), names.end(),
                   [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  return names;
}

enum class Break { none, line, separator };

// The characters of a cell without blanks, and what stands before each.
struct Sign {
  char32_t code;
  Break before;
};

bool is_separator(char32_t c) {
  return std::u32string_view(U"、，,・･／/;；：:|｜&＆").find(c) != std::u32string_view::npos;
}

// Who leads, bullets: signs before a name.
bool is_mark(char32_t c) {
  return std::u32string_view(U"◎○●〇◇◆□■※*＊「」『』◯☆★→＝=-－").find(c) != std::u32string_view::npos;
}

std::vector<Sign> signs_of(std::string_view cell) {
  std::vector<Sign> signs;
  Break pending = Break::none;
  int depth = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = dict::next_code_point(cell, at);
    if (c == U'(' || c == U'（' || c == U'〔' || c == U'【') ++depth;
    const bool inside = depth > 0;
    if (c == U')' || c == U'）' || c == U'〕' || c == U'】') depth = std::max(depth - 1, 0);
    if (inside || c == U')' || c == U'）') continue;
    if (c == '\n')
      pending = std::max(pending, Break::line);
    else if (is_separator(c) || is_mark(c))
      pending = Break::separator;
    else if (dict::is_white_space(c))
      pending = std::max(pending, Break::line);
    else {
      signs.push_back({c, pending});
      pending = Break::none;
    }
  }
  return signs;
}

class NameReader {
 public:
  explicit NameReader(std::vector<Sign> signs) : signs_(std::move(signs)) {}

  std::vector<std::string> run() {
    while (at_ < signs_.size()) {
      if (signs_[at_].before == Break::separator) finish_unknown();
      if (const std::size_t length = known_length(); length > 0) {
        std::string others = unknown_ == "その他" || unknown_ == "その他の" ? std::move(unknown_) : "";
        if (!others.empty()) unknown_.clear();
        finish_unknown();
        add(others + text(at_, at_ + length));
        at_ += length;
        behind_known_ = true;
        continue;
      }
      if (signs_[at_].before == Break::line && (behind_known_ || ends_like_body(unknown_))) finish_unknown();
      if (signs_[at_].before != Break::none) behind_known_ = false;
      dict::append_utf8(unknown_, signs_[at_].code);
      ++at_;
    }
    finish_unknown();
    return std::move(names_);
  }

 private:
  // A known name here, which may run over line ends. Its own ・ is no separator.
  std::size_t known_length() const {
    for (const std::string_view name : known_ministries()) {
      std::size_t signs = at_, position = 0;
      while (position < name.size()) {
        const char32_t c = dict::next_code_point(name, position);
        if (c == U'・') continue;
        if (signs == signs_.size() || signs_[signs].code != c) break;
        ++signs;
        if (position == name.size()) return signs - at_;
      }
    }
    return 0;
  }

  // At a line end these end names as well.
  static bool ends_like_body(std::string_view name) {
    for (const std::string_view end : {"府", "官房", "課", "協会", "部", "団体"})
      if (name.ends_with(end)) return true;
    return is_called_like_body(name);
  }

  std::string text(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) dict::append_utf8(out, signs_[i].code);
    return out;
  }

  void finish_unknown() {
    constexpr std::size_t longest = 30;
    std::string name = std::move(unknown_);
    unknown_.clear();
    const bool of_ministry = behind_known_;
    behind_known_ = false;
    for (const std::string_view word : {"及び", "並びに", "ほか", "等", "他"})
      if (name.starts_with(word)) name.erase(0, word.size());
    for (const std::string_view word : {"及び", "並びに", "ほか", "等"})
      if (name.ends_with(word)) name.resize(name.size() - word.size());
    // 総務省行政管理局: the bureau goes with its ministry.
    if (name.empty() || of_ministry || dict::count_code_points(name) > longest) return;
    if (dict::count_code_points(name) < 2) return;
    add(std::move(name));
  }

  void add(std::string name) {
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(std::move(name));
  }

  std::vector<Sign> signs_;
  std::size_t at_ = 0;
  std::string unknown_;
  bool behind_known_ = false;  // what is gathered stands glued behind a known name
  std::vector<std::string> names_;
};

}  // namespace

const std::vector<std::string_view>& known_ministries() {
  static const std::vector<std::string_view> names = read_names();
  return names;
}

std::vector<std::string> ministry_names(std::string_view cell) {
  constexpr std::size_t longest_cell = 2000;  // bytes: beyond it the column holds no names
  if (cell.size() > longest_cell) return {};
  return NameReader(signs_of(cell)).run();
}

}  // namespace hakusho::indexer
