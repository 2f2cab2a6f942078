// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/line_input.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>

namespace hakusho::mcp {

bool LineInput::fill() {
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = read(descriptor_, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw Error(ErrorCode::io, "standard input", Message("cannot be read ({0})", {std::strerror(errno)}));
    pending_.append(buffer, static_cast<std::size_t>(got));
    return got > 0;
  }
}

std::optional<InputLine> LineInput::next() {
  for (;;) {
    if (const std::size_t end = pending_.find('\n', searched_); end != std::string::npos) {
      InputLine line{pending_.substr(0, end), skipping_ || end > longest_};
      if (line.too_long) line.text.clear();
      pending_.erase(0, end + 1);
      searched_ = 0;
      skipping_ = false;
      return line;
    }
    searched_ = pending_.size();
    if (pending_.size() > longest_) {
      skipping_ = true;
      pending_.clear();
      searched_ = 0;
    }
    if (ended_ || !fill()) {
      ended_ = true;
      if (pending_.empty() && !skipping_) return std::nullopt;
      InputLine line{skipping_ ? std::string() : pending_, skipping_};
      pending_.clear();
      searched_ = 0;
      skipping_ = false;
      return line;
    }
  }
}

}  // namespace hakusho::mcp
