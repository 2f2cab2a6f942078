// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/open_indexes.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <utility>

namespace hakusho::searcher {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds retry_interval{5};

}  // namespace

OpenIndexes::OpenIndexes(const std::vector<std::string>& names, std::shared_ptr<ContentsCache> cache)
    : cache_(std::move(cache)) {
  for (const std::string& name : names) {
    const bool again = std::any_of(entries_.begin(), entries_.end(),
                                   [&](const Entry& entry) { return entry.place.name == name; });
    if (again) continue;
    Entry entry{place_named(name), nullptr, {}, Clock::now()};
    try {
      entry.shard = opened(entry.place);
    } catch (const ShardLost& loss) {
      entry.loss = loss;
    }
    entries_.push_back(std::move(entry));
  }
  demand_one();
}

void OpenIndexes::demand_one() const {
  if (entries_.empty())
    throw Error(ErrorCode::invalid_argument, {"--index"}, {"no index is named"}, {"give a folder"});
  if (shards().empty()) throw *entries_.front().loss;
}

// What a folder holds is in the system's cache of files already.
std::shared_ptr<Shard> OpenIndexes::opened(const IndexPlace& place) const {
  auto shard = std::make_shared<Shard>(place);
  if (place.remote()) shard->share_metadata(cache_->metadata_of(*shard));
  return shard;
}

Shards OpenIndexes::shards() const {
  Shards open;
  for (const Entry& entry : entries_)
    if (entry.shard) open.push_back(entry.shard);
  return open;
}

std::vector<std::string> OpenIndexes::unreachable() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_)
    if (!entry.shard) names.push_back(entry.place.name);
  return names;
}

bool OpenIndexes::update() {
  std::vector<Entry> latest = entries_;
  bool changed = false;
  for (Entry& entry : latest) {
    if (entry.shard ? !entry.shard->outdated() : Clock::now() - entry.tried < retry_interval) continue;
    try {
      if (!entry.shard && !Shard::answers(entry.place)) {
        entry.tried = Clock::now();
        continue;
      }
      entry.shard = opened(entry.place);
      changed = true;
    } catch (const ShardLost&) {
      entry.tried = Clock::now();  // what was open stays so
    }
  }
  entries_ = std::move(latest);
  return changed;
}

OpenIndexes::Entry& OpenIndexes::entry_named(const std::string& name) {
  return *std::find_if(entries_.begin(), entries_.end(),
                       [&](const Entry& entry) { return entry.place.name == name; });
}

void OpenIndexes::recover(const ShardLost& loss, LostShards& lost) {
  if (!lost.insert(loss.name()).second) return leave_out(loss);
  Entry& entry = entry_named(loss.name());
  try {
    entry.shard = opened(entry.place);
  } catch (const ShardLost& again) {
    leave_out(again);
  }
}

// What is lost last stays, to be connected again with the next question.
void OpenIndexes::leave_out(const ShardLost& loss) {
  if (shards().size() == 1) throw loss;
  Entry& entry = entry_named(loss.name());
  entry.shard = nullptr;
  entry.loss = loss;
  entry.tried = Clock::now();
}

}  // namespace hakusho::searcher
