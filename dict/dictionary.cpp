// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <cstring>
#include <fstream>
#include <hakusho/dictionary.hpp>
#include <hakusho/error.hpp>
#include <iterator>

#include "dict/installation.hpp"
#include "dict/mecab_model.hpp"
#include "dict/user_dictionary.hpp"

namespace hakusho {
namespace {

std::string system_directory_of(const DictionaryOptions& options) {
  return options.system_directory.empty() ? HAKUSHO_SYSTEM_DICTIONARY : options.system_directory;
}

std::string policy_dictionary_of(const DictionaryOptions& options) {
  if (!options.policy_dictionary.empty()) return options.policy_dictionary;
  return dict::installed_file(HAKUSHO_SHARE_DIRECTORY, "share/hakusho", "policy.dic");
}

// The words of the user's lists, compiled; empty without lists.
std::string compiled_user_lists(const DictionaryOptions& options) {
  std::vector<dict::UserWord> words;
  for (const std::string& list : options.user_lists) {
    std::ifstream in(list, std::ios::binary);
    if (!in)
      throw Error(ErrorCode::io, {"{0}", {list}},
                  {"the word list cannot be read ({0})", {std::strerror(errno)}},
                  {"check the name and the permissions"});
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto more = dict::parse_user_words(text, list);
    words.insert(words.end(), more.begin(), more.end());
  }
  if (words.empty()) return {};
  return dict::compile_user_dictionary(words, system_directory_of(options), {policy_dictionary_of(options)});
}

}  // namespace

Dictionary::Dictionary(const DictionaryOptions& options)
    : Dictionary(options, compiled_user_lists(options)) {}

Dictionary::Dictionary(const DictionaryOptions& options, std::string user_words)
    : model_(std::make_shared<dict::MecabModel>(system_directory_of(options), policy_dictionary_of(options),
                                                std::move(user_words))) {}

Dictionary Dictionary::with_user_words(const DictionaryOptions& options, const std::string& user_words) {
  return {options, user_words};
}

const std::string& Dictionary::fingerprint() const {
  return model_->fingerprint();
}
const std::string& Dictionary::user_words() const {
  return model_->user_words();
}

}  // namespace hakusho
