// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/request_head.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::http;

namespace {

std::variant<RequestHead, Refusal> read(const std::string& bytes) {
  static const Limits limits;
  return read_head(bytes, limits);
}

// The status of a refusal; 200 for a sound head.
int status_of(const std::string& bytes) {
  const auto head = read(bytes);
  const Refusal* refusal = std::get_if<Refusal>(&head);
  return refusal == nullptr ? 200 : refusal->status;
}

std::string with_line(const std::string& line) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n";
}

}  // namespace

TEST_CASE("a sound head gives method, target and headers", "[http][head]") {
  const auto head =
      std::get<RequestHead>(read("GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX-A:  b \r\n\r\n"));
  CHECK(head.method == "GET");
  CHECK(head.target == "/search?q=a");
  CHECK(head.header("host") == "localhost");
  CHECK(head.header("x-a") == "b");
}

TEST_CASE("日本語をそのままのバイト列で送ってもよい", "[http][head]") {
  CHECK(status_of("GET /search?q=重要インフラ HTTP/1.1\r\nHost: a\r\n\r\n") == 200);
}

TEST_CASE("% の後に16進の数字が二つなければ断る", "[http][head]") {
  for (const std::string target :
       {"/search?q=%ZZ", "/search?q=100%", "/search?q=%E", "/search?q=%u8A13", "/%"}) {
    CAPTURE(target);
    CHECK(status_of("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  }
  CHECK(status_of("GET /search?q=%E8%a8%93 HTTP/1.1\r\nHost: a\r\n\r\n") == 200);
}

TEST_CASE("a target with a host in it is its path", "[http][head]") {
  CHECK(std::get<RequestHead>(read("GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n")).target == "/b");
  CHECK(std::get<RequestHead>(read("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n")).target == "/");
}

TEST_CASE("HTTP/1.1 keeps a connection unless it says otherwise, HTTP/1.0 does not", "[http][head]") {
  const auto keeps = [](const std::string& bytes) { return std::get<RequestHead>(read(bytes)).keep_alive(); };
  CHECK(keeps("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  CHECK_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n"));
  CHECK_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
}

TEST_CASE("what proxies and servers read differently is refused", "[http][head]") {
  const std::string bad[] = {
      with_line("X-A: b\rX-B: c"),             // a bare CR
      with_line("X-A: b\nX-B: c"),             // a bare LF
      with_line(std::string("X-A: b\0c", 8)),  // NUL
      with_line("X-A : b"),                    // a blank before the colon
      with_line("X-A: b\r\n folded"),          // a folded line
      with_line(": b"),                        // no name
      with_line("X A: b"),                     // a blank in the name
      with_line("no colon"),
      with_line("Host: b"),  // two hosts
      with_line("Content-Length: 0\r\nContent-Length: 0"),
      with_line("Content-Length: -1"),
      with_line("Content-Length: 1e3"),
      with_line("X-A: \x01"),
      "GET / HTTP/1.1\r\n\r\n",  // no host
      "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
      "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET a HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET /\\..\\a HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET /#a HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.11\r\nHost: a\r\n\r\n",
      "GET /\r\nHost: a\r\n\r\n",
      "G\"T / HTTP/1.1\r\nHost: a\r\n\r\n",
      " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "\r\n\r\n",
      "",
  };
  for (const std::string& bytes : bad) {
    INFO(bytes);
    CHECK(status_of(bytes) == 400);
  }
}

TEST_CASE("a request that brings a body is refused", "[http][head]") {
  CHECK(status_of(with_line("Content-Length: 5")) == 413);
  CHECK(status_of(with_line("Transfer-Encoding: chunked")) == 413);
  CHECK(status_of(with_line("Content-Length: 0")) == 200);
}

TEST_CASE("other methods and versions are named", "[http][head]") {
  CHECK(status_of("POST / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
  CHECK(status_of("get / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
  CHECK(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
  CHECK(status_of("PRI * HTTP/2.0\r\n\r\n") == 505);
}

TEST_CASE("what is too large is refused by its size", "[http][head]") {
  CHECK(status_of("GET /" + std::string(8001, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n") == 414);
  std::string lines = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 64; ++i) lines += "X-A: b\r\n";
  CHECK(status_of(lines + "\r\n") == 431);
}
