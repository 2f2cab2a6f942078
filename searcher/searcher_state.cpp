// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/searcher_state.hpp"

#include <utility>

namespace hakusho {

// The words of the user's lists are in the index: searching needs no option.
Dictionary searcher::dictionary_for(const IndexReader& reader, const DictionaryOptions& options) {
  Dictionary dictionary = options.user_lists.empty()
                              ? Dictionary::with_user_words(options, reader.user_words())
                              : Dictionary(options);
  if (dictionary.fingerprint() != reader.dictionary_fingerprint())
    throw Error(ErrorCode::index_mismatch, {"{0}", {reader.name()}},
                {"the index was built with other dictionaries"},
                {"build it again with hakusho index --rebuild"});
  return dictionary;
}

Searcher::State::State(const std::vector<std::string>& places, const DictionaryOptions& dictionary_options,
                       std::shared_ptr<searcher::ContentsCache> shared_contents)
    : options(dictionary_options),
      cache(std::move(shared_contents)),
      indexes(places, cache),
      reader(latest_reader()),
      dictionary(searcher::dictionary_for(*reader, options)),
      analyzer(dictionary) {}

// Of several indexes one may have been made anew with other dictionaries before the rest: till they fit
// together again, what is open answers.
bool Searcher::State::reopen() {
  const searcher::OpenIndexes before = indexes;
  if (!indexes.update()) return false;
  try {
    use_latest();
  } catch (const Error& error) {
    indexes = before;
    if (error.code() == ErrorCode::index_mismatch && indexes.shards().size() > 1) return false;
    throw;
  }
  return true;
}

void Searcher::State::recover(const searcher::ShardLost& loss, searcher::LostShards& lost) {
  indexes.recover(loss, lost);
  try {
    use_latest();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::index_mismatch) throw;
    indexes.leave_out(searcher::ShardLost(loss.name(), error.what()));
    use_latest();
  }
}

std::unique_ptr<searcher::IndexReader> Searcher::State::latest_reader() const {
  searcher::Shards shards = indexes.shards();
  auto contents = cache->contents_of(shards);
  return std::make_unique<searcher::IndexReader>(std::move(shards), std::move(contents));
}

void Searcher::State::use_latest() {
  auto latest = latest_reader();
  if (latest->dictionary_fingerprint() != dictionary.fingerprint()) {
    dictionary = searcher::dictionary_for(*latest, options);
    analyzer = Analyzer(dictionary);
  }
  reader = std::move(latest);
  reader->set_cancelled(cancelled);
}

}  // namespace hakusho
