// SPDX-License-Identifier: GPL-2.0-or-later
// The one door to minizip.
#include "indexer/extract/zip_archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>
#include <hakusho/error.hpp>
#include <utility>

namespace hakusho::indexer {
namespace {

constexpr std::uint64_t most_entries = 20000;
constexpr std::size_t longest_name = 1000;
// Sheets full of zeros reach a ratio of about a hundred; a small entry does no harm whatever its ratio.
constexpr std::uint64_t highest_ratio = 200;
constexpr std::uint64_t harmless_size = 4u << 20;
constexpr std::uint64_t megabyte = 1u << 20;

const Message save_again{"open it in the program that made it and save it again"};

// ".." and drive letters have no place in a container; backslashes are what sloppy programs write for /.
bool leads_elsewhere(std::string_view name) {
  if (name.size() > 1 && name[1] == ':') return true;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    if (name.substr(0, end) == "..") return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

}  // namespace

/// What minizip reads from, in place of a file on disk.
struct ZipArchive::Memory {
  std::string_view bytes;
  std::uint64_t position = 0;

  static voidpf open(voidpf opaque, const void*, int) { return opaque; }
  static int close(voidpf, voidpf) { return 0; }
  static int error(voidpf, voidpf) { return 0; }
  static uLong write(voidpf, voidpf, const void*, uLong) { return 0; }
  static ZPOS64_T tell(voidpf opaque, voidpf) { return static_cast<Memory*>(opaque)->position; }

  static uLong read(voidpf opaque, voidpf, void* buffer, uLong size) {
    auto* memory = static_cast<Memory*>(opaque);
    const std::uint64_t left = memory->bytes.size() - memory->position;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, size));
    if (count > 0) std::memcpy(buffer, memory->bytes.data() + memory->position, count);
    memory->position += count;
    return static_cast<uLong>(count);
  }

  static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    auto* memory = static_cast<Memory*>(opaque);
    const std::uint64_t size = memory->bytes.size();
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->position
                                                                  : size;
    if (offset > size - from) return -1;
    memory->position = from + offset;
    return 0;
  }
};

ZipArchive::ZipArchive(std::string_view bytes, std::string file, std::size_t max_expanded_bytes)
    : file_(std::move(file)),
      max_expanded_bytes_(max_expanded_bytes),
      memory_(std::make_unique<Memory>(Memory{bytes})) {
  check_magic();
  zlib_filefunc64_def functions{};
  functions.zopen64_file = Memory::open;
  functions.zread_file = Memory::read;
  functions.zwrite_file = Memory::write;
  functions.ztell64_file = Memory::tell;
  functions.zseek64_file = Memory::seek;
  functions.zclose_file = Memory::close;
  functions.zerror_file = Memory::error;
  functions.opaque = memory_.get();
  zip_ = unzOpen2_64("", &functions);
  if (zip_ == nullptr) refuse_damaged();
  try {
    read_directory();
  } catch (...) {
    unzClose(zip_);
    throw;
  }
}

ZipArchive::~ZipArchive() {
  unzClose(zip_);
}

