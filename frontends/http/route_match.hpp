// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "frontends/http/routes.hpp"

namespace hakusho::http {

struct RouteMatch {
  const Route* route = nullptr;  ///< none: the path may name a file of the page
  std::string id;
  int page = 0;
};

/// The route of a decoded path. Parts are compared one by one: an id holds no "/" and nothing but letters,
/// digits and dashes, a page is a number from 1.
RouteMatch match_route(std::string_view path);

}  // namespace hakusho::http
