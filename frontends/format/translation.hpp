// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <string>
#include <vector>

#include "frontends/format/number_text.hpp"

namespace hakusho::cli {

/// The sentence in `language`, {0}, {1} … filled. tests/frontends/messages.py finds the literals behind
/// tr, tr_count and tr_later and demands a translation of each.
inline std::string tr(Language language, const char* text, std::vector<std::string> arguments = {}) {
  return Message(text, std::move(arguments)).text(language);
}

/// tr with {0} the number, in the form that fits it. Japanese has one form: translate both alike.
inline std::string tr_count(Language language, std::uint64_t number, const char* one, const char* many) {
  return Message(number == 1 ? one : many, {grouped(number)}).text(language);
}

/// Marks a literal that is translated where it is used.
constexpr const char* tr_later(const char* text) {
  return text;
}

}  // namespace hakusho::cli
