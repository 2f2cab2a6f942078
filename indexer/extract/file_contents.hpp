// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// Calls take(bytes) for the pieces of a regular file, one behind the other. They are copied, not mapped: a
/// file that somebody cuts short while it is read must not bring the program down. Throws Error: io (cannot
/// be opened or read, no regular file), unsupported (more than `most` bytes).
void each_piece_of_file(const std::string& file, std::size_t most,
                        const std::function<void(std::string_view bytes)>& take);

/// All its bytes. Throws as each_piece_of_file().
std::string file_contents(const std::string& file, std::size_t most);

}  // namespace hakusho::indexer
