// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary_union.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::searcher;

namespace {

dict::MemoryVocabulary vocabulary(const std::vector<std::pair<std::string, std::uint32_t>>& terms) {
  dict::MemoryVocabulary out;
  for (const auto& [term, passages] : terms) out.append(term, passages);
  return out;
}

std::vector<std::pair<std::string, std::uint32_t>> contents(const dict::Vocabulary& words) {
  std::vector<std::pair<std::string, std::uint32_t>> out;
  for (std::size_t i = 0; i < words.size(); ++i) out.emplace_back(words.term(i), words.passages(i));
  return out;
}

}  // namespace

TEST_CASE("語は文字順に一度ずつ並び、文章の数は足される", "[searcher][union]") {
  const VocabularyUnion all =
      united({vocabulary({{"a", 1}, {"演習", 2}}), vocabulary({}), vocabulary({{"b", 3}, {"演習", 4}})});
  CHECK(contents(all.terms) ==
        std::vector<std::pair<std::string, std::uint32_t>>{{"a", 1}, {"b", 3}, {"演習", 6}});
  constexpr std::uint32_t absent = VocabularyUnion::absent;
  CHECK(all.places ==
        std::vector<std::vector<std::uint32_t>>{{0, absent, 1}, {absent, absent, absent}, {absent, 0, 1}});
}

TEST_CASE("合わせた語彙でも、語の一部から語が見付かる", "[searcher][union]") {
  const VocabularyUnion all =
      united({vocabulary({{"サイバー演習", 1}}), vocabulary({{"演習", 2}, {"演習場", 1}})});
  CHECK(all.terms.containing("演習").size() == 3);
  CHECK(all.terms.ending_with("演習").size() == 2);
  CHECK_FALSE(all.terms.holds("訓練"));
}
