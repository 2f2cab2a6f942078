// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/answer_headers.hpp"

#include <array>

namespace hakusho::http {

std::span<const std::pair<std::string_view, std::string_view>> common_headers() {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> headers{{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
       "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cache-Control", "no-cache"},
  }};
  return headers;
}

}  // namespace hakusho::http
