// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace hakusho::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t gathered_bytes = 64 << 10;
// What is read and thrown away behind a refusal, at most.
constexpr std::size_t lingering_bytes = 256 << 10;
constexpr milliseconds lingering_time{500};

milliseconds left_until(steady_clock::time_point end) {
  return std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(end - steady_clock::now()));
}

}  // namespace

Connection::Connection(int socket, int stop_signal, const Limits& limits)
    : socket_(socket), stop_signal_(stop_signal), limits_(limits) {}

Connection::~Connection() {
  ::shutdown(socket_, SHUT_RDWR);
  ::close(socket_);
}

bool Connection::wait(short events, milliseconds time, bool heed_stop) const {
  const auto end = steady_clock::now() + time;
  for (;;) {
    std::array<pollfd, 2> watched{pollfd{socket_, events, 0}, pollfd{stop_signal_, POLLIN, 0}};
    const int ready = ::poll(watched.data(), heed_stop ? 2 : 1, static_cast<int>(left_until(end).count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    return watched[0].revents != 0;
  }
}

Connection::Filled Connection::fill() {
  std::array<char, 8192> buffer;
  for (;;) {
    const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
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
    const Filled filled = fill();
    if (filled == Filled::over) return Arrival::closed;
    if (filled == Filled::more) continue;
    // Between requests the end of the server counts; one that has begun to come is still answered.
    const bool idle = pending_.empty();
    if (!wait(POLLIN, idle ? limits_.idle_time : left_until(*end), idle))
      return idle ? Arrival::closed : Arrival::too_slow;
  }
}

bool Connection::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, gathered_bytes);
    if (!write_piece(piece)) return false;
    bytes.remove_prefix(piece.size());
  }
  return true;
}

// The time is that of the whole piece: a client that takes a byte now and then takes up a thread for nothing.
bool Connection::write_piece(std::string_view bytes) {
  const auto end = steady_clock::now() + limits_.write_time;
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait(POLLOUT, left_until(end), false)) return false;
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
  while (thrown < lingering_bytes && wait(POLLIN, left_until(end), true)) {
    pending_.clear();
    if (fill() == Filled::over) return;
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

ssize_t ConnectionStream::write(const char* bytes, size_t size) {
  if (failed_) return -1;
  gathered_.append(bytes, size);
  if (gathered_.size() >= gathered_bytes && !flush()) return -1;
  return static_cast<ssize_t>(size);
}

}  // namespace hakusho::http
