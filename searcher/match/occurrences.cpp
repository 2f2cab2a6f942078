// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/occurrences.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/literal_matcher.hpp"

namespace hakusho::searcher {
namespace {

// Keys have small letters and half-width figures only.
bool is_latin(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool has_latin_edge(std::string_view key) {
  return is_latin(key.front()) || is_latin(key.back());
}

bool touches_latin(std::string_view key, std::size_t begin, std::size_t end) {
  if (begin > 0 && is_latin(key[begin]) && is_latin(key[begin - 1])) return true;
  return end < key.size() && is_latin(key[end - 1]) && is_latin(key[end]);
}

bool is_blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t begin = at - 1;
  while (begin > 0 && dict::is_continuation(text[begin])) --begin;
  return dict::is_white_space(dict::next_code_point(text, begin));
}

// Keys have no blanks: whether Latin words that touch there are parted in print.
bool is_parted_in_print(std::string_view text, std::string_view key, std::size_t begin, std::size_t end) {
  const dict::ByteSpan origin = dict::origins_of({{begin, end}}, text).front();
  const auto latin_at = [&](std::size_t at) { return at < key.size() && is_latin(key[at]); };
  if (begin > 0 && latin_at(begin) && latin_at(begin - 1) && !is_blank_before(text, origin.begin))
    return false;
  if (!latin_at(end - 1) || !latin_at(end)) return true;
  std::size_t behind = origin.end;
  return dict::is_white_space(dict::next_code_point(text, behind));
}

struct Place {
  std::size_t begin, end, key;
};

std::vector<Place> places_in(std::string_view text, std::string_view key,
                             const std::vector<std::string>& keys) {
  std::vector<Place> places;
  for (std::size_t k = 0; k < keys.size(); ++k)
    for (auto at = key.find(keys[k]); at != key.npos; at = key.find(keys[k], at + 1)) {
      const std::size_t end = at + keys[k].size();
      if (!touches_latin(key, at, end) || is_parted_in_print(text, key, at, end))
        places.push_back({at, end, k});
    }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return places;
}

// What the terms say of a passage: for one key how often, or that the text has to tell.
struct Sighting {
  std::size_t key = 0;
  std::uint32_t count = 0;
  bool text_decides = false;
};

class Sightings {
 public:
  void add(const PostingList& list, std::size_t key, bool text_decides) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto [place, fresh] = all_.try_emplace(list.passages[i], Sighting{key, 0, text_decides});
      Sighting& seen = place->second;
      // Counts of postings end at 255; two keys may overlap.
      if (text_decides || seen.key != key || list.counts[i] == 255) seen.text_decides = true;
      seen.count += list.counts[i];
    }
  }

  std::vector<std::pair<std::uint32_t, Sighting>> in_order() const {
    std::vector<std::pair<std::uint32_t, Sighting>> out(all_.begin(), all_.end());
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
  }

 private:
  std::unordered_map<std::uint32_t, Sighting> all_;
};

Sightings sightings_of(IndexReader& index, const std::vector<std::string>& keys) {
  Sightings seen;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const LiteralMatches matches = find_literal(index, keys[k]);
    seen.add(matches.whole, k, has_latin_edge(keys[k]));
    // A longer word may hold the string more than once.
    seen.add(matches.component, k, true);
    seen.add(matches.inside, k, true);
    seen.add(matches.adjoining, k, true);
    seen.add(matches.straddling, k, true);
  }
  return seen;
}

}  // namespace

std::vector<std::uint32_t> occurrences_of_each(std::string_view text, std::string_view key,
                                               const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> counts(keys.size(), 0);
  std::size_t end = 0;
  for (const Place& place : places_in(text, key, keys)) {
    if (place.begin < end) continue;
    ++counts[place.key];
    end = place.end;
  }
  return counts;
}

std::vector<Occurrences> find_occurrences(IndexReader& index, const std::vector<std::string>& keys) {
  std::vector<Occurrences> found;
  for (const auto& [passage, seen] : sightings_of(index, keys).in_order()) {
    if (!index.survey().counts(passage)) continue;
    Occurrences here{passage, seen.count, {}};
    if (seen.text_decides) {
      const auto key = index.key(passage);
      here.of_key =
          occurrences_of_each(dict::text_of_passage_record(index.packed_record(passage)), *key, keys);
      here.all = std::accumulate(here.of_key.begin(), here.of_key.end(), 0U);
    } else {
      here.of_key.assign(keys.size(), 0);
      here.of_key[seen.key] = seen.count;
    }
    if (here.all > 0) found.push_back(std::move(here));
  }
  return found;
}

}  // namespace hakusho::searcher
