// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/file_contents.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>

namespace hakusho::indexer {
namespace {

[[noreturn]] void fail(const std::string& file, int problem) {
  throw Error(ErrorCode::io, {"{0}", {file}}, {"the file cannot be read ({0})", {std::strerror(problem)}},
              {"check its permissions"});
}

class Descriptor {
 public:
  // Without O_NONBLOCK a pipe that took the place of the file would be waited for.
  explicit Descriptor(const std::string& file)
      : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (number_ < 0) fail(file, errno);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

std::size_t size_of(const Descriptor& descriptor, const std::string& file) {
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0) fail(file, errno);
  if (!S_ISREG(status.st_mode)) fail(file, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
  return static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
}

}  // namespace

std::string file_contents(const std::string& file, std::size_t most) {
  const Descriptor descriptor(file);
  const std::size_t size = size_of(descriptor, file);
  if (size > most)
    throw Error(ErrorCode::unsupported, {"{0}", {file}},
                {"the file is larger than {0} MB", {std::to_string(most >> 20)}}, {"split it"});
  std::string bytes(size, '\0');
  std::size_t count = 0;
  while (count < size) {
    const ssize_t more = ::read(descriptor.number(), bytes.data() + count, size - count);
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) fail(file, errno);
    if (more == 0) break;
    count += static_cast<std::size_t>(more);
  }
  bytes.resize(count);
  return bytes;
}

}  // namespace hakusho::indexer
