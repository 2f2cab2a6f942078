// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <httplib.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "frontends/http/limits.hpp"

namespace hakusho::http {

/// The bytes of one client: heads of requests in, answers out, each within its time. Closes the socket.
class Connection {
 public:
  /// `stop_signal` is a descriptor that becomes readable when the server is to end.
  Connection(int socket, int stop_signal, const Limits& limits);
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

  /// False where the client takes no more.
  bool write(std::string_view bytes);
  /// Ends the answers and waits a little for the client to take them before the socket is closed: bytes that
  /// nobody has read would make the system throw the answer away.
  void linger();

  int socket() const { return socket_; }

 private:
  bool write_piece(std::string_view bytes);
  bool wait(short events, std::chrono::milliseconds time, bool heed_stop) const;
  enum class Filled { more, nothing, over };
  Filled fill();

  int socket_, stop_signal_;
  const Limits& limits_;
  std::string pending_;  // read and not yet asked for
};

/// What cpp-httplib reads a request from and writes its answer to: a head that has been found sound, and the
/// connection. Writes are gathered, so that head and body of an answer go out together.
class ConnectionStream : public httplib::Stream {
 public:
  ConnectionStream(Connection& connection, std::string head)
      : connection_(connection), head_(std::move(head)) {}

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
  Connection& connection_;
  std::string head_, gathered_;
  std::size_t read_ = 0;
  bool failed_ = false;
};

}  // namespace hakusho::http
