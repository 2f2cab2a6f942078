// SPDX-License-Identifier: GPL-2.0-or-later
// A server in this process, asked over sockets.
#include <atomic>
#include <catch2/catch.hpp>
#include <hakusho/export.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "tests/frontends/http/running_server.hpp"

using namespace hakusho;
using namespace hakusho::test;
using namespace std::chrono_literals;

namespace {

const SmallIndex& index() {
  static const SmallIndex made({
      {"初動対処訓練を重要インフラ事業者と実施した。", "電子社会安全計画2023", 2023},
      {"<script>alert(1)</script>初動対処訓練の計画を<b>まとめた</b>。", "題\"><img src=x onerror=alert(1)>",
       2024},
      {"総務省は電波の利用を調べた。総務省は電波の監理を改めた。", "電波白書", 2024},
      {"総務省が電波の監理を続ける。", "電波白書", 2024},
  });
  return made;
}

http::Settings with_limits(const http::Limits& limits) {
  http::Settings settings;
  settings.limits = limits;
  return settings;
}

RunningServer& server() {
  static RunningServer running(index().path());
  return running;
}

std::string error_code(const Answer& answer) {
  return nlohmann::json::parse(answer.body).at("error").at("code");
}

// A connection that has been served once. The thread of one that has just ended may not have noticed yet.
std::unique_ptr<Client> served_client(const RunningServer& running) {
  for (;;) {
    auto client = std::make_unique<Client>(running.port());
    if (client->get("/health").status == 200) return client;
    std::this_thread::sleep_for(1ms);
  }
}

// 初動対処訓練 as a browser sends it.
const std::string training = "%E5%88%9D%E5%8B%95%E5%AF%BE%E5%87%A6%E8%A8%93%E7%B7%B4";

}  // namespace

TEST_CASE("答えはライブラリーの JSON そのままである", "[http][server]") {
  Searcher searcher(index().path());
  const Answer answer = server().get("/search?q=" + training);
  CHECK(answer.status == 200);
  CHECK(answer.body == to_json(searcher.search(Query::parse("初動対処訓練"))));
  CHECK(answer.header("Content-Type") == "application/json; charset=utf-8");
}

TEST_CASE("文書にある印はどの答えでも文字のままで、スクリプトにならない", "[http][server]") {
  for (const char* format : {"json", "jsonl", "csv", "markdown", "bibtex", "csl"}) {
    const Answer answer = server().get("/search?q=" + training + "&format=" + format);
    INFO(format);
    CHECK(answer.status == 200);
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Content-Type").find("html") == std::string::npos);
  }
  const Answer trace = server().get("/trace?q=" + training + "&format=html");
  CHECK(trace.body.find("<script>") == std::string::npos);
  CHECK(trace.body.find("<img") == std::string::npos);
  CHECK_THAT(trace.header("Content-Security-Policy"), Catch::Contains("sandbox"));
}

TEST_CASE("a value with line feeds is not taken for another question", "[http][server]") {
  const Answer odd = server().get("/search?q=" + training + "%0Ascope%3Ddocument");
  const Answer plain = server().get("/search?q=" + training + "&scope=document");
  CHECK(odd.status == 200);
  CHECK(plain.status == 200);
  CHECK(odd.body != plain.body);
}

TEST_CASE("every answer carries the headers that bind browsers", "[http][server]") {
  for (const char* target : {"/search?q=a", "/search", "/nothing", "/health", "/metrics", "/"}) {
    INFO(target);
    const Answer answer = server().get(target);
    CHECK_THAT(answer.header("Content-Security-Policy"), Catch::StartsWith("default-src 'none'"));
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Referrer-Policy") == "no-referrer");
    CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
  }
  Client client(server().port());
  client.send("nonsense\r\n\r\n");
  CHECK(client.receive().header("X-Content-Type-Options") == "nosniff");
}

TEST_CASE("one connection serves many requests, and some sent ahead", "[http][server]") {
  Client client(server().port());
  for (int i = 0; i < 3; ++i) CHECK(client.get("/health").status == 200);
  const std::string one = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
  client.send(one + one + one.substr(0, 10));
  CHECK(client.receive().status == 200);
  CHECK(client.receive().status == 200);
  client.send(one.substr(10));
  CHECK(client.receive().body == "{\"status\":\"ok\"}\n");
}

