// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <map>
#include <set>

#include "dict/schema.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_below(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry :
       fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, ignored))
    if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
  return bytes;
}

}  // namespace

IndexStatistics Searcher::statistics() {
  return state_->answered([this] {
    searcher::IndexReader& index = *state_->reader;
    IndexStatistics statistics;
    std::map<int, std::size_t, std::greater<>> years;
    std::set<std::uint64_t> documents;
    for (const dict::DocumentEntry& document : index.documents()) {
      if (!document.alive || !documents.insert(document.id).second) continue;
      if (document.metadata.year)
        ++years[*document.metadata.year];
      else
        ++statistics.documents_without_year;
    }
    std::map<std::string, std::size_t> series, kinds;
    for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
      const dict::PassageColumns row = index.columns(passage);
      if (!row.counts()) continue;
      statistics.characters += row.characters;
      ++kinds[std::string(name_of(row.block_kind()))];
      ++series[index.document(row.document).metadata.series.value_or("")];
    }
    statistics.documents = documents.size();
    statistics.passages = index.survey().living_passages();
    statistics.terms = index.vocabulary().size();
    for (const auto& shard : index.shards())
      if (!shard->place().remote()) statistics.disk_bytes += bytes_below(shard->name());
    statistics.dictionary_fingerprint = index.dictionary_fingerprint();
    statistics.format = dict::index_format;
    statistics.documents_by_year = {years.begin(), years.end()};
    statistics.passages_by_series = {series.begin(), series.end()};
    statistics.passages_by_kind = {kinds.begin(), kinds.end()};
    return statistics;
  });
}

}  // namespace hakusho
