// SPDX-License-Identifier: GPL-2.0-or-later
// /passage, /row, /stats.
#include <hakusho/export.hpp>

#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {

Response answer_passage(Service& service, const Call& call) {
  const std::size_t around = call.parameters.options_of("show").context.value_or(2);
  return json_answer(
      service.searched(call, [&](Searcher& searcher) { return to_json(searcher.show(call.id, around)); }));
}

Response answer_row(Service& service, const Call& call) {
  return json_answer(
      service.searched(call, [&](Searcher& searcher) { return row_to_json(searcher.show(call.id, 0)); }));
}

Response answer_stats(Service& service, const Call& call) {
  return json_answer(
      service.searched(call, [](Searcher& searcher) { return to_json(searcher.statistics()); }));
}

}  // namespace hakusho::http
