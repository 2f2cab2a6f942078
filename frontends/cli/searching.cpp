// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/searching.hpp"

#include "frontends/cli/environment.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

// Giving 50 MB of dictionaries back page by page takes longer than a search: the end of the process does it.
// Nobody reads the pointer, but it must be there: without it the memory counts as lost.
void keep_for_good(const Dictionary& dictionary) {
  static const Dictionary* volatile kept = nullptr;
  if (kept == nullptr) kept = new Dictionary(dictionary);
}

}  // namespace

Searcher open_searcher(const Options& options) {
  Searcher searcher(indexes_of(options, process_environment),
                    dictionary_options(options, process_environment));
  keep_for_good(searcher.dictionary());
  return searcher;
}

ExitCode outcome(ExitCode code, const Searcher& searcher, Console& console) {
  const std::vector<std::string> unreachable = searcher.unreachable();
  for (const std::string& name : unreachable)
    console.complain(
        tr(console.language(), "{0} does not answer: what it holds is missing from the answer", {name}));
  return !unreachable.empty() && code == nothing ? failed : code;
}

}  // namespace hakusho::cli
