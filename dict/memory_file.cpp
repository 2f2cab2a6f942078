// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <hakusho/error.hpp>
#include <system_error>

namespace hakusho::dict {
namespace {

[[noreturn]] void fail(int error_number) {
  throw Error(ErrorCode::io, "a dictionary in memory",
              Message("{0}", {std::generic_category().message(error_number)}));
}

// 0 or the errno of the failure.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

MemoryFile::MemoryFile(std::string_view bytes)
    : descriptor_(::memfd_create("hakusho-dictionary", MFD_CLOEXEC)) {
  if (descriptor_ < 0) fail(errno);
  path_ = "/proc/self/fd/" + std::to_string(descriptor_);
  int error_number = write_all(descriptor_, bytes);
  if (error_number == 0 && ::access(path_.c_str(), R_OK) != 0) error_number = errno;
  if (error_number != 0) {
    ::close(descriptor_);
    fail(error_number);
  }
}

MemoryFile::~MemoryFile() {
  ::close(descriptor_);
}

}  // namespace hakusho::dict
