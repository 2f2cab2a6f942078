// SPDX-License-Identifier: GPL-2.0-or-later
#include <poll.h>

#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/network_name.hpp"
#include "frontends/cli/shard_server.hpp"
#include "frontends/cli/signals.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

constexpr unsigned usual_port = 7710;
constexpr int look_interval = 250;  // ms

std::string folder_of(const Options& options) {
  if (!options.operands.empty() && !options.indexes.empty())
    throw Error(ErrorCode::invalid_argument, "--index", "the folder is named twice",
                "leave one of the two out");
  Options named = options;
  if (!options.operands.empty()) named.indexes = {options.operands.front()};
  return index_of(named, process_environment);
}

}  // namespace

int run_serve_shard(const Options& options, Console& console) {
  const std::string folder = folder_of(options);
  stop_politely();
  // A server starts with whatever is there; what cannot be searched is told here.
  Searcher(folder, dictionary_options(options, process_environment));
  ShardServer server(folder, options.host, options.port.value_or(usual_port));
  console.print(server.place() + "\n");
  if (!is_loopback(options.host))
    console.note(tr(console.language(),
                    "whoever reaches {0} can read the whole index: there is no password and no encryption",
                    {server.place()}));
  while (!stop_requested() && server.running()) ::poll(nullptr, 0, look_interval);
  if (stop_requested()) return done;
  console.complain(tr(console.language(), "the server has ended by itself"));
  return failed;
}

}  // namespace hakusho::cli
