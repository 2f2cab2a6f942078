// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/connection.hpp"

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <thread>

using namespace hakusho::http;
using namespace std::chrono_literals;

namespace {

/// A connection to a client in the same process.
struct Pair {
  Limits limits;
  std::array<int, 2> sockets{};
  int stop = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);

  Pair() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) == 0); }
  ~Pair() {
    ::close(sockets[0]);
    ::close(stop);
  }
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
  Connection connection(pair.server(), pair.stop, pair.limits);
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
  Connection connection(pair.server(), pair.stop, pair.limits);
  std::string head;
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
  ::shutdown(pair.client(), SHUT_WR);
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
}

TEST_CASE("an idle connection ends with the server, a head that has begun is waited for",
          "[http][connection]") {
  Pair pair;
  pair.limits.head_time = 20ms;
  Connection connection(pair.server(), pair.stop, pair.limits);
  const std::uint64_t one = 1;
  REQUIRE(::write(pair.stop, &one, sizeof one) == sizeof one);
  std::string head;
  CHECK(connection.wait_for_head(head) == Connection::Arrival::closed);
  pair.send("GET");
  CHECK(connection.wait_for_head(head) == Connection::Arrival::too_slow);
}

TEST_CASE("a client that takes nothing of a long answer is let go", "[http][connection]") {
  Pair pair;
  pair.limits.write_time = 20ms;
  Connection connection(pair.server(), pair.stop, pair.limits);
  CHECK(connection.write("short"));
  CHECK_FALSE(connection.write(std::string(32 << 20, 'a')));
}
