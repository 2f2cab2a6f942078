// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// The number at the head of a line, as reports and laws print it, with full- or half-width signs.
struct LineNumber {
  enum class Form {
    part,        ///< 第1部, 第一編
    chapter,     ///< 第1章
    section,     ///< 第1節
    subsection,  ///< 第1款
    division,    ///< 第1目
    article,     ///< 第1条, 第一条の二
    supplement,  ///< 附則
    ordinal,     ///< 第1, 第３－１
    decimal,     ///< 1, 1., 1-1, 1.2.3
    bracketed,   ///< (1), （一）
    sign         ///< ①, ア, a)
  };
  Form form = Form::decimal;
  int depth = 1;           ///< how many numbers: 3 in 1.2.3
  std::size_t size = 0;    ///< bytes of the number, without the space behind it
  bool set_apart = false;  ///< a space, a stop or a bracket follows the number
  bool wide = false;       ///< a bracketed number in full-width brackets
};

std::optional<LineNumber> read_line_number(std::string_view line);

/// Order of the forms, outermost first: a greater rank stands inside a smaller one.
int rank_of(const LineNumber& number);

/// Whether a line with this number could be a heading by its looks: short, no sentence.
bool looks_like_heading(std::string_view line, const LineNumber& number);

/// Whether the line is set as a list item (・…, 一　…) or as a note (※…, （注）…, 注1 …).
bool looks_like_item(std::string_view line);
bool looks_like_note(std::string_view line);

}  // namespace hakusho::indexer
