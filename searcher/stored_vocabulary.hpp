// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "dict/vocabulary_pieces.hpp"
#include "searcher/once.hpp"

namespace hakusho::searcher {

/// Those pieces of the vocabulary of a generation that somebody has read. Threads share it.
class VocabularyPieces {
 public:
  /// The value of a metadata key, empty where there is none.
  using Fetch = std::function<std::string(const std::string& key)>;

  /// Each throws Error (corrupt) where a piece is missing or damaged, and what `fetch` throws.
  const dict::VocabularyDirectory& directory(const Fetch& fetch);
  const dict::TermPiece& terms(std::size_t piece, const Fetch& fetch);
  const dict::CharacterPiece& characters(std::size_t piece, const Fetch& fetch);

 private:
  struct Known {
    explicit Known(dict::VocabularyDirectory of_all);
    dict::VocabularyDirectory directory;
    std::unique_ptr<Once<dict::TermPiece>[]> terms;
    std::unique_ptr<Once<dict::CharacterPiece>[]> characters;
  };
  const Known& known(const Fetch& fetch);

  Once<Known> known_;
};

/// The vocabulary of one generation, read piece by piece as it is asked. Not for sharing between threads;
/// those of one generation share `pieces`.
class StoredVocabulary final : public dict::Vocabulary {
 public:
  StoredVocabulary(VocabularyPieces& pieces, VocabularyPieces::Fetch fetch)
      : pieces_(pieces), fetch_(std::move(fetch)) {}

  std::size_t size() const override { return directory().terms(); }
  std::string term(std::size_t index) const override;
  std::uint32_t passages(std::size_t index) const override;
  std::size_t lower_bound(std::string_view term) const override;
  dict::TermRange beginning_with(std::string_view prefix, dict::TermRange among) const override;
  std::vector<std::size_t> containing(std::string_view part) const override;
  std::vector<std::size_t> ending_with(std::string_view ending) const override;
  bool holds(std::string_view part) const override;

  /// Whether so much was asked by now that it would have been less work to read all of it.
  bool well_used() const { return walks_ > directory().groups(); }

 private:
  const dict::VocabularyDirectory& directory() const { return pieces_.directory(fetch_); }
  const dict::CharacterPiece& piece_of(char32_t character) const;
  dict::GroupWalk walk_of(std::size_t group) const;
  dict::GroupWalk walk_to(std::size_t index) const;
  template <class Wanted>
  std::size_t first_where(Wanted wanted) const;
  std::vector<std::uint32_t> groups_holding(std::string_view part, bool at_end) const;
  template <class Wanted>
  std::vector<std::size_t> terms_in(const std::vector<std::uint32_t>& groups, Wanted wanted) const;

  VocabularyPieces& pieces_;
  VocabularyPieces::Fetch fetch_;
  mutable std::size_t walks_ = 0;  // through groups
};

/// All of it in memory.
dict::MemoryVocabulary read_whole(VocabularyPieces& pieces, const VocabularyPieces::Fetch& fetch);

}  // namespace hakusho::searcher
