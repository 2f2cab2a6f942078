// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/terms.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/format/terms_text.hpp"

namespace hakusho::cli {

int run_terms(const Options& options, Console& console) {
  const std::vector<TechnicalTerm> terms = find_terms(index_of(options, process_environment), options.terms,
                                                      dictionary_options(options, process_environment));
  console.print(options.format == "json" ? to_json(terms) : terms_text(terms, console.look));
  return terms.empty() ? nothing : done;
}

}  // namespace hakusho::cli
