// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/installation.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

// Every search from the command line comes through here: plain strings, which cost a tenth of what
// std::filesystem takes for the same.
namespace hakusho::dict {
namespace {

std::string real_path(const char* name) {
  const std::unique_ptr<char, decltype(&std::free)> found(::realpath(name, nullptr), &std::free);
  return found ? found.get() : std::string();
}

// The file that this code was loaded from: libhakusho.so, or a program with the static library inside.
std::string own_file() {
  Dl_info info{};
  static const int anchor = 0;
  if (::dladdr(&anchor, &info) == 0 || info.dli_fname == nullptr) return {};
  std::string file = real_path(info.dli_fname);
  return file.empty() ? real_path("/proc/self/exe") : file;
}

// Of an absolute path; the root is "".
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string::npos ? 0 : slash);
}

}  // namespace

std::string installed_file(const std::string& installed, const std::string& relative,
                           const std::string& name) {
  std::string place;
  // lib/x86_64-linux-gnu/libhakusho.so is two folders below the prefix, lib/libhakusho.so and bin/hakusho are
  // one.
  std::string prefix = folder_of(own_file());
  for (int level = 0; level < 3; ++level) {
    prefix = folder_of(prefix);
    for (const std::string& folder : {relative, installed}) {
      // A distribution may have configured a folder outside the prefix.
      const std::string from = folder.starts_with('/') ? std::string() : prefix + '/';
      place = from + folder + '/' + name;
      if (::access(place.c_str(), F_OK) == 0) return place;
    }
  }
  return place;
}

}  // namespace hakusho::dict
