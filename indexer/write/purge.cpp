// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/purge.hpp"

#include <xapian.h>

#include <algorithm>
#include <cstdint>

#include "dict/schema.hpp"
#include "indexer/write/scratch_database.hpp"

namespace hakusho::indexer {
namespace {

// Passages whose postings are turned round at a time: some 100 words each, 12 bytes a word.
constexpr std::size_t passages_per_slice = 50'000;

struct Posting {
  std::uint32_t passage;  // from the start of the slice
  std::uint32_t term;
  std::uint32_t occurrences;
};

// The words of the passages first + 1 … last, sorted by passage: an index without term lists only tells
// which passages hold a word.
std::vector<Posting> postings_of(const Xapian::Database& database, const std::vector<std::string>& terms,
                                 std::size_t first, std::size_t last) {
  std::vector<Posting> postings;
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    auto posting = database.postlist_begin(terms[term]);
    const auto end = database.postlist_end(terms[term]);
    posting.skip_to(static_cast<Xapian::docid>(first + 1));
    for (; posting != end && *posting <= last; ++posting)
      postings.push_back({static_cast<std::uint32_t>(*posting - first - 1), term, posting.get_wdf()});
  }
  std::stable_sort(postings.begin(), postings.end(),
                   [](const Posting& a, const Posting& b) { return a.passage < b.passage; });
  return postings;
}

// Copies the living of the passages first + 1 … last.
void copy_slice(const Xapian::Database& from, const std::vector<std::string>& terms,
                const std::vector<bool>& living, std::size_t first, std::size_t last,
                const RecordChange& change, Xapian::WritableDatabase& to) {
  const std::vector<Posting> postings = postings_of(from, terms, first, last);
  auto record = from.valuestream_begin(dict::record_slot);
  record.skip_to(static_cast<Xapian::docid>(first + 1));
  auto posting = postings.begin();
  std::size_t unflushed = 0;
  for (std::size_t row = first; row < last; ++row) {
    Xapian::Document passage;
    for (; posting != postings.end() && posting->passage == row - first; ++posting)
      passage.add_term(terms[posting->term], posting->occurrences);
    if (!living[row]) continue;
    record.skip_to(static_cast<Xapian::docid>(row + 1));
    passage.add_value(dict::record_slot, change ? change(*record) : *record);
    to.add_document(passage);
    if (++unflushed % passages_per_flush == 0) to.commit();
  }
  to.commit();
}

}  // namespace

bool purge_pays(const std::vector<dict::PassageColumns>& columns,
                const std::vector<dict::DocumentEntry>& documents) {
  const auto dead = std::count_if(columns.begin(), columns.end(),
                                  [&](const auto& row) { return !documents[row.document].alive; });
  return static_cast<std::size_t>(dead) > columns.size() / 4;
}

void copy_living_passages(const std::string& database, const std::string& target,
                          const std::vector<dict::DocumentEntry>& documents,
                          std::vector<dict::PassageColumns>& columns, const RecordChange& change) {
  std::vector<bool> living;
  for (const dict::PassageColumns& row : columns) living.push_back(documents[row.document].alive);
  const Xapian::Database from(database);
  std::vector<std::string> terms;
  for (auto term = from.allterms_begin(); term != from.allterms_end(); ++term) terms.push_back(*term);
  Xapian::WritableDatabase to = make_scratch_database(target);
  for (std::size_t first = 0; first < columns.size(); first += passages_per_slice)
    copy_slice(from, terms, living, first, std::min(columns.size(), first + passages_per_slice), change, to);
  to.close();
  // Headings die with what stands below them, all of one document: the distances between them stay.
  std::erase_if(columns, [&](const auto& row) { return !documents[row.document].alive; });
}

void drop_unused_documents(std::vector<dict::DocumentEntry>& documents,
                           std::vector<dict::PassageColumns>& columns) {
  std::vector<bool> kept(documents.size());
  for (std::size_t row = 0; row < documents.size(); ++row) kept[row] = documents[row].alive;
  for (const dict::PassageColumns& column : columns) kept[column.document] = true;
  std::vector<std::uint32_t> new_row(documents.size());
  std::uint32_t rows = 0;
  for (std::size_t row = 0; row < documents.size(); ++row) {
    new_row[row] = rows;
    if (!kept[row]) continue;
    if (row != rows) documents[rows] = std::move(documents[row]);
    ++rows;
  }
  documents.resize(rows);
  for (dict::PassageColumns& column : columns) column.document = new_row[column.document];
}

}  // namespace hakusho::indexer
