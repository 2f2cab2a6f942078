// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/glued_heading.hpp"

#include <algorithm>
#include <initializer_list>

#include "dict/utf8.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/note_words.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_heading = 330;  // bytes
constexpr std::size_t longest_title = 90;     // characters

char32_t character_before(std::string_view text, std::size_t position) {
  std::size_t i = position;
  do {
    --i;
  } while (i > 0 && dict::is_continuation(text[i]));
  return dict::next_code_point(text, i);
}

bool is_one_of(char32_t c, std::initializer_list<char32_t> set) {
  return std::find(set.begin(), set.end(), c) != set.end();
}

bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_alphanumeric(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_unit(MarkerFamily family) {
  return family <= MarkerFamily::moku;
}

// データ3　, ケース2　: a name of its own, not the end of a sentence or of a source.
bool ends_in_label(std::string_view head) {
  for (const std::string_view label :
       {"データ", "ケース", "パターン", "レベル", "ステップ", "フェーズ", "タイプ", "グループ", "シナリオ"}) {
    if (!head.ends_with(label)) continue;
    const std::string_view rest = head.substr(0, head.size() - label.size());
    if (rest.empty() || !dict::is_japanese(character_before(rest, rest.size()))) return true;
  }
  return false;
}

// The text up to here ends in a URL.
bool ends_in_address(std::string_view head) {
  const std::size_t start = head.rfind("://");
  if (start == npos) return false;
  return std::all_of(head.begin() + static_cast<std::ptrdiff_t>(start), head.end(),
                     [](char c) { return c > ' ' && c < 0x7F; });
}

// 3　総務省（2020）『…』: nothing more is said there.
bool is_footnote_on_work(std::string_view head) {
  const auto marker = read_marker(head);
  return marker && marker->family == MarkerFamily::number && names_source(head.substr(marker->length));
}

// What comes before is complete, so that something new may begin.
bool is_complete(std::string_view head) {
  if (ends_sentence(head) || ends_in_address(head)) return true;
  return head.ends_with("）") || head.ends_with("」") || head.ends_with(")") || head.ends_with("参照") ||
         is_footnote_on_work(head);
}

bool unit_may_follow(std::string_view head, char32_t before) {
  if (dict::is_white_space(before)) return is_complete(trimmed(head));
  // 「第2章…」, （第1章第2節…）, 第1章及び第2章: a place that is referred to.
  return !is_one_of(before, {U'「', U'『', U'（', '(',   U'、', U'，', U'の', U'や', U'と',
                             U'は', U'及', U'び', U'ら', U'～', U'〜', U'・', U'章', U'節',
                             U'部', U'編', '"',   U'“',  U'：', ':',   U'－', '-',   U'】'});
}

// 図表1-2　訓練の回数  第2部　現況  第3章　演習: lists that were columns.
bool is_next_column(std::string_view head) {
  if (!head.ends_with("  ")) return false;
  const auto own = read_marker(head);
  return form_of(head) == LineForm::caption || (own && is_unit(own->family));
}

// （注）…を除いたもの第3章　…: a note that ends in a noun, and the chapter that comes next.
bool unit_comes_next(std::string_view head, const Marker& marker, const HeadingSequence& sequence) {
  return (head.ends_with("もの") || head.ends_with("こと")) && form_of(head) == LineForm::note &&
         sequence.last(marker.family) > 0 && marker.number == sequence.last(marker.family) + 1;
}

bool number_may_follow(std::string_view head, char32_t before) {
  if (ends_in_address(head)) return true;
  // … 第5巻1号2　, … No.4513　: volumes and pages of a work, then the next heading.
  if ((before == U'号' || is_ascii_digit(before)) && is_footnote_on_work(head)) return true;
  if (is_ascii_alphanumeric(before) || dict::is_white_space(before) || ends_in_label(head)) return false;
  return !is_one_of(before, {'.',   U'．', '-',   U'－', U'‐',  U'−',  '/',   '(',   U'（', '[',   U'［',
                             U'「', U'『', U'第', U'図', U'表', U'注', U'の', U'、', U'，', ',',   U'条',
                             U'項', U'号', U'章', U'節', U'部', U'～', U'〜', U'・', U'※',  U'：', U'成',
                             U'和', U'＋', '+',   U'＝', '=',   U'×',  U'約', U'全', U'計'}) &&
         !(before >= U'０' && before <= U'９');
}

// Notes and captions end without a full stop, and no list of the text goes on behind them.
bool is_small_print(std::string_view head) {
  const LineForm form = form_of(head);
  return form == LineForm::note || form == LineForm::caption || sounds_like_note(head);
}

bool continues(const HeadingSequence& sequence, const Marker& marker, std::string_view head) {
  const int last = sequence.last(marker.family);
  if (marker.number == last + 1) return last > 0 || is_complete(head);
  if (sequence.awaits(marker.family, marker.number)) return is_complete(head) || is_small_print(head);
  // One or two may have been lost.
  if (marker.number == 1 && ends_sentence(head)) return true;
  const bool near = marker.number > last && marker.number <= last + 2;
  return near && is_complete(head) && (last > 0 || ends_sentence(head));
}

// "2 " without a stop; "2. " also begins the rows of lists of addresses.
bool is_bare_number(std::string_view marker) {
  return marker.ends_with(' ') && marker.find('.') == npos;
}

// …/prJPJ482　: only the sequence tells which digits are the address and which the heading. …/12　 may be 12.
bool ends_number_before(std::string_view head, const Marker& marker, char first_digit,
                        const HeadingSequence& sequence) {
  const bool of_two_digits = head.size() > 1 && head[head.size() - 2] == '/';
  return first_digit != '0' && !of_two_digits && marker.number == sequence.last(marker.family) + 1;
}

bool heading_begins_at(std::string_view text, std::size_t position, const HeadingSequence& sequence) {
  const auto marker = read_marker(text.substr(position));
  if (!marker) return false;
  const std::string_view head = text.substr(0, position);
  const std::string_view title = text.substr(position + marker->length);
  const char32_t before = character_before(text, position);
  if (is_unit(marker->family)) {
    return marker->wide_space && could_be_title(title, longest_title) &&
           (unit_may_follow(head, before) || is_next_column(head) ||
            unit_comes_next(head, *marker, sequence));
  }
  const bool set_apart =
      marker->wide_space || (is_bare_number(text.substr(position, marker->length)) &&
                             sequence.awaits(marker->family, marker->number) && is_complete(head));
  const bool numbered =
      (marker->family == MarkerFamily::number && set_apart) || marker->family == MarkerFamily::paren_number;
  if (!numbered || !number_may_follow(head, before) || !could_be_title(title)) return false;
  if (is_ascii_digit(before)) return ends_number_before(head, *marker, text[position], sequence);
  if (continues(sequence, *marker, head)) return true;
  // 第8節　海外の動向1　海外の情報通信市場
  const auto own = marker->number == 1 ? read_marker(head) : std::nullopt;
  return own && is_unit(own->family);
}

bool may_begin_marker(std::string_view text, std::size_t i) {
  const char c = text[i];
  if ((c >= '0' && c <= '9') || c == '(') return true;
  const auto three = text.substr(i, 3);
  return three == "第" || three == "（" || (three.starts_with("\xEF\xBC") && three >= "０" && three <= "９");
}

// 第1部　訓練  はじめに
std::size_t find_glued_opening(std::string_view text) {
  constexpr std::string_view opening = "  はじめに";
  if (!text.ends_with(opening)) return npos;
  const auto own = read_marker(text);
  return own && is_unit(own->family) ? text.size() - opening.size() : npos;
}

}  // namespace

std::size_t find_glued_heading(std::string_view text, const HeadingSequence& sequence) {
  if (const std::size_t opening = find_glued_opening(text); opening != npos) return opening;
  if (text.size() < 8 || ends_sentence(text)) return npos;
  std::size_t start = text.size() > longest_heading ? text.size() - longest_heading : 1;
  // A heading has no full stop, so it begins after the last one at the earliest.
  const std::size_t stop = text.substr(start).rfind("。");
  if (stop != npos) start += stop + 3;
  for (std::size_t i = start; i < text.size(); ++i) {
    if (dict::is_continuation(text[i]) || !may_begin_marker(text, i)) continue;
    if (heading_begins_at(text, i, sequence)) return i;
  }
  return npos;
}

}  // namespace hakusho::indexer
