// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/collection.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
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

// What a reader would miss: documents in forms that are not read, and archives of them. Pictures, styles and
// programs that lie beside documents are nobody's documents.
bool is_document_of_unknown_kind(const std::string& place) {
  static constexpr std::array<std::string_view, 16> endings = {"doc",  "docm", "xls", "xlsm", "xlsb", "ppt",
                                                               "pptx", "odt",  "ods", "odp",  "rtf",  "jtd",
                                                               "epub", "zip",  "7z",  "lzh"};
  std::string ending = place.substr(place.rfind('.') + 1);
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

SkippedFile unreadable_kind(const std::string& path) {
  return {path,
          ErrorCode::unsupported,
          {"files of this kind cannot be read"},
          {"convert it to PDF, HTML or text"}};
}

class Walker {
 public:
  Walker(Collection& found, std::vector<SkippedFile>& skipped) : found_(found), skipped_(skipped) {}

  void folder(const std::string& place, const std::string& relative, const struct stat& status, int depth) {
    // A link back to a folder that was seen already would go round for ever.
    if (!visited_.insert({status.st_dev, status.st_ino}).second) return;
    const std::string shown = relative.empty() ? place : relative;
    if (depth > deepest)
      return pass_over(
          place,
          SkippedFile{shown, ErrorCode::unsupported, {"folders are nested too deep here"}, {"move it up"}});
    const std::optional<std::vector<std::string>> names = names_in(place);
    if (!names)
      return pass_over(place, SkippedFile{shown,
                                          ErrorCode::io,
                                          {"the folder cannot be read ({0})", {std::strerror(errno)}},
                                          {"check its permissions"}});
    const std::string inside = place.ends_with('/') ? place : place + "/";
    for (const std::string& name : *names)
      if (is_manifest_name(name)) manifest(inside + name);
    for (const std::string& name : *names)
      if (!is_manifest_name(name))
        entry(inside + name, relative.empty() ? name : relative + "/" + name, depth);
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

  void manifest(const std::string& place) {
    const auto status = status_of(place);
    if (status && S_ISREG(status->st_mode)) found_.manifests.push_back(place);
  }

  void entry(const std::string& place, const std::string& relative, int depth) {
    const auto status = status_of(place);
    if (!status)
      unreachable(place, relative, errno);
    else if (S_ISDIR(status->st_mode))
      folder(place, relative, *status, depth + 1);
    else if (S_ISREG(status->st_mode) && DocumentReader::supports(place))
      found_.files.push_back({place, relative});
    else if (S_ISREG(status->st_mode) && is_document_of_unknown_kind(place))
      skipped_.push_back(unreadable_kind(relative));
  }

  // A link to nowhere may stand for a folder on a share that is not mounted: what is indexed below it stays.
  void unreachable(const std::string& place, const std::string& relative, int problem) {
    found_.unseen.push_back(place);
    const bool permission = problem == EACCES;
    if (!permission && !DocumentReader::supports(place)) return;
    skipped_.push_back(
        SkippedFile{relative,
                    ErrorCode::io,
                    {"the file cannot be read ({0})", {std::strerror(problem)}},
                    permission ? Message{"check its permissions"} : Message{"mend or remove the link"}});
  }

  void pass_over(const std::string& place, SkippedFile why) {
    found_.unseen.push_back(place);
    skipped_.push_back(std::move(why));
  }

  Collection& found_;
  std::vector<SkippedFile>& skipped_;
  std::set<std::pair<dev_t, ino_t>> visited_;
};

// A file that is named by itself is described as when its folder is.
void add_manifests_beside(const std::string& file, std::vector<std::string>& manifests) {
  const std::string folder = file.substr(0, file.rfind('/') + 1);
  for (const char* name : {"manifest.toml", "manifest.tsv"}) {
    const std::string place = folder + name;
    const auto status = status_of(place);
    if (!status || !S_ISREG(status->st_mode)) continue;
    if (std::find(manifests.begin(), manifests.end(), place) == manifests.end()) manifests.push_back(place);
  }
}

}  // namespace

Collection find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>& skipped) {
  Collection found;
  for (const std::string& path : paths) {
    const auto status = status_of(path);
    if (!status) continue;  // the plan of a run reports it
    if (S_ISDIR(status->st_mode)) {
      const std::size_t end = path.find_last_not_of('/');
      Walker(found, skipped).folder(end == std::string::npos ? "/" : path.substr(0, end + 1), "", *status, 0);
    } else if (!S_ISREG(status->st_mode)) {
      skipped.push_back(SkippedFile{
          path, ErrorCode::unsupported, {"it is no file and no folder"}, {"name a file or a folder"}});
    } else if (!DocumentReader::supports(path)) {
      skipped.push_back(unreadable_kind(path));
    } else {
      add_manifests_beside(path, found.manifests);
      found.files.push_back({path, file_name(path)});
    }
  }
  return found;
}

}  // namespace hakusho::indexer
