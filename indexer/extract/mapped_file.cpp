// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>

namespace hakusho::indexer {
namespace {

[[noreturn]] void fail(const std::string& file, int problem) {
  throw Error(ErrorCode::io, {"{0}", {file}}, {"the file cannot be read ({0})", {std::strerror(problem)}},
              {"check its permissions"});
}

}  // namespace

MappedFile::MappedFile(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) fail(file, errno);
  struct stat status {};
  int problem = ::fstat(descriptor, &status) != 0 ? errno : 0;
  if (problem == 0 && !S_ISREG(status.st_mode)) problem = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
  if (problem == 0 && status.st_size > 0) {
    void* mapping =
        ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (mapping == MAP_FAILED) {
      problem = errno;
    } else {
      data_ = static_cast<const char*>(mapping);
      size_ = static_cast<std::size_t>(status.st_size);
    }
  }
  ::close(descriptor);
  if (problem != 0) fail(file, problem);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace hakusho::indexer
