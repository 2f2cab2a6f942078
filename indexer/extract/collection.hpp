// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/index_writer.hpp>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// A file that is to be indexed.
struct FoundFile {
  std::string file;  ///< to open
  std::string path;  ///< relative to the PATH it was found below; its name when it is the PATH itself
};

/// The files that `paths` name or hold, in byte order below each PATH. Symbolic links are followed, each
/// folder is visited once; hidden files, manifests and files of unknown kinds are passed over in folders.
/// Names are bytes, in whatever encoding. A folder that cannot be read goes to `skipped`, as does a named
/// file of a kind that is unknown.
std::vector<FoundFile> find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>& skipped);

}  // namespace hakusho::indexer
