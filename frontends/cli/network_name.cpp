// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/network_name.hpp"

namespace hakusho::cli {

bool is_loopback(const std::string& host) {
  return host.starts_with("127.") || host == "::1" || host == "localhost";
}

std::string host_and_port(const std::string& host, unsigned port) {
  const bool is_v6 = host.find(':') != std::string::npos;
  return (is_v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

}  // namespace hakusho::cli
