// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <hakusho/error.hpp>

#include "frontends/cli/command.hpp"

namespace hakusho::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* server_name = "hakusho-serve";

// Beside the program as it was built or installed: bin/ and libexec/hakusho/ have one parent.
std::string find_server() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path parent = program.parent_path().parent_path();
  for (const char* folder : {HAKUSHO_LIBEXEC_DIRECTORY, "libexec/hakusho"})
    if (const fs::path place = parent / folder / server_name; access(place.c_str(), X_OK) == 0)
      return place.string();
  throw Error(ErrorCode::not_found, server_name, "the server's program is not there",
              "install hakusho with its folder libexec");
}

}  // namespace

int run_serve(const Options& options, Console&) {
  const std::string server = find_server();
  std::vector<char*> arguments{const_cast<char*>(server_name)};
  for (const std::string& argument : options.arguments)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execv(server.c_str(), arguments.data());
  throw Error(ErrorCode::io, Message("{0}", {server}),
              Message("it cannot be run ({0})", {std::strerror(errno)}));
}

}  // namespace hakusho::cli
