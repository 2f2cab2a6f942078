// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/route_match.hpp"

#include <algorithm>
#include <charconv>

namespace hakusho::http {
namespace {

constexpr std::size_t longest_id = 64;

bool is_id(std::string_view part) {
  return !part.empty() && part.size() <= longest_id && std::all_of(part.begin(), part.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

std::string_view next_part(std::string_view& path) {
  const std::size_t end = std::min(path.find('/', 1), path.size());
  const std::string_view part = path.substr(1, end - 1);
  path.remove_prefix(end);
  return part;
}

// "12.png" against "{page}.png".
bool take_page(std::string_view part, std::string_view pattern, int& page) {
  constexpr std::string_view mark = "{page}";
  const std::string_view ending = pattern.substr(mark.size());
  if (!part.ends_with(ending)) return false;
  part.remove_suffix(ending.size());
  const auto read = std::from_chars(part.data(), part.data() + part.size(), page);
  return read.ec == std::errc() && read.ptr == part.data() + part.size() && page >= 1 && part.front() != '0';
}

bool fits(std::string_view path, const Route& route, RouteMatch& match) {
  std::string_view pattern = route.path;
  while (!path.empty() && !pattern.empty()) {
    if (path.front() != '/') return false;
    const std::string_view part = next_part(path), wanted = next_part(pattern);
    if (wanted == "{id}") {
      if (!is_id(part)) return false;
      match.id = part;
    } else if (wanted.starts_with("{page}")) {
      if (!take_page(part, wanted, match.page)) return false;
    } else if (part != wanted) {
      return false;
    }
  }
  return path.empty() && pattern.empty();
}

}  // namespace

RouteMatch match_route(std::string_view path) {
  for (const Route& route : route_table()) {
    RouteMatch match;
    if (!fits(path, route, match)) continue;
    match.route = &route;
    return match;
  }
  return {};
}

}  // namespace hakusho::http
