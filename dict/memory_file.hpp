// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::dict {

/// Bytes that a library which insists on a file name can open, without a file on disk: nothing is left behind
/// whatever happens. Whoever has opened or mapped path() keeps the bytes after the MemoryFile is gone.
class MemoryFile {
 public:
  /// Throws Error (io) when the system gives no memory or has no /proc. Linux only.
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// A name that is valid in this process as long as this object lives. Holds no comma and no space.
  const std::string& path() const { return path_; }

 private:
  int descriptor_;
  std::string path_;
};

}  // namespace hakusho::dict
