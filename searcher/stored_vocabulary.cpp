// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stored_vocabulary.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <iterator>
#include <optional>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

using dict::groups_per_piece, dict::terms_per_group, dict::terms_per_piece;

using dict::fail_as_damaged_vocabulary;

// A piece that is missing is not an empty one.
std::string fetched(const VocabularyPieces::Fetch& fetch, const std::string& key) {
  std::string bytes = fetch(key);
  if (bytes.empty()) fail_as_damaged_vocabulary();
  return bytes;
}

dict::TermPiece term_piece_of(std::string bytes, std::size_t piece, std::size_t all_terms) {
  dict::TermPiece terms(std::move(bytes));
  if (terms.terms() != std::min(terms_per_piece, all_terms - piece * terms_per_piece))
    fail_as_damaged_vocabulary();
  return terms;
}

std::vector<std::uint32_t> common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

VocabularyPieces::Known::Known(dict::VocabularyDirectory of_all)
    : directory(std::move(of_all)),
      terms(std::make_unique<Once<dict::TermPiece>[]>(directory.term_pieces())),
      characters(std::make_unique<Once<dict::CharacterPiece>[]>(directory.character_pieces())) {}

const VocabularyPieces::Known& VocabularyPieces::known(const Fetch& fetch) {
  return known_.get(
      [&] { return Known(dict::VocabularyDirectory(fetched(fetch, dict::metadata_key::vocabulary))); });
}

const dict::VocabularyDirectory& VocabularyPieces::directory(const Fetch& fetch) {
  return known(fetch).directory;
}

const dict::TermPiece& VocabularyPieces::terms(std::size_t piece, const Fetch& fetch) {
  const Known& all = known(fetch);
  return all.terms[piece].get([&] {
    return term_piece_of(fetched(fetch, dict::metadata_key::terms(piece)), piece, all.directory.terms());
  });
}

// A piece that no character falls into is empty.
const dict::CharacterPiece& VocabularyPieces::characters(std::size_t piece, const Fetch& fetch) {
  return known(fetch).characters[piece].get(
      [&] { return dict::CharacterPiece(fetch(dict::metadata_key::characters(piece))); });
}

const dict::CharacterPiece& StoredVocabulary::piece_of(char32_t character) const {
  return pieces_.characters(directory().character_piece_of(character), fetch_);
}

dict::GroupWalk StoredVocabulary::walk_of(std::size_t group) const {
  ++walks_;
  return pieces_.terms(group / groups_per_piece, fetch_).walk(group % groups_per_piece);
}

// At the term with this position.
dict::GroupWalk StoredVocabulary::walk_to(std::size_t index) const {
  dict::GroupWalk walk = walk_of(index / terms_per_group);
  for (std::size_t i = 0; i <= index % terms_per_group; ++i)
    if (!walk.next()) fail_as_damaged_vocabulary();
  return walk;
}

std::string StoredVocabulary::term(std::size_t index) const {
  return std::string(walk_to(index).term());
}

std::uint32_t StoredVocabulary::passages(std::size_t index) const {
  return walk_to(index).passages();
}

// The first term that is wanted, where all behind it are, too: in the piece before the first one that begins
// with such a term, in the group before the first one that does.
template <class Wanted>
std::size_t StoredVocabulary::first_where(Wanted wanted) const {
  const auto last_before = [](std::size_t count, auto begins_wanted) {
    std::size_t low = 0, high = count;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (begins_wanted(middle))
        high = middle;
      else
        low = middle + 1;
    }
    return low == 0 ? 0 : low - 1;
  };
  if (size() == 0) return 0;
  const std::size_t piece = last_before(directory().term_pieces(), [&](std::size_t i) {
    return wanted(std::string_view(directory().first_of(i)));
  });
  const dict::TermPiece& terms = pieces_.terms(piece, fetch_);
  const std::size_t group = piece * groups_per_piece + last_before(terms.groups(), [&](std::size_t i) {
                              return wanted(terms.first_of(i));
                            });
  std::size_t position = group * terms_per_group;
  for (dict::GroupWalk walk = walk_of(group); walk.next(); ++position)
    if (wanted(walk.term())) break;
  return position;
}

std::size_t StoredVocabulary::lower_bound(std::string_view wanted) const {
  return first_where([&](std::string_view term) { return term >= wanted; });
}

dict::TermRange StoredVocabulary::beginning_with(std::string_view prefix, dict::TermRange among) const {
  const auto order_of = [&](std::string_view term) { return term.substr(0, prefix.size()).compare(prefix); };
  const std::size_t first = first_where([&](std::string_view term) { return order_of(term) >= 0; });
  const std::size_t last = first_where([&](std::string_view term) { return order_of(term) > 0; });
  return {std::clamp(first, among.first, among.last), std::clamp(last, among.first, among.last)};
}

// That hold each pair of characters of `part`: few others than those that hold `part`.
std::vector<std::uint32_t> StoredVocabulary::groups_holding(std::string_view part, bool at_end) const {
  std::optional<std::vector<std::uint32_t>> groups;
  const auto keep = [&](std::vector<std::uint32_t> more) {
    groups = groups ? common(*groups, more) : std::move(more);
  };
  dict::each_pair(part, [&](char32_t character, char32_t next) {
    if (groups && groups->empty()) return;
    if (next != dict::end_of_term || at_end)
      keep(piece_of(character).groups_with(character, next));
    else if (!groups)
      keep(piece_of(character).groups_with(character));  // the only one
  });
  return groups.value_or(std::vector<std::uint32_t>());
}

template <class Wanted>
std::vector<std::size_t> StoredVocabulary::terms_in(const std::vector<std::uint32_t>& groups,
                                                    Wanted wanted) const {
  std::vector<std::size_t> found;
  for (const std::uint32_t group : groups) {
    if (group >= directory().groups()) fail_as_damaged_vocabulary();
    std::size_t position = group * terms_per_group;
    for (dict::GroupWalk walk = walk_of(group); walk.next(); ++position)
      if (wanted(walk.term())) found.push_back(position);
  }
  return found;
}

std::vector<std::size_t> StoredVocabulary::containing(std::string_view part) const {
  return terms_in(groups_holding(part, false), [&](std::string_view term) {
    return dict::find_text(term, part) != std::string_view::npos;
  });
}

std::vector<std::size_t> StoredVocabulary::ending_with(std::string_view ending) const {
  return terms_in(groups_holding(ending, true),
                  [&](std::string_view term) { return term.ends_with(ending); });
}

bool StoredVocabulary::holds(std::string_view part) const {
  const std::vector<std::uint32_t> groups = groups_holding(part, false);
  return std::any_of(groups.begin(), groups.end(), [&](std::uint32_t group) {
    return !terms_in({group}, [&](std::string_view term) {
              return term.find(part) != std::string_view::npos;
            }).empty();
  });
}

dict::MemoryVocabulary read_whole(VocabularyPieces& pieces, const VocabularyPieces::Fetch& fetch) {
  dict::MemoryVocabulary all;
  for (std::size_t i = 0; i < pieces.directory(fetch).term_pieces(); ++i) {
    const dict::TermPiece& terms = pieces.terms(i, fetch);
    for (std::size_t group = 0; group < terms.groups(); ++group)
      for (dict::GroupWalk walk = terms.walk(group); walk.next();) all.append(walk.term(), walk.passages());
  }
  return all;
}

}  // namespace hakusho::searcher
