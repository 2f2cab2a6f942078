// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/serve.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <hakusho/error.hpp>
#include <thread>

#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/network_name.hpp"
#include "frontends/format/translation.hpp"
#include "frontends/http/listener.hpp"

namespace hakusho::http {
namespace {

using cli::tr;

constexpr unsigned usual_port = 8765;

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

// From here on the signals wait for wait_for_stop(), in all threads that are begun later.
void hold_stop_signals() {
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// The next signal ends the process as it would any other.
void wait_for_stop() {
  const sigset_t signals = stop_signals();
  int signal = 0;
  sigwait(&signals, &signal);
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

unsigned processors() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

Settings settings_of(const cli::Options& options, const cli::Environment& environment) {
  Settings settings;
  settings.indexes = cli::indexes_of(options, environment);
  settings.dictionary = cli::dictionary_options(options, environment);
  settings.host = options.host;
  settings.allowed_hosts = options.serve.allowed_hosts;
  const std::string token = options.serve.token.empty() ? environment("HAKUSHO_TOKEN") : options.serve.token;
  if (!token.empty()) settings.token = token_from(token);
  settings.limits.threads = options.serve.threads == 0 ? processors() : options.serve.threads;
  settings.limits.connections = options.serve.connections;
  // Pictures are large: two thirds are theirs.
  const std::size_t bytes = options.serve.cache_megabytes << 20;
  settings.limits.picture_bytes = bytes / 3 * 2;
  settings.limits.answer_bytes = bytes - settings.limits.picture_bytes;
  return settings;
}

int run_server(const cli::Options& options, cli::Console& console) {
  hold_stop_signals();
  std::signal(SIGPIPE, SIG_IGN);
  Service service(settings_of(options, cli::process_environment));
  const Settings& settings = service.settings();
  Listener listener(
      settings.host, static_cast<int>(options.port.value_or(usual_port)), settings.limits,
      [&](const Request& request) { return service.answer(request); },
      [&](int status) { service.metrics().count_refusal(status); });
  service.set_connection_count([&] { return listener.open_connections(); });
  if (!cli::is_loopback(settings.host) && settings.token.empty())
    console.note(tr(console.language(),
                    "everyone who reaches {0} can read the index and its documents; --token asks for a token",
                    {settings.host}));
  console.print(
      tr(console.language(), "serving {0} at {1}",
         {fmt::format("{}", fmt::join(settings.indexes, ", ")),
          "http://" + cli::host_and_port(settings.host, static_cast<unsigned>(listener.port())) + "/"}) +
      "\n");
  bool sound = true;
  std::thread serving([&] {
    sound = listener.run();
    // Where the socket failed nobody sends a signal.
    if (!sound) kill(getpid(), SIGTERM);
  });
  wait_for_stop();
  listener.stop();
  serving.join();
  if (sound) return cli::done;
  throw Error(ErrorCode::io, Message("{0}", {settings.host}), "the server's socket failed");
}

}  // namespace hakusho::http
