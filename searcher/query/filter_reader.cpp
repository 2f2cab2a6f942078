// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/filter_reader.hpp"

#include <hakusho/calendar.hpp>

#include "searcher/query/query_error.hpp"
#include "searcher/query/query_text.hpp"

namespace hakusho::searcher {
namespace {

struct Ends {
  std::u32string_view first, last;
  bool is_range = false;
};

std::size_t dots(char32_t c) {
  if (folded(c) == U'.') return 1;
  return c == U'‥' ? 2 : c == U'…' ? 3 : 0;
}

// Two dots or more divide; so does the wave dash, which is how ranges are printed in Japanese.
Ends divided(std::u32string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    std::size_t end = i, count = 0;
    while (end < value.size() && dots(value[end]) > 0) count += dots(value[end++]);
    if (count < 2 && is_wave(value[i])) count = 2, end = i + 1;
    if (count >= 2) return {value.substr(0, i), value.substr(end), true};
    if (end > i) i = end - 1;
  }
  return {value, value, false};
}

std::optional<int> number_in(std::u32string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int number = 0;
  for (const char32_t c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + static_cast<int>(folded(c) - U'0');
  }
  return number;
}

std::optional<int> year_in(std::u32string_view text) {
  return western_year(encode(text));
}

// A year, or a range of which one end may be open.
bool reads_as_years(std::u32string_view text) {
  const Ends ends = divided(text);
  if (ends.first.empty() && ends.last.empty()) return false;
  const auto fits = [&](std::u32string_view end) { return (ends.is_range && end.empty()) || year_in(end); };
  return fits(ends.first) && fits(ends.last);
}

using ReadNumber = std::optional<int> (*)(std::u32string_view);
using Unreadable = Error (*)(std::string_view, std::size_t);

void read_ends(QueryNode& filter, const FieldValue& value, ReadNumber read, Unreadable unreadable) {
  const Ends ends = divided(value.text);
  const std::size_t begin = value.place.begin + (value.quoted ? 1 : 0);
  if (ends.is_range && ends.first.empty() && ends.last.empty()) throw range_without_ends(begin);
  const auto end_of = [&](std::u32string_view part) -> std::optional<int> {
    if (part.empty()) return std::nullopt;
    const auto number = read(part);
    if (!number)
      throw unreadable(encode(part), begin + static_cast<std::size_t>(part.data() - value.text.data()));
    return number;
  };
  filter.first = end_of(ends.first);
  filter.last = end_of(ends.last);
  if (filter.first && filter.last && *filter.last < *filter.first) throw range_reversed(begin);
}

std::optional<int> sheet_in(std::u32string_view text) {
  const auto number = number_in(text);
  return number && *number > 0 ? number : std::nullopt;
}

// A printed label may be anything ("iv", "別添2 - 65 -"); what looks like a range must be one unless quoted.
bool is_page_label(const FieldValue& value) {
  const Ends ends = divided(value.text);
  if (!ends.is_range) return !number_in(value.text);
  const auto fits = [](std::u32string_view part) { return part.empty() || number_in(part); };
  return value.quoted && !(fits(ends.first) && fits(ends.last));
}

// A prefix sign on a text value says what is true anyway: the value need only stand in the field.
std::u32string_view without_stars(const FieldValue& value) {
  std::u32string_view text = value.text;
  while (!value.quoted && !text.empty() && is_star(text.back())) text.remove_suffix(1);
  return text;
}

bool is_kana_letter(char32_t c) {
  return (c >= U'ぁ' && c <= U'ん') || (c >= U'ァ' && c <= U'ン') || (c >= 0xFF71 && c <= 0xFF9D);
}

bool is_roman(char32_t c) {
  const char32_t f = folded(c);
  return f == U'i' || f == U'v' || f == U'x' || f == U'I' || f == U'V' || f == U'X';
}

template <typename Test>
bool all(std::u32string_view text, Test test) {
  for (const char32_t c : text) {
    if (!test(c)) return false;
  }
  return !text.empty();
}

// What lists number their items with: ア, a, iv, ①, 12. Longer or other signs, as in 4.1(月), are text.
bool is_item_sign(std::u32string_view sign, bool dotted) {
  if (sign.size() == 1) {
    const char32_t c = sign[0], f = folded(c);
    if ((f >= U'a' && f <= U'z') || (f >= U'A' && f <= U'Z')) return true;
    if ((c >= 0x2460 && c <= 0x2473) || (c >= 0x2160 && c <= 0x217F)) return true;
  }
  if (sign.size() <= 2 && all(sign, is_digit)) return dotted;
  return (sign.size() <= 2 && all(sign, is_kana_letter)) || (sign.size() <= 4 && all(sign, is_roman));
}

struct AddressParts {
  std::size_t section_end = 0, item_end = 0;
  bool has_year = false;
};

std::optional<AddressParts> address_parts(std::u32string_view word) {
  AddressParts parts;
  std::size_t i = 0;
  bool dotted = false;
  while (true) {
    const std::size_t start = i;
    while (i < word.size() && is_digit(word[i])) ++i;
    if (i == start || i - start > 3) return std::nullopt;
    if (i == word.size() || folded(word[i]) != U'.') break;
    dotted = true;
    ++i;
  }
  parts.section_end = i;
  while (i < word.size() && is_open_bracket(word[i])) {
    const std::size_t close = closing_bracket(word, i);
    if (close == std::u32string_view::npos || !is_item_sign(word.substr(i + 1, close - i - 1), dotted))
      return std::nullopt;
    i = close + 1;
  }
  parts.item_end = i;
  parts.has_year = i < word.size() && folded(word[i]) == U'@';
  if (i < word.size() && !parts.has_year) return std::nullopt;
  if (parts.item_end == parts.section_end && !parts.has_year) return std::nullopt;
  return parts;
}

QueryNode text_filter(FilterField field, std::u32string_view text, TextRange place) {
  QueryNode filter;
  filter.kind = NodeKind::filter;
  filter.field = field;
  filter.text = encode(text);
  filter.place = place;
  return filter;
}

}  // namespace

