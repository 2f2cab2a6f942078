// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/link_score.hpp"

#include <algorithm>

namespace hakusho::indexer::interleaved {
namespace {

// The scores are log-odds as the join score is; their sizes were found with generated rows and hold over a
// range of half to double.
constexpr double mark_after_sentence = 1.5;   // a lead mark where a paragraph has ended
constexpr double mark_after_short_line = -3;  // or may have ended: items without 。
constexpr double mark_in_sentence = -9;
constexpr double text_after_label = -1, text_after_label_for_items = -8;
constexpr double line_after_paragraph = -3;
constexpr double least_join = -6, most_join = 10;
constexpr double full_line = 0.8;
constexpr double half_width_short = -1.4;  // for each half width left empty that the next word had fitted in
constexpr double half_width_over = -4;     // for each one over the column's width
constexpr double least_fit = -16;
constexpr double sentence_open_at_end = -5;
constexpr double label_at_end = -3;

// Punctuation is squeezed and blanks are uneven: so much over the width is still inside it.
constexpr int tolerated_over = 2;
// So much empty room is no sign of a paragraph's end.
constexpr int tolerated_short = 3;

int room_left(const Fragment& line, int width) {
  return std::max(0, width - line.width.most);
}

double fit(const Fragment& line, const Fragment& next, int width, bool paragraph_ends) {
  const int over = line.width.least - width - tolerated_over;
  if (over > 0) return std::max(least_fit, half_width_over * over);
  const int room = room_left(line, width);
  if (paragraph_ends) return room <= tolerated_short ? full_line : 0;
  if (room <= next.first_token) return full_line;
  if (room <= next.first_token + 2) return 0;
  return std::max(least_fit, half_width_short * (room - next.first_token - 2));
}

}  // namespace

bool begins_paragraph(const Fragment& line, const Fragment& next, int width) {
  if (next.begins_item || next.is_label || line.is_label) return true;
  return line.ends_sentence && room_left(line, width) > next.first_token + 2;
}

double link_score(const Fragment& line, const Fragment& next, int width, double join, bool text_in_items) {
  double score = 0;
  const bool mark = next.begins_item || next.is_label;
  if (mark) {
    const bool shorter = room_left(line, width) > tolerated_short;
    score = line.ends_sentence ? mark_after_sentence : shorter ? mark_after_short_line : mark_in_sentence;
  } else if (line.is_label) {
    score = text_in_items ? text_after_label_for_items : text_after_label;
  } else {
    score = std::clamp(join, least_join, most_join);
    if (line.ends_sentence && room_left(line, width) > tolerated_short) score += line_after_paragraph;
  }
  return score + fit(line, next, width, mark || line.ends_sentence);
}

double end_score(const Fragment& line, int width) {
  double score = 0;
  if (line.is_label)
    score = label_at_end;
  else if (!line.ends_sentence)
    score = sentence_open_at_end;
  const int over = line.width.least - width - tolerated_over;
  return over > 0 ? score + std::max(least_fit, half_width_over * over) : score;
}

}  // namespace hakusho::indexer::interleaved
