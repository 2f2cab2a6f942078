// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/file_contents.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>
#include <memory>

namespace hakusho::indexer {
namespace {

constexpr std::size_t piece_bytes = 256u << 10;  // stays in the processor's cache

[[noreturn]] void fail(const std::string& file, int problem) {
  if (problem == ENOENT || problem == ENOTDIR)
    throw Error(ErrorCode::io, {"{0}", {file}}, {"there is no such file"}, {"check the name"});
  if (problem == EISDIR)
    throw Error(ErrorCode::io, {"{0}", {file}}, {"this is a folder"},
                {"name a file in it; hakusho index takes folders"});
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

void refuse_large(const std::string& file, std::size_t size, std::size_t most) {
  if (size > most)
    throw Error(ErrorCode::unsupported, {"{0}", {file}},
                {"the file is larger than {0} MB", {std::to_string(most >> 20)}}, {"split it"});
}

// What is appended to the file meanwhile is not read.
void read_pieces(const Descriptor& descriptor, const std::string& file, std::size_t size,
                 const std::function<void(std::string_view)>& take) {
  const auto piece = std::make_unique_for_overwrite<char[]>(std::min(size, piece_bytes));
  while (size > 0) {
    const ssize_t count = ::read(descriptor.number(), piece.get(), std::min(size, piece_bytes));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(file, errno);
    if (count == 0) return;
    take({piece.get(), static_cast<std::size_t>(count)});
    size -= static_cast<std::size_t>(count);
  }
}

}  // namespace

void each_piece_of_file(const std::string& file, std::size_t most,
                        const std::function<void(std::string_view)>& take) {
  const Descriptor descriptor(file);
  const std::size_t size = size_of(descriptor, file);
  refuse_large(file, size, most);
  read_pieces(descriptor, file, size, take);
}

std::string file_contents(const std::string& file, std::size_t most) {
  const Descriptor descriptor(file);
  const std::size_t size = size_of(descriptor, file);
  refuse_large(file, size, most);
  std::string bytes;
  bytes.reserve(size);
  read_pieces(descriptor, file, size, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace hakusho::indexer
