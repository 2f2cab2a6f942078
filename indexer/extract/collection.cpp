// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/collection.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <set>

#include "indexer/extract/manifest.hpp"

namespace hakusho::indexer {
namespace {

// Deeper than any real collection: a guard against folders that are made to be endless.
constexpr int deepest = 200;

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

std::string file_name(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  if (end == std::string::npos) return path;
  const std::size_t slash = path.rfind('/', end);
  return path.substr(slash == std::string::npos ? 0 : slash + 1,
                     end - (slash == std::string::npos ? 0 : slash + 1) + 1);
}

class Walker {
 public:
  Walker(std::vector<FoundFile>& found, std::vector<SkippedFile>& skipped)
      : found_(found), skipped_(skipped) {}

  void folder(const std::string& place, const std::string& relative, const struct stat& status, int depth) {
    // A link back to a folder that was seen already would go round for ever.
    if (depth > deepest || !visited_.insert({status.st_dev, status.st_ino}).second) return;
    const std::optional<std::vector<std::string>> names = names_in(place);
    if (!names) {
      skipped_.push_back({relative.empty() ? place : relative,
                          ErrorCode::io,
                          {"the folder cannot be read ({0})", {std::strerror(errno)}},
                          {"check its permissions"}});
      return;
    }
    for (const std::string& name : *names)
      entry(place + "/" + name, relative.empty() ? name : relative + "/" + name, depth);
  }

 private:
  static std::optional<std::vector<std::string>> names_in(const std::string& place) {
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(place.c_str()), ::closedir);
    if (!handle) return std::nullopt;
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(handle.get()))
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    std::sort(names.begin(), names.end());
    return names;
  }

  void entry(const std::string& place, const std::string& relative, int depth) {
    const auto status = status_of(place);
    if (!status) return;  // a link to nowhere
    if (S_ISDIR(status->st_mode))
      folder(place, relative, *status, depth + 1);
    else if (S_ISREG(status->st_mode) && DocumentReader::supports(place) &&
             !is_manifest_name(file_name(place)))
      found_.push_back({place, relative});
  }

  std::vector<FoundFile>& found_;
  std::vector<SkippedFile>& skipped_;
  std::set<std::pair<dev_t, ino_t>> visited_;
};

}  // namespace

std::vector<FoundFile> find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>& skipped) {
  std::vector<FoundFile> found;
  for (const std::string& path : paths) {
    const auto status = status_of(path);
    if (!status) continue;  // the plan of a run reports it
    if (S_ISDIR(status->st_mode)) {
      const std::size_t end = path.find_last_not_of('/');
      Walker(found, skipped)
          .folder(end == std::string::npos ? path : path.substr(0, end + 1), "", *status, 0);
    } else if (!S_ISREG(status->st_mode)) {
      skipped.push_back(
          {path, ErrorCode::unsupported, {"it is no file and no folder"}, {"name a file or a folder"}});
    } else if (!DocumentReader::supports(path)) {
      skipped.push_back({path,
                         ErrorCode::unsupported,
                         {"files of this kind cannot be read"},
                         {"convert it to PDF, HTML or text"}});
    } else {
      found.push_back({path, file_name(path)});
    }
  }
  return found;
}

}  // namespace hakusho::indexer
