// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of an index, for those who show them.
#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "dict/printable_path.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {
namespace {

using searcher::IndexReader;

/// What the rows and passages of one document add up to.
struct Gathered {
  const dict::DocumentEntry* entry = nullptr;
  std::size_t passages = 0;
  std::uint32_t last_passage = 0, last_position = 0;  // of those that count
};

using Documents = std::map<std::uint64_t, Gathered>;

Documents gather(IndexReader& index) {
  Documents found;
  for (const dict::DocumentEntry& entry : index.documents())
    if (entry.alive) found[entry.id].entry = &entry;
  for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
    const dict::PassageColumns row = index.columns(passage);
    if (!row.counts()) continue;
    const auto document = found.find(index.document(row.document).id);
    if (document == found.end()) continue;
    Gathered& sum = document->second;
    ++sum.passages;
    if (sum.last_passage == 0 || row.position >= sum.last_position) {
      sum.last_passage = passage;
      sum.last_position = row.position;
    }
  }
  return found;
}

IndexedDocument described(IndexReader& index, const Gathered& document) {
  const dict::DocumentEntry& entry = *document.entry;
  IndexedDocument out;
  out.info = {dict::document_id_text(entry.id), dict::printable_path(entry.path), entry.metadata};
  out.passages = document.passages;
  out.type = searcher::media_type_of(entry.file);
  if (document.last_passage != 0) {
    const dict::PassageRecord last = index.record(document.last_passage);
    out.pages = last.page_end ? last.page_end : last.page;
  }
  return out;
}

// By year, the latest first and those without a year last; then by title and path.
bool comes_before(const Gathered& a, const Gathered& b) {
  const auto order = [](const Gathered& each) {
    return std::tuple<int, const std::optional<std::string>&, const std::string&, std::uint64_t>(
        -each.entry->metadata.year.value_or(0), each.entry->metadata.title, each.entry->path, each.entry->id);
  };
  return order(a) < order(b);
}

Error no_such_document(const std::string& id) {
  return {ErrorCode::not_found, {"{0}", {id}}, {"there is no such document"}};
}

std::uint64_t number_of(const std::string& id) {
  std::uint64_t number = 0;
  const char* end = id.data() + id.size();
  const auto read = std::from_chars(id.data(), end, number, 16);
  if (id.size() != 16 || read.ec != std::errc() || read.ptr != end || dict::document_id_text(number) != id)
    throw no_such_document(id);
  return number;
}

}  // namespace

IndexedDocument Searcher::document(const std::string& id) {
  return state_->guarded([&] {
    const Documents all = gather(*state_->reader);
    const auto found = all.find(number_of(id));
    if (found == all.end()) throw no_such_document(id);
    return described(*state_->reader, found->second);
  });
}

DocumentList Searcher::documents(std::size_t offset, std::size_t limit) {
  return state_->answered([&] {
    std::vector<Gathered> all;
    for (const auto& [id, document] : gather(*state_->reader)) all.push_back(document);
    std::sort(all.begin(), all.end(), comes_before);
    DocumentList list;
    list.total = all.size();
    for (std::size_t i = offset; i < all.size() && i - offset < limit; ++i)
      list.documents.push_back(described(*state_->reader, all[i]));
    return list;
  });
}

OriginalFile Searcher::original(const std::string& id) {
  return state_->guarded([&] {
    const std::uint64_t number = number_of(id);
    for (const dict::DocumentEntry& entry : state_->reader->documents())
      if (entry.alive && entry.id == number) return state_->unchanged_files.find(entry);
    throw no_such_document(id);
  });
}

}  // namespace hakusho
