// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/foot_notes.hpp"

#include <algorithm>
#include <cstdlib>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Notes are set smaller than the text; with a rule above them a little is enough.
constexpr float small_size = 0.93f, small_size_below_rule = 0.985f;
// A rule belongs to the line below it within this many em.
constexpr float rule_distance = 1.6f;

bool is_small(const TextLine& line, const NoteEvidence& evidence, bool below_rule) {
  return line.size <= (below_rule ? small_size_below_rule : small_size) * evidence.em;
}

// The short line that printers put between text and notes.
bool has_rule_above(const std::vector<TextLine>& lines, std::size_t i, const NoteEvidence& evidence) {
  const Rect& box = lines[i].box;
  const float top = i == 0 ? box.y0 - 3 * evidence.em : lines[i - 1].box.center_y();
  return std::any_of(evidence.rules.begin(), evidence.rules.end(), [&](const Rect& rule) {
    return rule.width() > 2 * evidence.em && rule.y0 > top && rule.y0 < box.center_y() &&
           box.y0 - rule.y0 < rule_distance * evidence.em && rule.x0 < box.x0 + 2 * evidence.em &&
           rule.x1 > box.x0 + evidence.em && rule.x0 > box.x0 - 4 * evidence.em;
  });
}

}  // namespace

std::string digits_of(std::string_view number) {
  std::string digits;
  for (std::size_t i = 0; i < number.size();) {
    const char32_t c = dict::next_code_point(number, i);
    if (is_digit_sign(c)) digits += static_cast<char>(c < 0x80 ? c : c - U'０' + '0');
  }
  return digits;
}

namespace {

bool is_referred_to(const std::string& number, const NoteEvidence& evidence) {
  if (evidence.marks.count(number) != 0) return true;
  const std::string digits = digits_of(number);
  if (digits.empty()) return false;
  return std::any_of(evidence.marks.begin(), evidence.marks.end(),
                     [&](const std::string& mark) { return digits_of(mark) == digits; });
}

bool is_plain_number(const std::string& number) {
  return !number.empty() && is_digit_sign(first_character(number));
}

bool begins_note(const TextLine& line, const NoteEvidence& evidence) {
  const std::string number = note_number(line.text);
  if (number.empty()) return false;
  return is_referred_to(number, evidence) || !is_plain_number(number) || evidence.marks.empty();
}

}  // namespace

std::string note_number(std::string_view line) {
  std::size_t i = 0;
  int digits = 0, signs = 0;
  bool open = false;
  std::size_t end = 0;
  while (i < line.size() && end < 24) {
    const std::size_t at = i;
    const char32_t c = dict::next_code_point(line, i);
    if (is_digit_sign(c) && digits < 3) {
      ++digits;
    } else if (digits == 0 && (c == U'※' || c == U'＊' || c == '*' || c == U'注' || c == U'†')) {
      ++signs;
    } else if (at == 0 && (c == '(' || c == U'（' || c == '[' || c == U'［')) {
      open = true;
    } else if ((c == ')' || c == U'）' || c == ']' || c == U'］') && (digits > 0 || signs > 0)) {
      return std::string(line.substr(0, i));
    } else {
      // 2019年 and 1,000 are no notes, nor is (3) without its bracket closed.
      if (digits == 0 && signs == 0) return {};
      if (is_digit_sign(c) || open) return {};
      if (signs == 0 &&
          (c == U'年' || c == U'月' || c == U'日' || c == '.' || c == ',' || c == '%' || c == U'％'))
        return {};
      return std::string(line.substr(0, at));
    }
    end = i;
  }
  return digits > 0 && !open && i >= line.size() ? std::string(line.substr(0, end)) : std::string();
}

std::size_t first_note_line(const std::vector<TextLine>& lines, const NoteEvidence& evidence) {
  const std::size_t none = lines.size();
  std::size_t first_small = none, first_smaller = none;
  for (std::size_t i = lines.size(); i-- > 0 && is_small(lines[i], evidence, true);) first_smaller = i;
  for (std::size_t i = lines.size(); i-- > 0 && is_small(lines[i], evidence, false);) first_small = i;
  const float upper_part = 0.4f * evidence.page_height;
  for (std::size_t i = first_smaller; i < none; ++i) {
    if (lines[i].box.y0 < upper_part) continue;
    if (has_rule_above(lines, i, evidence)) return i;
  }
  for (std::size_t i = first_small; i < none; ++i)
    if (lines[i].box.y0 >= upper_part && begins_note(lines[i], evidence)) return i;
  // Notes as large as the text: only where a rule and a number that the text refers to come together.
  for (std::size_t i = 0; i < none; ++i) {
    if (lines[i].box.y0 < 1.2f * upper_part || !has_rule_above(lines, i, evidence)) continue;
    const std::string number = note_number(lines[i].text);
    if (!number.empty() && is_referred_to(number, evidence)) return i;
  }
  return none;
}

std::vector<FootNote> notes_of(const std::vector<TextLine>& lines, const NoteEvidence& evidence,
                               const LatinWords& words) {
  std::vector<FootNote> notes;
  float left = 1e9f;
  for (const TextLine& line : lines) left = std::min(left, line.box.x0);
  int last = 0;
  bool word_over = false;
  for (const TextLine& line : lines) {
    std::string number = note_number(line.text);
    const int value = std::atoi(digits_of(number).c_str());
    const bool outer = line.box.x0 < left + 1.3f * line.size;
    const bool expected = is_referred_to(number, evidence) || value == last + 1 || last == 0;
    const bool begins = !number.empty() && outer && (expected || !is_plain_number(number));
    if (begins || notes.empty()) {
      FootNote note;
      note.continues = !begins;
      note.paragraph.size = line.size;
      notes.push_back(std::move(note));
      if (begins) last = value;
    }
    Paragraph& p = notes.back().paragraph;
    std::string text = line.text;
    if (begins && text.size() > number.size() && text[number.size()] != ' ' &&
        is_digit_sign(last_character(number)))
      text.insert(number.size(), 1, ' ');
    append_line(p.text, text, word_over, words);
    p.box = united(p.box, line.box);
    ++p.lines;
    word_over = line.blank_behind;
  }
  return notes;
}

}  // namespace hakusho::indexer
