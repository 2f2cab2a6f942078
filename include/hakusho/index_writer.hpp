// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <hakusho/api.hpp>
#include <hakusho/dictionary.hpp>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakusho {

/// What has been done so far; handed to IndexOptions::progress a few times a second.
struct IndexProgress {
  std::size_t files_done = 0, files_total = 0;
  std::uint64_t bytes_done = 0, bytes_total = 0;
  std::size_t passages = 0;
  std::string current_file;
};

struct IndexOptions {
  /// manifest.tsv or .toml; empty: those that lie beside the files, or in a folder above them up to the one
  /// that holds the PATH, are used.
  std::string manifest;
  ReaderOptions reader;
  DictionaryOptions dictionary;
  unsigned jobs = 0;     ///< threads; 0: one per processor
  bool prune = false;    ///< drop documents below the PATHs whose files are gone
  bool force = false;    ///< prune even where a PATH is missing or empty
  bool rebuild = false;  ///< read every file again and start from an empty index
  std::function<void(const IndexProgress&)> progress;  ///< called from one thread at a time
  std::function<bool()> cancelled;  ///< true: stop, leave the index as it was, throw interrupted
};

/// A file that could not be indexed, and why.
struct SkippedFile {
  std::string path;
  ErrorCode code = ErrorCode::io;
  Message reason;
  Message remedy;
  std::optional<int> line = {};  ///< of the file, where the reason is about one
};

/// Something about an indexed file that a person should look at.
struct FileNote {
  std::string path;
  Message note;
};

struct IndexReport {
  std::size_t added = 0, replaced = 0, unchanged = 0, removed = 0;  ///< files
  std::size_t passages_written = 0;                                 ///< by this run
  std::size_t passages_total = 0;                                   ///< in the index now
  std::uint64_t bytes_read = 0;
  double seconds = 0;
  std::vector<SkippedFile> skipped;
  std::vector<FileNote> notes;
};

/// Writes an index. One writer at a time: the folder is locked while an IndexWriter lives.
/// A run is atomic: readers see the index as before or as after, never half of it.
class HAKUSHO_API IndexWriter {
 public:
  /// Takes the lock; makes the folder when it is not there. Throws Error: index_busy, io,
  /// index_mismatch (built with other dictionaries or an older format; IndexOptions::rebuild mends it),
  /// invalid_argument (no encoding is called so).
  IndexWriter(std::string directory, IndexOptions options = {});
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;

  /// Files and folders into the index: adds what is new, replaces what changed, skips what is unchanged
  /// (by content). A file that cannot be read is reported in `skipped`; the others are indexed.
  /// Throws Error: io, index_busy, interrupted, invalid_argument (a PATH that is not there).
  IndexReport index(const std::vector<std::string>& paths);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The report as JSON (version 1; see docs/json-format.md).
HAKUSHO_API std::string to_json(const IndexReport& report, Language language);

}  // namespace hakusho
