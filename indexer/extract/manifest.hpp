// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hakusho::indexer {

/// manifest.tsv and manifest.toml describe the files beside and below them.
bool is_manifest_name(std::string_view file_name);

/// What the owner of a collection says of its files.
///
/// manifest.tsv has a header line with the columns path (or file), title, series, publisher, year, published,
/// url in any order; other columns are ignored, and so are lines that are empty or begin with #.
/// manifest.toml has a table [[document]] a file with the same names. Paths are relative to the manifest's
/// folder; an empty field is unknown. Years and dates may be written as in reports (令和5年, 2024年7月10日).
/// Of two entries for one file the later counts.
class Manifest {
 public:
  Manifest() = default;
  /// Throws Error: io, invalid_argument (naming file and line).
  static Manifest load(const std::string& file);

  /// What it says of a file (absolute, normalised); empty where it says nothing. A name that is not UTF-8 is
  /// looked up as CP932.
  Metadata find(const std::string& absolute) const;

 private:
  friend class ManifestBuilder;
  std::unordered_map<std::string, Metadata> entries_;  // by absolute path
};

}  // namespace hakusho::indexer
