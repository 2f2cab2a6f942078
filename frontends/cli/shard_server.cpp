// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/shard_server.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <hakusho/error.hpp>
#include <memory>
#include <utility>
#include <vector>

#include "frontends/cli/network_name.hpp"

namespace hakusho::cli {
namespace {

constexpr const char* program = "xapian-tcpsrv";

// Milliseconds. Searchers keep a connection for the next question, and open another where it was closed.
constexpr const char* idle_timeout = "600000";
constexpr const char* active_timeout = "60000";

constexpr int a_moment = 20;
constexpr int moments_to_stop = 150;
constexpr std::chrono::seconds time_to_start{10};

void wait_a_moment() {
  ::poll(nullptr, 0, a_moment);
}

Error failure(const std::string& place, Message what) {
  return {ErrorCode::io, {"{0}", {place}}, std::move(what), {"name another port with --port"}};
}

class Socket {
 public:
  explicit Socket(const addrinfo& address)
      : handle_(::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC, address.ai_protocol)) {}
  ~Socket() {
    if (handle_ >= 0) ::close(handle_);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  operator int() const { return handle_; }

 private:
  int handle_;
};

using Address = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Address address_of(const std::string& host, const std::string& port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  if (const int problem = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); problem != 0)
    throw Error(ErrorCode::invalid_argument, {"--host {0}", {host}},
                {"this is no address of this machine ({0})", {::gai_strerror(problem)}},
                {"give an address or a name, such as 127.0.0.1"});
  return {found, &::freeaddrinfo};
}

// The port itself, or a free one for 0. The server would only say that it could not listen.
unsigned port_to_take(const std::string& host, unsigned port, const std::string& place) {
  const Address address = address_of(host, std::to_string(port));
  const Socket trial(*address);
  const int yes = 1;
  ::setsockopt(trial, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(trial, address->ai_addr, address->ai_addrlen) != 0)
    throw failure(place, {"nothing can listen there ({0})", {std::strerror(errno)}});
  sockaddr_storage bound{};
  socklen_t size = sizeof bound;
  ::getsockname(trial, reinterpret_cast<sockaddr*>(&bound), &size);
  std::array<char, NI_MAXSERV> number{};
  ::getnameinfo(reinterpret_cast<const sockaddr*>(&bound), size, nullptr, 0, number.data(), number.size(),
                NI_NUMERICSERV);
  return static_cast<unsigned>(std::strtoul(number.data(), nullptr, 10));
}

std::string name_of_place(const std::string& host, unsigned port) {
  return "tcp:" + host_and_port(host, port);
}

// Whether a server speaks at `address`. Who leaves before it has said all, or before it has seen that nothing
// will be asked, makes it complain: so the end of the questions is told first, and then all is read.
bool greets(const addrinfo& address) {
  const Socket trial(address);
  const timeval patience{0, 200'000};  // of connect too
  ::setsockopt(trial, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  ::setsockopt(trial, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(trial, address.ai_addr, address.ai_addrlen) != 0) return false;
  ::shutdown(trial, SHUT_WR);
  std::array<char, 4096> greeting;
  bool spoken = false;
  while (::recv(trial, greeting.data(), greeting.size(), 0) > 0) spoken = true;
  return spoken;
}

// In the child: on a signal to end, the server ends all of its process group, so it is given one of its own.
// When the program that started it is killed, it ends too.
[[noreturn]] void become_server(char* const* arguments, int report) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  for (const int number : {SIGINT, SIGTERM, SIGPIPE}) ::signal(number, SIG_DFL);
  const int nowhere = ::open("/dev/null", O_RDWR);
  ::dup2(nowhere, STDIN_FILENO);
  ::dup2(nowhere, STDOUT_FILENO);
  ::execvp(program, arguments);
  const int problem = errno;
  [[maybe_unused]] const auto written = ::write(report, &problem, sizeof problem);
  ::_exit(127);
}

}  // namespace

ShardServer::ShardServer(const std::string& folder, const std::string& host, unsigned port) {
  const unsigned taken = port_to_take(host, port, name_of_place(host, port));
  place_ = name_of_place(host, taken);
  start(folder, host, std::to_string(taken));
  try {
    wait_until_it_listens(host, std::to_string(taken));
  } catch (...) {
    stop();
    throw;
  }
}

ShardServer::~ShardServer() {
  stop();
}

void ShardServer::start(const std::string& folder, const std::string& host, const std::string& port) {
  const std::string words[] = {program,        "--port",         port,         "--interface",
                               host,           "--idle-timeout", idle_timeout, "--active-timeout",
                               active_timeout, "--quiet",        folder};
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  std::array<int, 2> report{};
  if (::pipe2(report.data(), O_CLOEXEC) != 0)
    throw failure(place_, {"no process can be started ({0})", {std::strerror(errno)}});
  process_ = ::fork();
  if (process_ == 0) become_server(arguments.data(), report[1]);
  const int fork_problem = errno;
  ::close(report[1]);
  int problem = 0;
  const bool failed = process_ > 0 && ::read(report[0], &problem, sizeof problem) == sizeof problem;
  ::close(report[0]);
  if (process_ < 0) throw failure(place_, {"no process can be started ({0})", {std::strerror(fork_problem)}});
  if (!failed) return;
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
  throw Error(ErrorCode::io, {"{0}", {program}},
              {"the server of Xapian cannot be run ({0})", {std::strerror(problem)}},
              {"install the package xapian-tools"});
}

void ShardServer::wait_until_it_listens(const std::string& host, const std::string& port) {
  const Address address = address_of(host, port);
  const auto end = std::chrono::steady_clock::now() + time_to_start;
  while (running() && std::chrono::steady_clock::now() < end) {
    if (greets(*address)) return;
    wait_a_moment();
  }
  throw Error(ErrorCode::io, {"{0}", {program}}, {"the server does not start"},
              {"see what it said, or name another port with --port"});
}

bool ShardServer::running() {
  if (process_ > 0 && ::waitpid(process_, nullptr, WNOHANG) == process_) {
    ::kill(-process_, SIGKILL);  // connections that it left behind
    process_ = -1;
  }
  return process_ > 0;
}

void ShardServer::stop() {
  const pid_t group = process_;
  if (!running()) return;
  ::kill(-group, SIGTERM);
  for (int moment = 0; moment < moments_to_stop && running(); ++moment) wait_a_moment();
  if (!running()) return;
  ::kill(-group, SIGKILL);
  ::waitpid(group, nullptr, 0);
  process_ = -1;
}

}  // namespace hakusho::cli
