// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/term_builder.hpp"

#include "dict/digest.hpp"
#include "dict/named_years.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t fewest_slots = 1024;  // a power of two

}  // namespace

const PassageTerms& TermBuilder::build(std::string_view text) {
  result_.terms.clear();
  result_.words = 0;
  slots_.assign(fewest_slots, 0);
  words_.for_each_term(text, [this](std::string_view word) { count(word); });
  const std::string& key = words_.key();
  result_.key_hash = dict::hash64(key);
  result_.named_years = dict::named_years(key);
  result_.has_sentence = dict::has_sentence(key);
  return result_;
}

void TermBuilder::count(std::string_view word) {
  ++result_.words;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = dict::hash64(word) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    PassageTerms::Term& term = result_.terms[slots_[slot] - 1];
    if (term.text == word) {
      ++term.occurrences;
      return;
    }
  }
  result_.terms.push_back({word, 1});
  slots_[slot] = static_cast<std::uint32_t>(result_.terms.size());
  if (result_.terms.size() * 2 > slots_.size()) grow();
}

void TermBuilder::grow() {
  slots_.assign(slots_.size() * 4, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < result_.terms.size(); ++i) {
    std::size_t slot = dict::hash64(result_.terms[i].text) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

}  // namespace hakusho::indexer
