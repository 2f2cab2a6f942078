// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/searcher.hpp>
#include <mutex>
#include <utility>

#include "searcher/searcher_state.hpp"

namespace hakusho {

struct SearcherPool::State {
  std::vector<std::string> indexes;
  DictionaryOptions options;
  std::shared_ptr<searcher::ContentsCache> cache = std::make_shared<searcher::ContentsCache>();
  std::mutex mutex;
  std::vector<std::unique_ptr<Searcher>> idle;
};

SearcherPool::SearcherPool(std::string index, DictionaryOptions options)
    : SearcherPool(std::vector<std::string>{std::move(index)}, std::move(options)) {}

SearcherPool::SearcherPool(std::vector<std::string> indexes, DictionaryOptions options)
    : state_(std::make_unique<State>()) {
  state_->indexes = std::move(indexes);
  state_->options = std::move(options);
  state_->idle.push_back(opened());
}

SearcherPool::~SearcherPool() = default;

std::unique_ptr<Searcher> SearcherPool::opened() const {
  auto state = std::make_unique<Searcher::State>(state_->indexes, state_->options, state_->cache);
  return std::unique_ptr<Searcher>(new Searcher(std::move(state)));
}

SearcherPool::Lease SearcherPool::borrow() {
  std::unique_ptr<Searcher> searcher;
  {
    const std::lock_guard lock(state_->mutex);
    if (!state_->idle.empty()) {
      searcher = std::move(state_->idle.back());
      state_->idle.pop_back();
    }
  }
  if (searcher)
    searcher->reopen();
  else
    searcher = opened();
  return {*this, std::move(searcher)};
}

SearcherPool::Lease::Lease(SearcherPool& pool, std::unique_ptr<Searcher> searcher)
    : pool_(pool), searcher_(std::move(searcher)) {}

SearcherPool::Lease::~Lease() {
  const std::lock_guard lock(pool_.state_->mutex);
  pool_.state_->idle.push_back(std::move(searcher_));
}

}  // namespace hakusho
