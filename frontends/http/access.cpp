// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/access.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <hakusho/error.hpp>

namespace hakusho::http {
namespace {

constexpr std::size_t least_token = 16;

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

// "name:80", "[::1]:80" and the name alone.
std::string without_port(std::string_view host) {
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    return end == std::string_view::npos ? std::string(host) : std::string(host.substr(1, end - 1));
  }
  std::string name = small_letters(host.substr(0, host.find(':')));
  if (name.ends_with('.')) name.pop_back();
  return name;
}

bool is_numeric(const std::string& name) {
  std::array<unsigned char, sizeof(in6_addr)> room;
  return inet_pton(AF_INET, name.c_str(), room.data()) == 1 ||
         inet_pton(AF_INET6, name.c_str(), room.data()) == 1;
}

bool is_token_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

HostCheck::HostCheck(const std::string& bound, const std::vector<std::string>& allowed)
    : names_{"localhost", small_letters(bound)} {
  for (const std::string& name : allowed) names_.push_back(small_letters(name));
}

bool HostCheck::allows(std::string_view host) const {
  if (host.empty()) return true;
  const std::string name = without_port(host);
  return is_numeric(name) || name.ends_with(".localhost") ||
         std::find(names_.begin(), names_.end(), name) != names_.end();
}

bool has_token(std::string_view authorization, std::string_view token) {
  constexpr std::string_view scheme = "bearer ";
  if (authorization.size() < scheme.size() || small_letters(authorization.substr(0, scheme.size())) != scheme)
    return false;
  const std::string_view given = authorization.substr(scheme.size());
  // Every byte of what was given is looked at, whatever came before.
  unsigned different = given.size() == token.size() ? 0 : 1;
  for (std::size_t i = 0; i < given.size(); ++i)
    different |= static_cast<unsigned char>(given[i]) ^ static_cast<unsigned char>(token[i % token.size()]);
  return different == 0;
}

std::string token_from(const std::string& text) {
  std::string token = text;
  std::error_code ignored;
  if (std::filesystem::is_regular_file(text, ignored)) {
    std::ifstream file(text);
    if (!std::getline(file, token))
      throw Error(ErrorCode::io, Message("{0}", {text}), "no token can be read from the file");
    while (!token.empty() && (token.back() == '\r' || token.back() == ' ')) token.pop_back();
  }
  if (token.size() < least_token || !is_token_text(token))
    throw Error(ErrorCode::invalid_argument, "--token",
                "a token has at least 16 characters, letters, digits and signs of ASCII",
                "make one with: head -c 24 /dev/urandom | base64");
  return token;
}

}  // namespace hakusho::http
