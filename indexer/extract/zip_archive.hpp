// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// A zip container in memory. Nothing of it is ever written to disk. Every entry is checked before anything
/// is unpacked, and what is unpacked is counted again, since the sizes in the directory may lie.
class ZipArchive {
 public:
  /// Reads the directory. `bytes` must outlive the archive; `file` names it in errors. Throws Error: corrupt
  /// (no zip, cut short, names that lead elsewhere or come twice), unsupported (encrypted, an old Office
  /// file, too many entries, or one that unpacks to more than `max_expanded_bytes` or too good a ratio).
  ZipArchive(std::string_view bytes, std::string file, std::size_t max_expanded_bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(std::string_view name) const { return entries_.count(entry_key(name)) > 0; }

  /// The contents of an entry; upper and lower case are the same, as Office has it. Throws Error: corrupt
  /// (missing or damaged), unsupported (larger than `max_bytes`, the limits above, unknown compression).
  std::string read(std::string_view name, std::size_t max_bytes);

  const std::string& file() const { return file_; }

 private:
  struct Memory;
  struct Entry {
    std::uint64_t position = 0, number = 0;  ///< where minizip finds it
    std::uint64_t packed = 0, unpacked = 0;  ///< sizes as the directory says
  };

  static std::string entry_key(std::string_view name);
  void check_magic() const;
  void read_directory();
  void add_entry();
  void check_size(const Entry& entry, std::uint64_t size) const;
  std::string unpack(const Entry& entry, std::size_t max_bytes);
  [[noreturn]] void refuse_damaged() const;

  std::string file_;
  std::size_t max_expanded_bytes_;
  std::uint64_t declared_ = 0;  ///< what all entries unpack to, as the directory says
  std::uint64_t expanded_ = 0;  ///< what has been unpacked
  std::unique_ptr<Memory> memory_;
  void* zip_ = nullptr;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace hakusho::indexer
