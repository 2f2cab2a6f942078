// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/searcher_state.hpp"

namespace hakusho {

// The words of the user's lists are in the index: searching needs no option.
Dictionary searcher::dictionary_for(const IndexReader& reader, const DictionaryOptions& options) {
  Dictionary dictionary = options.user_lists.empty()
                              ? Dictionary::with_user_words(options, reader.user_words())
                              : Dictionary(options);
  if (dictionary.fingerprint() != reader.dictionary_fingerprint())
    throw Error(ErrorCode::index_mismatch, {"{0}", {reader.folder()}},
                {"the index was built with other dictionaries"},
                {"build it again with hakusho index --rebuild"});
  return dictionary;
}

Searcher::State::State(const std::string& index, const DictionaryOptions& dictionary_options)
    : options(dictionary_options),
      reader(std::make_unique<searcher::IndexReader>(index)),
      dictionary(searcher::dictionary_for(*reader, options)),
      analyzer(dictionary) {}

bool Searcher::State::reopen() {
  if (!reader->outdated()) return false;
  open_again();
  return true;
}

void Searcher::State::open_again() {
  auto latest = std::make_unique<searcher::IndexReader>(reader->folder());
  if (latest->dictionary_fingerprint() != dictionary.fingerprint()) {
    dictionary = searcher::dictionary_for(*latest, options);
    analyzer = Analyzer(dictionary);
  }
  reader = std::move(latest);
  reader->set_cancelled(cancelled);
}

}  // namespace hakusho
