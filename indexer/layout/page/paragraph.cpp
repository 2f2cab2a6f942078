// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/paragraph.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Shares of the size of the line.
constexpr float spare_room = 0.75f;  // justified lines end within this of the edge
constexpr float indent_step = 0.6f;  // an indent is a whole character, give or take
constexpr float same_edge = 0.35f;
constexpr float other_size = 0.09f;  // sizes differ by more than what scaling does
constexpr float title_size = 0.03f;  // below a title less is enough
constexpr float wide_pitch = 1.45f;  // lines further apart than usual
constexpr float narrow_cell = 9;     // holds names, no sentences
// Lines around a line that show how far lines of its column reach.
constexpr std::size_t window = 3;

bool is_figure_sign(char32_t c) {
  constexpr std::u32string_view signs = U",，.．%％件人円回-－―△▲ ";
  return is_digit_sign(c) || signs.find(c) != std::u32string_view::npos;
}

// Nothing but a figure: figures below each other are a column of them, not a text.
bool is_figure(std::string_view text) {
  if (text.size() > 40) return false;
  for (std::size_t i = 0; i < text.size();)
    if (!is_figure_sign(dict::next_code_point(text, i))) return false;
  return true;
}

bool begins_with_bullet(std::string_view text) {
  const char32_t c = first_character(text);
  constexpr std::u32string_view signs = U"・●○〇■□◆◇※◎➢▶►✓•⚫";
  return c != 0 && signs.find(c) != std::u32string_view::npos;
}

bool ends_like_ministry(std::string_view text) {
  if (text.size() < 9) return false;
  for (const std::string_view end : {"省", "庁", "府", "官房", "委員会"})
    if (text.ends_with(end)) return true;
  return false;
}

// Of the size: lines set closer lie over each other.
constexpr float least_pitch = 0.7f;

class ParagraphBuilder {
 public:
  ParagraphBuilder(const std::vector<TextLine>& lines, const LimitsAt& limits, bool exact,
                   const LatinWords& words)
      : lines_(lines),
        limits_(limits),
        exact_(exact),
        words_(words),
        pitch_(usual_pitch()),
        edge_is_real_(many_reach_edge()) {}

