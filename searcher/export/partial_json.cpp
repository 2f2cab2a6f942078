// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/partial_json.hpp"

namespace hakusho::searcher {

void write_partial(JsonWriter& json, const std::vector<std::string>& unreachable) {
  if (unreachable.empty()) return;
  json.member("partial", true);
  json.member("missing", unreachable);
}

void write_index(JsonWriter& json, const std::string& fingerprint,
                 const std::vector<std::string>& unreachable) {
  json.key("index");
  json.begin_object();
  json.member("fingerprint", fingerprint);
  write_partial(json, unreachable);
  json.end_object();
}

}  // namespace hakusho::searcher
