// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/static_files.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <map>

#include "frontends/format/translation.hpp"
#include "frontends/http/answers.hpp"

// What cmake/EmbedFiles.cmake makes of frontends/web.
extern "C" {
struct hakusho_web_file {
  const char* name;
  const unsigned char* bytes;
  const std::size_t* size;
};
extern const hakusho_web_file hakusho_web_files[];
}

namespace hakusho::http {
namespace {

struct File {
  std::string_view bytes;
  std::string tag;
};

const std::map<std::string_view, File>& files() {
  static const std::map<std::string_view, File> known = [] {
    std::map<std::string_view, File> all;
    for (const hakusho_web_file* file = hakusho_web_files; file->name != nullptr; ++file) {
      const std::string_view bytes(reinterpret_cast<const char*>(file->bytes), *file->size);
      all.emplace(file->name, File{bytes, tag_of(bytes)});
    }
    return all;
  }();
  return known;
}

std::string_view type_of(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
  };
  for (const auto& [ending, type] : types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

}  // namespace

std::string tag_of(std::string_view bytes) {
  // FNV-1a: names contents, is no protection against forgery.
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const unsigned char c : bytes) hash = (hash ^ c) * 0x100000001b3;
  return fmt::format("\"{:016x}-{:x}\"", hash, bytes.size());
}

Response static_answer(std::string_view path, std::string_view if_none_match, Language language) {
  std::string_view name = path.substr(1);
  if (name.empty()) name = "index.html";
  const auto file = files().find(name);
  if (file == files().end())
    return failure_answer(404, "not_found", cli::tr_later("there is nothing of this address"), language);
  Response response;
  response.headers = {{"ETag", file->second.tag}};
  if (if_none_match == file->second.tag) {
    response.status = 304;
    return response;
  }
  response.type = type_of(name);
  response.body = file->second.bytes;
  return response;
}

}  // namespace hakusho::http
