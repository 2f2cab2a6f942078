// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/heading_votes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "dict/normalizer.hpp"
#include "indexer/layout/heading_sequence.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Votes that make a heading; one without a number needs more.
constexpr float enough_numbered = 3, enough_unnumbered = 3.5f;
constexpr std::size_t longest_title = 70;
// A face used for less than this share of the text sets off what it is used for.
constexpr float rare_face = 0.25f;
// Titles in a row that may be a table of contents.
constexpr std::size_t fewest_entries = 4;

bool is_unit(MarkerFamily family) {
  return family <= MarkerFamily::moku;
}

// What the running text of the document looks like.
struct BodyLook {
  float size = 10;
  bool bold = false;
  std::map<std::uint16_t, std::size_t> faces;
  std::size_t total = 0;

  explicit BodyLook(const std::vector<FlowElement>& elements) {
    std::map<int, std::size_t> sizes;
    std::size_t bold_text = 0;
    for (const FlowElement& e : elements) {
      if (e.source != FlowItem::Kind::text) continue;
      const std::size_t length = e.paragraph.text.size();
      sizes[static_cast<int>(e.paragraph.size * 4 + 0.5f)] += length;
      faces[e.paragraph.font] += length;
      bold_text += e.paragraph.bold ? length : 0;
      total += length;
    }
    const auto most = std::max_element(sizes.begin(), sizes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != sizes.end()) size = static_cast<float>(most->first) / 4;
    bold = bold_text * 2 > total;
  }
  bool is_rare(std::uint16_t font) const {
    const auto found = faces.find(font);
    return found != faces.end() && static_cast<float>(found->second) < rare_face * static_cast<float>(total);
  }
};

// 1.1概要, 第1章概要: a title right behind its number. A blank is put between, as everywhere else.
std::optional<Marker> glued_marker(std::string& text) {
  std::size_t end = 0;
  bool number = false, unit = false;
  constexpr std::u32string_view units = U"編部章節款目";
  for (std::size_t i = 0; i < text.size() && i < 40; end = i) {
    const char32_t c = dict::next_code_point(text, i);
    if (is_digit_sign(c) || (end == 0 && c == U'第')) {
      number = number || is_digit_sign(c);
      continue;
    }
    unit = text.starts_with("第") && number && units.find(c) != std::u32string_view::npos && c != 0;
    if (unit) end = i;
    if (unit || !number || (c != '.' && c != U'．' && c != '-' && c != U'－')) break;
  }
  const bool dotted = text.find_first_of(".-") < end || text.find("．") < end;
  if (!unit && (!dotted || text.starts_with("第"))) return std::nullopt;
  std::string parted = text.substr(0, end) + " " + text.substr(end);
  const auto marker = read_marker(parted);
  if (marker) text = std::move(parted);
  return marker;
}

class FlowClassifier {
 public:
  explicit FlowClassifier(std::vector<FlowElement>& elements) : elements_(elements), body_(elements) {
    bool behind_figure = false;
    for (FlowElement& e : elements_) {
      behind_figure = behind_figure || e.source == FlowItem::Kind::figure;
      if (e.source == FlowItem::Kind::note || e.source == FlowItem::Kind::figure) continue;
      texts_.push_back(&e);
      behind_figure_.push_back(behind_figure);
      behind_figure = false;
    }
  }

  void run() {
    for (FlowElement& e : elements_) e.kind = kind_by_source(e);
    find_contents();
    for (at_ = 0; at_ < texts_.size(); ++at_) {
      FlowElement& e = *texts_[at_];
      if (e.source != FlowItem::Kind::text) continue;
      if (contents_[at_]) {
        e.kind = BlockKind::item;
      } else if (is_heading(e)) {
        e.kind = BlockKind::heading;
        if (e.number > 0) sequence_.heading(e.family, e.number);
      } else {
        e.kind = kind_by_form(e);
      }
    }
  }