  std::vector<Paragraph> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > begin_ && breaks_before(i)) close(i);
      if (i == begin_ + 1) hang_ = lines_[i].box.x0;
    }
    close(lines_.size());
    return std::move(result_);
  }

 private:
  // The lower third: paragraphs may be set apart, lines are not set closer. Those that lie over each other,
  // as in a drawing, are no lines of one text.
  float usual_pitch() const {
    std::vector<float> steps;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const float step = lines_[i].box.y1 - lines_[i - 1].box.y1;
      if (step > least_pitch * std::min(lines_[i].size, lines_[i - 1].size)) steps.push_back(step);
    }
    if (steps.empty()) return 0;
    const auto place = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / (steps.size() > 3 ? 3 : 2));
    std::nth_element(steps.begin(), place, steps.end());
    return *place;
  }

  // How far the line could have gone: the edge of the column where many of its lines reach it, else what the
  // lines around it reach.
  float right_limit(std::size_t i) const {
    const LineLimits here = limits_(lines_[i]);
    if (exact_ || edge_is_real_) return here.right;
    const std::size_t span = 2 * window;
    std::size_t from = i > window ? i - window : 0;
    const std::size_t to = std::min(lines_.size(), from + span + 1);
    from = to > span + 1 ? std::min(from, to - span - 1) : 0;
    float reach = -1e9f;
    int count = 0;
    for (std::size_t k = from; k < to; ++k) {
      if (std::abs(limits_(lines_[k]).right - here.right) > 1) continue;
      reach = std::max(reach, lines_[k].box.x1);
      ++count;
    }
    return count > static_cast<int>(window) ? std::min(reach, here.right) : here.right;
  }

  bool many_reach_edge() const {
    std::size_t reached = 0;
    for (const TextLine& line : lines_) reached += limits_(line).right - line.box.x1 < 1.2f * line.size;
    return lines_.size() >= 4 && reached * 10 >= lines_.size() * 3;
  }

  float room_behind(std::size_t i) const { return right_limit(i) - lines_[i].box.x1; }

  bool is_centered(std::size_t i) const {
    const LineLimits limits = limits_(lines_[i]);
    const float left = lines_[i].box.x0 - limits.left, right = limits.right - lines_[i].box.x1;
    return left > 1.5f * lines_[i].size && std::abs(left - right) < 0.8f * lines_[i].size;
  }

  // A centered title over lines that begin at the edge. An indent of one character is no centering.
  bool is_title_over_text(std::size_t i) const {
    if (i != begin_ + 1) return false;
    const TextLine &title = lines_[i - 1], &line = lines_[i];
    const LineLimits limits = limits_(title);
    const float left = title.box.x0 - limits.left, right = limits.right - title.box.x1, size = title.size;
    const bool indent = left > 0.85f * size && left < 1.15f * size;
    return !indent && left > 0.35f * size && std::abs(left - right) < 0.25f * size &&
           line.box.x0 < limits_(line).left + 0.2f * size;
  }

  // The next word would have fitted: the line ends where its author ended it.
  bool ended_by_author(std::size_t i) const {
    const TextLine &before = lines_[i - 1], &line = lines_[i];
    if (is_centered(i - 1) && is_centered(i)) return false;
    const float room = room_behind(i - 1);
    if (room <= line.first_width + spare_room * before.size) return false;
    const char32_t last = last_character(before.text);
    return !((last == U'、' || never_ends_line(last)) && room < 2.2f * before.size);
  }

  bool title_goes_over(std::size_t i) const {
    const TextLine &before = lines_[i - 1], &line = lines_[i];
    if (i - begin_ > 2 || !read_marker(lines_[begin_].text)) return false;
    if (std::abs(before.size - line.size) > title_size * line.size) return true;
    return before.bold != line.bold;
  }

  bool breaks_before(std::size_t i) const {
    const TextLine &before = lines_[i - 1], &line = lines_[i];
    const float size = line.size, step = line.box.y1 - before.box.y1;
    if (is_figure(before.text) && is_figure(line.text)) return true;
    if (std::abs(before.size - size) > other_size * std::max(size, before.size)) return true;
    if (lists_names(i) || ended_by_author(i) || title_goes_over(i)) return true;
    if (step > wide_pitch * pitch_ && step > 1.3f * size + 2) return true;
    if (before.bold && !line.bold && ends_sentence(before.text)) return true;
    if (begins_item(i) || is_title_over_text(i)) return true;
    if (i == begin_ + 1 && is_label_line(before.text)) return true;
    return breaks_by_indent(i);
  }

  // Names of ministries below each other in a narrow cell: each line is one, however well it fills the cell.
  bool lists_names(std::size_t i) const {
    if (!exact_) return false;
    const LineLimits limits = limits_(lines_[i]);
    return limits.right - limits.left < narrow_cell * lines_[i].size &&
           ends_like_ministry(lines_[i - 1].text) && ends_like_ministry(lines_[i].text);
  }

  // A marker begins an item, unless the line stands where the text behind a marker goes on.
  bool begins_item(std::size_t i) const {
    const TextLine& line = lines_[i];
    if (!begins_with_marker(line.text)) return false;
    if (begins_with_bullet(line.text)) return true;
    // In the middle of a sentence whose lines are full a number begins nothing, unless it counts on.
    const bool flush = i > begin_ + 1 ? std::abs(line.box.x0 - hang_) < same_edge * line.size
                                      : line.box.x0 < limits_(line).left + same_edge * line.size;
    if (flush && !ends_sentence(lines_[i - 1].text) && room_behind(i - 1) < 1.6f * line.size && !counts_on(i))
      return false;
    const bool hanging = i > begin_ + 1 && std::abs(line.box.x0 - hang_) < 0.3f * line.size &&
                         lines_[begin_].box.x0 < hang_ - 0.5f * line.size;
    return !hanging || room_behind(i - 1) > 1.6f * line.size;
  }

  // The number after the one the paragraph began with, or the first one below a line that announces a list.
  bool counts_on(std::size_t i) const {
    const auto own = read_marker(lines_[i].text), first = read_marker(lines_[begin_].text);
    return own && first && own->family == first->family && own->number == first->number + 1;
  }

  bool breaks_by_indent(std::size_t i) const {
    const TextLine &before = lines_[i - 1], &line = lines_[i];
    const float size = line.size;
    const bool sentence_over = ends_sentence(before.text);
    if (is_centered(i - 1) && is_centered(i)) return false;
    if (i == begin_ + 1) {
      const float step = line.box.x0 - before.box.x0;
      if (begins_with_marker(before.text) && step > 0.4f * size && step < 5 * size) return false;
      return step > indent_step * size && sentence_over;
    }
    const float step = line.box.x0 - hang_;
    if (std::abs(step) < same_edge * size) return false;
    if (step > indent_step * size) return sentence_over || step < 2.5f * size;
    return step < -indent_step * size;
  }

  void close(std::size_t end) {
    if (end <= begin_) return;
    Paragraph p;
    const TextLine &first = lines_[begin_], &last = lines_[end - 1];
    const TextLine* before = nullptr;
    p.centered = true;
    for (std::size_t i = begin_; i < end; ++i) {
      append_line(p.text, lines_[i].text, before != nullptr && before->blank_behind, words_);
      p.box = united(p.box, lines_[i].box);
      p.centered = p.centered && is_centered(i);
      before = &lines_[i];
    }
    p.size = first.size;
    p.font = first.font;
    p.bold = first.bold;
    p.lines = static_cast<int>(end - begin_);
    p.indent = first.box.x0 - limits_(first).left;
    p.first_width = first.first_width;
    p.room = room_behind(end - 1);
    p.blank_behind = last.blank_behind;
    p.space_above = begin_ == 0 ? 1e6f : first.box.y0 - lines_[begin_ - 1].box.y1;
    result_.push_back(std::move(p));
    begin_ = end;
  }

  const std::vector<TextLine>& lines_;
  const LimitsAt& limits_;
  const bool exact_;
  const LatinWords& words_;
  const float pitch_;
  const bool edge_is_real_;
  std::vector<Paragraph> result_;
  std::size_t begin_ = 0;
  float hang_ = 0;
};

}  // namespace

bool begins_with_marker(std::string_view line) {
  if (line.empty()) return false;
  if (begins_with_bullet(line)) return true;
  switch (form_of(line)) {
    case LineForm::bullet:
    case LineForm::header_mark:
    case LineForm::bracketed:
    case LineForm::angled:
    case LineForm::note:
      return true;
    default:
      return read_marker(line).has_value();
  }
}

bool is_label_line(std::string_view line) {
  if (line.empty() || line.size() > 120) return false;
  const LineForm form = form_of(line);
  return form == LineForm::angled || form == LineForm::bracketed;
}

std::vector<Paragraph> paragraphs_of(const std::vector<TextLine>& lines, const LimitsAt& limits, bool exact,
                                     const LatinWords& words) {
  return ParagraphBuilder(lines, limits, exact, words).run();
}

}  // namespace hakusho::indexer
