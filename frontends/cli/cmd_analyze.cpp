// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/analyzer.hpp>
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

// An index knows the words it was made with; without one the dictionaries at hand decide.
Dictionary dictionary_of(const Options& options) {
  const DictionaryOptions dictionary = dictionary_options(options, process_environment);
  if (options.indexes.empty()) return Dictionary(dictionary);
  return Searcher(indexes_of(options, process_environment), dictionary).dictionary();
}

const char* class_text(const Token& token) {
  if (token.unknown) return tr_later("unknown");
  switch (token.word_class) {
    case WordClass::content:
      return tr_later("content");
    case WordClass::function:
      return tr_later("function");
    case WordClass::symbol:
      return tr_later("symbol");
  }
  return "";
}

}  // namespace

int run_analyze(const Options& options, Console& console) {
  const std::string text = joined_operands(options.operands);
  const Dictionary dictionary = dictionary_of(options);
  const std::vector<Token> tokens = Analyzer(dictionary).analyze(text);
  if (options.format == "json") {
    console.print(to_json(text, tokens));
    return done;
  }
  std::string out;
  std::size_t bytes = 0, points = 0;  // how far the text has been counted
  const auto points_before = [&](std::size_t byte) {
    points += decoded(std::string_view(text).substr(bytes, byte - bytes)).size();
    bytes = byte;
    return std::to_string(points);
  };
  for (const Token& token : tokens) {
    const std::string begin = points_before(token.begin), end = points_before(token.end);
    out += token.surface + "\t" + token.base + "\t" + tr(console.language(), class_text(token)) + "\t" +
           begin + "–" + end + (console.look.verbose ? "\t" + token.features : "") + "\n";
  }
  console.print(out);
  return done;
}

}  // namespace hakusho::cli
