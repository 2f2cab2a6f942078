// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_classifier.hpp"

#include <map>

#include "dict/utf8.hpp"
#include "indexer/layout/back_matter.hpp"
#include "indexer/layout/glued_heading.hpp"
#include "indexer/layout/heading_sequence.hpp"
#include "indexer/layout/note_words.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// How far footnotes reach at most before the text goes on, and an excerpt of another document.
constexpr std::ptrdiff_t longest_notes = 16;
constexpr std::size_t longest_excerpt = 30;

bool is_unit(MarkerFamily family) {
  return family <= MarkerFamily::moku;
}

// Families whose short lines are more often items of a list than headings.
bool is_list_like(MarkerFamily family) {
  return family == MarkerFamily::circled || family == MarkerFamily::half_paren ||
         family == MarkerFamily::kanji || family >= MarkerFamily::small_latin;
}

class Classifier {
 public:
  explicit Classifier(const std::vector<Segment>& segments)
      : segments_(segments), has_notes_(count_notes() >= 3), references_(find_unit_references(segments)) {}

  std::vector<Piece> run() {
    pieces_.reserve(segments_.size() + segments_.size() / 16);
    for (index_ = 0; index_ < segments_.size(); ++index_) classify(segments_[index_]);
    return std::move(pieces_);
  }

 private:
  const Segment* neighbour(std::ptrdiff_t step) const {
    const auto i = static_cast<std::ptrdiff_t>(index_) + step;
    return i >= 0 && i < static_cast<std::ptrdiff_t>(segments_.size())
               ? &segments_[static_cast<std::size_t>(i)]
               : nullptr;
  }

  // Lines "12　…" that can only be footnotes: one such document numbers its other footnotes alike.
  int count_notes() const {
    int count = 0;
    for (const Segment& segment : segments_) {
      if (!segment.marker || segment.marker->family != MarkerFamily::number) continue;
      const auto words = segment.text.substr(segment.marker->length);
      count += contains_address(words) || words.ends_with("の略") || words.ends_with("参照");
    }
    return count;
  }

  void add(BlockKind kind, std::string_view text) { pieces_.push_back({kind, text, &segments_[index_]}); }

  void add_heading(std::string_view text, MarkerFamily family, int number) {
    excerpt_end_ = 0;
    pieces_.push_back({BlockKind::heading, text, &segments_[index_], family, number});
    sequence_.heading(family, number);
    if (family == MarkerFamily::number) last_numbered_ = text;
  }

  void classify(const Segment& segment) {
    std::string_view rest = segment.text;
    if (segment.form == LineForm::plain && announces_excerpt(rest)) excerpt_end_ = index_ + longest_excerpt;
    if (const std::size_t end = back_matter_in(rest); end != npos) {
      if (end > 0) classify_whole(segment, rest.substr(0, end), true);
      return add_back_matter(rest.substr(end));
    }
    classify_text(segment, rest);
  }

  // 0 where the line begins with it.
  std::size_t back_matter_in(std::string_view text) const {
    const auto reference = references_.find(index_);
    if (reference != references_.end()) return reference->second;
    if (segments_[index_].form == LineForm::contents || begins_back_matter(text)) return npos;
    return find_glued_back_matter(text);
  }

  // Whether they do begin back matter is known at the end, so the sequence of headings goes on.
  void add_back_matter(std::string_view text) {
    while (true) {
      const std::size_t cut = find_glued_back_matter(text);
      pieces_.push_back({BlockKind::heading, text.substr(0, cut), &segments_[index_], MarkerFamily::sho});
      pieces_.back().back_matter = true;
      if (cut == npos) return;
      text.remove_prefix(cut);
    }
  }

  // 付注1, 付注2, 付注3 without a word between them are contents.
  bool is_in_list_of_appendices() const {
    const auto is_one = [&](std::ptrdiff_t step) {
      const Segment* segment = neighbour(step);
      return segment != nullptr && is_numbered_appendix(segment->text);
    };
    return is_one(0) && ((is_one(-1) && (is_one(-2) || is_one(1))) || (is_one(1) && is_one(2)));
  }

  void classify_text(const Segment& segment, std::string_view rest) {
    const std::size_t cut = segment.form == LineForm::contents ? npos : find_glued_heading(rest, sequence_);
    if (cut == npos) {
      classify_whole(segment, rest, false);
      return;
    }
    classify_whole(segment, rest.substr(0, cut), true);
    add_glued(rest.substr(cut));
  }

  // A heading at the end of a line, perhaps with the next one at its own end.
  void add_glued(std::string_view text) {
    while (!text.empty()) {
      const auto marker = read_marker(text);
      const std::size_t cut = find_glued_heading(text, sequence_);
      const auto own = text.substr(0, cut);
      if (marker)
        add_heading(own, marker->family, marker->number);
      else
        add(BlockKind::paragraph, own);
      if (cut == npos) return;
      text.remove_prefix(cut);
    }
  }

