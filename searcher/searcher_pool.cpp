// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/searcher.hpp>
#include <mutex>

namespace hakusho {

struct SearcherPool::State {
  std::string index;
  DictionaryOptions options;
  std::mutex mutex;
  std::vector<std::unique_ptr<Searcher>> idle;
};

SearcherPool::SearcherPool(std::string index, DictionaryOptions options) : state_(std::make_unique<State>()) {
  state_->index = std::move(index);
  state_->options = std::move(options);
  state_->idle.push_back(std::make_unique<Searcher>(state_->index, state_->options));
}

SearcherPool::~SearcherPool() = default;

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
    searcher = std::make_unique<Searcher>(state_->index, state_->options);
  return {*this, std::move(searcher)};
}

SearcherPool::Lease::Lease(SearcherPool& pool, std::unique_ptr<Searcher> searcher)
    : pool_(pool), searcher_(std::move(searcher)) {}

SearcherPool::Lease::~Lease() {
  const std::lock_guard lock(pool_.state_->mutex);
  pool_.state_->idle.push_back(std::move(searcher_));
}

}  // namespace hakusho
