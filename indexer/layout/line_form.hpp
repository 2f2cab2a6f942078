// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::indexer {

/// What a line is by its looks alone. Numbered lines are plain here: see read_marker().
enum class LineForm {
  plain,
  caption,         ///< 図表1-2-3 …, 【関連データ】…
  caption_source,  ///< （出典）…, 資料：…
  note,            ///< ※…, （注1）…, *1 …
  address,         ///< a URL and nothing else
  bullet,          ///< ・○● …
  header_mark,     ///< ■◆ …: a heading where it is short and text follows
  bracketed,       ///< 【…】 and nothing else
  angled,          ///< 〈…〉, <…> and nothing else
  contents,        ///< ends in leader dots and a page number
  page_number,     ///< - 12 -, 12, 別添2 - 12 -
  opening          ///< はじめに, 附則, 目次 …: a heading without a number
};

LineForm form_of(std::string_view line);

bool contains_address(std::string_view line);
/// 。！？ before closing brackets at the end of the line.
bool ends_sentence(std::string_view line);
/// A sentence end anywhere in the line, outside brackets or inside.
bool contains_full_stop(std::string_view line);

/// Whether the words behind a number could be a heading: one short phrase that is no sentence, has its
/// brackets closed and does not refer to another place.
bool could_be_title(std::string_view words, std::size_t max_characters = 60);

/// Whether they look more like a footnote: an abbreviation written out, a reference, a verb at the end.
bool sounds_like_note(std::string_view words);

}  // namespace hakusho::indexer
