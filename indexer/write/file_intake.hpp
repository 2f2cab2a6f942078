// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <hakusho/document_reader.hpp>
#include <hakusho/index_writer.hpp>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dict/document_table.hpp"
#include "indexer/write/passage_pipeline.hpp"
#include "indexer/write/run_plan.hpp"

namespace hakusho::indexer {

/// Turns files into documents and runs of passages, and keeps the table of documents while threads do so.
class FileIntake {
 public:
  /// `documents` is the table so far; rows are added to it.
  FileIntake(const DocumentReader& reader, const std::vector<FileTask>& tasks,
             std::vector<dict::DocumentEntry> documents, const IndexOptions& options, IndexReport& report);

  /// Reads task number `task`; passages go to `push`. A file that fails is noted in the report, and what was
  /// pushed of it belongs to dead rows. Throws Error (interrupted) when the caller asked to stop.
  void read(std::size_t task, const PassagePipeline::Push& push);

  const std::vector<dict::DocumentEntry>& documents() const { return documents_; }
  /// The tasks that were read to their end.
  const std::vector<bool>& completed() const { return completed_; }

 private:
  struct FileState;
  std::uint32_t row_for(const Document& piece, const FileTask& task, FileState& state);
  std::uint64_t free_id(const std::string& path, const std::string& absolute, const std::string& distinction);
  void fail(std::size_t task, const Error& error, const FileState& state);
  void tell_progress(const FileTask& task, std::size_t passages);

  const DocumentReader& reader_;
  const std::vector<FileTask>& tasks_;
  const IndexOptions& options_;
  IndexReport& report_;
  std::mutex mutex_;
  std::vector<dict::DocumentEntry> documents_;
  std::unordered_map<std::uint64_t, std::string> owners_;  // document id → file that has it
  std::vector<bool> completed_;
  IndexProgress progress_;
  std::chrono::steady_clock::time_point last_told_{};
};

}  // namespace hakusho::indexer
