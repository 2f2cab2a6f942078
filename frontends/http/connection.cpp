// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace hakusho::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t piece_bytes = 64 << 10;  // that have the time of the limits
// What is shorter is cheaper copied than sent by itself.
constexpr std::size_t gathered_bytes = 4 << 10;
// What is read and thrown away behind a refusal, at most.
constexpr std::size_t lingering_bytes = 256 << 10;
constexpr milliseconds lingering_time{500};

milliseconds left_until(steady_clock::time_point end) {
  return std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(end - steady_clock::now()));
}

}  // namespace

Connection::Connection(int socket, const Limits& limits) : socket_(socket), limits_(limits) {
  // Of the one call that blocks, the wait for the next request.
  const auto time = std::chrono::duration_cast<std::chrono::microseconds>(limits.idle_time);
  const timeval longest{time.count() / 1'000'000, time.count() % 1'000'000};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof longest);
}

Connection::~Connection() {
  ::shutdown(socket_, SHUT_RDWR);
  ::close(socket_);
}

void Connection::stop() {
  stopped_ = true;
  // Wakes the wait in fill_idle(). What has come by then is still read.
  if (idle_) ::shutdown(socket_, SHUT_RD);
}

bool Connection::wait(short events, milliseconds time) const {
  const auto end = steady_clock::now() + time;
  for (;;) {
    pollfd watched{socket_, events, 0};
    const int ready = ::poll(&watched, 1, static_cast<int>(left_until(end).count()));
    if (ready < 0 && errno == EINTR) continue;
    return ready > 0;
  }
}

// Between requests: the next one, the end of the connection, that of the server, or too long a time.
Connection::Filled Connection::fill_idle() {
  idle_ = true;
  const Filled filled = fill(!stopped_);
  idle_ = false;
  return filled;
}

Connection::Filled Connection::fill(bool wait_for_it) {
  std::array<char, 8192> buffer;
  for (;;) {
    const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), wait_for_it ? 0 : MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return Filled::nothing;
    if (got <= 0) return Filled::over;
    pending_.append(buffer.data(), static_cast<std::size_t>(got));
    return Filled::more;
  }
}

Connection::Arrival Connection::wait_for_head(std::string& head) {
  // An empty line before a request is the leftover of a client's last one.
  while (pending_.starts_with("\r\n")) pending_.erase(0, 2);
  std::optional<steady_clock::time_point> end;
  std::size_t searched = 0;
  for (;;) {
    const std::size_t found = pending_.find("\r\n\r\n", searched > 3 ? searched - 3 : 0);
    if (found != std::string::npos && found + 4 <= limits_.head_bytes) {
      head = pending_.substr(0, found + 4);
      pending_.erase(0, found + 4);
      return Arrival::head;
    }
    if (pending_.size() > limits_.head_bytes) return Arrival::too_large;
    searched = pending_.size();
    if (!pending_.empty() && !end) end = steady_clock::now() + limits_.head_time;
    const bool idle = pending_.empty();
    const Filled filled = idle ? fill_idle() : fill(false);
    if (filled == Filled::over) return Arrival::closed;
    if (filled == Filled::more) continue;
    if (idle) return Arrival::closed;
    if (!wait(POLLIN, left_until(*end))) return Arrival::too_slow;
  }
}

bool Connection::write(std::string_view bytes, std::string_view more) {
  while (!bytes.empty() || !more.empty()) {
    const std::string_view piece = bytes.substr(0, piece_bytes);
    const std::string_view rest = more.substr(0, piece_bytes - piece.size());
    if (!write_piece(piece, rest)) return false;
    bytes.remove_prefix(piece.size());
    more.remove_prefix(rest.size());
  }
  return true;
}

// The time is that of the whole piece: a client that takes a byte now and then takes up a thread for nothing.
bool Connection::write_piece(std::string_view bytes, std::string_view more) {
  std::optional<steady_clock::time_point> end;
  while (!bytes.empty() || !more.empty()) {
    std::array<iovec, 2> parts{iovec{const_cast<char*>(bytes.data()), bytes.size()},
                               iovec{const_cast<char*>(more.data()), more.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t sent = ::sendmsg(socket_, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0) {
      const std::size_t of_first = std::min(bytes.size(), static_cast<std::size_t>(sent));
      bytes.remove_prefix(of_first);
      more.remove_prefix(static_cast<std::size_t>(sent) - of_first);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!end) end = steady_clock::now() + limits_.write_time;
      if (!wait(POLLOUT, left_until(*end))) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

void Connection::linger() {
  ::shutdown(socket_, SHUT_WR);
  const auto end = steady_clock::now() + lingering_time;
  std::size_t thrown = 0;
  while (thrown < lingering_bytes && wait(POLLIN, left_until(end))) {
    pending_.clear();
    if (fill(false) == Filled::over) return;
    thrown += pending_.size();
  }
}

bool ConnectionStream::flush() {
  if (!failed_ && !gathered_.empty()) failed_ = !connection_.write(gathered_);
  gathered_.clear();
  return !failed_;
}

ssize_t ConnectionStream::read(char* bytes, size_t size) {
  const std::size_t got = std::min(size, head_.size() - read_);
  std::memcpy(bytes, head_.data() + read_, got);
  read_ += got;
  return static_cast<ssize_t>(got);
}

// The first that is written is the head, whole: our lines stand behind its status line.
void ConnectionStream::gather(std::string_view bytes) {
  if (!std::exchange(begun_, true)) {
    const std::size_t line = bytes.find("\r\n") + 2;
    gathered_.append(bytes.substr(0, line)).append(headers_);
    bytes.remove_prefix(line);
  }
  gathered_.append(bytes);
}

ssize_t ConnectionStream::write(const char* bytes, size_t size) {
  if (failed_) return -1;
  if (!begun_ || gathered_.size() + size <= gathered_bytes) {
    gather({bytes, size});
    return static_cast<ssize_t>(size);
  }
  failed_ = !connection_.write(gathered_, {bytes, size});
  gathered_.clear();
  return failed_ ? -1 : static_cast<ssize_t>(size);
}

}  // namespace hakusho::http
