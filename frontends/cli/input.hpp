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

/// The operands, each a thing of its own; "-" alone stands for the lines of standard input that are not
/// empty.
std::vector<std::string> listed_operands(const std::vector<std::string>& operands);

/// What an operand names; "-" alone stands for the one word on standard input.
std::string named_operand(const std::string& operand);

/// A file with the given text, its name ending in `suffix`, that is removed when the object goes.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& contents, const std::string& suffix);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace hakusho::cli
