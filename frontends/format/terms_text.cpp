// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/terms_text.hpp"

#include <fmt/format.h>

#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {

std::string terms_text(const std::vector<TechnicalTerm>& terms, const Look& look) {
  constexpr std::size_t indent = 2;
  constexpr std::size_t longest_sentence = 160;  // columns
  std::string out;
  for (const TechnicalTerm& term : terms) {
    const std::string score = fmt::format("{:.1f}", term.score);
    out += look.strong(one_line(term.term)) + "  " +
           tr(look.language, "C-value {0}, {1} times", {score, grouped(term.count)}) + "\n";
    out += wrapped(shortened(one_line(term.first_sentence), longest_sentence), look.width, indent);
    out += std::string(indent, ' ') + look.faint(one_line(citation_of(term.first_passage))) + "\n";
  }
  return out;
}

}  // namespace hakusho::cli
