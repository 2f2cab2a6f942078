// SPDX-License-Identifier: GPL-2.0-or-later
// What threads of the server share: memory, turns, counts, connections.
#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

#include "frontends/http/byte_cache.hpp"
#include "frontends/http/connection_threads.hpp"
#include "frontends/http/language_choice.hpp"
#include "frontends/http/metrics.hpp"
#include "frontends/http/picture_store.hpp"
#include "frontends/http/work_gate.hpp"

using namespace hakusho::http;
using namespace std::chrono_literals;

namespace {

ByteCache::Value text(std::size_t size) {
  return std::make_shared<const std::string>(size, 'a');
}

}  // namespace

TEST_CASE("what was not asked for longest goes first", "[http][sharing]") {
  ByteCache cache(5000);
  cache.add("a", text(900));
  cache.add("b", text(900));
  cache.add("c", text(900));
  cache.add("d", text(900));
  CHECK(cache.find("a"));
  cache.add("e", text(900));
  CHECK(cache.find("a"));
  CHECK_FALSE(cache.find("b"));
  CHECK(cache.find("e"));
  CHECK(cache.bytes() <= 5000);
}

TEST_CASE("what would fill a quarter of the memory is not kept", "[http][sharing]") {
  ByteCache cache(5000);
  cache.add("a", text(1250));
  CHECK_FALSE(cache.find("a"));
  ByteCache none(0);
  none.add("a", text(0));
  CHECK_FALSE(none.find("a"));
}

TEST_CASE("a picture that many ask for is drawn once", "[http][sharing]") {
  PictureStore store(1 << 20);
  std::atomic<int> drawings = 0, given = 0;
  std::vector<std::thread> askers;
  for (int i = 0; i < 8; ++i)
    askers.emplace_back([&] {
      const auto picture = store.get("a", [&] {
        ++drawings;
        std::this_thread::sleep_for(5ms);
        return std::string("png");
      });
      if (*picture == "png") ++given;  // Catch's own checks are for one thread
    });
  for (std::thread& asker : askers) asker.join();
  CHECK(drawings == 1);
  CHECK(given == 8);
}

TEST_CASE("a picture that could not be drawn is drawn anew for the next who asks", "[http][sharing]") {
  PictureStore store(1 << 20);
  CHECK_THROWS(store.get("a", []() -> std::string { throw std::runtime_error("damaged"); }));
  CHECK(*store.get("a", [] { return std::string("png"); }) == "png");
}

TEST_CASE("who does not get a turn in time is told", "[http][sharing]") {
  WorkGate gate(1);
  {
    const auto first = gate.enter(0ms);
    REQUIRE(first);
    CHECK(gate.inside() == 1);
    CHECK_FALSE(gate.enter(0ms));
  }
  CHECK(gate.inside() == 0);
  CHECK(gate.enter(0ms));
}

TEST_CASE("who waits gets the turn of the one who leaves", "[http][sharing]") {
  WorkGate gate(1);
  auto first = gate.enter(0ms);
  std::thread second([&] { CHECK(gate.enter(1min)); });
  while (gate.waiting() == 0) std::this_thread::yield();
  first.reset();
  second.join();
}

TEST_CASE("a connection too many is turned away at once", "[http][sharing]") {
  std::atomic<int> served = 0, away = 0;
  std::atomic<bool> leave = false;
  {
    ConnectionThreads threads(2);
    const auto task = [&] {
      if (ConnectionThreads::turned_away()) {
        ++away;
        return;
      }
      ++served;
      while (!leave) std::this_thread::yield();
    };
    for (int i = 0; i < 5; ++i) threads.enqueue(task);
    CHECK(away == 3);
    leave = true;
  }
  CHECK(served == 2);
}

TEST_CASE("counts and times come in the form of Prometheus", "[http][sharing]") {
  Metrics metrics;
  metrics.count("/search", 200, 3ms);
  metrics.count("/search", 200, 20s);
  metrics.count_refusal(400);
  Gauges gauges;
  gauges.fingerprint = "abc";
  const std::string out = metrics.text(gauges);
  CHECK_THAT(out, Catch::Contains("hakusho_requests_total{route=\"/search\",status=\"200\"} 2\n"));
  CHECK_THAT(out, Catch::Contains("hakusho_requests_total{route=\"refused\",status=\"400\"} 1\n"));
  CHECK_THAT(out, Catch::Contains("hakusho_request_seconds_bucket{route=\"/search\",le=\"0.0025\"} 0\n"));
  CHECK_THAT(out, Catch::Contains("hakusho_request_seconds_bucket{route=\"/search\",le=\"0.005\"} 1\n"));
  CHECK_THAT(out, Catch::Contains("hakusho_request_seconds_bucket{route=\"/search\",le=\"+Inf\"} 2\n"));
  CHECK_THAT(out, Catch::Contains("hakusho_index_info{fingerprint=\"abc\"} 1\n"));
}

TEST_CASE("the language is what lang says, else what the client likes better", "[http][sharing]") {
  using hakusho::Language;
  const auto of = [](const std::string& accepted, decltype(Request::parameters) parameters = {}) {
    Request request;
    request.accept_language = accepted;
    request.parameters = std::move(parameters);
    return language_of(request);
  };
  CHECK(of("") == Language::english);
  CHECK(of("ja,en-US;q=0.7,en;q=0.3") == Language::japanese);
  CHECK(of("en, ja;q=0.9") == Language::english);
  CHECK(of("fr, ja;q=0.1") == Language::japanese);
  CHECK(of(";;q=,,,") == Language::english);
  CHECK(of("ja", {{"lang", "en"}}) == Language::english);
}
