// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>
#include <memory>
#include <string>

#include "searcher/index_reader.hpp"
#include "searcher/original_file.hpp"

namespace hakusho {

namespace searcher {

/// The dictionary that `reader`'s index was made with. Throws Error: index_mismatch where `options` give
/// another.
Dictionary dictionary_for(const IndexReader& reader, const DictionaryOptions& options);

/// Runs `action`; what Xapian throws becomes an Error that names the folder of the index.
template <class Action>
auto guarded_by_folder(const std::string& folder, Action action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw Error(ErrorCode::corrupt, {"{0}", {folder}}, {"the index cannot be read ({0})", {error.get_msg()}},
                {"check it with hakusho verify, or build it again with --rebuild"});
  }
}

}  // namespace searcher

/// What a Searcher holds.
struct Searcher::State {
  State(const std::string& index, const DictionaryOptions& dictionary_options);

  /// Moves to the latest generation; false if it is open already.
  bool reopen();

  /// Runs `action`; what Xapian throws becomes an Error.
  template <class Action>
  auto guarded(Action action) {
    try {
      return searcher::guarded_by_folder(reader->folder(), action);
    } catch (const Error& error) {
      // What was stopped in the middle has left its notes in the reader.
      if (error.code() == ErrorCode::interrupted) open_again();
      throw;
    }
  }
  void open_again();

  DictionaryOptions options;
  std::function<bool()> cancelled;
  searcher::UnchangedFiles unchanged_files;
  std::unique_ptr<searcher::IndexReader> reader;
  Dictionary dictionary;
  Analyzer analyzer;
};

namespace searcher {

PassageContext show_passage(IndexReader& index, const std::string& id, std::size_t around);

}  // namespace searcher
}  // namespace hakusho
