// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <unordered_set>

#include "frontends/http/connection.hpp"

namespace hakusho::http {

/// The connections there are, so that all can be told to end. Threads may share it.
class OpenConnections {
 public:
  /// Being one of them, as long as this lives. One that comes when all were told to end is told so too.
  class Entry {
   public:
    Entry(OpenConnections& all, Connection& connection);
    ~Entry();
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

   private:
    OpenConnections& all_;
    Connection& connection_;
  };

  std::size_t count() const;
  /// Stops all that are there and all that come (Connection::stop).
  void stop_all();

 private:
  mutable std::mutex mutex_;
  std::unordered_set<Connection*> connections_;
  bool stopped_ = false;
};

}  // namespace hakusho::http
