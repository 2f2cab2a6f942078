// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hakusho::http {
namespace {

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  out += fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

void single(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            std::uint64_t value) {
  head(out, name, type, help);
  out += fmt::format("{} {}\n", name, value);
}

}  // namespace

void Metrics::count(std::string_view route, int status, std::chrono::nanoseconds time) {
  const double seconds = std::chrono::duration<double>(time).count();
  const auto bucket =
      static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin());
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), status}];
  Histogram& histogram = times_[std::string(route)];
  ++histogram.buckets[bucket];
  ++histogram.count;
  histogram.seconds += seconds;
}

std::string Metrics::text(const Gauges& gauges) const {
  std::string out;
  {
    const std::lock_guard lock(mutex_);
    head(out, "hakusho_requests_total", "counter", "Requests answered, by route and status.");
    for (const auto& [key, count] : requests_)
      out += fmt::format("hakusho_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first, key.second,
                         count);
    head(out, "hakusho_request_seconds", "histogram", "Time from a request to its answer, without sending.");
    for (const auto& [route, histogram] : times_) {
      std::uint64_t sum = 0;
      for (std::size_t i = 0; i < bounds.size(); ++i)
        out += fmt::format("hakusho_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bounds[i],
                           sum += histogram.buckets[i]);
      out += fmt::format("hakusho_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", route,
                         histogram.count);
      out += fmt::format("hakusho_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", route, histogram.seconds);
      out += fmt::format("hakusho_request_seconds_count{{route=\"{}\"}} {}\n", route, histogram.count);
    }
  }
  single(out, "hakusho_connections", "gauge", "Connections open now.", gauges.connections);
  single(out, "hakusho_searching", "gauge", "Searchers at work now.", gauges.searching);
  single(out, "hakusho_waiting", "gauge", "Requests waiting for a searcher.", gauges.waiting);
  single(out, "hakusho_answer_memory_bytes", "gauge", "Answers kept in memory.", gauges.answer_bytes);
  single(out, "hakusho_picture_memory_bytes", "gauge", "Pictures kept in memory.", gauges.picture_bytes);
  single(out, "hakusho_answers_from_memory_total", "counter", "Answers that were kept in memory.",
         gauges.answers_from_memory);
  single(out, "hakusho_documents", "gauge", "Documents of the index.", gauges.documents);
  single(out, "hakusho_passages", "gauge", "Passages of the index.", gauges.passages);
  head(out, "hakusho_index_info", "gauge", "The contents that are open now.");
  out += fmt::format("hakusho_index_info{{fingerprint=\"{}\"}} 1\n", gauges.fingerprint);
  return out;
}

}  // namespace hakusho::http
