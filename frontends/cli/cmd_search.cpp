// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/display_text.hpp"
#include "frontends/format/result_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

void demand_supported(const Options& options) {
  if (options.context && options.format != "text")
    throw Error(ErrorCode::invalid_argument, "--context", "only the text format shows surroundings",
                "use hakusho show ID --context N --json");
}

// The function that writes a format; nothing for text, which is the terminal's own.
using Writer = std::string (*)(const SearchResult&);
Writer writer_of(const std::string& format) {
  static constexpr std::pair<std::string_view, Writer> writers[] = {{"json", static_cast<Writer>(to_json)},
                                                                    {"jsonl", to_json_lines},
                                                                    {"csv", to_csv},
                                                                    {"markdown", to_markdown},
                                                                    {"bibtex", to_bibtex},
                                                                    {"csl", to_csl}};
  for (const auto& [name, writer] : writers)
    if (name == format) return writer;
  return nullptr;
}

void print_hits(const SearchResult& result, const Options& options, Searcher& searcher, Console& console) {
  std::string out;
  if (!console.quiet) out += count_line(result, console.look);
  for (const Hit& hit : result.hits) {
    if (!out.empty()) out += "\n";
    if (options.context.value_or(0) > 0)
      out += hit_text(hit, searcher.show(hit.passage.id, *options.context), console.look);
    else
      out += hit_text(hit, console.look);
  }
  if (result.facets) out += (out.empty() ? "" : "\n") + facets_text(*result.facets, console.look);
  console.print(out);
}

// Why nothing was found: which word stands nowhere, what the filters leave.
void explain_nothing(const Query& query, const Options& options, Searcher& searcher, Console& console) {
  if (console.quiet) return;
  console.complain(tr(console.language(), "no passage matches “{0}”", {query.text()}));
  console.print_error(searcher.explain(query, options.search, console.language()));
}

}  // namespace

int run_search(const Options& options, Console& console) {
  demand_supported(options);
  console.query = query_of(options.operands);
  const Query query = Query::parse(console.query);
  Searcher searcher = open_searcher(options);
  const SearchResult result = searcher.search(query, options.search);
  for (const OrganisationLine& line : result.organisations)
    console.note(
        tr(console.language(), "{0} is read as {1}; --no-succession separates", {line.asked, text_of(line)}));
  const bool nothing_matched = result.hits.empty() && result.total.passages == 0;
  if (const Writer writer = writer_of(options.format))
    console.print(writer(result));
  else if (nothing_matched)
    explain_nothing(query, options, searcher, console);
  else
    print_hits(result, options, searcher, console);
  if (result.hits.empty() && !nothing_matched && options.search.limit > 0)
    console.note(options.search.by_year && options.search.offset == 0
                     ? tr(console.language(), "passages match, but of none is the year known")
                     : tr(console.language(), "passages match, but not as many as --offset skips"));
  return outcome(nothing_matched ? nothing : done, searcher, console);
}

}  // namespace hakusho::cli
