// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <hakusho/terms.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::cli {

struct Command;

/// What `hakusho serve` is told.
struct ServeOptions {
  std::string token;
  unsigned threads = 0;
  std::size_t connections = 256;
  std::size_t cache_megabytes = 96;
  std::vector<std::string> allowed_hosts;
};

/// What the command line asks for: the options of all commands.
struct Options {
  const Command* command = nullptr;
  std::vector<std::string> arguments;  ///< as they were given, the command too
  std::vector<std::string> operands;
  /// Operands that look like a misspelt long option but were taken as query text.
  std::vector<std::string> doubtful_operands;

  // every command
  std::vector<std::string> indexes, user_lists;
  std::string color = "auto", language;
  bool quiet = false, verbose = false, help = false, version = false;

  // index, extract
  std::string manifest, encoding;
  unsigned jobs = 0;
  bool prune = false, force = false, rebuild = false;

  // verify
  std::size_t sample = 0;

  // explain
  std::string passage;

  // search, show, explain
  SearchOptions search;
  std::string format = "text";
  std::optional<std::size_t> context;

  // trace, compare, progress
  std::string series;
  bool all = false;
  std::size_t repeated_years = 3;
  // terms
  TermOptions terms;
  ServeOptions serve;

  // serve, serve-shard
  std::string host = "127.0.0.1";
  std::optional<unsigned> port;  ///< none: the usual one of the command
  // export
  bool mapping = false;
};

/// An option: how it is written, what it takes, where its value goes. Several may have one name and take the
/// same kind of value, each for other commands.
struct OptionRow {
  std::string_view name;   ///< without "--"
  char letter;             ///< the short form; 0: none
  const char* value;       ///< name of the value in the help; empty: none is taken
  const char* choices;     ///< values allowed, "a|b|c"; empty: any
  std::string_view users;  ///< names of the commands that know it, each followed by a space; "*": all
  const char* help;        ///< English, translated where shown
  void (*store)(Options& options, const std::string& value);  ///< throws Error: invalid_argument

  bool takes_value() const { return *value != '\0'; }
};

/// All options in the order of the help.
const std::vector<OptionRow>& option_table();
bool is_option_of(const OptionRow& row, std::string_view command);

/// Reads the arguments behind the program's name. Options may stand anywhere; "--" ends them. For commands
/// whose operands are a query, what begins with "-" and is no option is an operand. An option given twice
/// counts the last time. Throws Error: invalid_argument.
Options parse_arguments(const std::vector<std::string>& arguments);

}  // namespace hakusho::cli
