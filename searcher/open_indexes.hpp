// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "searcher/index_contents.hpp"

namespace hakusho::searcher {

/// Servers that were lost while one question was answered.
using LostShards = std::set<std::string>;

/// The indexes that a Searcher reads: those that are open, and the servers that do not answer.
class OpenIndexes {
 public:
  /// Opens all that are named, each once. A server that does not answer is left out as long as another index
  /// is open. Throws Error: as Shard does; io (none answers), invalid_argument (no name, or a bad one).
  OpenIndexes(const std::vector<std::string>& names, std::shared_ptr<ContentsCache> cache);

  /// Those that are open, in the order given.
  Shards shards() const;
  /// The names of the others.
  std::vector<std::string> unreachable() const;

  /// Opens what has a new generation, and tries again what did not answer: every few seconds at most, and for
  /// a second or so. Whether shards() has changed. Throws as the constructor does; nothing has changed then.
  bool update();

  /// A server was lost: connects to it again, since an idle connection is closed in time. The second time the
  /// same one is lost for one question, and where it does not answer, it is left out. Throws ShardLost where
  /// no other index is open.
  void recover(const ShardLost& loss, LostShards& lost);
  /// Leaves a server out till update() tries it again. Throws `loss` where no other index is open.
  void leave_out(const ShardLost& loss);

 private:
  struct Entry {
    IndexPlace place;
    std::shared_ptr<Shard> shard;   // null: left out
    std::optional<ShardLost> loss;  // why
    std::chrono::steady_clock::time_point tried;
  };
  std::shared_ptr<Shard> opened(const IndexPlace& place) const;
  Entry& entry_named(const std::string& name);
  void demand_one() const;

  std::shared_ptr<ContentsCache> cache_;
  std::vector<Entry> entries_;
};

}  // namespace hakusho::searcher
