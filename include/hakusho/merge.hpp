// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <hakusho/api.hpp>
#include <string>
#include <vector>

namespace hakusho {

struct MergeOptions {
  /// Merge even where the target holds documents that none of the indexes has: they are dropped.
  bool force = false;
  std::function<bool()> cancelled;  ///< true: stop, leave the target as it was, throw interrupted
};

struct MergeReport {
  std::size_t indexes = 0;    ///< that were merged
  std::size_t documents = 0;  ///< in the target now
  std::size_t repeated = 0;   ///< documents that more than one index had, and the target has once
  std::size_t passages = 0;   ///< in the target now
  double seconds = 0;
};

/// Makes the index in the folder `target` of those in the folders `indexes`, without reading any report
/// again: what a search over all of them finds is then found in one. The target may be one of them, and is
/// made anew else; readers see it as it was or as it is to be. Later runs of the indexer go on from there.
///
/// The indexes are locked against writing meanwhile. Throws Error: not_found, index_mismatch (other format,
/// or dictionaries that are not those of the first), index_busy, invalid_argument (a server; no index;
/// documents would be lost), corrupt, io, interrupted.
HAKUSHO_API MergeReport merge_indexes(const std::string& target, const std::vector<std::string>& indexes,
                                      const MergeOptions& options = {});

/// The report as JSON (version 1; see docs/json-format.md).
HAKUSHO_API std::string to_json(const MergeReport& report);

}  // namespace hakusho
