// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/analyzer.hpp>

#include "dict/mecab_model.hpp"
#include "dict/normalizer.hpp"

namespace hakusho {
namespace {

// IPADIC features: part of speech (4), conjugation (2), dictionary form, reading, pronunciation.
constexpr int base_form_field = 6;

std::string_view field(std::string_view features, int number) {
  for (; number > 0; --number) {
    const std::size_t comma = features.find(',');
    if (comma == std::string_view::npos) return {};
    features.remove_prefix(comma + 1);
  }
  return features.substr(0, features.find(','));
}

}  // namespace

struct Analyzer::State {
  Dictionary dictionary;
  dict::MecabTagger tagger;
};

Analyzer::Analyzer(const Dictionary& dictionary)
    : state_(new State{dictionary, dict::MecabTagger(dictionary.model())}) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Token> Analyzer::analyze(std::string_view text) {
  std::vector<Token> tokens;
  const dict::MappedKey mapped = dict::mapped_key(text);
  std::size_t at = 0;  // in mapped.key: the words joined are the key
  state_->tagger.for_each_word(dict::analysis_text(text), [&](const dict::MecabWord& word) {
    Token token;
    token.surface = word.surface;
    const std::string_view base = field(word.features, base_form_field);
    token.base = base.empty() || base == "*" ? token.surface : dict::matching_key(base);
    token.features = word.features;
    token.word_class = word.word_class();
    token.unknown = word.unknown;
    token.begin = mapped.begin[at];
    at += word.surface.size();
    token.end = mapped.end[at - 1];
    tokens.push_back(std::move(token));
  });
  return tokens;
}

}  // namespace hakusho
