// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "frontends/http/limits.hpp"

namespace hakusho::http {

/// The bytes of one client: heads of requests in, answers out, each within its time. Closes the socket. For
/// one thread, but for stop().
class Connection {
 public:
  Connection(int socket, const Limits& limits);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  enum class Arrival {
    head,      ///< `head` holds the bytes up to and with the empty line
    closed,    ///< by the client, by idleness, by the end of the server: there is nobody to answer
    too_slow,  ///< a head was begun and not finished in time
    too_large  ///< it does not end
  };
  Arrival wait_for_head(std::string& head);

  /// Sends one behind the other. False where the client takes no more.
  bool write(std::string_view bytes, std::string_view more = {});
  /// Ends the answers and waits a little for the client to take them before the socket is closed: bytes that
  /// nobody has read would make the system throw the answer away.
  void linger();

  /// From any thread, as long as this lives: ends it between two requests. One that has begun to come is
  /// still waited for.
  void stop();

  int socket() const { return socket_; }

 private:
  bool write_piece(std::string_view bytes, std::string_view more);
  bool wait(short events, std::chrono::milliseconds time) const;
  enum class Filled { more, nothing, over };
  Filled fill(bool wait_for_it);
  Filled fill_idle();

  const int socket_;
  std::atomic<bool> idle_ = false, stopped_ = false;
  const Limits& limits_;
  std::string pending_;  // read and not yet asked for
};

/// What cpp-httplib reads a request from and writes its answer to: a head that has been found sound, and the
/// connection. Small writes are gathered, so that head and body of an answer go out together; large ones are
/// sent from where they lie.
class ConnectionStream : public httplib::Stream {
 public:
  ConnectionStream(Connection& connection, std::string head)
      : connection_(connection), head_(std::move(head)) {}

  /// Lines, each with its end, that go into the head of the answer beside what the library puts there.
  void set_headers(std::string lines) { headers_ = std::move(lines); }
  /// Sends what is gathered; false where the client takes no more.
  bool flush();

  bool is_readable() const override { return read_ < head_.size(); }
  bool is_writable() const override { return !failed_; }
  ssize_t read(char* bytes, size_t size) override;
  ssize_t write(const char* bytes, size_t size) override;
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }

 private:
  void gather(std::string_view bytes);

  Connection& connection_;
  std::string head_, headers_, gathered_;
  std::size_t read_ = 0;
  bool begun_ = false, failed_ = false;
};

}  // namespace hakusho::http
