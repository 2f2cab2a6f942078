// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <thread>

#include "frontends/http/listener.hpp"
#include "frontends/http/service.hpp"
#include "tests/support/small_index.hpp"

namespace hakusho::test {

/// An answer as it came: status, head and body. Status 0: the server closed without a word.
struct Answer {
  int status = 0;
  std::string head, body;
  /// The value of a header (its name as the server writes it), empty where it is not there.
  std::string header(const std::string& name) const {
    const std::size_t place = head.find("\r\n" + name + ": ");
    if (place == std::string::npos) return {};
    const std::size_t begin = place + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

/// One connection to a server on this machine.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("no connection");
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;  // the server has closed: what it said can still be read
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  void end_sending() const { ::shutdown(socket_, SHUT_WR); }

  /// The next answer; `of_head` is one to HEAD, which has no body.
  Answer receive(bool of_head = false) {
    Answer answer;
    std::size_t end;
    while ((end = pending_.find("\r\n\r\n")) == std::string::npos)
      if (!more()) return answer;
    answer.head = pending_.substr(0, end + 2);
    pending_.erase(0, end + 4);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string length = answer.header("Content-Length");
    const std::size_t bytes = of_head || length.empty() ? 0 : std::stoul(length);
    while (pending_.size() < bytes)
      if (!more()) break;
    answer.body = pending_.substr(0, bytes);
    pending_.erase(0, bytes);
    return answer;
  }
  Answer get(const std::string& target, const std::string& headers = {}) {
    send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    return receive();
  }
  /// All that comes till the server closes.
  std::string rest() {
    while (more()) {
    }
    return std::move(pending_);
  }

 private:
  bool more() {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, 60'000) <= 0) throw std::runtime_error("the server is silent");
    char buffer[8192];
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    pending_.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  int socket_;
  std::string pending_;
};

/// A server in this process, on a free port, as long as this lives.
class RunningServer {
 public:
  explicit RunningServer(const std::string& index, http::Settings settings = {})
      : service_(with_index(index, std::move(settings))),
        listener_(
            "127.0.0.1", 0, service_.settings().limits,
            [this](const http::Request& request) { return service_.answer(request); },
            [this](int status) { service_.metrics().count_refusal(status); }),
        thread_([this] { sound_ = listener_.run(); }) {
    service_.set_connection_count([this] { return listener_.open_connections(); });
    // Waits till it serves.
    Client(port()).get("/health");
  }
  ~RunningServer() { stop(); }

  int port() const { return listener_.port(); }
  http::Service& service() { return service_; }
  Answer get(const std::string& target, const std::string& headers = {}) const {
    return Client(port()).get(target, headers);
  }
  /// Whether it ended as it should.
  bool stop() {
    if (thread_.joinable()) {
      listener_.stop();
      thread_.join();
    }
    return sound_;
  }

 private:
  static http::Settings with_index(const std::string& index, http::Settings settings) {
    settings.indexes = {index};
    return settings;
  }
  http::Service service_;
  http::Listener listener_;
  bool sound_ = false;
  std::thread thread_;
};

}  // namespace hakusho::test
