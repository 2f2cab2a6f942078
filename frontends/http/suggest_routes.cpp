// SPDX-License-Identifier: GPL-2.0-or-later
// /suggest: what somebody who types may mean.
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>

#include "frontends/format/translation.hpp"
#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {
namespace {

constexpr std::size_t usual = 10, most = 100;

}  // namespace

Response answer_suggest(Service& service, const Call& call) {
  const std::size_t limit = call.parameters.number("n", usual, 1, most);
  service.suggestions().prepare(service.searcher()->fingerprint());
  const auto suggester = service.suggestions().get(service.settings().limits.turn_time);
  if (!suggester)
    return failure_answer(503, "overloaded", cli::tr_later("the suggestions are not ready yet; try again"),
                          call.language);
  return json_answer(to_json(suggester->suggest(call.parameters.text("q"), limit)));
}

}  // namespace hakusho::http
