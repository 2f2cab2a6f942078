// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/open_connections.hpp"

namespace hakusho::http {

OpenConnections::Entry::Entry(OpenConnections& all, Connection& connection)
    : all_(all), connection_(connection) {
  const std::lock_guard lock(all_.mutex_);
  all_.connections_.insert(&connection_);
  if (all_.stopped_) connection_.stop();
}

OpenConnections::Entry::~Entry() {
  const std::lock_guard lock(all_.mutex_);
  all_.connections_.erase(&connection_);
}

std::size_t OpenConnections::count() const {
  const std::lock_guard lock(mutex_);
  return connections_.size();
}

void OpenConnections::stop_all() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  for (Connection* connection : connections_) connection->stop();
}

}  // namespace hakusho::http
