// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>
#include <utility>

#include "searcher/result/hit_builder.hpp"
#include "searcher/search_run.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

using namespace searcher;

namespace {

constexpr std::size_t most_hits = 10000;

void check(const SearchOptions& options) {
  if (options.limit > most_hits)
    throw Error(ErrorCode::invalid_argument, {"-n"},
                {"at most {0} hits can be given at a time", {std::to_string(most_hits)}},
                {"ask for fewer, or page through them with --offset"});
}

}  // namespace

Searcher::Searcher(const std::string& index, const DictionaryOptions& options)
    : Searcher(std::vector<std::string>{index}, options) {}
Searcher::Searcher(const std::vector<std::string>& indexes, const DictionaryOptions& options)
    : state_(std::make_unique<State>(indexes, options, std::make_shared<ContentsCache>())) {}
Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const Query& query, const SearchOptions& options) {
  check(options);
  return state_->answered(
      [&] { return SearchRun(*state_->reader, state_->analyzer, query, options).result(); });
}

PassageContext Searcher::show(const std::string& id, std::size_t around) {
  return state_->guarded([&] { return show_passage(*state_->reader, id, around); });
}

void Searcher::set_cancelled(std::function<bool()> cancelled) {
  state_->cancelled = std::move(cancelled);
  state_->reader->set_cancelled(state_->cancelled);
}

const std::string& Searcher::fingerprint() const {
  return state_->reader->fingerprint();
}

bool Searcher::reopen() {
  return state_->reopen();
}

std::vector<std::string> Searcher::unreachable() const {
  return state_->indexes.unreachable();
}

const Dictionary& Searcher::dictionary() const {
  return state_->dictionary;
}

}  // namespace hakusho
