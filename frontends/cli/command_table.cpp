// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/command.hpp"
#include "frontends/cli/values.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {

const std::vector<Command>& command_table() {
  static const std::vector<Command> table = {
      {"index", "PATH…", tr_later("put files and folders into the index"),
       tr_later(
           "Reads PDF, text, HTML, Markdown, DOCX, XLSX, e-Gov law XML, CSV and JSON Lines. New files are "
           "added, changed ones replaced, unchanged ones passed over. A file that cannot be read is named "
           "with its reason and left out; the exit code is then 3. Readers see the index as it was before "
           "the run or as it is after it, never half of it."),
       tr_later("hakusho index reports\n  # all files in the folder\n"
                "hakusho index --prune reports\n  # and drop what is no longer there\n"
                "hakusho index --encoding CP932 old.txt\n  # text whose encoding is known"),
       1, any_number, false, run_index},
      {"search", "QUERY…", tr_later("find passages, best first"),
       tr_later(
           "Passages that hold all words of the QUERY come first, then those that hold most of them. "
           "\"…\" or 「…」 finds exactly these characters, OR either side, -word leaves out what holds "
           "the word, word* words that begin so; 年:令和3..R6, 題:白書 and 節:人材育成 narrow the search. "
           "- alone reads the query from standard input. The exit code is 1 where nothing matches."),
       tr_later("hakusho search 初動対処訓練\n"
                "hakusho search 「実践的サイバー防御演習」 OR CYDER --by-year\n  # one best passage a year\n"
                "hakusho search 人材育成 -大学 --year 令和3.. --json\n"
                "hakusho search 重要インフラ --format bibtex -n 50 > refs.bib"),
       1, any_number, true, run_search},
      {"trace", "QUERY|ADDRESS", tr_later("follow one measure through the yearly reports"),
       tr_later("The measure is the one that the QUERY finds in most years, or that stands at the ADDRESS: "
                "section number, "
                "item and year of the report, as in 2.7(ア)@2024. Shown is what each report plans, achieved "
                "and plans next, "
                "how the wording changed, and how sure each link is. Reports without tables give a chain of "
                "passages. The "
                "exit code is 1 where nothing matches."),
       tr_later("hakusho trace 初動対処訓練\n"
                "hakusho trace '2.7(ア)@2024' --json\n"
                "hakusho trace CYDER --html > cyder.html\n"
                "hakusho trace --all --jsonl\n  # every link of the only series with measures"),
       0, any_number, true, run_trace},
      {"compare", "YEAR YEAR", tr_later("show which measures are new, changed, split, merged or dropped"),
       tr_later("Years of reports; eras are read. Where several series have measures, --series names one."),
       tr_later("hakusho compare 2023 2024\n"
                "hakusho compare 令和4 令和6 --json"),
       2, 2, false, run_compare},
      {"progress", "", tr_later("show plans without results, and plans that only go on"),
       tr_later("Plans without a result in their row, results without a plan, plans for the next year that "
                "the next report "
                "does not take up, and plans that have stayed the same but for 引き続き."),
       tr_later("hakusho progress --year 2022.. --repeated 4"), 0, 0, false, run_progress},
      {"show", "ID", tr_later("show a passage in its surroundings, with its citation"),
       tr_later("The ID is the one that search prints. - alone reads it from standard input."),
       tr_later("hakusho show ID --context 5"), 1, 1, false, run_show},
      {"extract", "FILE", tr_later("show what is read from a file, one JSON object a line"),
       tr_later("Needs no index. - alone reads from standard input; PDF, DOCX, XLSX, HTML, XML and JSON "
                "Lines are recognised there, all else is text. --html writes a page to judge the reading by "
                "eye."),
       tr_later("hakusho extract report.pdf | head\n"
                "hakusho extract --html report.pdf > report.html"),
       1, 1, false, run_extract},
      {"analyze", "TEXT…", tr_later("show how a text is cut into words, one a line"),
       tr_later(
           "Surface, dictionary form, class and place (characters from 0), separated by tabs. With --index "
           "the words an index was made with count. - alone reads the text from standard input."),
       tr_later("hakusho analyze 担当府省庁の年次計画"), 1, any_number, false, run_analyze, true},
      {"explain", "QUERY…", tr_later("show how a query is read and how many passages hold each word"), "",
       tr_later("hakusho explain '人材育成 -大学 年:令和3..'"), 1, any_number, true, run_explain},
      {"trend", "TERM…", tr_later("count terms in the reports of each year, with a chart"),
       tr_later(
           "Counts each TERM in its other spellings too, and a ministry or agency together with what it came "
           "from and what came of it: how often, per 10,000 characters and per report. Years without the "
           "term are shown as well. hakusho search TERM --year YEAR shows the passages behind a row, "
           "--verbose the ids of some. The exit code is 1 where no term is found."),
       tr_later("hakusho trend テレワーク デジタル・ディバイド 5G\n"
                "hakusho trend NISC --no-succession --csv > nisc.csv\n"
                "hakusho trend テレワーク --svg > telework.svg"),
       1, any_number, false, run_trend},
      {"terms", "", tr_later("list the technical terms of the reports, each with its first sentence"),
       tr_later("Compounds that are used as terms, the highest C-value first (Frantzi and others, 2000): "
                "often, and not only "
                "as a part of longer ones. --new YEAR lists those that no earlier report has. Reads all "
                "texts, which takes "
                "some seconds. The exit code is 1 where there is none."),
       tr_later("hakusho terms -n 50\nhakusho terms --new 2023\nhakusho terms --document ID --json"), 0, 0,
       false, run_terms},
      {"stats", "", tr_later("show what is in the index"), "", tr_later("hakusho stats --json"), 0, 0, false,
       run_stats},
      {"verify", "", tr_later("check that the index is sound"),
       tr_later(
           "Reads every record and compares it with what is found by it. Takes about as long as indexing. "
           "The exit code is 1 where a fault is found."),
       tr_later("hakusho verify && echo sound"), 0, 0, false, run_verify},
      {"serve", "", tr_later("answer requests over HTTP, with a page for the browser"),
       tr_later(
           "Listens on 127.0.0.1 unless told otherwise and answers with the JSON that the other commands "
           "print; / is a page to search with. An index that is written meanwhile is followed. SIGTERM "
           "or Ctrl-C ends it once the requests that have come are answered."),
       tr_later("hakusho serve\n  # then open http://127.0.0.1:8765/\n"
                "hakusho serve --port 0 --token token.txt\n  # any free port, for those who know the token"),
       0, 0, false, run_serve},
      {"serve-shard", "[DIR]", tr_later("serve an index to searches on other machines"),
       tr_later(
           "Starts Xapian's server (xapian-tcpsrv of the package xapian-tools), which only reads, and prints "
           "what to search it with: --index tcp:HOST:PORT. Whoever reaches the port can read the whole "
           "index, so it is the loopback unless --host says otherwise. A run of the indexer meanwhile is "
           "seen by every search that begins later. SIGTERM or Ctrl-C ends it."),
       tr_later("hakusho serve-shard reports-2024 --port 7711\n"
                "hakusho search -i tcp:127.0.0.1:7711 -i reports-2023 初動対処訓練"),
       0, 1, false, run_serve_shard},
      {"merge", "DIR…", tr_later("make one index of several"),
       tr_later(
           "Makes the --index of those in the folders DIR, without reading any report again: what a search "
           "over all of them finds is then found in one. They must have been made with the same "
           "dictionaries. Searches see the index as it was or as it is to be."),
       tr_later("hakusho merge -i all reports-2023 reports-2024"), 1, any_number, false, run_merge},
      {"export", "", tr_later("write all passages for another search engine"),
       tr_later(
           "Two lines a passage, for the bulk interface of OpenSearch or Elasticsearch. --mapping writes "
           "what to make the index there with; it needs the plugins analysis-kuromoji and analysis-icu."),
       tr_later("hakusho export --mapping > mapping.json\n"
                "hakusho export -i reports-2024 | split -l 20000 - bulk-"),
       0, 0, false, run_export},
      {"mcp", "", tr_later("let an assistant search, by the Model Context Protocol"),
       tr_later(
           "Answers JSON-RPC on standard input and output, one message a line, until the input ends. Tools: "
           "search, passage, trace, trend, compare; what they give can be quoted with citation, section and "
           "page. An assistant's program starts it; docs/mcp.md says how it is registered."),
       tr_later("hakusho mcp -i /srv/hakusho-index"), 0, 0, false, run_mcp},
      {"help", "[COMMAND]", tr_later("how a command is used"), "", tr_later("hakusho help search"), 0, 1,
       false, run_help},
  };
  return table;
}

const Command* command_named(std::string_view name) {
  for (const Command& command : command_table())
    if (name == command.name) return &command;
  return nullptr;
}

Error no_such_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : command_table()) names.push_back(command.name);
  const std::string_view nearest = nearest_name(name, names);
  Message remedy("see hakusho help");
  if (!nearest.empty()) remedy = Message("did you mean hakusho {0}?", {std::string(nearest)});
  return Error(ErrorCode::invalid_argument, Message("{0}", {std::string(name)}), "there is no such command",
               std::move(remedy));
}

}  // namespace hakusho::cli
