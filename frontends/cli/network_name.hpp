// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::cli {

/// Whether an address or name reaches this machine only.
bool is_loopback(const std::string& host);

/// "127.0.0.1:8765", "[::1]:8765"
std::string host_and_port(const std::string& host, unsigned port);

}  // namespace hakusho::cli
