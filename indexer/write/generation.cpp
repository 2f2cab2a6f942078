// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/generation.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <hakusho/error.hpp>

#include "dict/index_stub.hpp"
#include "dict/schema.hpp"

namespace hakusho::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* scratch_folder = "scratch";
constexpr const char* generation_prefix = "generation-";
constexpr const char* stub_backend = "auto ";

[[noreturn]] void fail(const std::string& path, const char* what) {
  throw Error(ErrorCode::io, {"{0}", {path}}, {what, {std::strerror(errno)}},
              {"check the folder, its permissions and the free space"});
}

void sync_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

Error busy(const std::string& path) {
  return {ErrorCode::index_busy,
          {"{0}", {path}},
          {"another process is writing this index"},
          {"wait until it has ended and try again"}};
}

bool is_ours(const std::string& name) {
  return name == dict::stub_file || name == dict::lock_file || name == scratch_folder ||
         name.rfind(generation_prefix, 0) == 0 || name == std::string(dict::stub_file) + ".new";
}

// An index must not be mixed into a folder of reports by a slip of the hand.
void refuse_foreign_folder(const std::string& path) {
  for (const auto& entry : fs::directory_iterator(path))
    if (!is_ours(entry.path().filename().string()))
      throw Error(ErrorCode::invalid_argument, {"{0}", {path}}, {"the folder is not an index and not empty"},
                  {"name a new folder for the index with -i"});
}

}  // namespace

IndexFolder::IndexFolder(std::string path) : path_(std::move(path)) {
  std::error_code problem;
  fs::create_directories(path_, problem);
  if (problem) {
    errno = problem.value();
    fail(path_, "the index folder cannot be made ({0})");
  }
  if (!fs::exists(path_ + "/" + dict::stub_file)) refuse_foreign_folder(path_);
  const std::string lock = path_ + "/" + dict::lock_file;
  lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) fail(path_, "the index cannot be written ({0})");
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock_);
    throw busy(path_);
  }
}

IndexFolder::~IndexFolder() {
  ::close(lock_);
}

std::string IndexFolder::current_name() const {
  return dict::generation_named_in(path_);
}

std::optional<std::string> IndexFolder::current() const {
  return current_generation(path_);
}

std::optional<std::string> current_generation(const std::string& folder) {
  const std::string name = dict::generation_named_in(folder);
  if (name.empty()) return std::nullopt;
  return folder + "/" + name;
}

// An index that was copied without its lock, or that only others may write, has nobody to wait for.
ReadLock::ReadLock(const std::string& folder)
    : lock_(::open((folder + "/" + dict::lock_file).c_str(), O_RDONLY | O_CLOEXEC)) {
  if (lock_ < 0 || ::flock(lock_, LOCK_SH | LOCK_NB) == 0) return;
  ::close(lock_);
  throw busy(folder);
}

ReadLock::~ReadLock() {
  if (lock_ >= 0) ::close(lock_);
}

std::string IndexFolder::make_scratch() {
  const std::string folder = path_ + "/" + scratch_folder;
  std::error_code problem;
  fs::remove_all(folder, problem);
  // A run that was killed after building and before swapping leaves a generation that nobody names.
  const std::string name = current_name();
  for (const auto& entry : fs::directory_iterator(path_)) {
    const std::string other = entry.path().filename().string();
    if (other.rfind(generation_prefix, 0) == 0 && other != name) fs::remove_all(entry.path(), problem);
  }
  problem.clear();
  fs::create_directories(folder, problem);
  if (problem) {
    errno = problem.value();
    fail(folder, "the index cannot be written ({0})");
  }
  return folder;
}

void IndexFolder::remove_scratch() noexcept {
  std::error_code ignored;
  fs::remove_all(path_ + "/" + scratch_folder, ignored);
}

std::string IndexFolder::next() const {
  const std::string name = current_name();
  const std::size_t prefix = std::strlen(generation_prefix);
  const unsigned long number = name.size() > prefix ? std::strtoul(name.c_str() + prefix, nullptr, 10) : 0;
  return fmt::format("{}/{}{:06}", path_, generation_prefix, number + 1);
}

void IndexFolder::swap_in_next() {
  const std::optional<std::string> before = current();
  const std::string name = fs::path(next()).filename().string();
  const std::string stub = path_ + "/" + dict::stub_file;
  {
    std::ofstream out(stub + ".new", std::ios::trunc);
    out << stub_backend << name << "\n";
    if (!out.flush()) fail(stub, "the index cannot be written ({0})");
  }
  sync_file(stub + ".new");
  if (std::rename((stub + ".new").c_str(), stub.c_str()) != 0)
    fail(stub, "the index cannot be written ({0})");
  sync_file(path_);
  // Readers that have the old generation open keep its files until they close them.
  std::error_code ignored;
  if (before) fs::remove_all(*before, ignored);
}

}  // namespace hakusho::indexer
