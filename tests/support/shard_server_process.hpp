// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

namespace hakusho::test {

/// A socket that listens on a free port of the loopback, and never answers.
class SilentServer {
 public:
  SilentServer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket_, 16) != 0 ||
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      throw std::runtime_error("no socket can listen");
    port_ = ntohs(address.sin_port);
  }
  ~SilentServer() { ::close(socket_); }
  SilentServer(const SilentServer&) = delete;
  SilentServer& operator=(const SilentServer&) = delete;

  unsigned port() const { return port_; }
  std::string place() const { return "tcp:127.0.0.1:" + std::to_string(port_); }

 private:
  int socket_;
  unsigned port_ = 0;
};

/// xapian-tcpsrv of a folder, in a process group of its own, on a free port of the loopback.
class ShardServerProcess {
 public:
  explicit ShardServerProcess(const std::string& folder, const std::string& idle_timeout = "60000",
                              unsigned port = 0)
      : port_(port == 0 ? SilentServer().port() : port) {
    const std::string number = std::to_string(port_);
    process_ = ::fork();
    if (process_ == 0) {
      ::setpgid(0, 0);
      const int nowhere = ::open("/dev/null", O_RDWR);
      ::dup2(nowhere, STDOUT_FILENO);
      ::dup2(nowhere, STDERR_FILENO);
      ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
               number.c_str(), "--idle-timeout", idle_timeout.c_str(), folder.c_str(), nullptr);
      ::_exit(127);
    }
    for (int moment = 0; moment < 1000 && !listens(); ++moment) ::poll(nullptr, 0, 10);
  }
  ~ShardServerProcess() { kill(); }
  ShardServerProcess(const ShardServerProcess&) = delete;
  ShardServerProcess& operator=(const ShardServerProcess&) = delete;

  /// Ends it and its connections without leave.
  void kill() {
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
  }
  /// Holds it and its connections: they accept, and say nothing.
  void hold() { ::kill(-process_, SIGSTOP); }

  unsigned port() const { return port_; }
  std::string place() const { return "tcp:127.0.0.1:" + std::to_string(port_); }

 private:
  bool listens() const {
    const int trial = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool yes = ::connect(trial, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(trial);
    return yes;
  }

  unsigned port_;
  pid_t process_ = -1;
};

}  // namespace hakusho::test
