// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/purge.hpp"

#include <xapian.h>

#include <algorithm>
#include <cstdint>

#include "dict/schema.hpp"
#include "indexer/write/scratch_database.hpp"
#include "indexer/write/stored_postings.hpp"

namespace hakusho::indexer {
namespace {

void copy_records(const Xapian::Database& from, const std::vector<std::uint32_t>& new_numbers,
                  const RecordChange& change, Xapian::WritableDatabase& to) {
  auto record = from.valuestream_begin(dict::record_slot);
  std::size_t unflushed = 0;
  for (std::size_t row = 0; row < new_numbers.size(); ++row) {
    if (new_numbers[row] == 0) continue;
    record.skip_to(static_cast<Xapian::docid>(row + 1));
    Xapian::Document passage;
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

PassagePart living_passages(const std::string& database, const std::string& target,
                            const std::vector<dict::DocumentEntry>& documents,
                            std::vector<dict::PassageColumns>& columns, const RecordChange& change) {
  std::vector<std::uint32_t> new_numbers;
  std::uint32_t living = 0;
  for (const dict::PassageColumns& row : columns)
    new_numbers.push_back(documents[row.document].alive ? ++living : 0);
  Xapian::WritableDatabase to = make_scratch_database(target);
  copy_records(Xapian::Database(database), new_numbers, change, to);
  to.close();
  // Headings die with what stands below them, all of one document: the distances between them stay.
  std::erase_if(columns, [&](const auto& row) { return !documents[row.document].alive; });
  return {target, renumbered(stored_postings(database), std::move(new_numbers))};
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