  void classify_whole(const Segment& segment, std::string_view text, bool cut_short) {
    switch (segment.form) {
      case LineForm::caption:
      case LineForm::caption_source:
        return add(BlockKind::caption, text);
      case LineForm::note:
        return add(BlockKind::note, text);
      case LineForm::address:
        return add(follows_caption() ? BlockKind::caption : BlockKind::note, text);
      case LineForm::bullet:
      case LineForm::contents:
        return add(BlockKind::item, text);
      case LineForm::header_mark:
        return add_unnumbered(segment, text, MarkerFamily::mark, cut_short);
      case LineForm::bracketed:
        return add_unnumbered(segment, text, MarkerFamily::bracket, cut_short);
      case LineForm::angled:
        return add_unnumbered(segment, text, MarkerFamily::angle, cut_short);
      case LineForm::opening:
        add_heading(text, MarkerFamily::sho, 0);
        pieces_.back().back_matter = begins_back_matter(text);
        return;
      case LineForm::page_number:
      case LineForm::plain:
        break;
    }
    if (begins_back_matter(text) && !is_in_list_of_appendices()) return add_back_matter(text);
    if (segment.marker) return classify_numbered(segment, *segment.marker, text, cut_short);
    add(continues_source(text) ? BlockKind::caption : BlockKind::paragraph, text);
  }

  bool follows_caption() const { return !pieces_.empty() && pieces_.back().kind == BlockKind::caption; }

  // A source may go on in the next line: "OECD Science … Board およびベンチャー投資等動向調査".
  bool continues_source(std::string_view text) const {
    const Segment* before = neighbour(-1);
    if (before == nullptr || before->form != LineForm::caption_source || segments_[index_].after_blank)
      return false;
    if (text.size() > 300 || contains_full_stop(text)) return false;
    return text.ends_with("作成") || text.ends_with("調査") || text.ends_with("資料") ||
           text.ends_with("」") || text.ends_with("より") || text.ends_with("報告書") ||
           contains_address(text);
  }

  // 【…】 and ■ lines are headings where one of them stands over text, items where they stand in a row.
  void add_unnumbered(const Segment& segment, std::string_view text, MarkerFamily family, bool cut_short) {
    const Segment *before = neighbour(-1), *next = neighbour(+1);
    const bool in_a_row = (next != nullptr && next->form == segment.form) ||
                          (before != nullptr && before->form == segment.form && !segment.after_blank);
    const bool heading = next != nullptr && !in_a_row && !cut_short && could_be_title(text, 45);
    if (heading) return add_heading(text, family, sequence_.last(family) + 1);
    add(BlockKind::item, text);
  }

  void classify_numbered(const Segment& segment, const Marker& marker, std::string_view text,
                         bool cut_short) {
    // 第1部　訓練  第1章　動向: a unit is one also where the next one is glued to it.
    if ((!cut_short || is_unit(marker.family)) && is_heading(segment, marker, text))
      return add_heading(text, marker.family, marker.number);
    if (marker.family == MarkerFamily::number && is_note(marker, text)) {
      sequence_.note(marker.number);
      return add(BlockKind::note, text);
    }
    add(is_unit(marker.family) || marker.family == MarkerFamily::dai ? BlockKind::paragraph : BlockKind::item,
        text);
  }

  static bool names_where_it_is_from(const Segment& segment) {
    return segment.form == LineForm::caption_source || segment.form == LineForm::address;
  }

  // The next line has the next number; between them a source at most: so are lists of figures.
  bool next_follows(const Marker& marker) const {
    const Segment* next = neighbour(+1);
    if (next != nullptr && !is_unit(marker.family) && names_where_it_is_from(*next)) next = neighbour(+2);
    return next != nullptr && next->marker && next->marker->family == marker.family &&
           next->marker->number == marker.number + 1;
  }

  // The line before is the item, or the note, with the number before.
  bool continues_list(const Marker& marker) const {
    std::size_t last = pieces_.size();
    if (last > 1 && !is_unit(marker.family) && names_where_it_is_from(*pieces_[last - 1].segment)) --last;
    if (last == 0) return false;
    const Piece& piece = pieces_[last - 1];
    const auto& before = piece.segment->marker;
    return before && before->family == marker.family && before->number + 1 == marker.number &&
           (piece.kind == BlockKind::item || piece.kind == BlockKind::note);
  }

  // An excerpt has the numbers of its own document: only what goes on in ours is a heading.
  bool is_of_excerpt(const Marker& marker) const {
    return index_ < excerpt_end_ && !is_unit(marker.family) &&
           marker.number != sequence_.last(marker.family) + 1;
  }

  // The number that a line begins with, or a heading glued to its end.
  std::optional<Marker> marker_in(const Segment& segment) const {
    if (segment.form == LineForm::contents) return std::nullopt;
    const std::size_t cut = find_glued_heading(segment.text, sequence_);
    return cut == npos ? segment.marker : read_marker(segment.text.substr(cut));
  }

  // What may stand between a footnote and the text that goes on on the next page.
  static bool is_at_foot_of_page(const Segment& segment) {
    switch (segment.form) {
      case LineForm::caption:
      case LineForm::caption_source:
      case LineForm::note:
      case LineForm::address:
        return true;
      default:
        return segment.marker && segment.marker->family == MarkerFamily::number;
    }
  }

