// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/searcher.hpp>
#include <hakusho/terms.hpp>
#include <string>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/terms_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {

namespace {

std::string why_nothing(const Options& options, Searcher& searcher, const Console& console) {
  if (!options.terms.new_in) return tr(console.language(), "there are no terms");
  const int year = *options.terms.new_in;
  for (const auto& [known, reports] : searcher.statistics().documents_by_year)
    if (known == year) return tr(console.language(), "no term is new in {0}", {std::to_string(year)});
  return tr(console.language(), "there is no report of {0}", {std::to_string(year)});
}

}  // namespace

int run_terms(const Options& options, Console& console) {
  Searcher searcher = open_searcher(options);
  const TermList list = searcher.terms(options.terms);
  console.print(options.format == "json" ? to_json(list) : terms_text(list.terms, console.look));
  if (list.terms.empty() && options.terms.limit > 0 && !console.quiet)
    console.complain(why_nothing(options, searcher, console));
  return outcome(list.terms.empty() ? nothing : done, searcher, console);
}

}  // namespace hakusho::cli
