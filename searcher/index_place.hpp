// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::searcher {

/// Where an index is: a folder, or a server (xapian-tcpsrv) of one.
struct IndexPlace {
  std::string name;  ///< as it was given: what errors and answers call it
  std::string host;  ///< empty: a folder
  unsigned port = 0;

  bool remote() const { return !host.empty(); }
};

/// Reads "tcp:HOST:PORT" (an IPv6 address in brackets); everything else is a folder (a folder of such a name
/// is ./tcp:…). Throws Error: invalid_argument.
IndexPlace place_named(const std::string& name);

}  // namespace hakusho::searcher
