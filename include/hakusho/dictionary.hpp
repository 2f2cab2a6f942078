// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/api.hpp>
#include <memory>
#include <string>
#include <vector>

namespace hakusho {

namespace dict {
class MecabModel;
}

/// Which words are known.
struct DictionaryOptions {
  std::string system_directory;         ///< a compiled IPADIC; empty: the one named when hakusho was built
  std::string policy_dictionary;        ///< the compiled policy vocabulary; empty: the installed one
  std::vector<std::string> user_lists;  ///< files of extra words: surface,reading,class
};

/// System and user dictionaries, loaded once. Immutable: copies share it, threads may share it.
class HAKUSHO_API Dictionary {
 public:
  /// Throws Error: dictionary (missing, damaged), io, invalid_argument (a bad line of a user list).
  explicit Dictionary(const DictionaryOptions& options = {});

  /// Names the dictionaries and the normaliser: two indexes with one fingerprint cut text alike.
  /// Made of size, time and header of the system dictionary and the contents of the others.
  const std::string& fingerprint() const;
  /// Compiled words of the user's own lists; empty without lists. An index keeps them.
  const std::string& user_words() const;

  const dict::MecabModel& model() const { return *model_; }

  /// As the first constructor, with words an index has kept (user_words()).
  static Dictionary with_user_words(const DictionaryOptions& options, const std::string& user_words);

 private:
  Dictionary(const DictionaryOptions& options, std::string user_words);
  std::shared_ptr<const dict::MecabModel> model_;
};

}  // namespace hakusho
