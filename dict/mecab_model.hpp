// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/analyzer.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace hakusho::dict {

/// A word as MeCab cuts it. The views live until the next call on the tagger that gave them.
struct MecabWord {
  std::string_view surface;
  const char* features = "";  ///< part of speech and so on, comma separated, ends with NUL
  bool unknown = false;

  WordClass word_class() const;
};

/// The system dictionary, the policy vocabulary and the user's words, opened once. Immutable; threads share
/// it. The one place, with mecab_model.cpp, that knows MeCab.
class MecabModel {
 public:
  /// Throws Error: dictionary. `user_words` are the bytes of a compiled user dictionary, or empty.
  MecabModel(const std::string& system_directory, const std::string& policy_dictionary,
             std::string user_words);
  ~MecabModel();
  MecabModel(const MecabModel&) = delete;
  MecabModel& operator=(const MecabModel&) = delete;

  const std::string& fingerprint() const { return fingerprint_; }
  const std::string& user_words() const { return user_words_; }

 private:
  friend class MecabTagger;
  struct Handles;
  std::unique_ptr<Handles> handles_;
  std::string user_words_;
  std::string fingerprint_;
};

/// Cuts text into words. Cheap; one per thread.
class MecabTagger {
 public:
  explicit MecabTagger(const MecabModel& model);
  ~MecabTagger();
  MecabTagger(MecabTagger&&) noexcept;
  MecabTagger& operator=(MecabTagger&&) noexcept;

  /// Calls `word` for each word of `text` (normalised UTF-8) in order. Text of any length: it is cut at
  /// sentence ends into pieces that MeCab takes in one go. Blanks separate words and are in none.
  void for_each_word(std::string_view text, const std::function<void(const MecabWord&)>& word);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hakusho::dict
