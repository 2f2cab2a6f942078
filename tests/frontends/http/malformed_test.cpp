// SPDX-License-Identifier: GPL-2.0-or-later
// Requests as nobody should send them, made anew from the same seed each time: 200, or ten thousand with
// HAKUSHO_LONG=1. The server answers each with a refusal or an answer, never with a fault, and goes on.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <set>

#include "tests/frontends/http/running_server.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  std::string request() {
    std::string made = pick({"GET ", "GET ", "GET ", "HEAD ", "POST ", "get ", "GET\t", "PRI ", "CONNECT ",
                             "", "\x16\x03\x01"}) +
                       target() +
                       pick({" HTTP/1.1\r\n", " HTTP/1.1\r\n", " HTTP/1.0\r\n", " HTTP/0.9\r\n",
                             " HTTP/2.0\r\n", "\r\n", " HTTP/1.1\n", "  HTTP/1.1\r\n", " http/1.1\r\n"});
    for (std::size_t lines = below(6); lines > 0; --lines) made += header();
    if (below(8) != 0) made += "Host: localhost\r\n";
    made += pick({"\r\n", "\r\n", "\r\n", "", "\n", "\r\n\r\n", "\r\n{\"a\":1}"});
    for (std::size_t changes = below(4); changes > 0; --changes) change(made);
    return made;
  }

  std::size_t below(std::size_t most) { return random_() % most; }

 private:
  std::string pick(std::vector<std::string> choices) { return choices[below(choices.size())]; }

  std::string target() {
    return pick({"/search",
                 "/suggest",
                 "/passage/a",
                 "/row/-",
                 "/trace",
                 "/terms",
                 "/trend",
                 "/document/0000000000000000",
                 "/document/0000000000000000/page/1.png",
                 "/documents",
                 "/facets",
                 "/explain",
                 "/",
                 "/app.js",
                 "/metrics",
                 "//",
                 "/../../../../etc/passwd",
                 "/..%2f..%2fetc/passwd",
                 "/%2e%2e/%2e%2e/",
                 "/document/../../etc/passwd",
                 "/document/%2fetc%2fpasswd",
                 "\\..\\..\\windows",
                 "*",
                 "http://localhost/health",
                 "http:///health",
                 "https://evil.example",
                 "/%00",
                 "/%",
                 "/%zz",
                 "/%u0041",
                 "/\xff\xfe",
                 "/" + std::string(below(20'000), 'a')}) +
           pick({"",
                 "?",
                 "?q=a",
                 "?q=%E8%A8%93%E7%B7%B4",
                 "?q=%ff%fe%00",
                 "?q=%",
                 "?q=%zz&&&=&=",
                 "?n=-1&q=a",
                 "?q=a&n=1e9",
                 "?q=" + std::string(below(9000), '('),
                 "?q=%0d%0aSet-Cookie:%20a=b",
                 "?q=a&q=b&year=..&year=9999..1",
                 "?term=a&term=b",
                 "?q=a&format=exe",
                 "?q=%22%22%22%22&scope=document&exact_total",
                 "?dpi=99999999999999999999",
                 "?" + std::string(below(3000), '&'),
                 "?from=1&to=2",
                 "?q=a;b|c(OR)NOT",
                 "#a"});
  }

  std::string header() {
    return pick({"Host: localhost\r\n",
                 "Host: evil.example\r\n",
                 "Host:\r\n",
                 "Host: a\r\nHost: b\r\n",
                 "Content-Length: 5\r\n",
                 "Content-Length: -5\r\n",
                 "Content-Length: 99999999999999999999999\r\n",
                 "Content-Length: 0\r\n",
                 "Transfer-Encoding: chunked\r\n",
                 "Transfer-Encoding : chunked\r\n",
                 "Connection: close\r\n",
                 "Connection: keep-alive, upgrade\r\n",
                 "Expect: 100-continue\r\n",
                 "Range: bytes=0-0,0-0,0-0\r\n",
                 "Range: bytes=-\r\n",
                 "Range: bytes=99999999999999999999-\r\n",
                 "Accept-Encoding: br, gzip, *;q=0\r\n",
                 "Authorization: Bearer \r\n",
                 "If-None-Match: *\r\n",
                 "Upgrade: websocket\r\n",
                 "Cookie: a=b\r\n",
                 "Accept-Language: ja;q=nan,en;q=\r\n",
                 " folded: line\r\n",
                 "X-A: " + std::string(below(20'000), 'a') + "\r\n",
                 "X-A: \x01\x7f\r\n",
                 "X-\xff: b\r\n",
                 "X-A\r\n",
                 ": \r\n"});
  }

  // A byte more, fewer or other, or an end before the end.
  void change(std::string& text) {
    if (text.empty()) return;
    const std::size_t place = below(text.size());
    static const std::string odd("\0\r\n\t \x7f\xff%:;/\\\"<>", 16);
    switch (below(5)) {
      case 0:
        text.insert(place, 1, odd[below(odd.size())]);
        break;
      case 1:
        text.erase(place, 1 + below(4));
        break;
      case 2:
        text[place] = static_cast<char>(random_());
        break;
      case 3:
        text.insert(place, text.substr(below(text.size()), below(40)));
        break;
      default:
        if (below(4) == 0) text.resize(place);
    }
  }

  std::mt19937 random_;
};

// What may be said to a bad request; a fault of the server's is not among it.
bool is_allowed(const std::string& answer) {
  static const std::set<std::string> allowed{"200", "206", "304", "400", "403", "404", "405", "408",
                                             "413", "414", "415", "416", "431", "503", "505"};
  return answer.empty() || (answer.starts_with("HTTP/1.1 ") && allowed.count(answer.substr(9, 3)) != 0);
}

}  // namespace

TEST_CASE("malformed requests are refused, and the server goes on", "[http][malformed]") {
  const SmallIndex index(
      {{"初動対処訓練を実施した。", "計画", 2020}, {"電波の利用を調べた。", "白書", 2021}});
  http::Settings settings;
  // A head that is cut short and left so takes this long.
  settings.limits.head_time = std::chrono::milliseconds(200);
  RunningServer server(index.path(), settings);
  const int requests = std::getenv("HAKUSHO_LONG") != nullptr ? 10'000 : 200;
  Maker maker(20'261'126);
  for (int i = 0; i < requests; ++i) {
    const std::string request = maker.request();
    Client client(server.port());
    const std::size_t cut = maker.below(request.size() + 1);
    client.send(std::string_view(request).substr(0, cut));
    client.send(std::string_view(request).substr(cut));
    if (maker.below(16) != 0) client.end_sending();
    const std::string answer = client.rest();
    INFO(i << ": " << request.substr(0, 300));
    INFO(answer.substr(0, 300));
    REQUIRE(is_allowed(answer));
    REQUIRE(answer.find("Set-Cookie") == std::string::npos);
    REQUIRE(answer.find("root:") == std::string::npos);
  }
  CHECK(server.get("/search?q=%E8%A8%93%E7%B7%B4").status == 200);
  CHECK(server.stop());
}
