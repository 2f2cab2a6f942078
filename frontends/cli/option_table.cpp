// SPDX-License-Identifier: GPL-2.0-or-later
// Every option of every command. The man page, the help and the completions list the same ones: a test
// compares them.
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>

#include "frontends/cli/options.hpp"
#include "frontends/cli/values.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

void store_sort(Options& options, const std::string& value) {
  options.search.sort = value == "year"    ? SortOrder::year_ascending
                        : value == "-year" ? SortOrder::year_descending
                                           : SortOrder::score;
}

void store_scope(Options& options, const std::string& value) {
  options.search.scope = value == "row"        ? SearchScope::row
                         : value == "page"     ? SearchScope::page
                         : value == "document" ? SearchScope::document
                                               : SearchScope::passage;
}

void store_grade(Options& options, const std::string& value) {
  options.search.worst_grade = match_grade_named(value).value_or(MatchGrade::partial);
}

void store_encoding(Options& options, const std::string& value) {
  if (!value.empty() && !DocumentReader::knows_encoding(value))
    throw Error(ErrorCode::invalid_argument, "--encoding", Message("no encoding is called {0}", {value}),
                "iconv -l lists the names");
  options.encoding = value;
}

}  // namespace

const std::vector<OptionRow>& option_table() {
  static const std::vector<OptionRow> table = {
      // index
      {"manifest", 0, "FILE", "", "index ",
       tr_later("title, series, publisher, year, published and url of the files (TSV or TOML)"),
       [](Options& o, const std::string& v) { o.manifest = v; }},
      {"encoding", 0, "NAME", "", "index extract ",
       tr_later("encoding of text files, as iconv calls it (default: detected)"), store_encoding},
      {"jobs", 'j', "N", "", "index ", tr_later("threads (default: one per processor)"),
       [](Options& o, const std::string& v) {
         o.jobs = static_cast<unsigned>(number_value("jobs", v, 1, 1024));
       }},
      {"prune", 0, "", "", "index ", tr_later("drop from the index what is gone below the PATHs given"),
       [](Options& o, const std::string&) { o.prune = true; }},
      {"force", 0, "", "", "index merge ",
       tr_later("prune even where a PATH is missing or empty; merge even where documents would be lost"),
       [](Options& o, const std::string&) { o.force = true; }},
      {"rebuild", 0, "", "", "index ", tr_later("read every file again and make the index anew"),
       [](Options& o, const std::string&) { o.rebuild = true; }},
      // search
      {"limit", 'n', "N", "", "search terms ", tr_later("hits or terms shown (default: 10; terms: 30)"),
       [](Options& o, const std::string& v) {
         o.search.limit = number_value("limit", v, 0, 10'000);
         o.terms.limit = o.search.limit;
       }},
      {"offset", 0, "N", "", "search ", tr_later("hits skipped before the first shown"),
       [](Options& o, const std::string& v) {
         o.search.offset = number_value("offset", v, 0, 1'000'000'000);
       }},
      {"year", 0, "A..B", "", "search explain progress trend ",
       tr_later("reports of these years only; an end may be open, eras are read (令和3..R6)"),
       [](Options& o, const std::string& v) { o.search.years = year_range_value(v); }},
      {"by-year", 0, "", "", "search ",
       tr_later("the best hit of each year, latest year first; --limit does not count"),
       [](Options& o, const std::string&) { o.search.by_year = true; }},
      {"all-similar", 0, "", "", "search ", tr_later("show near-identical passages one by one"),
       [](Options& o, const std::string&) { o.search.fold_similar = false; }},
      {"grade", 0, "GRADE", "word|parts|scattered|substring|partial", "search explain ",
       tr_later("hits of this grade or better"), store_grade},
      {"strict", 0, "", "", "search explain ", tr_later("only passages that hold all words"),
       [](Options& o, const std::string&) { o.search.strict = true; }},
      {"exact", 0, "", "", "search explain trend ", tr_later("no variant spellings, as if every word had ="),
       [](Options& o, const std::string&) { o.search.exact = true; }},
      {"thesaurus", 0, "yes|no", "yes|no", "search explain ",
       tr_later("other names of the same thing too, below literal hits (default: yes)"),
       [](Options& o, const std::string& v) { o.search.thesaurus = v == "yes"; }},
      {"no-succession", 0, "", "", "search explain trend ",
       tr_later("a ministry or agency without its predecessors and successors"),
       [](Options& o, const std::string&) { o.search.succession = false; }},
      {"exact-total", 0, "", "", "search ", tr_later("count exactly, however long it takes"),
       [](Options& o, const std::string&) { o.search.exact_total = true; }},
      {"sort", 0, "ORDER", "score|year|-year", "search ",
       tr_later("best first, earliest year first or latest year first"), store_sort},
      {"format", 0, "FORMAT", "text|json|jsonl|csv|markdown|bibtex|csl", "search ",
       tr_later("how the result is written (default: text)"),
       [](Options& o, const std::string& v) { o.format = v; }},
      {"facets", 0, "", "", "search ",
       tr_later("count the hits by year, fiscal year, ministry, column and section"),
       [](Options& o, const std::string&) { o.search.facets = true; }},
      {"scope", 0, "SCOPE", "passage|row|page|document", "search explain ",
       tr_later("in what all words must stand (default: passage)"), store_scope},
      {"context", 0, "N", "", "search show ",
       tr_later("passages shown before and after (search: 0, show: 2)"),
       [](Options& o, const std::string& v) { o.context = number_value("context", v, 0, 1000); }},
      // trace, compare, progress
      {"series", 0, "NAME", "", "trace compare progress ",
       tr_later("the series of reports to look in (default: where the query leads, or the only one)"),
       [](Options& o, const std::string& v) { o.series = v; }},
      {"all", 0, "", "", "trace ", tr_later("all measures of the series"),
       [](Options& o, const std::string&) { o.all = true; }},
      {"repeated", 0, "N", "", "progress ",
       tr_later("note plans that N reports in a row only go on with (default: 3)"),
       [](Options& o, const std::string& v) { o.repeated_years = number_value("repeated", v, 2, 1000); }},
      {"json", 0, "", "", "index search trace compare progress trend terms show analyze stats verify merge ",
       tr_later("write JSON"), [](Options& o, const std::string&) { o.format = "json"; }},
      {"jsonl", 0, "", "", "trace ", tr_later("write the links, one JSON object a line"),
       [](Options& o, const std::string&) { o.format = "jsonl"; }},
      {"html", 0, "", "", "trace extract ",
       tr_later("write a web page: the timeline of a measure, or what is read of a file"),
       [](Options& o, const std::string&) { o.format = "html"; }},
      {"passage", 0, "ID", "", "explain ",
       tr_later("why this passage matches or does not, and where it ranks"),
       [](Options& o, const std::string& v) { o.passage = v; }},
      {"sample", 0, "N", "", "verify ",
       tr_later("look up N random strings too, and compare with reading all texts"),
       [](Options& o, const std::string& v) { o.sample = number_value("sample", v, 0, 10'000'000); }},
      {"csv", 0, "", "", "trend ", tr_later("write CSV, a row for each term and year"),
       [](Options& o, const std::string&) { o.format = "csv"; }},
      {"svg", 0, "", "", "trend ", tr_later("draw the chart as an SVG image"),
       [](Options& o, const std::string&) { o.format = "svg"; }},
      {"new", 0, "YEAR", "", "terms ",
       tr_later("only terms of this year's reports that no earlier report has"),
       [](Options& o, const std::string& v) { o.terms.new_in = year_value("new", v); }},
      {"document", 0, "ID", "", "terms ", tr_later("only the terms of this document"),
       [](Options& o, const std::string& v) { o.terms.document = v; }},
      // serve, serve-shard
      {"port", 0, "N", "", "serve serve-shard ",
       tr_later("the port to listen on; 0: any that is free (default: serve 8765, serve-shard 7710)"),
       [](Options& o, const std::string& v) {
         o.port = static_cast<unsigned>(number_value("port", v, 0, 65'535));
       }},
      {"host", 0, "ADDRESS", "", "serve serve-shard ",
       tr_later("the address to listen on (default: 127.0.0.1)"),
       [](Options& o, const std::string& v) { o.host = v; }},
      {"allow-host", 0, "NAME", "", "serve ",
       tr_later("another name that requests may call this server by; may be given several times"),
       [](Options& o, const std::string& v) { o.serve.allowed_hosts.push_back(v); }},
      {"token", 0, "FILE", "", "serve ",
       tr_later("what clients must show, or a file with it (default: $HAKUSHO_TOKEN, else nothing)"),
       [](Options& o, const std::string& v) { o.serve.token = v; }},
      {"threads", 0, "N", "", "serve ", tr_later("searches at one time (default: one per processor)"),
       [](Options& o, const std::string& v) {
         o.serve.threads = static_cast<unsigned>(number_value("threads", v, 1, 256));
       }},
      {"connections", 0, "N", "", "serve ", tr_later("connections at one time (default: 256)"),
       [](Options& o, const std::string& v) {
         o.serve.connections = number_value("connections", v, 1, 900);
       }},
      {"cache", 0, "MB", "", "serve ",
       tr_later("memory for answers and pictures that may be asked for again (default: 96; 0: none)"),
       [](Options& o, const std::string& v) {
         o.serve.cache_megabytes = number_value("cache", v, 0, 65'536);
       }},
      // export
      {"format", 0, "FORMAT", "opensearch", "export ", tr_later("for which engine (default: opensearch)"),
       [](Options& o, const std::string& v) { o.format = v; }},
      {"mapping", 0, "", "", "export ", tr_later("write the mapping to make the index of the cluster with"),
       [](Options& o, const std::string&) { o.mapping = true; }},
      // every command
      {"index", 'i', "DIR", "", "*",
       tr_later("the index (default: $HAKUSHO_INDEX, else hakusho-index); to read, also several, and "
                "tcp:HOST:PORT"),
       [](Options& o, const std::string& v) { o.indexes.push_back(v); }},
      {"user-dict", 0, "FILE", "", "*",
       tr_later("extra words: surface,reading,class a line; kept in the index"),
       [](Options& o, const std::string& v) { o.user_lists.push_back(v); }},
      {"color", 0, "WHEN", "auto|always|never", "*", tr_later("bold and underlined text on a terminal"),
       [](Options& o, const std::string& v) { o.color = v; }},
      {"lang", 0, "LANGUAGE", "ja|en", "*",
       tr_later("language of messages (default: by LC_ALL, LC_MESSAGES, LANG)"),
       [](Options& o, const std::string& v) { o.language = v; }},
      {"quiet", 'q', "", "", "*", tr_later("no progress, no counts, no notes"),
       [](Options& o, const std::string&) { o.quiet = true; }},
      {"verbose", 'v', "", "", "*", tr_later("more to read: citations, scores"),
       [](Options& o, const std::string&) { o.verbose = true; }},
      {"help", 'h', "", "", "*", tr_later("how a command is used"),
       [](Options& o, const std::string&) { o.help = true; }},
      {"version", 0, "", "", "*", tr_later("version of hakusho"),
       [](Options& o, const std::string&) { o.version = true; }},
  };
  return table;
}

bool is_option_of(const OptionRow& row, std::string_view command) {
  if (row.users == "*") return true;
  return row.users.find(std::string(command) + " ") != std::string_view::npos;
}

}  // namespace hakusho::cli
