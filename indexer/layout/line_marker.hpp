// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hakusho::indexer {

/// Ways in which Japanese documents number their headings and lists, from the outermost to the innermost as
/// they are usually nested. A document may nest them otherwise: see HeadingOrder.
enum class MarkerFamily {
  hen,            ///< 第1編
  bu,             ///< 第1部
  sho,            ///< 第1章; also はじめに, 附則 …, which have no number
  setsu,          ///< 第1節
  kan,            ///< 第1款
  moku,           ///< 第1目
  dai,            ///< 第1　基本方針
  roman,          ///< Ⅰ　 II.
  kanji,          ///< 一　
  number,         ///< 1　 1.
  dotted,         ///< 1.1 1-1
  dotted_twice,   ///< 1.1.1
  dotted_thrice,  ///< 1.1.1.1
  paren_kanji,    ///< （一）
  paren_number,   ///< （1）
  half_paren,     ///< 1)
  kana,           ///< ア　
  paren_kana,     ///< （ア）
  circled,        ///< ①
  latin,          ///< A　
  paren_latin,    ///< （A）
  small_latin,    ///< a.
  paren_small,    ///< （a）
  bracket,        ///< 【…】 as a whole line
  angle,          ///< 〈…〉 as a whole line
  mark,           ///< ■ ◆ before a short line
  none
};
inline constexpr int marker_family_count = static_cast<int>(MarkerFamily::none);

struct Marker {
  MarkerFamily family = MarkerFamily::none;
  int number = 0;           ///< the last part of a dotted number
  int chapter = 0;          ///< the first part of a dotted number, else 0
  std::size_t length = 0;   ///< bytes of the marker with the blanks behind it: the title begins here
  bool wide_space = false;  ///< a full-width blank stands behind it
};

/// The number a line begins with, if any. Knows nothing of the lines around it: "1　" may be a heading, an
/// item or a footnote.
std::optional<Marker> read_marker(std::string_view line);

/// 第12条 at the start of a line: the text of the article follows on the same line.
bool begins_with_article(std::string_view line);

}  // namespace hakusho::indexer
