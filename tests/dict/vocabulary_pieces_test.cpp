// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary_pieces.hpp"

#include <catch2/catch.hpp>

#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::MemoryVocabulary;

namespace {

MemoryVocabulary vocabulary_of(const std::vector<std::string>& terms) {
  MemoryVocabulary vocabulary;
  std::uint32_t passages = 1;
  for (const std::string& term : terms) vocabulary.append(term, passages++);
  return vocabulary;
}

// In byte order.
MemoryVocabulary words() {
  return vocabulary_of(
      {"a", "ab", "サイバー", "サイバーセキュリティ", "セキュリティ", "京都", "京都府", "東京都"});
}

MemoryVocabulary numbered(std::size_t terms) {
  MemoryVocabulary vocabulary;
  for (std::size_t i = 0; i < terms; ++i) vocabulary.append("語" + std::to_string(100000 + i), 7);
  return vocabulary;
}

std::vector<std::pair<std::string, std::uint32_t>> terms_of(const dict::TermPiece& piece) {
  std::vector<std::pair<std::string, std::uint32_t>> terms;
  for (std::size_t group = 0; group < piece.groups(); ++group)
    for (dict::GroupWalk walk = piece.walk(group); walk.next();)
      terms.emplace_back(walk.term(), walk.passages());
  return terms;
}

using Groups = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("語のかけらは元に戻る", "[dict][vocabulary]") {
  const MemoryVocabulary original = words();
  const auto terms = terms_of(dict::TermPiece(dict::encode(original).terms.at(0)));
  REQUIRE(terms.size() == original.size());
  for (std::size_t i = 0; i < terms.size(); ++i)
    CHECK(terms[i] == std::pair{original.term(i), original.passages(i)});
}

TEST_CASE("大きな語彙はかけらに分かれ、目次がそれぞれの最初の語を知る", "[dict][vocabulary]") {
  const std::size_t count = 2 * dict::terms_per_piece + 1;
  const dict::EncodedVocabulary encoded = dict::encode(numbered(count));
  const dict::VocabularyDirectory directory(encoded.directory);
  CHECK(directory.terms() == count);
  REQUIRE(directory.term_pieces() == 3);
  REQUIRE(encoded.terms.size() == 3);
  CHECK(directory.first_of(1) == "語100512");
  CHECK(directory.character_pieces() == encoded.characters.size());
  const dict::TermPiece second(encoded.terms[1]), last(encoded.terms[2]);
  CHECK(second.groups() == dict::groups_per_piece);
  CHECK(second.first_of(1) == "語100528");
  CHECK(last.terms() == 1);
}

TEST_CASE("空の語彙にも目次がある", "[dict][vocabulary]") {
  const dict::EncodedVocabulary encoded = dict::encode(MemoryVocabulary());
  CHECK(encoded.terms.empty());
  CHECK(dict::VocabularyDirectory(encoded.directory).terms() == 0);
}

TEST_CASE("文字の並びから、それを持つ語の組が分かる", "[dict][vocabulary]") {
  std::vector<std::string> terms;
  for (int i = 0; i < 16; ++i) terms.push_back("国" + std::to_string(10 + i));
  terms.push_back("国際");
  terms.push_back("際立つ");
  const dict::EncodedVocabulary encoded = dict::encode(vocabulary_of(terms));
  const dict::VocabularyDirectory directory(encoded.directory);
  const auto piece = [&](char32_t character) {
    return dict::CharacterPiece(encoded.characters.at(directory.character_piece_of(character)));
  };
  CHECK(piece(U'国').groups_with(U'国', U'1') == Groups{0});
  CHECK(piece(U'国').groups_with(U'国', U'際') == Groups{1});
  CHECK(piece(U'国').groups_with(U'国') == Groups{0, 1});
  CHECK(piece(U'際').groups_with(U'際', dict::end_of_term) == Groups{1});
  CHECK(piece(U'国').groups_with(U'国', dict::end_of_term).empty());
  CHECK(piece(U'都').groups_with(U'都').empty());
}

TEST_CASE("壊れた語のかけらは誤りかほかの語になり、倒れない", "[dict][vocabulary]") {
  CHECK(test::refused_when_damaged(dict::encode(words()).terms.at(0), [](const std::string& bytes) {
          const dict::TermPiece piece(bytes);
          terms_of(piece);
          for (std::size_t group = 0; group < piece.groups(); ++group)
            static_cast<void>(piece.first_of(group));
        }) > 100);
}

TEST_CASE("壊れた目次は誤りかほかの目次になり、倒れない", "[dict][vocabulary]") {
  const std::string bytes = dict::encode(numbered(3000)).directory;
  CHECK(test::refused_when_damaged(bytes, [](const std::string& damaged) {
          const dict::VocabularyDirectory directory(damaged);
          for (std::size_t i = 0; i < directory.term_pieces(); ++i) static_cast<void>(directory.first_of(i));
        }) > 10);
}

TEST_CASE("壊れた文字のかけらは誤りかほかの組になり、倒れない", "[dict][vocabulary]") {
  CHECK(test::refused_when_damaged(dict::encode(words()).characters.at(0), [](const std::string& bytes) {
          const dict::CharacterPiece piece(bytes);
          for (const char32_t character : {U'サ', U'都', U'a'}) {
            piece.groups_with(character);
            piece.groups_with(character, U'府');
          }
        }) > 10);
}

TEST_CASE("途方もない語数の目次は、場所を取る前に誤りになる", "[dict][vocabulary]") {
  for (const auto& [terms, characters] :
       {std::pair<std::uint64_t, std::uint64_t>{UINT64_MAX / 2, 1}, {1u << 27, 1}, {8, 1u << 27}, {8, 0}}) {
    dict::ByteWriter out;
    out.number(terms);
    out.number(characters);
    out.number(0);
    out.text("a");
    CHECK_THROWS_AS(dict::VocabularyDirectory(out.bytes()), Error);
  }
}

TEST_CASE("前の語より長い共通部分や、索引の語より長い語は誤りになる", "[dict][vocabulary]") {
  const auto second_term = [](std::uint64_t shared, const std::string& rest) {
    dict::ByteWriter out;
    out.text(std::string(200, 'a'));
    out.number(1);
    out.number(shared);
    out.text(rest);
    out.number(1);
    const std::string bytes = out.take();
    dict::GroupWalk walk(bytes, 2);
    walk.next();
    walk.next();
    return std::string(walk.term());
  };
  CHECK(second_term(200, std::string(40, 'b')) == std::string(200, 'a') + std::string(40, 'b'));
  CHECK_THROWS_AS(second_term(201, "b"), Error);
  CHECK_THROWS_AS(second_term(UINT64_MAX, "b"), Error);
  CHECK_THROWS_AS(second_term(200, std::string(41, 'b')), Error);
}