TEST_CASE("HEAD is answered without a body", "[http][server]") {
  Client client(server().port());
  client.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const Answer answer = client.receive(true);
  CHECK(answer.status == 200);
  CHECK(answer.header("Content-Length") == "16");
  CHECK(client.get("/health").status == 200);
}

TEST_CASE("an answer without a byte ends like any other", "[http][server]") {
  Client client(server().port());
  for (int i = 0; i < 2; ++i) {
    const Answer answer = client.get("/search?q=zzzzzz&strict&format=jsonl");
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Length") == "0");
    CHECK_THAT(answer.header("Content-Type"), Catch::StartsWith("application/x-ndjson"));
  }
  CHECK(client.get("/health").status == 200);
}

TEST_CASE("an answer from memory is the one that was computed, also in part and without its body",
          "[http][server]") {
  RunningServer fresh(index().path());
  const std::string target = "/search?q=" + training;
  const Answer computed = fresh.get(target), kept = fresh.get(target);
  CHECK(fresh.service().gauges().answers_from_memory == 1);
  CHECK(kept.status == 200);
  CHECK(kept.body == computed.body);
  CHECK(kept.header("Content-Security-Policy") == computed.header("Content-Security-Policy"));
  const Answer part = fresh.get(target, "Range: bytes=2-9\r\n");
  CHECK(part.status == 206);
  CHECK(part.body == computed.body.substr(2, 8));
  Client client(fresh.port());
  client.send("HEAD " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const Answer head = client.receive(true);
  CHECK(head.header("Content-Length") == std::to_string(computed.body.size()));
}

TEST_CASE("読めない検索式は、その場所とともに断られる", "[http][server]") {
  const Answer answer = server().get("/search?q=%28" + training + "&lang=ja");
  CHECK(answer.status == 400);
  const auto error = nlohmann::json::parse(answer.body).at("error");
  CHECK(error.at("code") == "bad_query");
  CHECK(error.at("position").is_number());
}

TEST_CASE("failures have the status of their kind", "[http][server]") {
  CHECK(server().get("/search").status == 400);
  CHECK(server().get("/search?q=a&nonsense=1").status == 400);
  CHECK(server().get("/passage/none").status == 404);
  CHECK(server().get("/document/0000000000000000").status == 404);
  CHECK(server().get("/document/0000000000000000/page/1.png").status == 404);
  CHECK(server().get("/nothing").status == 404);
  CHECK(error_code(server().get("/compare?from=2023&to=x")) == "invalid_argument");
}

TEST_CASE("no answer tells where files lie on this machine", "[http][server]") {
  for (const std::string& target : {"/search?q=" + training, std::string("/documents"), std::string("/stats"),
                                    std::string("/document/0000000000000000"), std::string("/metrics")}) {
    INFO(target);
    CHECK(server().get(target).body.find(index().folder().path()) == std::string::npos);
  }
}

TEST_CASE("a foreign Host is refused", "[http][server]") {
  Client client(server().port());
  client.send("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  const Answer answer = client.receive();
  CHECK(answer.status == 403);
  CHECK(error_code(answer) == "foreign_host");
}

TEST_CASE("with a token, only the page and what says nothing are open", "[http][server]") {
  http::Settings settings;
  settings.token = "0123456789abcdef";
  RunningServer guarded(index().path(), settings);
  CHECK(guarded.get("/health").status == 200);
  CHECK(guarded.get("/openapi.json").status == 200);
  for (const char* target :
       {"/search?q=a", "/metrics", "/stats", "/suggest?q=a", "/document/0000000000000000"}) {
    INFO(target);
    CHECK(guarded.get(target).status == 401);
    CHECK(guarded.get(target, "Authorization: Bearer 0123456789abcdeg\r\n").status == 401);
    CHECK(guarded.get(target, "Authorization: Bearer 0123456789abcdef\r\n").status != 401);
  }
}

TEST_CASE("a line feed in a parameter begins no header", "[http][server]") {
  const Answer answer = server().get("/search?q=a%0d%0aX-Injected:%20b&lang=en");
  CHECK(answer.head.find("X-Injected") == std::string::npos);
  CHECK(answer.status == 200);
}

TEST_CASE("a connection too many is told so, and the next is served when one has ended", "[http][server]") {
  http::Limits limits;
  limits.connections = 2;
  RunningServer small(index().path(), with_limits(limits));
  const auto first = served_client(small);
  {
    const auto second = served_client(small);
    const Answer away = small.get("/health");
    CHECK(away.status == 503);
    CHECK(away.header("Retry-After") == "1");
  }
  served_client(small);
}

TEST_CASE("a head that does not end in time is refused", "[http][server]") {
  http::Limits limits;
  limits.head_time = 50ms;
  RunningServer hasty(index().path(), with_limits(limits));
  Client client(hasty.port());
  client.send("GET / HTTP/1.1\r\n");
  CHECK(client.receive().status == 408);
}

TEST_CASE("a connection that asks nothing is closed", "[http][server]") {
  http::Limits limits;
  limits.idle_time = 50ms;
  RunningServer hasty(index().path(), with_limits(limits));
  Client client(hasty.port());
  CHECK(client.rest().empty());
}

TEST_CASE("a head without end is refused by its size", "[http][server]") {
  Client client(server().port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + std::string(100'000, 'a'));
  CHECK(client.receive().status == 431);
}

TEST_CASE("長すぎる検索は打ち切られ、次の検索は答えられる", "[http][server]") {
  http::Limits limits;
  limits.search_time = -1ms;
  RunningServer hasty(index().path(), with_limits(limits));
  const Answer answer = hasty.get("/search?q=" + training);
  CHECK(answer.status == 503);
  CHECK(error_code(answer) == "interrupted");
  CHECK(hasty.get("/health").status == 200);
}

TEST_CASE("who waits too long for a turn is told", "[http][server]") {
  http::Limits limits;
  limits.threads = 0;
  limits.turn_time = 1ms;
  RunningServer busy(index().path(), with_limits(limits));
  const Answer answer = busy.get("/search?q=a");
  CHECK(answer.status == 503);
  CHECK(error_code(answer) == "overloaded");
}

TEST_CASE("an idle connection does not keep the server from ending", "[http][server]") {
  RunningServer ending(index().path());
  Client idle(ending.port());
  CHECK(idle.get("/health").status == 200);
  CHECK(ending.stop());
  CHECK(idle.rest().empty());
}

TEST_CASE("書いている間も検索し続け、一つも失敗しない", "[http][server]") {
  SmallIndex growing({{"初動対処訓練を実施した。", "計画", 2020}});
  http::Limits limits;
  limits.requests_each = 1'000'000'000;
  RunningServer running(growing.path(), with_limits(limits));
  std::atomic<bool> done = false;
  std::atomic<int> answered = 0, failed = 0;
  std::vector<std::thread> askers;
  for (int i = 0; i < 4; ++i)
    askers.emplace_back([&] {
      Client client(running.port());
      while (!done) ++(client.get("/search?q=" + training + "&facets").status == 200 ? answered : failed);
    });
  for (int year = 2021; year < 2027; ++year) {
    growing.write("b" + std::to_string(year) + ".jsonl", {{"初動対処訓練を続けた。", "計画", year}});
    IndexOptions options;
    options.rebuild = year % 2 == 0;
    growing.index(options);
  }
  done = true;
  for (std::thread& asker : askers) asker.join();
  CHECK(failed == 0);
  CHECK(answered > 0);
  const auto total =
      nlohmann::json::parse(running.get("/search?q=" + training).body).at("total").at("documents");
  CHECK(total == 7);
}

TEST_CASE("打ちかけの語から、索引にある語を薦める", "[http][server]") {
  const auto of = [](const std::string& typed) {
    return nlohmann::json::parse(server().get("/suggest?q=" + typed).body).at("suggestions");
  };
  CHECK(of("%E7%B7%8F").at(0).at("text") == "総務省");
  CHECK(of("%E3%81%9D%E3%81%86%E3%82%80").at(0) ==
        nlohmann::json({{"text", "総務省"}, {"kind", "organisation"}, {"count", 2}}));
  CHECK(of("").empty());
}

TEST_CASE("metrics count what was asked", "[http][server]") {
  RunningServer counted(index().path());
  counted.get("/search?q=a");
  Client(counted.port()).send("nonsense\r\n\r\n");
  const std::string out = counted.get("/metrics").body;
  CHECK_THAT(out, Catch::Contains("hakusho_requests_total{route=\"/search\",status=\"200\"} 1"));
  CHECK_THAT(out, Catch::Contains("hakusho_documents 3"));
}
