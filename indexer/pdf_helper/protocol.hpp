// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// What `hakusho-pdf` prints, and what it ends with: shared by the program and its reader.
///
/// Standard output begins with a greeting. Records follow, each
///
///     NAME SP SIZE LF  SIZE bytes of value  LF
///
/// with SIZE in decimal. Text is UTF-8 (the names of fonts are the file's bytes). First what is known of the
/// document, then page by page, then an empty record `end`; without it the output was cut short. A reader
/// passes over names it does not know.
///
///     title, author      from the document information, when there is one
///     pages              number of pages
///     page               begins a page: "NUMBER WIDTH HEIGHT", the number from 1, the size in points
///     label              of the page, as the document names it (not read off the page)
///     reason             why the page has no text, a word of `reason_…` below
///
/// `hakusho-pdf pages FILE` adds
///
///     outline            a heading of the document's outline: "DEPTH PAGE TITLE", DEPTH from 0, PAGE 0
///     without font               "BOLD NAME", BOLD 0 or 1; fonts are counted from 0 as they come, before
///     their first use glyphs, rules, fills, images
///                        of the page, an array of the structures below in the byte order of the machine
///
/// `hakusho-pdf json FILE` prints the same as JSON lines, for people. `hakusho-pdf picture FILE PAGE DPI`
/// prints the page as PNG and nothing else, `hakusho-pdf size FILE PAGE` its width and height in points.
namespace hakusho::pdf_protocol {

inline constexpr std::string_view pages_greeting = "hakusho-pdf 2\n";

inline constexpr std::string_view title = "title";
inline constexpr std::string_view author = "author";
inline constexpr std::string_view created = "created";
inline constexpr std::string_view pages = "pages";
inline constexpr std::string_view page = "page";
inline constexpr std::string_view label = "label";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view outline = "outline";
inline constexpr std::string_view font = "font";
inline constexpr std::string_view glyphs = "glyphs";
inline constexpr std::string_view rules = "rules";
inline constexpr std::string_view fills = "fills";
inline constexpr std::string_view images = "images";
inline constexpr std::string_view end = "end";

/// Left, top, right, bottom.
struct RectRecord {
  float x0, y0, x1, y1;
};
struct GlyphRecord {
  std::uint32_t code;
  std::int32_t marked_content;
  RectRecord box;
  float size;
  std::uint16_t font;
  std::uint8_t rotation;
  std::uint8_t flags;  ///< glyph_… below
};
struct RuleRecord {
  RectRecord line;
  std::uint32_t flags;  ///< rule_… below
};
static_assert(sizeof(RectRecord) == 16 && sizeof(GlyphRecord) == 32 && sizeof(RuleRecord) == 20);

inline constexpr std::uint8_t glyph_vertical = 1, glyph_artifact = 2, glyph_invisible = 4;
inline constexpr std::uint32_t rule_thin_fill = 1, rule_dashed = 2;

/// The page holds no characters: a picture, a drawing or nothing.
inline constexpr std::string_view reason_no_text = "no-text";
/// The page cannot be read.
inline constexpr std::string_view reason_damaged = "damaged";
/// The page holds more characters than a sheet of paper can.
inline constexpr std::string_view reason_too_large = "too-large";

/// How the program ends.
enum ExitCode {
  exit_done = 0,
  exit_usage = 2,
  exit_cannot_open = 10,
  exit_encrypted = 11,  ///< a password is needed
  exit_damaged = 12,    ///< no PDF, or no page of it can be read
  exit_cut_short = 13,  ///< the end of the file is missing
  exit_no_text = 14,    ///< no page has a character
  exit_too_large = 15,  ///< more pages, text or memory than is reasonable
  exit_no_page = 16     ///< the document has no page of this number
};

/// More pages than this are refused.
inline constexpr int most_pages = 50'000;
/// More than this (in bytes) is printed for no file.
inline constexpr unsigned long most_text = 256ul << 20;
/// More characters than this are refused: five thousand dense pages fill half of it.
inline constexpr unsigned long most_glyphs = 24'000'000;
/// A page with more is no page of text; a dense one has four thousand.
inline constexpr unsigned long most_page_glyphs = 400'000;
/// Lines, areas and pictures beyond these are passed over: the page is a map or a drawing.
inline constexpr unsigned long most_page_rules = 100'000, most_page_fills = 20'000, most_page_images = 5'000;
/// All lines and areas of a document together.
inline constexpr unsigned long most_marks = 4'000'000;
/// Headings of an outline, and how deep they may be nested.
inline constexpr int most_outline_entries = 20'000, most_outline_depth = 16;
/// Of pictures: coarser is not read, finer only costs. A poster of A0 at 72 dots an inch has 8 million
/// pixels.
inline constexpr double least_dpi = 10, most_dpi = 400, most_pixels = 16e6;
/// A font, a title or a label with a longer name is cut.
inline constexpr unsigned long most_name_bytes = 4096;

}  // namespace hakusho::pdf_protocol
