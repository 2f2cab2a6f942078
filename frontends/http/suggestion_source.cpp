// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/suggestion_source.hpp"

#include <exception>

namespace hakusho::http {

SuggestionSource::SuggestionSource(std::vector<std::string> indexes, DictionaryOptions dictionary)
    : indexes_(std::move(indexes)), dictionary_(std::move(dictionary)) {}

SuggestionSource::~SuggestionSource() {
  ending_ = true;
  if (maker_.joinable()) maker_.join();
}

void SuggestionSource::prepare(const std::string& fingerprint) {
  const std::lock_guard lock(mutex_);
  if (making_ || wanted_ == fingerprint) return;
  if (maker_.joinable()) maker_.join();  // it has ended: making_ is false
  wanted_ = fingerprint;
  making_ = true;
  maker_ = std::thread([this] { make(); });
}

void SuggestionSource::make() {
  std::shared_ptr<const Suggester> made;
  try {
    // A searcher of its own: what reading every text leaves in its memory goes with it.
    Searcher searcher(indexes_, dictionary_);
    searcher.set_cancelled([this] { return ending_.load(); });
    made = std::make_shared<const Suggester>(searcher);
  } catch (const std::exception&) {
    // The index is being replaced, or damaged, which the searches say. The next who asks begins anew.
  }
  {
    const std::lock_guard lock(mutex_);
    making_ = false;
    wanted_ = made ? made->fingerprint() : std::string();
    if (made) latest_ = std::move(made);
  }
  made_.notify_all();
}

std::shared_ptr<const Suggester> SuggestionSource::get(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  made_.wait_for(lock, time, [this] { return latest_ != nullptr || !making_; });
  return latest_;
}

}  // namespace hakusho::http
