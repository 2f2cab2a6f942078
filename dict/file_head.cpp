// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/file_head.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace hakusho::dict {
namespace {

// Reads until `bytes` is full or the file ends; false and errno on an error.
bool fill(int descriptor, std::string& bytes) {
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return true;
}

}  // namespace

std::optional<FileHead> head_of_file(const std::string& file, std::size_t most) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  std::optional<FileHead> head(std::in_place);
  bool good = ::fstat(descriptor, &head->status) == 0;
  if (good) {
    head->bytes.resize(std::min(most, static_cast<std::size_t>(head->status.st_size)));
    good = fill(descriptor, head->bytes);
  }
  const int error_number = errno;
  ::close(descriptor);
  errno = error_number;
  return good ? std::move(head) : std::nullopt;
}

}  // namespace hakusho::dict
