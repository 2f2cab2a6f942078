// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/connection.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <thread>

#include "frontends/http/answer_headers.hpp"

using namespace hakusho::http;
using namespace std::chrono_literals;

namespace {

/// A connection to a client in the same process.
struct Pair {
  Limits limits;
  std::array<int, 2> sockets{};

  Pair() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) == 0); }
  ~Pair() { ::close(sockets[0]); }
  // The connection closes its own end.
  int client() const { return sockets[0]; }
  int server() const { return sockets[1]; }
  void send(std::string_view bytes) const {
    REQUIRE(::write(client(), bytes.data(), bytes.size()) == ssize_t(bytes.size()));
  }
};

}  // namespace

TEST_CASE("heads come one by one, however they were cut on the way", "[http][connection]") {
  Pair pair;
  Connection connection(pair.server(), pair.limits);
  std::string head;
  pair.send("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r");
  REQUIRE(connection.wait_for_head(head) == Connection::Arrival::head);
  CHECK(head == "GET /a HTTP/1.1\r\n\r\n");
  std::thread later([&] { pair.send("\n"); });
  REQUIRE(connection.wait_for_head(head) == Connection::Arrival::head);
  CHECK(head == "GET /b HTTP/1.1\r\n\r\n");
  later.join();
}

TEST_CASE("a client that goes away or says nothing gets no answer", "[http][connection]") {
  Pair pair;
  pair.limits.idle_time = 1ms;
  Connection connection(pair.server(), pair.limits);
  std::string head;
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
  ::shutdown(pair.client(), SHUT_WR);
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
}

TEST_CASE("an idle connection ends with the server, a head that has begun is waited for",
          "[http][connection]") {
  Pair pair;
  pair.limits.head_time = 20ms;
  Connection connection(pair.server(), pair.limits);
  connection.stop();
  std::string head;
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
  pair.send("GET");
  CHECK(connection.wait_for_head(head) == Connection::Arrival::too_slow);
}

TEST_CASE("a wait for the next request ends when the server does", "[http][connection]") {
  Pair pair;
  pair.limits.idle_time = 60s;
  Connection connection(pair.server(), pair.limits);
  std::string head;
  std::thread ender([&] {
    pair.send("GET /a HTTP/1.1\r\n\r\n");
    connection.stop();
  });
  // The request has come before or behind; the wait behind it ends in either case.
  while (connection.wait_for_head(head) == Connection::Arrival::head) {
  }
  ender.join();
  CHECK(connection.wait_for_head(head) != Connection::Arrival::too_slow);
}

TEST_CASE("what is written in two parts arrives as one, however long", "[http][connection]") {
  Pair pair;
  Connection connection(pair.server(), pair.limits);
  const std::string first(100'000, 'a'), second(200'000, 'b');
  std::string got;
  std::thread reader([&] {
    char buffer[4096];
    while (got.size() < first.size() + second.size()) {
      const ssize_t bytes = ::read(pair.client(), buffer, sizeof buffer);
      if (bytes <= 0) return;
      got.append(buffer, static_cast<std::size_t>(bytes));
    }
  });
  CHECK(connection.write(first, second));
  reader.join();
  CHECK(got == first + second);
}

TEST_CASE("an answer has our headers behind its status line, and its body as it is", "[http][connection]") {
  for (const std::size_t length : {0u, 5u, 4000u, 5000u, 300'000u}) {
    Pair pair;
    Connection connection(pair.server(), pair.limits);
    ConnectionStream stream(connection, "GET / HTTP/1.1\r\n\r\n");
    stream.set_headers("A: b\r\nC: d\r\n");
    const std::string body(length, 'x');
    const std::string whole = "HTTP/1.1 200 OK\r\nA: b\r\nC: d\r\nE: f\r\n\r\n" + body;
    std::string got(whole.size(), ' ');
    std::thread reader([&] {
      for (std::size_t at = 0; at < got.size();) {
        const ssize_t bytes = ::read(pair.client(), got.data() + at, got.size() - at);
        if (bytes <= 0) return;
        at += static_cast<std::size_t>(bytes);
      }
    });
    const std::string head = "HTTP/1.1 200 OK\r\nE: f\r\n\r\n";
    CHECK(stream.write(head.data(), head.size()) == static_cast<ssize_t>(head.size()));
    CHECK(stream.write(body.data(), body.size()) == static_cast<ssize_t>(length));
    CHECK(stream.flush());
    reader.join();
    CAPTURE(length);
    CHECK(got == whole);
  }
}

TEST_CASE("what an answer says of itself stands for what all say", "[http][connection]") {
  const std::string common = header_lines({}),
                    own = header_lines({{"Cache-Control", "no-store"}, {"ETag", "1"}});
  CHECK(common.find("Cache-Control: no-cache\r\n") != std::string::npos);
  CHECK(own.find("no-cache") == std::string::npos);
  CHECK(own.ends_with("\r\nCache-Control: no-store\r\nETag: 1\r\n"));
}

TEST_CASE("a client that takes nothing of a long answer is let go", "[http][connection]") {
  Pair pair;
  pair.limits.write_time = 20ms;
  Connection connection(pair.server(), pair.limits);
  CHECK(connection.write("short"));
  CHECK_FALSE(connection.write(std::string(32 << 20, 'a')));
}
