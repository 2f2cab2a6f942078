// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/trace_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

void demand_query_or_all(const Options& options) {
  if (options.all && !options.operands.empty())
    throw Error(ErrorCode::invalid_argument, "--all", "it follows all measures and takes no query",
                "leave one of the two out");
  if (!options.all && options.operands.empty())
    throw Error(ErrorCode::invalid_argument, "trace", "there is no query", "see hakusho help trace");
}

std::string written(const MeasureTrace& trace, const Options& options, const Console& console) {
  if (options.format == "json") return to_json(trace, console.language());
  if (options.format == "jsonl") return to_json_lines(trace, console.language());
  if (options.format == "html") return to_html(trace, console.language());
  return trace_text(trace, console.look);
}

// Why a query that is no address of a measure gives nothing to follow.
std::string why_nothing(const Options& options, Searcher& searcher, const Console& console) {
  const std::string nothing = tr(console.language(), "no measure or passage matches “{0}”", {console.query});
  SearchOptions search;
  search.limit = 0;
  search.facets = search.strict = true;
  try {
    const SearchResult found = searcher.search(Query::parse(console.query), search);
    if (found.total.passages == 0) return nothing;
    if (found.facets->years.empty())
      return tr(console.language(), "passages match, but of none is the year known");
    return options.series.empty()
               ? nothing
               : tr(console.language(), "passages match, but none of the series {0}", {options.series});
  } catch (const Error&) {
    return nothing;  // an address may be no query
  }
}

}  // namespace

int run_trace(const Options& options, Console& console) {
  demand_query_or_all(options);
  console.query = options.all ? std::string() : query_of(options.operands);
  Searcher searcher = open_searcher(options);
  const MeasureTrace trace =
      options.all ? searcher.trace_series(options.series) : searcher.trace(console.query, {options.series});
  if (!trace.steps.empty() || options.format == "json" || options.format == "jsonl")
    console.print(written(trace, options, console));
  if (!trace.steps.empty()) return outcome(done, searcher, console);
  console.complain(options.all ? tr(console.language(), "the reports have no measures")
                               : why_nothing(options, searcher, console));
  return outcome(nothing, searcher, console);
}

}  // namespace hakusho::cli
