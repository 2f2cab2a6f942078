// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/run_plan.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <hakusho/error.hpp>
#include <unordered_map>
#include <unordered_set>

#include "dict/digest.hpp"
#include "indexer/extract/collection.hpp"
#include "indexer/extract/file_contents.hpp"
#include "indexer/extract/manifest.hpp"

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

// Manifests: the one that was named, else those that lie in the folders given or beside a PATH. The nearest
// to a file counts.
class Manifests {
 public:
  Manifests(const std::vector<std::string>& found, const std::vector<std::string>& paths,
            const std::string& named) {
    if (!named.empty()) {
      loaded_.push_back(Manifest::load(named));
      return;
    }
    for (auto file = found.rbegin(); file != found.rend(); ++file) loaded_.push_back(Manifest::load(*file));
    // reports/ is often indexed alone while manifest.tsv stands beside it.
    std::error_code ignored;
    for (const std::string& path : paths)
      for (const char* name : {"manifest.tsv", "manifest.toml"})
        if (const fs::path file = fs::path(absolute_name(path)).parent_path() / name;
            fs::is_regular_file(file, ignored))
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
std::string content_hash(const std::string& file, const Metadata& given, std::size_t most_bytes) {
  dict::Digester contents;
  each_piece_of_file(file, most_bytes, [&](std::string_view bytes) { contents.add(bytes); });
  dict::DocumentEntry entry;
  entry.metadata = given;
  return contents.text() + dict::digest(dict::encode(std::span(&entry, 1)));
}

using HashByName = std::unordered_map<std::string, std::string>;  // absolute name → content hash

HashByName hashes_of(const ExistingIndex& existing) {
  HashByName indexed;
  for (const dict::DocumentEntry& document : existing.documents)
    if (document.alive) indexed.emplace(document.file, document.content_hash);
  return indexed;
}

// The files found, each once, with what manifests say of them.
std::vector<FileTask> tasks_of(const Collection& found, const std::vector<std::string>& paths,
                               const IndexOptions& options, const std::string& own_folder) {
  const Manifests manifests(found.manifests, paths, options.manifest);
  std::unordered_set<std::string> seen;
  std::vector<FileTask> tasks;
  for (const FoundFile& file : found.files) {
    FileTask task;
    task.file = file.file;
    task.path = file.path;
    task.absolute = absolute_name(file.file);
    if (is_below(task.absolute, own_folder) || !seen.insert(task.absolute).second) continue;
    task.given = manifests.find(task.absolute);
    tasks.push_back(std::move(task));
  }
  return tasks;
}

// Keeps of `found` what is new or has changed.
void add_changed(const std::vector<FileTask>& found, const HashByName& indexed, std::size_t most_bytes,
                 RunPlan& plan, std::vector<SkippedFile>& skipped) {
  for (FileTask task : found) {
    std::error_code ignored;
    const auto size = fs::file_size(task.file, ignored);
    task.bytes = ignored ? 0 : size;
    try {
      task.content_hash = content_hash(task.file, task.given, most_bytes);
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
    plan.tasks.push_back(std::move(task));
  }
  std::stable_sort(plan.tasks.begin(), plan.tasks.end(),
                   [](const FileTask& a, const FileTask& b) { return a.bytes > b.bytes; });
}

// What is indexed below `roots` and was not found again. What lies where nobody could look is not gone.
std::vector<std::string> gone(const HashByName& indexed, const std::vector<FileTask>& found,
                              const std::vector<std::string>& roots, const std::vector<std::string>& unseen) {
  std::unordered_set<std::string> seen;
  for (const FileTask& task : found) seen.insert(task.absolute);
  const auto below_any = [](const std::string& name, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return is_below(name, folder); });
  };
  std::vector<std::string> names;
  for (const auto& [name, hash] : indexed)
    if (!seen.contains(name) && below_any(name, roots) && !below_any(name, unseen)) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> absolute_names(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(absolute_name(path));
  return names;
}

}  // namespace

RunPlan plan_run(const std::vector<std::string>& paths, const IndexOptions& options,
                 const ExistingIndex& existing, const std::string& index_directory,
                 std::vector<SkippedFile>& skipped) {
  require_paths(paths, options);
  const Collection collection = find_files(paths, skipped);
  const std::vector<FileTask> found = tasks_of(collection, paths, options, absolute_name(index_directory));
  const HashByName indexed = hashes_of(existing);
  RunPlan plan;
  add_changed(found, indexed, options.reader.max_file_bytes, plan, skipped);
  if (options.prune) {
    const std::vector<std::string> roots = absolute_names(paths);
    if (!options.force) refuse_suspicious_prune(roots, found);
    plan.removed = gone(indexed, found, roots, absolute_names(collection.unseen));
  }
  return plan;
}

}  // namespace hakusho::indexer
