// SPDX-License-Identifier: GPL-2.0-or-later
// /health, /metrics, /openapi.json.
#include <cstddef>

#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

// frontends/http/openapi.json, put in by the build.
extern "C" const unsigned char hakusho_openapi[];
extern "C" const std::size_t hakusho_openapi_size;

namespace hakusho::http {

Response answer_health(Service&, const Call&) {
  return json_answer("{\"status\":\"ok\"}\n");
}

Response answer_description(Service&, const Call&) {
  return json_answer(
      {reinterpret_cast<const char*>(hakusho_openapi), static_cast<std::size_t>(hakusho_openapi_size)});
}

Response answer_metrics(Service& service, const Call&) {
  return {200, "text/plain; version=0.0.4; charset=utf-8", service.metrics().text(service.gauges())};
}

}  // namespace hakusho::http
