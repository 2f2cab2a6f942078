// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dict/digest.hpp"
#include "dict/mecab_model.hpp"
#include "dict/normalizer.hpp"
#include "dict/schema.hpp"

namespace hakusho::dict {

/// Whether a sentence ends in a passage with this matching key: PassageColumns::sentence_flag.
inline bool has_sentence(std::string_view key) {
  return key.find("。") != std::string_view::npos;
}

/// How the text of a passage becomes the terms of the index (dict/schema.hpp): the one rule that who writes
/// an index and who checks it both follow. One per thread.
class PassageWords {
 public:
  explicit PassageWords(const MecabModel& model) : tagger_(model) {}

  /// Calls `term` with each term of `text`, in order and as often as it stands there. The views live until
  /// the next call. Joined they are matching_key(text).
  template <class Term>
  void for_each_term(std::string_view text, Term term) {
    analysis_text_ = analysis_text(text);
    tagger_.for_each_word(analysis_text_, [&term](const MecabWord& word) {
      std::string_view rest = word.surface;
      while (!rest.empty()) {
        const std::size_t size = term_piece(rest);
        term(rest.substr(0, size));
        rest.remove_prefix(size);
      }
    });
  }

  /// Matching key of the text that was cut last; valid until the next call.
  const std::string& key();
  /// Hash of that key; its low half is PassageColumns::text_hash.
  std::uint64_t key_hash() { return hash64(key()); }

 private:
  MecabTagger tagger_;
  std::string analysis_text_, key_;
};

}  // namespace hakusho::dict
