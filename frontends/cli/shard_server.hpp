// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

#include <string>

namespace hakusho::cli {

/// Xapian's server of an index (xapian-tcpsrv), a process of its own. It only reads.
class ShardServer {
 public:
  /// Starts it on a port of the address or name `host`; port 0 takes one that is free. Throws Error:
  /// invalid_argument (no such address), io (the port is in use, the server is not installed or does not
  /// start).
  ShardServer(const std::string& folder, const std::string& host, unsigned port);
  ~ShardServer();
  ShardServer(const ShardServer&) = delete;
  ShardServer& operator=(const ShardServer&) = delete;

  /// What a search is given to find it: "tcp:127.0.0.1:7710".
  const std::string& place() const { return place_; }
  /// False once it has ended.
  bool running();
  /// Ends it and its connections, in a few seconds at most.
  void stop();

 private:
  void start(const std::string& folder, const std::string& host, const std::string& port);
  void wait_until_it_listens(const std::string& host, const std::string& port);

  std::string place_;
  pid_t process_ = -1;
};

}  // namespace hakusho::cli
