// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace hakusho::indexer {

/// The folder of an index, held for writing: its lock, its current generation and the place for the next.
class IndexFolder {
 public:
  /// Makes the folder where it is missing and takes the lock. Throws Error: index_busy, io,
  /// invalid_argument (a folder with other things in it).
  explicit IndexFolder(std::string path);
  ~IndexFolder();
  IndexFolder(const IndexFolder&) = delete;
  IndexFolder& operator=(const IndexFolder&) = delete;

  const std::string& path() const { return path_; }
  /// The database of the current generation; none in a new index.
  std::optional<std::string> current() const;
  /// A fresh, empty place below the folder for scratch indexes; leftovers of killed runs are removed.
  std::string make_scratch();
  void remove_scratch() noexcept;
  /// Where the next generation is to be built (does not exist yet).
  std::string next() const;
  /// Makes the database built at next() the current one, for all who open the index from now on, and
  /// removes the one before. Atomic: whatever happens, the index is the old or the new one.
  void swap_in_next();

 private:
  std::string current_name() const;
  std::string path_;
  int lock_ = -1;
};

/// Removes the scratch place of a folder when it goes out of scope.
class ScratchRemover {
 public:
  explicit ScratchRemover(IndexFolder& folder) : folder_(folder) {}
  ~ScratchRemover() { folder_.remove_scratch(); }
  ScratchRemover(const ScratchRemover&) = delete;
  ScratchRemover& operator=(const ScratchRemover&) = delete;

 private:
  IndexFolder& folder_;
};

/// The folder of an index that is read while its writers must wait.
class ReadLock {
 public:
  /// Throws Error: index_busy where somebody is writing.
  explicit ReadLock(const std::string& folder);
  ~ReadLock();
  ReadLock(ReadLock&& other) noexcept : lock_(std::exchange(other.lock_, -1)) {}
  ReadLock& operator=(ReadLock&&) = delete;

 private:
  int lock_ = -1;
};

/// The database of the current generation of the index in `folder`; none where there is no index.
std::optional<std::string> current_generation(const std::string& folder);

}  // namespace hakusho::indexer
