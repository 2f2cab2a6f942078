// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <hakusho/index_writer.hpp>
#include <memory>
#include <thread>
#include <unordered_set>

#include "indexer/write/existing_index.hpp"
#include "indexer/write/file_intake.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/next_generation.hpp"
#include "indexer/write/passage_pipeline.hpp"
#include "indexer/write/purge.hpp"
#include "indexer/write/run_plan.hpp"
#include "indexer/write/scratch_index.hpp"
#include "indexer/write/stored_postings.hpp"
#include "indexer/write/text_sampler.hpp"

namespace hakusho {
namespace {

using namespace indexer;

// Without lists of its own, a run goes on with the words the index was built with.
Dictionary dictionary_for(const IndexOptions& options, const ExistingIndex& existing,
                          const std::string& path) {
  if (options.rebuild || existing.database.empty()) return Dictionary(options.dictionary);
  Dictionary dictionary = options.dictionary.user_lists.empty()
                              ? Dictionary::with_user_words(options.dictionary, existing.user_words)
                              : Dictionary(options.dictionary);
  if (dictionary.fingerprint() != existing.dictionary)
    throw Error(ErrorCode::index_mismatch, {"{0}", {path}}, {"the index was built with other dictionaries"},
                {"build it again with hakusho index --rebuild"});
  return dictionary;
}

// Rows of files that were replaced or removed die, and their passages with them.
void bury(std::vector<dict::DocumentEntry>& documents, std::size_t old_rows,
          const std::unordered_set<std::string>& files) {
  for (std::size_t row = 0; row < old_rows; ++row)
    if (files.contains(documents[row].file)) documents[row].alive = false;
}

// The passages that were there before the run: the generation as it is, or, where many of them are dead, a
// copy of the living.
void add_existing_passages(ExistingIndex& existing, const std::string& scratch, GenerationParts& parts) {
  if (existing.database.empty() || existing.columns.empty()) return;
  parts.columns = std::move(existing.columns);
  PassagePart passages =
      purge_pays(parts.columns, parts.documents)
          ? living_passages(existing.database, scratch + "/living", parts.documents, parts.columns)
          : PassagePart{existing.database, stored_postings(existing.database)};
  if (!parts.columns.empty()) parts.passages.push_back(std::move(passages));
}

}  // namespace

struct IndexWriter::State {
  State(std::string directory, IndexOptions given)
      : options(std::move(given)),
        reader(options.reader),
        folder(std::move(directory)),
        dictionary(dictionary_for(options, peek(), folder.path())) {}

  ExistingIndex peek() const {
    const auto current = folder.current();
    return current && !options.rebuild ? peek_existing_index(*current) : ExistingIndex{};
  }
  ExistingIndex load() const {
    const auto current = folder.current();
    return current && !options.rebuild ? load_existing_index(*current) : ExistingIndex{};
  }

  void write(const RunPlan& plan, ExistingIndex existing, IndexReport& report);
  std::string text_dictionary(const RunPlan& plan, const ExistingIndex& existing) const;

  IndexOptions options;
  DocumentReader reader;
  IndexFolder folder;
  Dictionary dictionary;
};

std::string IndexWriter::State::text_dictionary(const RunPlan& plan, const ExistingIndex& existing) const {
  // Records that stay must remain readable: the dictionary of an index never changes.
  if (!existing.columns.empty()) return existing.text_dictionary;
  return dict::Compressor::train(sample_records(reader, plan.tasks));
}

void IndexWriter::State::write(const RunPlan& plan, ExistingIndex existing, IndexReport& report) {
  const std::string scratch = folder.make_scratch();
  const ScratchRemover remover(folder);
  const dict::Compressor compressor(text_dictionary(plan, existing));

  const std::size_t jobs =
      options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::unique_ptr<ScratchIndex>> indexes;
  std::vector<ScratchIndex*> workers;
  for (std::size_t i = 0; i < jobs; ++i) {
    indexes.push_back(
        std::make_unique<ScratchIndex>(scratch + "/" + std::to_string(i), dictionary.model(), compressor));
    workers.push_back(indexes.back().get());
  }
  const std::size_t old_rows = existing.documents.size();
  FileIntake intake(reader, plan.tasks, std::move(existing.documents), options, report);
  PassagePipeline pipeline(plan.tasks.size(),
                           [&](std::size_t task, const auto& push) { intake.read(task, push); });
  pipeline.run(workers);

  // A file that changed and can no longer be read keeps its older version: nothing indexed is lost.
  std::unordered_set<std::string> gone(plan.removed.begin(), plan.removed.end());
  for (std::size_t task = 0; task < plan.tasks.size(); ++task)
    if (intake.completed()[task] && plan.tasks[task].replaces) gone.insert(plan.tasks[task].absolute);

  GenerationParts parts;
  parts.documents = intake.documents();
  bury(parts.documents, old_rows, gone);
  add_existing_passages(existing, scratch, parts);
  for (const auto& index : indexes) {
    index->finish();
    if (index->columns().empty()) continue;
    parts.passages.push_back({index->path(), index->postings()});
    parts.columns.insert(parts.columns.end(), index->columns().begin(), index->columns().end());
  }
  report.passages_total = settle_columns(parts);
  parts.dictionary = dictionary.fingerprint();
  parts.user_words = dictionary.user_words();
  parts.text_dictionary = compressor.dictionary();
  build_generation(parts, scratch, folder.next());
  folder.swap_in_next();
}

IndexWriter::IndexWriter(std::string directory, IndexOptions options)
    : state_(std::make_unique<State>(std::move(directory), std::move(options))) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;

IndexReport IndexWriter::index(const std::vector<std::string>& paths) {
  const auto start = std::chrono::steady_clock::now();
  IndexReport report;
  ExistingIndex existing = state_->load();
  const RunPlan plan = plan_run(paths, state_->options, existing, state_->folder.path(), report.skipped);
  report.unchanged = plan.unchanged;
  report.removed = plan.removed.size();
  if (!plan.tasks.empty() || !plan.removed.empty() || existing.database.empty()) {
    try {
      state_->write(plan, std::move(existing), report);
    } catch (const Xapian::Error& error) {
      throw Error(ErrorCode::io, {"{0}", {state_->folder.path()}},
                  {"the index cannot be written ({0})", {error.get_msg()}},
                  {"check the folder, its permissions and the free space"});
    }
  } else {
    report.passages_total = static_cast<std::size_t>(std::count_if(
        existing.columns.begin(), existing.columns.end(), [](const auto& row) { return row.counts(); }));
  }
  std::sort(report.skipped.begin(), report.skipped.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace hakusho
