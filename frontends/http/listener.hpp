// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "frontends/http/limits.hpp"
#include "frontends/http/message.hpp"

namespace hakusho::http {

/// Gives the answer to a request. Called from many threads; throws nothing.
using Answerer = std::function<Response(const Request&)>;
/// Told of a request that was refused before it was one (malformed, too large, too slow, too many).
using RefusalObserver = std::function<void(int status)>;

/// The server's socket and its connections, by cpp-httplib. A thread a connection, so that an idle one costs
/// little and a slow one nobody else.
class Listener {
 public:
  /// Binds. Throws Error: io (the port is taken, the address is not this machine's).
  Listener(const std::string& address, int port, const Limits& limits, Answerer answer,
           RefusalObserver refused);
  ~Listener();

  int port() const;
  /// Serves until stop(). Gives back when all connections have ended. False where the socket failed.
  bool run();
  /// From any thread: no new connections, idle ones end, requests that have come are answered.
  void stop();
  std::size_t open_connections() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hakusho::http
