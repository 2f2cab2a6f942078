// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/option_struct.hpp"

#include <hakusho/hakusho.h>

namespace hakusho::capi {

void MemberReader::refuse(const char* member, Message reason, Message remedy) const {
  throw Error(ErrorCode::invalid_argument, {subject_, {member}}, std::move(reason), std::move(remedy));
}

void MemberReader::demand_language(int language) const {
  if (language != HAKUSHO_ENGLISH && language != HAKUSHO_JAPANESE) refuse("language", "no such value");
}

std::optional<YearRange> MemberReader::years(int first, int last) const {
  if (first == 0 && last == 0) return std::nullopt;
  if (first != 0 && last != 0 && first > last) refuse("first_year", "it is after last_year");
  YearRange range;
  if (first != 0) range.first = first;
  if (last != 0) range.last = last;
  return range;
}

Language language_named(int language) noexcept {
  return language == HAKUSHO_JAPANESE ? Language::japanese : Language::english;
}

}  // namespace hakusho::capi
