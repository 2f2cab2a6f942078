// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/terms.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/terms_text.hpp"

namespace hakusho::cli {

int run_terms(const Options& options, Console& console) {
  Searcher searcher = open_searcher(options);
  const TermList list = searcher.terms(options.terms);
  console.print(options.format == "json" ? to_json(list) : terms_text(list.terms, console.look));
  return outcome(list.terms.empty() ? nothing : done, searcher, console);
}

}  // namespace hakusho::cli
