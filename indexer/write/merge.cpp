// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <hakusho/error.hpp>
#include <hakusho/merge.hpp>
#include <iterator>
#include <optional>
#include <unordered_set>

#include "dict/compressor.hpp"
#include "dict/document_union.hpp"
#include "indexer/write/existing_index.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/next_generation.hpp"
#include "indexer/write/purge.hpp"
#include "indexer/write/stored_postings.hpp"

namespace hakusho {
namespace {

using namespace indexer;

// One of the indexes that are merged, its columns pointing into the table of all documents.
struct Source {
  std::string name;
  ExistingIndex index;
  std::optional<ReadLock> lock;  // none for the target: that is locked for writing
};

bool is_same_folder(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return std::filesystem::equivalent(a, b, ignored);
}

Source open_source(const std::string& name, const std::string& target) {
  if (name.starts_with("tcp:"))
    throw Error(ErrorCode::invalid_argument, {"{0}", {name}}, {"an index on a server cannot be merged"},
                {"run hakusho merge where its folder is"});
  Source source{name, {}, {}};
  if (!is_same_folder(name, target)) source.lock.emplace(name);
  const auto generation = current_generation(name);
  if (!generation)
    throw Error(ErrorCode::not_found, {"{0}", {name}}, {"there is no index"}, {"check the name"});
  source.index = load_existing_index(*generation);
  return source;
}

std::vector<Source> open_sources(const std::vector<std::string>& names, const std::string& target) {
  std::vector<Source> sources;
  for (const std::string& name : names) {
    const bool again = std::any_of(sources.begin(), sources.end(),
                                   [&](const Source& known) { return is_same_folder(known.name, name); });
    if (again) continue;
    sources.push_back(open_source(name, target));
    if (sources.back().index.dictionary != sources.front().index.dictionary)
      throw Error(ErrorCode::index_mismatch, {"{0}", {name}},
                  {"the index was built with other dictionaries than {0}", {sources.front().name}},
                  {"build one of them again with hakusho index --rebuild"});
  }
  if (sources.empty())
    throw Error(ErrorCode::invalid_argument, {"hakusho merge"}, {"no index is named"},
                {"give their folders"});
  return sources;
}

// The target is made of the sources alone: that a document is dropped is more likely a slip than a wish.
void demand_nothing_is_lost(const IndexFolder& target, const std::vector<Source>& sources) {
  const auto generation = target.current();
  const bool is_source = std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
    return is_same_folder(source.name, target.path());
  });
  if (!generation || is_source) return;
  std::unordered_set<std::string> files;
  for (const Source& source : sources)
    for (const dict::DocumentEntry& document : source.index.documents)
      if (document.alive) files.insert(document.file);
  for (const dict::DocumentEntry& document : load_existing_index(*generation).documents)
    if (document.alive && !files.contains(document.file))
      throw Error(ErrorCode::invalid_argument, {"{0}", {target.path()}},
                  {"it holds documents that none of the indexes has, such as {0}", {document.path}},
                  {"name it among the indexes too, or say --force to drop them"});
}

class Merge {
 public:
  Merge(IndexFolder& target, std::vector<Source> sources, const MergeOptions& options)
      : target_(target), sources_(std::move(sources)), options_(options) {}

  MergeReport run() {
    MergeReport report;
    report.indexes = sources_.size();
    unite_documents(report);
    choose_compressor();
    const std::string scratch = target_.make_scratch();
    const ScratchRemover remover(target_);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      heed_cancellation();
      add_passages(sources_[i].index, scratch + "/source-" + std::to_string(i));
    }
    report.passages = settle_columns(parts_);
    parts_.dictionary = sources_.front().index.dictionary;
    parts_.user_words = sources_.front().index.user_words;
    heed_cancellation();
    build_generation(parts_, scratch, target_.next());
    target_.swap_in_next();
    return report;
  }

 private:
  void heed_cancellation() const {
    if (options_.cancelled && options_.cancelled())
      throw Error(ErrorCode::interrupted, {"merging"}, {"interrupted"}, {"the index is as it was before"});
  }

  void unite_documents(MergeReport& report) {
    std::vector<std::vector<dict::DocumentEntry>> tables;
    std::uint32_t before = 0;
    for (Source& source : sources_) {
      for (dict::PassageColumns& row : source.index.columns) row.document += before;
      before += static_cast<std::uint32_t>(source.index.documents.size());
      tables.push_back(std::move(source.index.documents));
    }
    dict::DocumentUnion all = dict::united(std::move(tables));
    std::unordered_set<std::uint64_t> living, repeated;
    for (std::size_t row = 0; row < all.rows.size(); ++row) {
      if (all.repeated[row]) repeated.insert(all.rows[row].id);
      if (all.rows[row].alive) living.insert(all.rows[row].id);
    }
    report.documents = living.size();
    report.repeated = repeated.size();
    parts_.documents = std::move(all.rows);
  }

  // All records have to be compressed with one dictionary: that of the largest index, whose passages can then
  // be taken over as they are.
  void choose_compressor() {
    const auto largest = std::max_element(
        sources_.begin(), sources_.end(),
        [](const Source& a, const Source& b) { return a.index.columns.size() < b.index.columns.size(); });
    parts_.text_dictionary = largest->index.text_dictionary;
    compressor_.emplace(parts_.text_dictionary);
  }

  void add_passages(ExistingIndex& index, const std::string& scratch) {
    if (index.columns.empty()) return;
    const bool readable = index.text_dictionary == parts_.text_dictionary;
    PassagePart passages = readable && !purge_pays(index.columns, parts_.documents)
                               ? PassagePart{index.database, stored_postings(index.database)}
                               : copied_passages(index, readable, scratch);
    if (!index.columns.empty()) parts_.passages.push_back(std::move(passages));
    parts_.columns.insert(parts_.columns.end(), index.columns.begin(), index.columns.end());
    index.columns = {};
  }

  PassagePart copied_passages(ExistingIndex& index, bool readable, const std::string& scratch) {
    const dict::Compressor own(index.text_dictionary);
    dict::TextUnpacker unpacker(own);
    dict::TextPacker packer(*compressor_);
    std::string text;
    const RecordChange repacked = [&](const std::string& record) {
      unpacker.unpack(record, text);
      return packer.pack(text);
    };
    return living_passages(index.database, scratch, parts_.documents, index.columns,
                           readable ? RecordChange() : repacked);
  }

  IndexFolder& target_;
  std::vector<Source> sources_;
  const MergeOptions& options_;
  GenerationParts parts_;
  std::optional<dict::Compressor> compressor_;
};

}  // namespace

MergeReport merge_indexes(const std::string& target, const std::vector<std::string>& indexes,
                          const MergeOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  try {
    // A folder that is not there yet is not made before it is clear that there is something to put into it.
    std::optional<IndexFolder> folder;
    if (std::filesystem::exists(target)) folder.emplace(target);
    std::vector<Source> sources = open_sources(indexes, target);
    if (!folder) folder.emplace(target);
    if (!options.force) demand_nothing_is_lost(*folder, sources);
    MergeReport report = Merge(*folder, std::move(sources), options).run();
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
  } catch (const Xapian::Error& error) {
    throw Error(ErrorCode::io, {"{0}", {target}}, {"the index cannot be written ({0})", {error.get_msg()}},
                {"check the folder, its permissions and the free space"});
  }
}

}  // namespace hakusho