 private:
  // Several short texts in a row that come again later: a table of contents, with page numbers or without.
  void find_contents() {
    contents_.assign(texts_.size(), false);
    std::vector<std::string> keys;
    std::unordered_map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      keys.push_back(title_key(*texts_[i]));
      if (!keys.back().empty()) last[keys.back()] = i;
    }
    for (std::size_t i = 0; i < keys.size();) {
      std::size_t end = i, repeated = 0, behind = i;
      for (; end < keys.size() && !keys[end].empty() && !(end > i && behind_figure_[end]); ++end) {
        if (last[keys[end]] == end) continue;
        ++repeated;
        behind = end + 1;
      }
      if (behind - i >= fewest_entries && repeated * 2 >= behind - i)
        for (std::size_t k = i; k < behind; ++k) contents_[k] = true;
      i = std::max(end, i + 1);
    }
  }

  // What a title is known by, without the page number behind it; empty for what is no title.
  static std::string title_key(const FlowElement& e) {
    const std::string& text = e.paragraph.text;
    if (e.source != FlowItem::Kind::text || text.size() > 300 || ends_sentence(text)) return {};
    std::string key = dict::matching_key(text);
    while (!key.empty() &&
           (key.back() == '.' || key.back() == '-' || (key.back() >= '0' && key.back() <= '9')))
      key.pop_back();
    return key.size() >= 6 ? key : std::string();
  }

  static BlockKind kind_by_source(const FlowElement& e) {
    switch (e.source) {
      case FlowItem::Kind::note:
        return BlockKind::note;
      case FlowItem::Kind::aside:
        return form_of(e.paragraph.text) == LineForm::bullet ? BlockKind::item : BlockKind::aside;
      case FlowItem::Kind::figure:
        return BlockKind::figure;
      case FlowItem::Kind::text:
      case FlowItem::Kind::table:
        break;
    }
    return BlockKind::paragraph;
  }

  static BlockKind kind_by_form(const FlowElement& e) {
    switch (form_of(e.paragraph.text)) {
      case LineForm::caption:
      case LineForm::caption_source:
        return BlockKind::caption;
      case LineForm::note:
        return BlockKind::note;
      case LineForm::bullet:
      case LineForm::contents:
      case LineForm::header_mark:
      case LineForm::bracketed:
      case LineForm::angled:
        return BlockKind::item;
      case LineForm::address:
      case LineForm::page_number:
      case LineForm::opening:
      case LineForm::plain:
        break;
    }
    const auto marker = read_marker(e.paragraph.text);
    const bool item = marker && !is_unit(marker->family) && marker->family != MarkerFamily::dai;
    return item ? BlockKind::item : BlockKind::paragraph;
  }

  bool is_heading(FlowElement& e) {
    const std::string& text = e.paragraph.text;
    const LineForm form = form_of(text);
    if (form == LineForm::caption || form == LineForm::caption_source || form == LineForm::note ||
        form == LineForm::contents || form == LineForm::address || form == LineForm::page_number)
      return false;
    if (dict::count_code_points(text) > longest_title || e.paragraph.lines > 4) return false;
    std::optional<Marker> marker;
    if (form != LineForm::opening) marker = read_marker(text);
    if (!marker && form == LineForm::plain && look_votes(e.paragraph) >= 1.5f)
      marker = glued_marker(e.paragraph.text);
    const std::string_view title = std::string_view(text).substr(marker ? marker->length : 0);
    if (title.empty() ? !marker || !is_unit(marker->family) : !could_be_title(title, longest_title))
      return false;
    float votes = look_votes(e.paragraph) + form_votes(form) + neighbour_votes(e, marker, title);
    if (marker) votes += marker_votes(*marker, title, votes);
    if (votes < (marker || form == LineForm::opening ? enough_numbered : enough_unnumbered)) return false;
    e.family = marker ? marker->family : form == LineForm::opening ? MarkerFamily::sho : MarkerFamily::none;
    e.number = marker ? marker->number : 0;
    return true;
  }

  float look_votes(const Paragraph& p) const {
    float votes = 0;
    const float ratio = p.size / std::max(body_.size, 1.0f);
    if (ratio >= 1.15f)
      votes += 3;
    else if (ratio >= 1.04f)
      votes += 2;
    else if (ratio < 0.93f)
      votes -= 2;
    if (p.bold && !body_.bold)
      votes += 2;
    else if (body_.is_rare(p.font))
      votes += 1.5f;
    if (p.lines == 1 && p.room > 2 * p.size) votes += 0.5f;
    if (p.lines > 2) votes -= 1.5f;
    if (p.space_above > 0.9f * p.size) votes += 0.5f;
    return votes;
  }

  static float form_votes(LineForm form) {
    if (form == LineForm::opening) return 1.5f;
    if (form == LineForm::header_mark || form == LineForm::bracketed || form == LineForm::angled) return 0.5f;
    if (form == LineForm::bullet) return -3;
    return 0;
  }

  const FlowElement* neighbour(int step) const {
    const auto i = static_cast<std::ptrdiff_t>(at_) + step;
    return i >= 0 && i < static_cast<std::ptrdiff_t>(texts_.size()) ? texts_[static_cast<std::size_t>(i)]
                                                                    : nullptr;
  }

  float neighbour_votes(const FlowElement& e, const std::optional<Marker>& marker,
                        std::string_view title) const {
    float votes = 0;
    const FlowElement *before = neighbour(-1), *next = neighbour(+1);
    const auto sibling = [&](const FlowElement* other, int step) {
      if (other == nullptr || other->source != FlowItem::Kind::text || !marker) return false;
      const auto own = read_marker(other->paragraph.text);
      return own && own->family == marker->family && own->number == marker->number + step;
    };
    // Items follow each other without text between them. Set off from the text they may be headings still.
    const bool set_off = look_votes(e.paragraph) >= 2;
    if (sibling(next, +1)) votes -= set_off ? 0.5f : 2;
    if (sibling(before, -1) && before->kind != BlockKind::heading) votes -= set_off ? 0.5f : 2;
    if (next == nullptr)
      votes -= 0.5f;
    else if (next->source != FlowItem::Kind::text || next->paragraph.lines > 1 ||
             next->paragraph.indent > 0.6f * next->paragraph.size)
      votes += 0.5f;
    if (sounds_like_note(title)) votes -= 1.5f;
    if (dict::count_code_points(title) > 45) votes -= 1;
    return votes;
  }

  float marker_votes(const Marker& marker, std::string_view title, float so_far) const {
    float votes = is_unit(marker.family) ? 2.5f : marker.chapter != 0 ? 1.5f : 1;
    if (marker.family == MarkerFamily::circled || marker.family == MarkerFamily::half_paren ||
        marker.family >= MarkerFamily::small_latin)
      votes = 0;
    const int last = sequence_.last(marker.family);
    const bool first_seen = last == 0 && (so_far >= 1.5f || is_unit(marker.family) || marker.chapter != 0);
    if (marker.number == last + 1 || first_seen)
      votes += 1;
    else if (marker.number == 1)
      votes += 0.5f;
    else if (marker.number == last + 2)
      votes += 0;
    else
      votes -= is_unit(marker.family) ? 0 : 2;
    if (marker.number > 30) votes -= 1.5f;
    if (title.empty()) votes += 0.5f;
    return votes;
  }

  std::vector<FlowElement>& elements_;
  const BodyLook body_;
  std::vector<FlowElement*> texts_;
  std::vector<bool> behind_figure_;  // of each of them: a figure stands between it and the one before
  std::vector<bool> contents_;
  HeadingSequence sequence_;
  std::size_t at_ = 0;
};

}  // namespace

void classify_flow(std::vector<FlowElement>& elements) {
  FlowClassifier(elements).run();
}

}  // namespace hakusho::indexer
