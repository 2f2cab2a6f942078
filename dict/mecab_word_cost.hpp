// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dict/dictionary_image.hpp"
#include "dict/user_dictionary.hpp"

namespace hakusho::dict {

/// Fills in what a word list leaves out: how a word connects to its neighbours, and its cost.
///
/// The context ids are those of a word of the same class in the system dictionary, found by looking
/// well-known words up (a compiled dictionary holds no table of its ids).
///
/// The cost is the highest at which the word still beats its own pieces by a margin, in each of some ordinary
/// surroundings (alone, between particles, before 等 …). It is no lower, so that a longer word that IPADIC
/// knows keeps its place. A katakana word is cheap enough besides that three of them in a row beat the one
/// unknown word that MeCab makes of any katakana run, and サイバーセキュリティセンター is cut. Not
/// thread-safe.
class WordCost {
 public:
  /// Throws Error (dictionary) when the directory or a file of `beside` cannot be opened as MeCab
  /// dictionaries of UTF-8, or knows no word of some class.
  WordCost(const std::string& system_directory, const std::vector<std::string>& beside);
  ~WordCost();

  const DictionaryShape& shape() const { return shape_; }

  /// The word complete with ids, cost and feature string.
  DictionaryEntry complete(const UserWord& word) const;

  /// Whether the dictionaries already give the word whole in all the surroundings.
  bool comes_out_whole(const UserWord& word) const;

 private:
  struct Engine;  // keeps MeCab's types in the source file
  struct Connection {
    std::uint16_t left_id = 0, right_id = 0, part_of_speech = 0;
  };
  struct Verdict {
    long highest_cost = 0;  // at which the word is as good as what MeCab gives now
    bool whole = false;     // MeCab gives the word now
  };
  struct Surroundings;

  Connection find_connection(NounClass noun_class) const;
  std::optional<Verdict> judge(const std::string& surface, const Connection& ids,
                               const Surroundings& around) const;
  Verdict judge_everywhere(const UserWord& word) const;
  const Connection& connection_of(const UserWord& word) const;
  long katakana_share(const Connection& ids) const;

  std::unique_ptr<Engine> engine_;
  DictionaryShape shape_;
  std::array<Connection, 7> connections_;
};

}  // namespace hakusho::dict
