// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace hakusho::http {

/// What is known of the moment when metrics are asked for.
struct Gauges {
  std::size_t connections = 0, searching = 0, waiting = 0, documents = 0, passages = 0;
  std::size_t answer_bytes = 0, picture_bytes = 0;
  std::uint64_t answers_from_memory = 0;
  std::string fingerprint;
};

/// Counts requests. Threads may share it.
class Metrics {
 public:
  void count(std::string_view route, int status, std::chrono::nanoseconds time);
  /// A request that was refused before it had a route.
  void count_refusal(int status) { count("refused", status, {}); }
  /// In the text format of Prometheus.
  std::string text(const Gauges& gauges) const;

 private:
  static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                 0.05,   0.1,   0.25,   0.5,   1,    5};
  struct Histogram {
    std::array<std::uint64_t, bounds.size() + 1> buckets{};
    std::uint64_t count = 0;
    double seconds = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::map<std::string, Histogram> times_;
};

}  // namespace hakusho::http
