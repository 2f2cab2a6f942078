// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

/// What `hakusho-pdf text FILE` prints, and what it ends with: shared by the program and its reader.
///
/// Standard output begins with `greeting`. Records follow, each
///
///     NAME SP SIZE LF  SIZE bytes of value  LF
///
/// with SIZE in decimal. Text is UTF-8. First what is known of the document, then page by page, then an empty
/// record `end`; without it the output was cut short. A reader passes over names it does not know.
///
///     title, author      from the document information, when there is one
///     created            time of creation, seconds since 1970
///     pages              number of pages
///     page               begins a page: "NUMBER WIDTH HEIGHT", the number from 1, the size in points
///     label              of the page, as the document names it (not read off the page)
///     text               of the page in reading order, "\n" between lines
///     reason             why the page has no text, a word of `page_reasons` below
namespace hakusho::pdf_protocol {

inline constexpr std::string_view greeting = "hakusho-pdf 1\n";

inline constexpr std::string_view title = "title";
inline constexpr std::string_view author = "author";
inline constexpr std::string_view created = "created";
inline constexpr std::string_view pages = "pages";
inline constexpr std::string_view page = "page";
inline constexpr std::string_view label = "label";
inline constexpr std::string_view text = "text";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view end = "end";

/// The page holds no characters: a picture, a drawing or nothing.
inline constexpr std::string_view reason_no_text = "no-text";
/// The page cannot be read.
inline constexpr std::string_view reason_damaged = "damaged";

/// How the program ends.
enum ExitCode {
  exit_done = 0,
  exit_usage = 2,
  exit_cannot_open = 10,
  exit_encrypted = 11,  ///< a password is needed
  exit_damaged = 12,    ///< no PDF, or no page of it can be read
  exit_cut_short = 13,  ///< the end of the file is missing
  exit_no_text = 14,    ///< no page has a character
  exit_too_large = 15   ///< more pages, text or memory than is reasonable
};

/// More pages than this are refused.
inline constexpr int most_pages = 50'000;
/// More text than this (in bytes) is refused.
inline constexpr unsigned long most_text = 256ul << 20;

}  // namespace hakusho::pdf_protocol
