// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <hakusho/error.hpp>
#include <memory>
#include <string>
#include <utility>

#include "dict/compressor.hpp"
#include "dict/posting_lists.hpp"
#include "searcher/index_place.hpp"
#include "searcher/match/posting_list.hpp"
#include "searcher/metadata_store.hpp"
#include "searcher/pipe_signal_guard.hpp"

namespace hakusho::searcher {

/// Thrown where a server does not answer: the connection timed out, or the server is gone. Whoever can go on
/// without it does; to everybody else it is an Error (io) like any other.
class ShardLost : public Error {
 public:
  /// `problem` is what Xapian says of it.
  ShardLost(std::string name, const std::string& problem)
      : Error(ErrorCode::io, {"{0}", {name}}, {"the server does not answer ({0})", {problem}},
              {"see whether hakusho serve-shard runs there"}),
        name_(std::move(name)) {}
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

/// Which stub file of an index folder was read: another one names another generation.
struct StubState {
  std::uint64_t device = 0, file = 0;
  std::int64_t seconds = 0, nanoseconds = 0;
  bool operator==(const StubState&) const = default;
};

/// One generation of the index at one place, open for reading: what is stored in it, and nothing worked out.
/// Passages are numbered from 1. Not for sharing between threads.
///
/// Everything may throw ShardLost where the place is a server, and Xapian::Error.
class Shard {
 public:
  /// Opens the current generation. Throws Error: not_found, index_mismatch (format), corrupt; ShardLost.
  explicit Shard(IndexPlace place);
  ~Shard();
  Shard(const Shard&) = delete;
  Shard& operator=(const Shard&) = delete;

  const IndexPlace& place() const { return place_; }
  const std::string& name() const { return place_.name; }
  const std::string& fingerprint() const { return fingerprint_; }
  const std::string& dictionary_fingerprint() const { return dictionary_fingerprint_; }
  const std::string& user_words() const { return user_words_; }
  /// Tells this generation from every other, in whatever place.
  const std::string& generation() const { return generation_; }
  std::uint32_t last_passage() const { return last_passage_; }
  /// The folder of the generation that is open; a later run may have removed it. Empty for a server.
  std::string database_path() const;

  std::string metadata(const std::string& key) const;
  /// Where metadata() looks first; of this generation.
  void share_metadata(std::shared_ptr<MetadataStore> store) { metadata_ = std::move(store); }
  /// Calls take(passage, occurrences) for each passage that holds the term at this place in the vocabulary.
  /// Throws Error (corrupt) where the index has no such passage.
  template <class Take>
  void each_posting(std::size_t term, Take take) {
    for (dict::PostingWalk walk(asked([&] { return postings_.list_of(term); })); walk.next();) {
      if (walk.passage() > last_passage_) fail_as_damaged(walk.passage());
      take(walk.passage(), walk.occurrences());
    }
  }
  /// Appends those passages to `list`, each number raised by `offset`.
  void append_postings(std::size_t term, std::uint32_t offset, PostingList& list) {
    each_posting(term, [&](std::uint32_t passage, std::uint32_t occurrences) {
      list.add(offset + passage, occurrences);
    });
  }
  /// The record as stored, expanded.
  void read_record(std::uint32_t passage, std::string& record);

  /// Whether there is another generation at this place by now. A server is asked every few seconds at most;
  /// one that does not answer has none.
  bool outdated();

  /// Whether a server answers, told within a second or so.
  static bool answers(const IndexPlace& place);

  /// For what asked() runs.
  const Xapian::Database& database() const { return database_; }
  /// Runs `action`, which reads database(): a server's failure is told from damage and becomes ShardLost.
  template <class Action>
  auto asked(Action action) const {
    const PipeSignalGuard guard(place_.remote());
    try {
      return action();
    } catch (const Xapian::NetworkError& error) {
      throw ShardLost(place_.name, error.get_msg());
    }
  }

 private:
  void open();
  [[noreturn]] void fail_as_damaged(std::uint32_t passage) const;

  IndexPlace place_;
  StubState stub_;      // of a folder
  std::string folder_;  // of the generation, in it
  Xapian::Database database_;
  std::string fingerprint_, dictionary_fingerprint_, user_words_, generation_;
  std::uint32_t last_passage_ = 0;
  std::chrono::steady_clock::time_point looked_at_;
  std::shared_ptr<MetadataStore> metadata_;
  dict::PostingPieces postings_;
  std::unique_ptr<dict::Compressor> compressor_;
  std::unique_ptr<dict::TextUnpacker> unpacker_;
};

}  // namespace hakusho::searcher
