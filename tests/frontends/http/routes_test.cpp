// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/routes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "frontends/http/route_match.hpp"

using namespace hakusho::http;

namespace {

std::string_view route_of(std::string_view path) {
  const RouteMatch match = match_route(path);
  return match.route == nullptr ? std::string_view() : match.route->path;
}

nlohmann::json description() {
  std::ifstream file(std::string(HAKUSHO_SOURCE_DIR) + "/frontends/http/openapi.json");
  return nlohmann::json::parse(file);
}

}  // namespace

TEST_CASE("a path leads to its route, with id and page", "[http][routes]") {
  CHECK(route_of("/search") == "/search");
  const RouteMatch match = match_route("/document/63913632f506d1dd/page/12.png");
  REQUIRE(match.route != nullptr);
  CHECK(match.route->path == "/document/{id}/page/{page}.png");
  CHECK(match.id == "63913632f506d1dd");
  CHECK(match.page == 12);
}

TEST_CASE("a path that is nearly one of a route is none", "[http][routes]") {
  for (const char* path : {"/",
                           "",
                           "search",
                           "/search/",
                           "//search",
                           "/Search",
                           "/passage",
                           "/passage/",
                           "/passage/a/b",
                           "/passage/..",
                           "/passage/a%2fb",
                           "/document/../../etc/passwd",
                           "/document/a/page/0.png",
                           "/document/a/page/01.png",
                           "/document/a/page/-1.png",
                           "/document/a/page/1.gif",
                           "/document/a/page/.png",
                           "/document/a/page/99999999999999999999.png",
                           "/document/a/page/1.png/",
                           "/document/a.pdf",
                           "/document/日本"}) {
    INFO(path);
    CHECK(route_of(path).empty());
  }
  CHECK(route_of(std::string("/search\0", 8)).empty());
  CHECK(route_of("/passage/" + std::string(65, 'a')).empty());
}

TEST_CASE("openapi.json describes the routes that are there, and no others", "[http][routes]") {
  std::set<std::string> described, there;
  const nlohmann::json paths = description().at("paths");
  for (const auto& [path, methods] : paths.items()) {
    described.insert(path);
    CHECK(methods.size() == 1);
    CHECK(methods.contains("get"));
  }
  for (const Route& route : route_table()) there.insert(std::string(route.path));
  CHECK(described == there);
}

TEST_CASE("openapi.json describes the parameters that are read, and no others", "[http][routes]") {
  const nlohmann::json paths = description().at("paths");
  for (const Route& route : route_table()) {
    INFO(route.path);
    std::set<std::string> described, read(route.parameters.begin(), route.parameters.end());
    for (const auto& parameter : paths.at(std::string(route.path)).at("get").at("parameters"))
      if (parameter.at("in") == "query") described.insert(parameter.at("name").get<std::string>());
    CHECK(described == read);
  }
}

TEST_CASE("openapi.json says which routes are open to everyone", "[http][routes]") {
  const nlohmann::json paths = description().at("paths");
  for (const Route& route : route_table()) {
    INFO(route.path);
    CHECK(paths.at(std::string(route.path)).at("get").contains("security") == route.open);
  }
}
