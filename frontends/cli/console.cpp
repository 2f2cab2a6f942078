// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/console.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <hakusho/error.hpp>

namespace hakusho::cli {

void Console::print(std::string_view text) {
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written == text.size() && std::fflush(stdout) == 0) return;
  throw Error(ErrorCode::io, "standard output", Message("cannot be written ({0})", {std::strerror(errno)}),
              "check that the disk is not full");
}

void Console::print_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

void Console::complain(std::string_view line) {
  print_error("hakusho: " + std::string(line) + "\n");
}

void Console::note(std::string_view line) {
  if (!quiet) complain(line);
}

}  // namespace hakusho::cli
