// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/file_intake.hpp"

#include <algorithm>
#include <chrono>
#include <hakusho/error.hpp>

#include "indexer/passages/spoken_years.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t passages_per_run = 1000;
constexpr std::chrono::milliseconds progress_interval{200};

// The parts of a block stay together: what stands across a cut is looked for in neighbours.
std::size_t end_of_run(const std::vector<PassageDraft>& drafts, std::size_t first) {
  std::size_t last = std::min(drafts.size(), first + passages_per_run);
  while (drafts[last - 1].goes_on) ++last;
  return last;
}

bool holds_ready_passages(const Document& piece) {
  return !piece.blocks.empty() && piece.blocks.front().ready;
}

}  // namespace

struct FileIntake::FileState {
  struct Part {
    Metadata metadata;
    std::uint32_t row = 0;
    std::uint32_t position = 0;  // of its next passage
  };
  std::vector<Part> parts;
  std::size_t current = 0;
  std::size_t passages = 0;
  std::vector<Message> notes;
};

FileIntake::FileIntake(const DocumentReader& reader, const std::vector<FileTask>& tasks,
                       std::vector<dict::DocumentEntry> documents, const IndexOptions& options,
                       IndexReport& report)
    : reader_(reader),
      tasks_(tasks),
      options_(options),
      report_(report),
      documents_(std::move(documents)),
      completed_(tasks.size(), false) {
  for (const dict::DocumentEntry& document : documents_)
    if (document.alive) owners_.emplace(document.id, document.file);
  progress_.files_total = tasks.size();
  for (const FileTask& task : tasks) progress_.bytes_total += task.bytes;
}

void FileIntake::read(std::size_t number, const PassagePipeline::Push& push) {
  const FileTask& task = tasks_[number];
  if (options_.cancelled && options_.cancelled())
    throw Error(ErrorCode::interrupted, {"indexing"}, {"interrupted"}, {"the index is as it was before"});
  FileState state;
  try {
    reader_.read(task.file, task.path, task.given, [&](Document&& piece) {
      const std::uint32_t row = row_for(piece, task, state);
      std::vector<PassageDraft> drafts = build_passages(piece.blocks);
      fill_in_spoken_years(drafts, piece.metadata.year);
      piece.blocks.clear();
      state.notes.insert(state.notes.end(), piece.notes.begin(), piece.notes.end());
      state.passages += drafts.size();
      std::uint32_t& position = state.parts[state.current].position;
      for (std::size_t first = 0, last = 0; first < drafts.size(); first = last) {
        last = end_of_run(drafts, first);
        PassageRun run{row, position, {}};
        run.drafts.assign(std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(first)),
                          std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(last)));
        position += static_cast<std::uint32_t>(last - first);
        push(std::move(run));
      }
    });
    if (state.passages == 0)
      throw Error(ErrorCode::unsupported, {"{0}", {task.path}}, {"there is no text in it"},
                  {"see whether it is a scan or empty"});
    const std::lock_guard lock(mutex_);
    completed_[number] = true;
    ++(task.replaces ? report_.replaced : report_.added);
    report_.passages_written += state.passages;
    for (Message& note : state.notes) report_.notes.push_back({task.path, std::move(note)});
    report_.bytes_read += task.bytes;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::interrupted) throw;
    fail(number, error, state);
  }
  tell_progress(task, state.passages);
}

std::uint32_t FileIntake::row_for(const Document& piece, const FileTask& task, FileState& state) {
  auto part = std::find_if(state.parts.begin(), state.parts.end(),
                           [&](const FileState::Part& known) { return known.metadata == piece.metadata; });
  if (part == state.parts.end()) {
    dict::DocumentEntry entry;
    entry.path = piece.path;
    entry.file = task.absolute;
    entry.content_hash = task.content_hash;
    entry.metadata = piece.metadata;
    const std::string distinction =
        holds_ready_passages(piece) ? dict::distinction_of(piece.metadata) : std::string();
    const std::lock_guard lock(mutex_);
    entry.id = free_id(piece.path, task.absolute, distinction);
    documents_.push_back(std::move(entry));
    state.parts.push_back({piece.metadata, static_cast<std::uint32_t>(documents_.size() - 1), 0});
    part = state.parts.end() - 1;
  }
  state.current = static_cast<std::size_t>(part - state.parts.begin());
  return part->row;
}

// The id is made of the path, so that it survives a move of the whole folder. Two files that were indexed
// from different PATHs under one relative path are told apart by where they lie.
std::uint64_t FileIntake::free_id(const std::string& path, const std::string& absolute,
                                  const std::string& distinction) {
  std::uint64_t id = dict::document_id(path, distinction);
  const auto owner = owners_.find(id);
  if (owner != owners_.end() && owner->second != absolute) id = dict::document_id(absolute, distinction);
  owners_.emplace(id, absolute);
  return id;
}

void FileIntake::fail(std::size_t number, const Error& error, const FileState& state) {
  const std::lock_guard lock(mutex_);
  for (const FileState::Part& part : state.parts) documents_[part.row].alive = false;
  report_.skipped.push_back(
      {tasks_[number].path, error.code(), error.reason(), error.remedy(), error.line()});
}

void FileIntake::tell_progress(const FileTask& task, std::size_t passages) {
  const std::lock_guard lock(mutex_);
  ++progress_.files_done;
  progress_.bytes_done += task.bytes;
  progress_.passages += passages;
  progress_.current_file = task.path;
  const auto now = std::chrono::steady_clock::now();
  if (!options_.progress ||
      (now - last_told_ < progress_interval && progress_.files_done < progress_.files_total))
    return;
  last_told_ = now;
  options_.progress(progress_);
}

}  // namespace hakusho::indexer
