// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/answer_headers.hpp"

#include <algorithm>
#include <array>

namespace hakusho::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> common_headers{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
     "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cache-Control", "no-cache"},
}};

void append_line(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string header_lines(const std::vector<std::pair<std::string, std::string>>& own) {
  std::string out;
  out.reserve(640);
  for (const auto& [name, value] : common_headers) {
    const bool otherwise = std::any_of(
        own.begin(), own.end(), [&, &wanted = name](const auto& each) { return each.first == wanted; });
    if (!otherwise) append_line(out, name, value);
  }
  for (const auto& [name, value] : own) append_line(out, name, value);
  return out;
}

}  // namespace hakusho::http
