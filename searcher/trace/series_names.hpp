// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/passage.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// Which reports are one series. A report is of the series its metadata name, else of that of its title
/// without the year. One that says neither belongs with the others of its folder: to their series where they
/// are all of one, else to one that is called as the folder is.
class SeriesNames {
 public:
  explicit SeriesNames(IndexReader& index);

  /// By row of the document table.
  const std::string& of(std::size_t document) const { return names_[document]; }
  const std::string& of(const DocumentInfo& document) const;
  /// All names, sorted, of living documents; without the empty one.
  std::vector<std::string> all() const;

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t> rows_;  // of the living documents, by id
};

}  // namespace hakusho::searcher
