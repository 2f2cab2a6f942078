// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/open_indexes.hpp"
#include "searcher/original_file.hpp"

namespace hakusho {

namespace searcher {

/// The dictionary that `reader`'s index was made with. Throws Error: index_mismatch where `options` give
/// another.
Dictionary dictionary_for(const IndexReader& reader, const DictionaryOptions& options);

}  // namespace searcher

/// What a Searcher holds.
struct Searcher::State {
  /// Searchers with one cache share what they can.
  State(const std::vector<std::string>& indexes, const DictionaryOptions& dictionary_options,
        std::shared_ptr<searcher::ContentsCache> shared_contents);

  /// Moves to the latest generations, and tries again what did not answer; false if nothing is new.
  bool reopen();

  /// Runs `action`; what Xapian throws becomes an Error. Where a server is lost on the way, it is connected
  /// again or left out, and `action` is run once more: it must take `reader` afresh.
  template <class Action>
  auto guarded(Action action) {
    if (std::exchange(guarding_, true)) return action();  // the outer one starts all of it again
    const Reset reset{guarding_};
    try {
      for (searcher::LostShards lost;;) {
        try {
          return action();
        } catch (const searcher::ShardLost& loss) {
          recover(loss, lost);
        }
      }
    } catch (const Xapian::Error& error) {
      throw Error(ErrorCode::corrupt, {"{0}", {reader->name()}},
                  {"the index cannot be read ({0})", {error.get_msg()}},
                  {"check it with hakusho verify, or build it again with --rebuild"});
    }
  }

  /// The same, for an answer that says what it was drawn from.
  template <class Action>
  auto answered(Action action) {
    return guarded([&] {
      auto answer = action();
      answer.fingerprint = reader->fingerprint();
      answer.unreachable = indexes.unreachable();
      return answer;
    });
  }

  DictionaryOptions options;
  std::function<bool()> cancelled;
  searcher::UnchangedFiles unchanged_files;
  std::shared_ptr<searcher::ContentsCache> cache;
  searcher::OpenIndexes indexes;
  std::unique_ptr<searcher::IndexReader> reader;
  Dictionary dictionary;
  Analyzer analyzer;

 private:
  struct Reset {
    bool& flag;
    ~Reset() { flag = false; }
  };
  void recover(const searcher::ShardLost& loss, searcher::LostShards& lost);
  std::unique_ptr<searcher::IndexReader> latest_reader() const;
  void use_latest();
  bool guarding_ = false;
};

namespace searcher {

PassageContext show_passage(IndexReader& index, const std::string& id, std::size_t around);

}  // namespace searcher
}  // namespace hakusho
