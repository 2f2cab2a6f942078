// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/document_flow.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

constexpr float indent_step = 0.6f, spare_room = 0.75f;  // as in paragraph.cpp
// Paragraphs of several lines that show whether this author indents; the share of them that must be.
constexpr int enough_paragraphs = 8;
constexpr float usual_share = 0.6f;

bool is_caption(const std::string& text) {
  const LineForm form = form_of(text);
  return form == LineForm::caption || form == LineForm::caption_source;
}

class Joiner {
 public:
  Joiner(std::vector<FlowElement> elements, const LatinWords& words)
      : elements_(std::move(elements)), words_(words), indents_(author_indents()) {}

  std::vector<FlowElement> run() {
    for (FlowElement& element : elements_) {
      if (element.source == FlowItem::Kind::note && element.first_in_column && join_note(element)) continue;
      if (element.source == FlowItem::Kind::text) {
        if (join_text(element)) continue;
        if (!element.of_figure && !is_caption(element.paragraph.text)) {
          open_ = result_.size();
          has_open_ = true;
          box_between_ = false;
        }
      } else if (element.source != FlowItem::Kind::note) {
        box_between_ = true;
      }
      if (element.source == FlowItem::Kind::note) last_note_ = result_.size();
      result_.push_back(std::move(element));
    }
    return std::move(result_);
  }

 private:
  // Whether paragraphs begin with an indent in this document: then one that does not goes on with another.
  bool author_indents() const {
    int all = 0, indented = 0;
    for (const FlowElement& e : elements_) {
      if (e.source != FlowItem::Kind::text || e.paragraph.lines < 3) continue;
      ++all;
      indented += e.paragraph.indent > indent_step * e.paragraph.size;
    }
    return all >= enough_paragraphs && static_cast<float>(indented) > usual_share * static_cast<float>(all);
  }

  bool join_note(FlowElement& element) {
    if (last_note_ >= result_.size()) return false;
    FlowElement& note = result_[last_note_];
    if (element.page - note.page_end > 1) return false;
    append(note, element);
    return true;
  }

  bool join_text(FlowElement& element) {
    if (!has_open_ || element.of_figure || !(element.first_in_column || box_between_)) return false;
    FlowElement& open = result_[open_];
    if (element.page - open.page_end > 1 || !goes_on(open.paragraph, element.paragraph)) return false;
    append(open, element);
    return true;
  }

  bool goes_on(const Paragraph& before, const Paragraph& after) const {
    const float size = std::max(before.size, after.size);
    if (std::abs(before.size - after.size) > 0.06f * size || before.bold != after.bold) return false;
    if (begins_with_marker(after.text) || is_caption(after.text)) return false;
    if (before.centered || after.centered) return false;
    // The last line left room for the next word.
    if (before.room > after.first_width + spare_room * size) return false;
    const bool item = begins_with_marker(before.text);
    const bool indented = after.indent > indent_step * size && after.lines > 1;
    if (ends_sentence(before.text)) return indents_ && !item && !indented && after.lines > 1 && !box_between_;
    return item || !(after.indent > indent_step * size);
  }

  void append(FlowElement& to, FlowElement& from) {
    Paragraph &a = to.paragraph, &b = from.paragraph;
    append_line(a.text, b.text, a.blank_behind, words_);
    a.lines += b.lines;
    a.room = b.room;
    a.blank_behind = b.blank_behind;
    to.page_end = from.page_end;
    std::move(from.boxes.begin(), from.boxes.end(), std::back_inserter(to.boxes));
    std::move(from.marks.begin(), from.marks.end(), std::back_inserter(to.marks));
  }

  std::vector<FlowElement> elements_;
  const LatinWords& words_;
  const bool indents_;
  std::vector<FlowElement> result_;
  std::size_t open_ = 0, last_note_ = static_cast<std::size_t>(-1);
  bool has_open_ = false, box_between_ = false;
};

}  // namespace

std::vector<FlowElement> joined_flow(std::vector<FlowElement> elements, const LatinWords& words) {
  return Joiner(std::move(elements), words).run();
}

}  // namespace hakusho::indexer
