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

/// What a walk through PATHs found.
struct Collection {
  std::vector<FoundFile> files;
  std::vector<std::string>
      manifests;  ///< manifest.tsv and manifest.toml, those of a folder before its own folders'
  std::vector<std::string> unseen;  ///< folders and links that could not be looked into
};

/// The files that `paths` name or hold, in byte order below each PATH. Symbolic links are followed, each
/// folder is visited once below a PATH; hidden files, manifests and files that are no documents (pictures,
/// programs) are passed over in folders. Names are bytes, in whatever encoding. A folder that cannot be read
/// goes to `skipped`, as do a link to nowhere that has the name of a document, documents of kinds that cannot
/// be read
/// (.doc, .pptx, .zip) and any other file that is named by itself.
Collection find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>& skipped);

}  // namespace hakusho::indexer
