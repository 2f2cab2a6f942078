// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/series_names.hpp"

#include <map>
#include <set>

#include "dict/normalizer.hpp"
#include "dict/printable_path.hpp"

namespace hakusho::searcher {
namespace {

std::string without_year(const std::string& title) {
  std::string out;
  for (const char c : dict::matching_key(title))
    if (c < '0' || c > '9') out += c;
  for (const std::string_view word :
       {"令和年版", "平成年版", "令和年度", "平成年度", "令和", "平成", "年度版", "年版", "年度", "年"}) {
    const std::size_t at = out.find(word);
    if (at == std::string::npos) continue;
    out.erase(at, word.size());
    break;
  }
  return out;
}

std::string folder_of(const std::string& path) {
  const std::size_t end = path.rfind('/');
  return end == std::string::npos ? std::string() : dict::printable_path(path.substr(0, end));
}

}  // namespace

SeriesNames::SeriesNames(IndexReader& index) {
  std::map<std::string, std::set<std::string>> of_folders;
  for (const dict::DocumentEntry& document : index.documents())
    if (document.alive && document.metadata.series)
      of_folders[folder_of(document.path)].insert(*document.metadata.series);
  for (const dict::DocumentEntry& document : index.documents()) {
    const Metadata& known = document.metadata;
    const std::string folder = folder_of(document.path);
    if (document.alive) rows_.emplace(dict::document_id_text(document.id), names_.size());
    if (known.series)
      names_.push_back(*known.series);
    else if (known.title)
      names_.push_back(without_year(*known.title));
    else
      names_.push_back(of_folders[folder].size() == 1 ? *of_folders[folder].begin() : folder);
  }
}

const std::string& SeriesNames::of(const DocumentInfo& document) const {
  static const std::string none;
  const auto found = rows_.find(document.id);
  return found == rows_.end() ? none : names_[found->second];
}

std::vector<std::string> SeriesNames::all() const {
  std::set<std::string> names;
  for (const auto& [id, row] : rows_) names.insert(names_[row]);
  names.erase("");
  return {names.begin(), names.end()};
}

}  // namespace hakusho::searcher