QueryNode read_filter(const FieldEntry& entry, const FieldValue& value) {
  QueryNode filter = text_filter(entry.field, {}, value.place);
  const std::size_t begin = value.place.begin;
  switch (entry.values) {
    case ValueKind::year:
      read_ends(filter, value, year_in, year_unreadable);
      break;
    case ValueKind::sheet:
      read_ends(filter, value, sheet_in, number_unreadable);
      break;
    case ValueKind::number_or_text:
      if (is_page_label(value))
        filter.text = encode(value.text);
      else
        read_ends(filter, value, number_in, number_unreadable);
      break;
    case ValueKind::cell: {
      const auto name = cell_named(value.text);
      if (!name) throw cell_unknown(encode(value.text), allowed_cells(), begin);
      filter.text = *name;
      break;
    }
    case ValueKind::block_kind: {
      const auto name = kind_named(value.text);
      if (!name) throw kind_unknown(encode(value.text), allowed_kinds(), begin);
      filter.text = *name;
      break;
    }
    case ValueKind::text:
      filter.text = encode(without_stars(value));
      if (filter.text.empty()) throw field_without_value(entry.name, begin);
      break;
  }
  return filter;
}

std::optional<QueryNode> read_address(std::u32string_view word, std::size_t position) {
  const auto parts = address_parts(word);
  if (!parts) return std::nullopt;
  const bool has_item = parts->item_end > parts->section_end;
  const std::u32string_view year_text = parts->has_year ? word.substr(parts->item_end + 1) : U"";
  // "3@2" is no address unless the part after @ is a year, or years; with an item there is no doubt.
  if (!has_item && !reads_as_years(year_text)) return std::nullopt;

  QueryNode address;
  address.kind = NodeKind::all_of;
  address.place = {position, position + word.size()};
  address.children.push_back(text_filter(FilterField::section, word.substr(0, parts->section_end),
                                         {position, position + parts->section_end}));
  if (has_item) {
    const auto item = word.substr(parts->section_end, parts->item_end - parts->section_end);
    address.children.push_back(
        text_filter(FilterField::item, item, {position + parts->section_end, position + parts->item_end}));
  }
  if (parts->has_year) {
    const std::size_t begin = position + parts->item_end + 1;
    if (year_text.empty()) throw year_unreadable("@", begin - 1);
    const FieldValue value{year_text, {begin, position + word.size()}, false};
    address.children.push_back(read_filter(entry_of(FilterField::year), value));
  }
  return address;
}

}  // namespace hakusho::searcher
