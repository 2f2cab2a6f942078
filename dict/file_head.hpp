// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <optional>
#include <string>

namespace hakusho::dict {

/// The first bytes of a file, and what the system says of it.
struct FileHead {
  struct stat status {};
  std::string bytes;
};

/// Reads at most `most` bytes from the beginning of a regular file, fewer where it is shorter: for the few
/// small files that every start looks into, without the buffers of a stream. Nothing where it cannot be read;
/// errno says why. Thread-safe.
std::optional<FileHead> head_of_file(const std::string& file, std::size_t most);

}  // namespace hakusho::dict
