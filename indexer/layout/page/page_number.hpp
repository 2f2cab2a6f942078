// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// A number in a short text that may be the number of its page: "- 65 -", "別添2 - 65 -", "xii", "12 / 30".
struct PageNumber {
  enum class Style { arabic, roman };
  Style style = Style::arabic;
  int value = 0;
  std::size_t begin = 0, end = 0;  ///< bytes of the number in the text
  bool plain = false;              ///< nothing but dashes, brackets and "頁" around it
  bool dashed = false;             ///< "- 65 -": nothing but a page label looks like this
};

std::vector<PageNumber> page_numbers_in(std::string_view text);

/// The text with another number in the place of `number`, in the same width and style.
std::string with_number(std::string_view text, const PageNumber& number, int value);

/// A number that is seen on a page.
struct NumberSighting {
  std::size_t page = 0;  ///< from 0
  std::string place;     ///< edge and form: sightings of one sequence share it
  std::string text;
  PageNumber number;
};

/// Per page the sighting that keeps step with the sheets on pages around it; none where no number does.
std::vector<std::optional<NumberSighting>> page_sequence(const std::vector<NumberSighting>& sightings,
                                                         std::size_t pages);

/// The label of every page: as seen, or where a page between numbered ones prints none, as the sequence has
/// it. Pages before the first and behind the last number get one where `in_sequence` says that they look like
/// the others, and where they count from 1. Empty where nothing tells.
std::vector<std::optional<std::string>> filled_labels(
    const std::vector<std::optional<NumberSighting>>& sequence, const std::vector<bool>& in_sequence);

}  // namespace hakusho::indexer
