// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dict/document_table.hpp"

namespace hakusho::searcher {

/// The media type that the ending of a name tells; application/octet-stream where it tells none.
std::string media_type_of(std::string_view file_name);

/// Compares files with what an index says of them, and remembers which had the contents that were indexed.
/// Not for sharing between threads.
class UnchangedFiles {
 public:
  /// The file of `document`. Throws Error: not_found (it is gone or has other contents by now), io.
  OriginalFile find(const dict::DocumentEntry& document);

 private:
  struct Known {
    std::string digest;
    std::uint64_t device = 0, inode = 0, bytes = 0;
    std::int64_t modified = 0, changed = 0;
    bool operator==(const Known&) const = default;
  };
  std::unordered_map<std::string, Known> known_;  // by absolute name
};

}  // namespace hakusho::searcher
