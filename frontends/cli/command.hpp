// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/error.hpp>
#include <string_view>
#include <vector>

#include "frontends/cli/console.hpp"
#include "frontends/cli/options.hpp"

namespace hakusho::cli {

/// A command: what the help says of it and what it does.
struct Command {
  const char* name;
  const char* arguments;    ///< as in the usage line
  const char* summary;      ///< English, translated where shown; so the next two
  const char* description;  ///< paragraphs
  const char* examples;     ///< a command a line, "  # " before what it does
  std::size_t least_operands, most_operands;
  bool takes_query;                                      ///< operands are query text: "-word" is one
  int (*run)(const Options& options, Console& console);  ///< gives the exit code; throws Error
  bool may_be_empty = false;                             ///< an operand may be the empty text
};

inline constexpr std::size_t any_number = 1'000'000;

/// In the order of the help.
const std::vector<Command>& command_table();
const Command* command_named(std::string_view name);
Error no_such_command(std::string_view name);

int run_index(const Options& options, Console& console);
int run_search(const Options& options, Console& console);
int run_trace(const Options& options, Console& console);
int run_compare(const Options& options, Console& console);
int run_progress(const Options& options, Console& console);
int run_show(const Options& options, Console& console);
int run_extract(const Options& options, Console& console);
int run_analyze(const Options& options, Console& console);
int run_explain(const Options& options, Console& console);
int run_trend(const Options& options, Console& console);
int run_terms(const Options& options, Console& console);
int run_stats(const Options& options, Console& console);
int run_serve(const Options& options, Console& console);
int run_mcp(const Options& options, Console& console);
int run_verify(const Options& options, Console& console);
int run_serve_shard(const Options& options, Console& console);
int run_merge(const Options& options, Console& console);
int run_export(const Options& options, Console& console);
int run_help(const Options& options, Console& console);

}  // namespace hakusho::cli
