// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/organisation_json.hpp"

namespace hakusho::searcher {

void write_organisation_line(JsonWriter& json, const OrganisationLine& line) {
  const auto day = [&](const char* name, const std::string& value) {
    json.key(name);
    if (value.empty())
      json.null();
    else
      json.value(value);
  };
  json.begin_object();
  json.member("asked", line.asked);
  json.key("line");
  json.begin_array();
  for (const Organisation* one : line.line) {
    json.begin_object();
    json.member("name", one->name);
    day("first_day", one->first_day);
    day("last_day", one->last_day);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace hakusho::searcher
