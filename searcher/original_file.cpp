// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/original_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>
#include <memory>
#include <utility>

#include "dict/digest.hpp"
#include "dict/printable_path.hpp"

namespace hakusho::searcher {
namespace {

// The digest of the bytes comes first in the hash of the contents, that of a manifest's row after it.
constexpr std::size_t digest_length = 32;
// More names than a person looks at in a day; beyond them the books are begun anew.
constexpr std::size_t most_known = 4096;

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".pdf", "application/pdf"},
    {".txt", "text/plain"},
    {".text", "text/plain"},
    {".md", "text/markdown"},
    {".markdown", "text/markdown"},
    {".html", "text/html"},
    {".htm", "text/html"},
    {".xhtml", "application/xhtml+xml"},
    {".xml", "application/xml"},
    {".csv", "text/csv"},
    {".tsv", "text/tab-separated-values"},
    {".jsonl", "application/x-ndjson"},
    {".ndjson", "application/x-ndjson"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

[[noreturn]] void refuse(const dict::DocumentEntry& document, ErrorCode code, Message reason) {
  throw Error(code, {"{0}", {dict::printable_path(document.path)}}, std::move(reason),
              {"index it again with hakusho index"});
}

struct Descriptor {
  int number;
  ~Descriptor() { close(number); }
};

std::string digest_of(const Descriptor& file, const dict::DocumentEntry& document) {
  std::string piece(std::size_t{1} << 16, '\0');
  dict::Digester digester;
  for (;;) {
    const ssize_t got = read(file.number, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse(document, ErrorCode::io, {"cannot be read ({0})", {std::strerror(errno)}});
    if (got == 0) return digester.text();
    digester.add(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
  }
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

std::string media_type_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return "application/octet-stream";
  std::string ending(file_name.substr(dot));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  for (const auto& [name, type] : types)
    if (name == ending) return std::string(type);
  return "application/octet-stream";
}

OriginalFile UnchangedFiles::find(const dict::DocumentEntry& document) {
  // A pipe of that name must not make the call wait.
  const Descriptor file{open(document.file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.number < 0) {
    if (errno == ENOENT || errno == ENOTDIR)
      refuse(document, ErrorCode::not_found, {"the file is no longer where it was indexed"});
    refuse(document, ErrorCode::io, {"cannot be read ({0})", {std::strerror(errno)}});
  }
  struct stat state {};
  if (fstat(file.number, &state) != 0 || !S_ISREG(state.st_mode))
    refuse(document, ErrorCode::not_found, {"the file is no longer where it was indexed"});
  Known now;
  now.device = state.st_dev;
  now.inode = state.st_ino;
  now.bytes = static_cast<std::uint64_t>(state.st_size);
  now.modified = nanoseconds(state.st_mtim);
  now.changed = nanoseconds(state.st_ctim);
  now.digest = document.content_hash.substr(0, digest_length);
  const auto known = known_.find(document.file);
  if (known == known_.end() || known->second != now) {
    if (digest_of(file, document) != now.digest)
      refuse(document, ErrorCode::not_found, {"the file has changed since it was indexed"});
    if (known_.size() >= most_known) known_.clear();
    known_[document.file] = now;
  }
  return {document.file, media_type_of(document.file), now.bytes, now.modified};
}

}  // namespace hakusho::searcher
