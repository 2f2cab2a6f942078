// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/wrapped_lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "dict/utf8.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/line_marker.hpp"

namespace hakusho::indexer {
namespace {

// Columns; a kanji takes two. Narrower than this are columns of a table, wider is no page.
constexpr int narrowest_page = 40;
constexpr int widest_page = 160;
constexpr int longest_token = 24;
// A stop may hang over the edge, and then every other line looks short.
constexpr int hanging_stop = 2;
// One line in fifty may stick out of the page: addresses, rows of tables.
constexpr std::size_t lines_per_outlier = 50;
// As many full lines make a habit of it.
constexpr int fewest_full_lines = 3;
constexpr int paragraph_indent = 2;

bool is_latin(char32_t c) {
  return c > ' ' && c < 0x7F;
}

/// Columns of what cannot be cut at the start of a line: a Latin word, or one character with the signs that
/// no line may begin with.
int first_token(std::string_view line) {
  constexpr std::u32string_view never_first = U"、。，．）」』】〕〉》ー々っゃゅょッャュョ・：；？！";
  int columns = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < line.size() && columns < longest_token;) {
    const char32_t c = dict::next_code_point(line, i);
    const bool goes_on = (in_word && is_latin(c)) || never_first.find(c) != never_first.npos;
    if (columns > 0 && !goes_on) break;
    in_word = is_latin(c);
    columns += in_word ? 1 : 2;
  }
  return columns;
}

// 1,234    5,678: a row of a table that was set with blanks.
bool has_columns(std::string_view line) {
  return line.find("  ") != std::string_view::npos || line.find('\t') != std::string_view::npos ||
         line.find("　　") != std::string_view::npos;
}

bool may_go_on(LineForm form) {
  return form == LineForm::plain || form == LineForm::bullet || form == LineForm::note ||
         form == LineForm::caption || form == LineForm::caption_source;
}

class WrappedLines {
 public:
  explicit WrappedLines(const std::vector<SourceLine>& lines) : lines_(lines) {
    widths_.reserve(lines.size());
    for (const SourceLine& line : lines)
      widths_.push_back(line.indent +
                        columns_of(line.text, widest_page + 1 - std::min(line.indent, widest_page)));
    page_ = page_width();
  }

  std::vector<bool> find() const {
    std::vector<bool> goes_on(lines_.size(), false);
    if (!is_wrapped()) return goes_on;
    const bool indents = indents_paragraphs();
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) goes_on[i] = runs_on(i, indents);
    return goes_on;
  }

 private:
  int page_width() const {
    std::array<std::size_t, widest_page + 2> count{};
    for (const int width : widths_) ++count[static_cast<std::size_t>(std::clamp(width, 0, widest_page + 1))];
    std::size_t outliers = lines_.size() / lines_per_outlier;
    int width = widest_page + 1;
    while (width > 0) {
      const std::size_t here = count[static_cast<std::size_t>(width)];
      if (here > outliers) break;
      outliers -= here;
      --width;
    }
    return width;
  }

  bool is_followed(std::size_t i) const {
    return i + 1 < lines_.size() && !lines_[i + 1].after_blank && lines_[i + 1].page == lines_[i].page;
  }

  // What comes next would not have fitted.
  bool is_full(std::size_t i) const {
    return widths_[i] + first_token(lines_[i + 1].text) + hanging_stop > page_;
  }

  bool is_wrapped() const {
    if (page_ < narrowest_page || page_ > widest_page) return false;
    int full = 0, broken = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!is_followed(i) || !is_full(i)) continue;
      ++full;
      broken += !ends_sentence(lines_[i].text) && !has_columns(lines_[i].text);
    }
    return full >= fewest_full_lines && 2 * broken > full;
  }

  // A paragraph begins with a blank: after a short line that ends a sentence, what comes next tells.
  bool indents_paragraphs() const {
    int indented = 0, flush = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const SourceLine& next = lines_[i + 1];
      if (!ends_sentence(lines_[i].text) || (is_followed(i) && is_full(i))) continue;
      if (form_of(next.text) != LineForm::plain || read_marker(next.text)) continue;
      ++(next.indent >= paragraph_indent ? indented : flush);
    }
    return indented > flush;
  }

  bool runs_on(std::size_t i, bool indents) const {
    if (!is_followed(i) || !is_full(i)) return false;
    const SourceLine &line = lines_[i], &next = lines_[i + 1];
    const LineForm form = form_of(line.text);
    if (!may_go_on(form) || form_of(next.text) != LineForm::plain) return false;
    if (has_columns(line.text) || has_columns(next.text) || read_marker(next.text)) return false;
    const bool hanging = form != LineForm::plain || read_marker(line.text);
    if (!hanging && next.indent > line.indent && next.indent >= paragraph_indent) return false;
    return !ends_sentence(line.text) || (indents && !hanging && next.indent < paragraph_indent);
  }

  const std::vector<SourceLine>& lines_;
  std::vector<int> widths_;
  int page_ = 0;
};

}  // namespace

std::vector<bool> find_wrapped_lines(const std::vector<SourceLine>& lines) {
  return WrappedLines(lines).find();
}

}  // namespace hakusho::indexer
