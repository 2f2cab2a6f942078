// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/installation.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace hakusho::dict {
namespace {

namespace fs = std::filesystem;

// The file that this code was loaded from: libhakusho.so, or a program with the static library inside.
fs::path own_file() {
  Dl_info info{};
  static const int anchor = 0;
  if (::dladdr(&anchor, &info) == 0 || info.dli_fname == nullptr) return {};
  std::error_code ignored;
  fs::path file = fs::canonical(info.dli_fname, ignored);
  return ignored ? fs::canonical("/proc/self/exe", ignored) : file;
}

}  // namespace

std::string installed_file(const std::string& installed, const std::string& relative,
                           const std::string& name) {
  std::error_code ignored;
  fs::path place;
  // lib/x86_64-linux-gnu/libhakusho.so is two folders below the prefix, lib/libhakusho.so and bin/hakusho are
  // one.
  fs::path prefix = own_file().parent_path();
  for (int level = 0; level < 3; ++level) {
    prefix = prefix.parent_path();
    for (const std::string& folder : {relative, installed}) {
      place = prefix / folder / name;
      if (fs::exists(place, ignored)) return place.string();
    }
  }
  return place.string();
}

}  // namespace hakusho::dict
