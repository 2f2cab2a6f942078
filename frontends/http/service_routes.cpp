// SPDX-License-Identifier: GPL-2.0-or-later
// /health, /metrics.
#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {

Response answer_health(Service&, const Call&) {
  return json_answer("{\"status\":\"ok\"}\n");
}

Response answer_metrics(Service& service, const Call&) {
  return {200, "text/plain; version=0.0.4; charset=utf-8", service.metrics().text(service.gauges())};
}

}  // namespace hakusho::http
