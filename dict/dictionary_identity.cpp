// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/dictionary_identity.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>
#include <limits>
#include <optional>
#include <tuple>

#include "dict/digest.hpp"
#include "dict/file_head.hpp"

namespace hakusho::dict {
namespace {

// Compiled dictionaries begin with a header of this length (MeCab's dictionary.h, DictionaryInfo).
constexpr std::size_t header_bytes = 72;

// A note is shorter: at most 20 digits, a blank, 32 digits, a line end.
constexpr std::size_t note_bytes = 64;
constexpr std::size_t digest_digits = 32;

[[noreturn]] void fail(const std::string& file, const Message& advice) {
  throw Error(ErrorCode::dictionary, {"{0}", {file}},
              {"the dictionary cannot be read ({0})", {std::strerror(errno)}}, advice);
}

bool is_newer(const struct stat& a, const struct stat& b) {
  return std::tie(a.st_mtim.tv_sec, a.st_mtim.tv_nsec) > std::tie(b.st_mtim.tv_sec, b.st_mtim.tv_nsec);
}

// The digest that the note beside a dictionary gives, if it is one on these very bytes as far as one can see.
std::optional<std::string> noted_digest(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  const std::optional<FileHead> note = head_of_file(digest_note_of(file), note_bytes);
  if (!note || is_newer(status, note->status)) return std::nullopt;
  const std::string size = std::to_string(status.st_size) + ' ';
  const std::string& text = note->bytes;
  if (!text.starts_with(size) || text.size() != size.size() + digest_digits + 1 || text.back() != '\n')
    return std::nullopt;
  std::string digest = text.substr(size.size(), digest_digits);
  if (digest.find_first_not_of("0123456789abcdef") != std::string::npos) return std::nullopt;
  return digest;
}

}  // namespace

std::string system_dictionary_identity(const std::string& file) {
  errno = ENODATA;  // stays where the file is shorter than a header
  const std::optional<FileHead> head = head_of_file(file, header_bytes);
  if (!head || head->bytes.size() < header_bytes)
    fail(file, "install the package mecab-ipadic-utf8, or name another dictionary");
  return fmt::format("{}:{}:{}", head->status.st_size, head->status.st_mtime, digest(head->bytes));
}

std::string policy_dictionary_identity(const std::string& file) {
  if (std::optional<std::string> noted = noted_digest(file)) return *std::move(noted);
  const std::optional<FileHead> whole = head_of_file(file, std::numeric_limits<std::size_t>::max());
  if (!whole) fail(file, "install hakusho again");
  return digest(whole->bytes);
}

std::string digest_note_of(const std::string& file) {
  return file + ".digest";
}

std::string digest_note(std::string_view bytes) {
  return std::to_string(bytes.size()) + ' ' + digest(bytes) + '\n';
}

}  // namespace hakusho::dict