std::string ZipArchive::entry_key(std::string_view name) {
  while (!name.empty() && (name.front() == '/' || name.front() == '\\')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return key;
}

// Office wraps what it encrypts, and wrapped everything before 2007, in another kind of container.
void ZipArchive::check_magic() const {
  using namespace std::string_view_literals;
  if (!memory_->bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return;
  constexpr auto encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  if (memory_->bytes.find(encrypted) != std::string_view::npos)
    throw Error(ErrorCode::unsupported, {"{0}", {file_}}, {"the file is protected by a password"},
                {"save it without a password"});
  throw Error(ErrorCode::unsupported, {"{0}", {file_}}, {"the file is in the format of Office before 2007"},
              {"save it as DOCX or XLSX"});
}

void ZipArchive::refuse_damaged() const {
  throw Error(ErrorCode::corrupt, {"{0}", {file_}}, {"the zip container is damaged or cut short"},
              save_again);
}

void ZipArchive::read_directory() {
  unz_global_info64 info{};
  if (unzGetGlobalInfo64(zip_, &info) != UNZ_OK) refuse_damaged();
  if (info.number_entry == 0)
    throw Error(ErrorCode::corrupt, {"{0}", {file_}}, {"the zip container is empty"}, save_again);
  if (info.number_entry > most_entries)
    throw Error(ErrorCode::unsupported, {"{0}", {file_}},
                {"the zip container holds more than {0} entries", {std::to_string(most_entries)}},
                save_again);
  int status = unzGoToFirstFile(zip_);
  for (; status == UNZ_OK; status = unzGoToNextFile(zip_)) {
    // The count in the directory is a claim like any other.
    if (entries_.size() >= most_entries) refuse_damaged();
    add_entry();
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) refuse_damaged();
}

void ZipArchive::add_entry() {
  unz_file_info64 info{};
  char name[longest_name + 1] = {};
  if (unzGetCurrentFileInfo64(zip_, &info, name, longest_name, nullptr, 0, nullptr, 0) != UNZ_OK)
    refuse_damaged();
  constexpr uLong encrypted = 1u, directory_encrypted = 1u << 13;
  if ((info.flag & (encrypted | directory_encrypted)) != 0)
    throw Error(ErrorCode::unsupported, {"{0}", {file_}}, {"the file is protected by a password"},
                {"save it without a password"});
  const bool whole = info.size_filename <= longest_name && std::strlen(name) == info.size_filename;
  if (!whole || leads_elsewhere(name))
    throw Error(ErrorCode::corrupt, {"{0}", {file_}}, {"the zip container holds an entry with a false name"},
                save_again);
  unz64_file_pos position{};
  if (unzGetFilePos64(zip_, &position) != UNZ_OK) refuse_damaged();
  const Entry entry{position.pos_in_zip_directory, position.num_of_file, info.compressed_size,
                    info.uncompressed_size};
  check_size(entry, entry.unpacked);
  declared_ += entry.unpacked;
  if (declared_ > max_expanded_bytes_) check_size(entry, declared_);
  if (!entries_.emplace(entry_key(name), entry).second)
    throw Error(ErrorCode::corrupt, {"{0}", {file_}}, {"the zip container holds an entry twice"}, save_again);
}

void ZipArchive::check_size(const Entry& entry, std::uint64_t size) const {
  if (size > max_expanded_bytes_)
    throw Error(
        ErrorCode::unsupported, {"{0}", {file_}},
        {"the zip container unpacks to more than {0} MB", {std::to_string(max_expanded_bytes_ / megabyte)}},
        {"split it"});
  if (size > harmless_size && size / highest_ratio > entry.packed)
    throw Error(ErrorCode::unsupported, {"{0}", {file_}},
                {"the zip container holds an entry that unpacks to more than {0} times its size",
                 {std::to_string(highest_ratio)}},
                save_again);
}

std::string ZipArchive::read(std::string_view name, std::size_t max_bytes) {
  const auto entry = entries_.find(entry_key(name));
  if (entry == entries_.end())
    throw Error(ErrorCode::corrupt, {"{0}", {file_}}, {"the part {0} is missing in it", {std::string(name)}},
                save_again);
  unz64_file_pos position{entry->second.position, entry->second.number};
  unz_file_info64 info{};
  if (unzGoToFilePos64(zip_, &position) != UNZ_OK ||
      unzGetCurrentFileInfo64(zip_, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
    refuse_damaged();
  constexpr uLong stored = 0, deflated = 8;
  if (info.compression_method != stored && info.compression_method != deflated)
    throw Error(ErrorCode::unsupported, {"{0}", {file_}},
                {"the zip container is compressed in a way that is not known"}, save_again);
  if (unzOpenCurrentFile(zip_) != UNZ_OK) refuse_damaged();
  try {
    std::string contents = unpack(entry->second, max_bytes);
    if (unzCloseCurrentFile(zip_) != UNZ_OK) refuse_damaged();  // the checksum is wrong
    return contents;
  } catch (...) {
    unzCloseCurrentFile(zip_);
    throw;
  }
}

std::string ZipArchive::unpack(const Entry& entry, std::size_t max_bytes) {
  std::string contents;
  char buffer[1 << 16];
  for (;;) {
    const int count = unzReadCurrentFile(zip_, buffer, sizeof buffer);
    if (count < 0) refuse_damaged();
    if (count == 0) break;
    contents.append(buffer, static_cast<std::size_t>(count));
    expanded_ += static_cast<std::uint64_t>(count);
    check_size(entry, contents.size());
    if (expanded_ > max_expanded_bytes_) check_size(entry, expanded_);
    if (contents.size() > max_bytes)
      throw Error(ErrorCode::unsupported, {"{0}", {file_}},
                  {"a part of it is larger than {0} MB", {std::to_string(max_bytes / megabyte)}},
                  {"split it"});
  }
  if (contents.size() != entry.unpacked) refuse_damaged();
  return contents;
}

}  // namespace hakusho::indexer
