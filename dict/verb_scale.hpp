// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// A verb of the scale in a clause: its level (1 weak to 5 strong) and where it stands.
struct ScaledVerb {
  int level = 0;
  std::size_t begin = 0, end = 0;  ///< characters of the clause
};

/// How strongly a text commits itself, by data/verb_scale.tsv. Immutable.
class VerbScale {
 public:
  /// `table`: phrase, tab, level; # begins a comment, * at the end of a phrase marks a light verb.
  explicit VerbScale(std::string_view table);

  /// The verb that says what is done: the last of the clause that is not light, else the last light one;
  /// nothing where none is on the scale. `clause` is in the form of the matching key.
  std::optional<ScaledVerb> last_verb(std::u32string_view clause) const;
  std::size_t size() const { return phrases_.size(); }

 private:
  struct Phrase {
    std::u32string text;
    int level = 0;
    bool light = false;
  };
  std::vector<Phrase> phrases_;  // longest first
};

const VerbScale& verb_scale();

/// Whether the text, in the form of the matching key, holds a phrase of data/condition_phrases.tsv.
bool holds_condition(std::u32string_view text);

}  // namespace hakusho::dict
