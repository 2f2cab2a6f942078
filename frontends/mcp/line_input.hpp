// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace hakusho::mcp {

/// A line, without its end.
struct InputLine {
  std::string text;
  bool too_long = false;  ///< passed over; `text` is empty
};

/// Lines of a file descriptor, as they come in. Memory stays bounded however long a line is.
class LineInput {
 public:
  explicit LineInput(int descriptor, std::size_t longest = std::size_t{1} << 20)
      : descriptor_(descriptor), longest_(longest) {}

  /// The next line; nothing at the end of input. A last line without its end counts. Throws Error: io.
  std::optional<InputLine> next();

 private:
  /// More bytes into pending_; false at the end.
  bool fill();

  int descriptor_;
  std::size_t longest_;
  std::string pending_;
  std::size_t searched_ = 0;  ///< bytes of pending_ known to hold no line end
  bool skipping_ = false;     ///< inside a line that is too long
  bool ended_ = false;
};

}  // namespace hakusho::mcp
