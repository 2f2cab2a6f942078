// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/document_union.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

namespace hakusho::dict {
namespace {

// A document that has an id: its file and contents, and the rows of it in the first table that has it.
struct Owner {
  std::size_t table = 0;
  std::vector<std::size_t> rows;
};
using OwnersOfId = std::map<std::pair<std::string, std::string>, Owner>;  // by file and content hash

class Uniting {
 public:
  explicit Uniting(std::vector<std::vector<DocumentEntry>> tables) {
    for (std::size_t table = 0; table < tables.size(); ++table)
      for (DocumentEntry& row : tables[table]) add(std::move(row), table);
  }

  DocumentUnion run() {
    for (auto& [id, owners] : owners_) {
      if (owners.size() == 1) continue;
      for (auto owner = std::next(owners.begin()); owner != owners.end(); ++owner)
        give_other_id(owner->second.rows, std::prev(owner)->first.first == owner->first.first);
    }
    return std::move(result_);
  }

 private:
  void add(DocumentEntry row, std::size_t table) {
    const bool again = row.alive && is_elsewhere(row, table);
    if (again) row.alive = false;
    result_.rows.push_back(std::move(row));
    result_.repeated.push_back(again);
  }

  // Else the row is noted as one of its document's.
  bool is_elsewhere(const DocumentEntry& row, std::size_t table) {
    OwnersOfId& owners = owners_[row.id];
    const auto same = std::find_if(owners.begin(), owners.end(), [&](const auto& owner) {
      return owner.first.second == row.content_hash && owner.second.table != table;
    });
    if (same != owners.end()) return true;
    Owner& owner = owners[{row.file, row.content_hash}];
    owner.table = table;
    owner.rows.push_back(result_.rows.size());
    return false;
  }

  void give_other_id(const std::vector<std::size_t>& rows, bool version_of_same_file) {
    for (const std::size_t row : rows) {
      const DocumentEntry& document = result_.rows[row];
      const std::string version = document.file + "\n" + document.content_hash;
      if (version_of_same_file || !take(row, document.file)) take(row, version);
    }
  }

  // Gives a row the id of a place, unless another document has it. The same document may have it already,
  // where its table is a union itself: then it counts there.
  bool take(std::size_t row, const std::string& place) {
    DocumentEntry& document = result_.rows[row];
    const std::uint64_t id = document_id(place, distinction_in(document));
    const auto owners = owners_.find(id);
    if (owners == owners_.end()) {
      document.id = id;
      return true;
    }
    if (!owners->second.contains({document.file, document.content_hash})) return false;
    document.alive = false;
    result_.repeated[row] = true;
    return true;
  }

  DocumentUnion result_;
  std::unordered_map<std::uint64_t, OwnersOfId> owners_;
};

}  // namespace

DocumentUnion united(std::vector<std::vector<DocumentEntry>> tables) {
  return Uniting(std::move(tables)).run();
}

}  // namespace hakusho::dict
