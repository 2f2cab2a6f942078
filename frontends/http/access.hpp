// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::http {

/// Whether a Host header names this server: a page of another site can make its own name mean 127.0.0.1
/// (DNS rebinding), but not change what the browser sends here.
class HostCheck {
 public:
  /// `bound` is the address or name the server listens on, `allowed` what else it is called.
  HostCheck(const std::string& bound, const std::vector<std::string>& allowed);
  /// Loopback names, numeric addresses and the names above; any port. Empty (HTTP/1.0) passes.
  bool allows(std::string_view host) const;

 private:
  std::vector<std::string> names_;
};

/// Whether an Authorization header is "Bearer TOKEN". Takes as long for a wrong token as for the right one.
bool has_token(std::string_view authorization, std::string_view token);

/// The token that `text` gives: the first line of the file of that name where there is one, else `text`
/// itself. Throws Error: invalid_argument (empty, shorter than 16 characters, odd characters), io.
std::string token_from(const std::string& text);

}  // namespace hakusho::http
