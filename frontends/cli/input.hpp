// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hakusho::cli {

/// Everything on standard input. Throws Error: io, unsupported (more than 512 MiB).
std::string read_standard_input();

/// The operands joined by spaces; "-" alone stands for standard input.
std::string joined_operands(const std::vector<std::string>& operands);

/// The same for a query: line ends become spaces.
std::string query_of(const std::vector<std::string>& operands);

/// A file with the given text that is removed when the object goes.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& contents);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace hakusho::cli
