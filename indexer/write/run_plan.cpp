// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/run_plan.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <hakusho/error.hpp>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "dict/digest.hpp"
#include "indexer/extract/collection.hpp"
#include "indexer/extract/manifest.hpp"
#include "indexer/extract/mapped_file.hpp"

namespace hakusho::indexer {
namespace {

namespace fs = std::filesystem;

std::string absolute_name(const std::string& path) {
  std::error_code ignored;
  fs::path name = fs::absolute(path, ignored).lexically_normal();
  if (!name.has_filename()) name = name.parent_path();  // "reports/" is "reports"
  return name.string();
}

bool is_below(const std::string& file, const std::string& folder) {
  return file == folder || (file.size() > folder.size() && file.starts_with(folder) &&
                            (file[folder.size()] == '/' || folder == "/"));
}

void require_paths(const std::vector<std::string>& paths, const IndexOptions& options) {
  std::error_code ignored;
  for (const std::string& path : paths) {
    if (fs::exists(path, ignored)) continue;
    if (options.prune && options.force) continue;
    throw Error(ErrorCode::invalid_argument, {"{0}", {path}}, {"there is no such file or folder"},
                {"check the name"});
  }
}

// A share that is not mounted looks like a folder whose files are all gone.
void refuse_suspicious_prune(const std::vector<std::string>& roots, const std::vector<FileTask>& found) {
  for (const std::string& root : roots) {
    const bool any = std::any_of(found.begin(), found.end(),
                                 [&](const FileTask& task) { return is_below(task.absolute, root); });
    if (!any)
      throw Error(ErrorCode::invalid_argument, {"{0}", {root}},
                  {"nothing to index is left there, and --prune would drop all of it"},
                  {"check that it is mounted, or say --force"});
  }
}

// Manifests: the one that was named, else those that lie beside the files, or in a folder above them up to
// the one that holds the PATH.
class Manifests {
 public:
  Manifests(const std::vector<FileTask>& files, const std::vector<std::string>& paths,
            const std::string& named) {
    if (!named.empty()) {
      loaded_.push_back(Manifest::load(named));
      return;
    }
    std::set<std::string> folders;
    for (const std::string& path : paths)
      folders.insert(fs::path(absolute_name(path)).parent_path().string());
    for (const FileTask& task : files) {
      fs::path folder = fs::path(task.absolute).parent_path();
      for (auto levels = std::count(task.path.begin(), task.path.end(), '/'); levels >= 0; --levels) {
        folders.insert(folder.string());
        folder = folder.parent_path();
      }
    }
    std::error_code ignored;
    for (const std::string& folder : folders)
      for (const char* name : {"manifest.tsv", "manifest.toml"})
        if (const fs::path file = fs::path(folder) / name; fs::is_regular_file(file, ignored))
          loaded_.push_back(Manifest::load(file.string()));
  }

  Metadata find(const std::string& absolute) const {
    for (const Manifest& manifest : loaded_)
      if (const Metadata known = manifest.find(absolute); known != Metadata{}) return known;
    return {};
  }

 private:
  std::vector<Manifest> loaded_;
};

// What a manifest says is part of what is indexed: a new title is a change.
std::string content_hash(const std::string& file, const Metadata& given) {
  const MappedFile contents(file);
  dict::DocumentEntry entry;
  entry.metadata = given;
  return dict::digest(contents.bytes()) + dict::digest(dict::encode(std::span(&entry, 1)));
}

}  // namespace

RunPlan plan_run(const std::vector<std::string>& paths, const IndexOptions& options,
                 const ExistingIndex& existing, const std::string& index_directory,
                 std::vector<SkippedFile>& skipped) {
  require_paths(paths, options);
  std::unordered_map<std::string, std::string> indexed;  // absolute name → content hash
  for (const dict::DocumentEntry& document : existing.documents)
    if (document.alive) indexed.emplace(document.file, document.content_hash);

  RunPlan plan;
  std::unordered_set<std::string> seen;
  std::vector<FileTask> found;
  const std::string own_folder = absolute_name(index_directory);
  for (const FoundFile& file : find_files(paths, skipped)) {
    FileTask task;
    task.file = file.file;
    task.path = file.path;
    task.absolute = absolute_name(file.file);
    if (is_below(task.absolute, own_folder) || !seen.insert(task.absolute).second) continue;
    found.push_back(std::move(task));
  }
  const Manifests manifests(found, paths, options.manifest);
  for (FileTask& task : found) {
    task.given = manifests.find(task.absolute);
    std::error_code ignored;
    task.bytes = fs::file_size(task.file, ignored);
    try {
      task.content_hash = content_hash(task.file, task.given);
    } catch (const Error& error) {
      skipped.push_back({task.path, error.code(), error.reason(), error.remedy()});
      continue;
    }
    const auto known = indexed.find(task.absolute);
    if (known != indexed.end() && known->second == task.content_hash) {
      ++plan.unchanged;
      continue;
    }
    task.replaces = known != indexed.end();
    plan.bytes += task.bytes;
    plan.tasks.push_back(task);
  }
  std::stable_sort(plan.tasks.begin(), plan.tasks.end(),
                   [](const FileTask& a, const FileTask& b) { return a.bytes > b.bytes; });

  if (options.prune) {
    std::vector<std::string> roots;
    for (const std::string& path : paths) roots.push_back(absolute_name(path));
    if (!options.force) refuse_suspicious_prune(roots, found);
    for (const auto& [name, hash] : indexed)
      if (!seen.contains(name) && std::any_of(roots.begin(), roots.end(),
                                              [&](const std::string& root) { return is_below(name, root); }))
        plan.removed.push_back(name);
  }
  return plan;
}

}  // namespace hakusho::indexer