  // （2） stands above and （3） below: a heading between them would have closed that list, a footnote at the
  // foot of the page does not. A running head repeats the heading.
  bool interrupts_list(std::string_view text) const {
    const int last = sequence_.last(MarkerFamily::paren_number);
    if (last == 0 || text == last_numbered_) return false;
    for (std::ptrdiff_t step = 1; step <= longest_notes; ++step) {
      const Segment* segment = neighbour(step);
      if (segment == nullptr) return false;
      const auto next = marker_in(*segment);
      if (next && next->family == MarkerFamily::paren_number) return next->number == last + 1;
      if (!is_at_foot_of_page(*segment)) return false;
    }
    return false;
  }

  bool is_heading(const Segment& segment, const Marker& marker, std::string_view text) const {
    const std::string_view title = text.substr(marker.length);
    if (title.empty()) return is_unit(marker.family);
    if (!could_be_title(title, is_unit(marker.family) ? 90 : 60)) return false;
    const Segment* next = neighbour(+1);
    if (next_follows(marker) || continues_list(marker) || is_of_excerpt(marker)) return false;
    // The title of a figure, in a list of them.
    const bool has_source = next != nullptr && next->form == LineForm::caption_source;
    if (has_source && !is_unit(marker.family)) return false;
    if (marker.family == MarkerFamily::number) return number_is_heading(segment, marker, text);
    if (next == nullptr && !is_unit(marker.family)) return false;
    if (is_list_like(marker.family) && (sounds_like_note(title) || ends_with_colon(title))) return false;
    if (marker.chapter != 0) return dotted_is_heading(marker);
    if (marker.family == MarkerFamily::latin || marker.family == MarkerFamily::small_latin) {
      return marker.number == sequence_.last(marker.family) + 1 || marker.number == 1;
    }
    return true;
  }

  bool dotted_is_heading(const Marker& marker) const {
    const int last = sequence_.last(marker.family);
    return marker.number == 1 || marker.number == last + 1 || (last == 0 && marker.number <= 20) ||
           sequence_.last(MarkerFamily::number) == marker.chapter;
  }

  // What is seldom seen of a heading.
  int votes_for_note(std::string_view text, std::string_view title) const {
    const Segment* next = neighbour(+1);
    const bool address_follows = next != nullptr && contains_address(next->text.substr(0, 40));
    int votes = 0;
    if (sounds_like_note(title)) votes += 3;
    if (names_source(title)) votes += 4;
    if (ends_with_colon(title) && (has_notes_ || address_follows)) votes += 4;
    if (address_follows) votes += 3;
    if (title.find("＝") != npos) votes += 2;
    if (interrupts_list(text)) votes += 4;
    return votes;
  }

  // "3　…" is a heading or a footnote: the two sequences, the form and what follows vote.
  bool number_is_heading(const Segment& segment, const Marker& marker, std::string_view text) const {
    const std::string_view title = text.substr(marker.length);
    const int number = marker.number;
    const int last = sequence_.last(MarkerFamily::number), last_note = sequence_.last_note();
    const Segment* next = neighbour(+1);
    int votes = -votes_for_note(text, title);
    if (number == last + 1)
      votes += 3;
    else if (number == 1 || number == last + 2 || sequence_.awaits(MarkerFamily::number, number))
      votes += 1;
    else if (number <= last)
      votes -= 1;
    if (last_note > 0 && number == last_note + 1) votes -= 2;
    if (!pieces_.empty() && pieces_.back().kind == BlockKind::note && number == last_note + 1) votes -= 2;
    if (dict::count_code_points(title) > 40) votes -= 1;
    if (title.find("、") != npos) votes -= 1;
    if (number > 15) votes -= 2;
    if (number > 30) votes -= 3;
    if (next == nullptr)
      votes -= 2;
    else if (next->form == LineForm::plain && !next->marker)
      votes += 1;
    else if (next->marker && static_cast<int>(next->marker->family) > static_cast<int>(MarkerFamily::number))
      votes += 1;
    if (segment.after_blank && next != nullptr && next->after_blank) votes += 1;
    const bool below_unit =
        !pieces_.empty() && pieces_.back().kind == BlockKind::heading && is_unit(pieces_.back().family);
    if (below_unit) votes += 2;
    return votes > 0;
  }

  bool is_note(const Marker& marker, std::string_view text) const {
    if (contains_address(text)) return true;
    if (!has_notes_) return false;
    // Items of a list begin at 1 and follow each other; footnotes go on from page to page.
    return marker.number == sequence_.last_note() + 1 || !continues_list(marker);
  }

  const std::vector<Segment>& segments_;
  const bool has_notes_;
  const std::map<std::size_t, std::size_t> references_;
  std::vector<Piece> pieces_;
  HeadingSequence sequence_;
  std::size_t index_ = 0;
  std::size_t excerpt_end_ = 0;
  std::string_view last_numbered_;  // the last heading "2　…"
};

}  // namespace

std::vector<Piece> classify_lines(const std::vector<Segment>& segments) {
  return Classifier(segments).run();
}

}  // namespace hakusho::indexer
