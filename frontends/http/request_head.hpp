// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "frontends/http/limits.hpp"

namespace hakusho::http {

/// Request line and headers of a sound request.
struct RequestHead {
  std::string method, target;
  bool minor_version_0 = false;                              ///< HTTP/1.0
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in small letters
  bool keep_alive() const;
  /// The value of the header, empty where it is not there.
  std::string_view header(std::string_view name) const;
};

/// Why a request goes no further. The connection is closed behind it: what follows may be anything.
struct Refusal {
  int status = 400;
  const char* code = "bad_request";  ///< of the JSON error
  const char* message = "";          ///< English, a literal that is translated
};

/// Reads the bytes up to and with the empty line. Strict where proxies and servers are known to read things
/// differently: no bare CR or LF, no NUL, no folded line, no space before a colon, one Host, no body.
std::variant<RequestHead, Refusal> read_head(std::string_view bytes, const Limits& limits);

}  // namespace hakusho::http
