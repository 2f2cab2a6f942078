// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/cut_matcher.hpp"

#include <algorithm>

#include "dict/schema.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/literal_matcher.hpp"

namespace hakusho::searcher {
namespace {

class CutSearch {
 public:
  CutSearch(IndexReader& index, std::string_view key) : index_(index), key_(key) {}

  std::vector<AcrossCut> run() {
    for (std::size_t at = 0; at < key_.size();) {
      const char32_t before = dict::next_code_point(key_, at);
      if (at == key_.size()) break;
      splits_.push_back(at);
      if (dict::is_usual_cut(before)) look_behind(at);
    }
    for (const std::uint32_t passage : index_.survey().cut_inside_sentences())
      for (const std::size_t split : splits_) add_if_there(passage, split);
    const auto by_passage = [](const AcrossCut& a, const AcrossCut& b) { return a.passage < b.passage; };
    std::stable_sort(found_.begin(), found_.end(), by_passage);
    const auto same = [](const AcrossCut& a, const AcrossCut& b) { return a.passage == b.passage; };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  // A passage begins with a word: what follows the cut is the beginning of words, or words.
  void look_behind(std::size_t split) {
    const LiteralMatches rest = find_prefix(index_, key_.substr(split));
    for (const PostingList* list : {&rest.whole, &rest.adjoining})
      for (const std::uint32_t next : list->passages)
        if (next > 1 && index_.columns(next - 1).goes_on()) add_if_there(next - 1, split);
  }

  void add_if_there(std::uint32_t passage, std::size_t split) {
    if (passage == index_.last_passage() || !index_.survey().counts(passage)) return;
    if (index_.key(passage)->ends_with(key_.substr(0, split)) &&
        index_.key(passage + 1)->starts_with(key_.substr(split)))
      found_.push_back({passage, split});
  }

  IndexReader& index_;
  std::string_view key_;
  std::vector<std::size_t> splits_;
  std::vector<AcrossCut> found_;
};

}  // namespace

std::vector<AcrossCut> find_across_cuts(IndexReader& index, std::string_view key) {
  return CutSearch(index, key).run();
}

}  // namespace hakusho::searcher
