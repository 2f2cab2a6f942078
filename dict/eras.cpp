// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/eras.hpp"

#include "dict/numerals.hpp"

namespace hakusho::dict {
namespace {

constexpr Era table[] = {
    {U"明治", U'M', U'㍾', 1868, 45}, {U"大正", U'T', U'㍽', 1912, 15},  {U"昭和", U'S', U'㍼', 1926, 64},
    {U"平成", U'H', U'㍻', 1989, 31}, {U"令和", U'R', U'㋿', 2019, 99},
};

std::size_t length_of_name(const Era& era, std::u32string_view text) {
  if (text.starts_with(era.name)) return era.name.size();
  if (text.front() == era.sign) return 1;
  const char32_t upper = text.front() >= U'a' && text.front() <= U'z' ? text.front() - 32 : text.front();
  if (upper != era.letter) return 0;
  const std::size_t length = text.size() > 1 && text[1] == U'.' ? 2 : 1;
  // An initial with kanji numerals is not written: R5 and R元 are, M二 is not.
  if (text.size() <= length) return 0;
  const char32_t next = text[length];
  return (next >= U'0' && next <= U'9') || next == U'元' ? length : 0;
}

}  // namespace

std::span<const Era> eras() {
  return table;
}

std::optional<EraAt> era_at(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  for (const Era& era : table)
    if (const std::size_t length = length_of_name(era, text); length > 0) return EraAt{&era, length};
  return std::nullopt;
}

std::optional<int> year_of_era(const Era& era, std::u32string_view number) {
  if (number == U"元") return era.first;
  if (number.empty() || number.size() > 3) return std::nullopt;
  if (number.front() <= U'9' && number.size() > 2) return std::nullopt;
  const std::optional<int> year = number_of(number);
  if (!year || *year < 1 || *year > era.last) return std::nullopt;
  return era.first + *year - 1;
}

}  // namespace hakusho::dict
