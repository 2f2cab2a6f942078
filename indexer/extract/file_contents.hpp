// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace hakusho::indexer {

/// The bytes of a regular file. They are copied, not mapped: a file that somebody cuts short while it is read
/// must not bring the program down. Throws Error: io (cannot be opened or read, no regular file), unsupported
/// (more than `most` bytes).
std::string file_contents(const std::string& file, std::size_t most);

}  // namespace hakusho::indexer
