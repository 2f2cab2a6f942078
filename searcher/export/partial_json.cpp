// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/partial_json.hpp"

namespace hakusho::searcher {

void write_partial(JsonWriter& json, const std::vector<std::string>& unreachable) {
  if (unreachable.empty()) return;
  json.member("partial", true);
  json.member("missing", unreachable);
}

}  // namespace hakusho::searcher
