// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/index_writer.hpp>
#include <string>
#include <vector>

#include "indexer/write/existing_index.hpp"

namespace hakusho::indexer {

/// A file that is to be read.
struct FileTask {
  std::string file;      ///< to open
  std::string absolute;  ///< names it between runs
  std::string path;      ///< what its documents are called
  Metadata given;        ///< from a manifest
  std::string content_hash;
  std::uint64_t bytes = 0;
  bool replaces = false;  ///< the index has an older version
};

/// What a run will do.
struct RunPlan {
  std::vector<FileTask> tasks;       ///< largest first, so that threads end together
  std::vector<std::string> removed;  ///< absolute names of documents whose files are gone (with --prune)
  std::size_t unchanged = 0;
  std::uint64_t bytes = 0;
};

/// Compares the files below `paths` with what is indexed. Files that cannot be opened go to `skipped`.
/// Throws Error: invalid_argument (a PATH that is missing; --prune on a missing or empty PATH without
/// --force), io.
RunPlan plan_run(const std::vector<std::string>& paths, const IndexOptions& options,
                 const ExistingIndex& existing, const std::string& index_directory,
                 std::vector<SkippedFile>& skipped);

}  // namespace hakusho::indexer
