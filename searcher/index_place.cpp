// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_place.hpp"

#include <charconv>
#include <hakusho/error.hpp>
#include <string_view>
#include <system_error>

namespace hakusho::searcher {
namespace {

constexpr std::string_view remote_prefix = "tcp:";
constexpr unsigned highest_port = 65535;

[[noreturn]] void refuse(const std::string& name) {
  throw Error(ErrorCode::invalid_argument, {"{0}", {name}}, {"this does not name a server and its port"},
              {"write tcp:HOST:PORT"});
}

std::string_view without_brackets(std::string_view host) {
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  return bracketed ? host.substr(1, host.size() - 2) : host;
}

}  // namespace

IndexPlace place_named(const std::string& name) {
  if (name.empty())
    throw Error(ErrorCode::invalid_argument, {"--index"}, {"the name is empty"}, {"give a folder"});
  IndexPlace place{name, "", 0};
  if (!name.starts_with(remote_prefix)) return place;
  const std::string_view rest = std::string_view(name).substr(remote_prefix.size());
  const std::size_t colon = rest.rfind(':');
  if (colon == std::string_view::npos) refuse(name);
  const std::string_view host = without_brackets(rest.substr(0, colon)), port = rest.substr(colon + 1);
  const auto read = std::from_chars(port.data(), port.data() + port.size(), place.port);
  if (host.empty() || port.empty() || read.ec != std::errc() || read.ptr != port.data() + port.size() ||
      place.port == 0 || place.port > highest_port)
    refuse(name);
  place.host = host;
  return place;
}

}  // namespace hakusho::searcher
