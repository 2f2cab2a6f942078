// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dict/byte_stream.hpp"
#include "dict/memory_vocabulary.hpp"
#include "dict/schema.hpp"
#include "dict/utf8.hpp"

namespace hakusho::dict {

/// A vocabulary as it lies in the index, in pieces of a few kilobytes, so that a search reads those few that
/// its words are in. Terms stand in groups; a piece is a run of groups. Within a group they are front coded
/// (Witten, Moffat & Bell, "Managing Gigabytes", 1999), and each group is read by itself. Which groups hold a
/// string, tells an index of the pairs of characters that follow each other in their terms (Zobel, Moffat &
/// Sacks-Davis, "Searching Large Lexicons for Partially Specified Terms", 1993).
///
/// Whoever reads a piece that is damaged gets an Error (corrupt), or other terms: never a fault.
inline constexpr std::size_t terms_per_group = 16;
inline constexpr std::size_t groups_per_piece = 32;
inline constexpr std::size_t terms_per_piece = terms_per_group * groups_per_piece;

/// What all pieces have to say.
struct EncodedVocabulary {
  std::string directory;
  std::vector<std::string> terms;       ///< terms_per_piece each
  std::vector<std::string> characters;  ///< by character_piece_of
};
EncodedVocabulary encode(const MemoryVocabulary& vocabulary);

/// For who finds that pieces make no sense. Throws Error (corrupt).
[[noreturn]] void fail_as_damaged_vocabulary();

/// How many terms and pieces there are, and with which term each begins.
class VocabularyDirectory {
 public:
  explicit VocabularyDirectory(std::string_view bytes);

  std::size_t terms() const { return terms_; }
  std::size_t groups() const { return (terms_ + terms_per_group - 1) / terms_per_group; }
  std::size_t term_pieces() const { return firsts_.size(); }
  std::size_t character_pieces() const { return character_pieces_; }
  const std::string& first_of(std::size_t piece) const { return firsts_[piece]; }
  /// The piece that tells of a character.
  std::size_t character_piece_of(char32_t character) const { return character % character_pieces_; }

 private:
  std::size_t terms_ = 0, character_pieces_ = 1;
  std::vector<std::string> firsts_;  // by piece
};

/// Goes through the terms of a group.
class GroupWalk {
 public:
  /// `bytes` are those of a group of so many terms.
  GroupWalk(std::string_view bytes, std::size_t terms) : in_(bytes), left_(terms) {}

  /// To the next term, the first one too; false at the end.
  bool next();
  /// Valid until next().
  std::string_view term() const { return {term_.data(), size_}; }
  std::uint32_t passages() const { return passages_; }

 private:
  ByteReader in_;
  std::size_t left_;
  bool first_ = true;
  std::array<char, max_term_bytes> term_;
  std::size_t size_ = 0;
  std::uint32_t passages_ = 0;
};

/// Some groups of terms. Immutable; threads share it.
class TermPiece {
 public:
  explicit TermPiece(std::string bytes);

  std::size_t terms() const { return terms_; }
  std::size_t groups() const { return (terms_ + terms_per_group - 1) / terms_per_group; }
  std::string_view first_of(std::size_t group) const;
  GroupWalk walk(std::size_t group) const;

 private:
  std::string_view bytes_of(std::size_t group) const;

  std::string bytes_;
  std::size_t terms_ = 0, offsets_ = 0, groups_begin_ = 0;  // places in bytes_
};

/// Stands for the end of a term, behind its last character.
inline constexpr char32_t end_of_term = 0;

/// Calls take(character, next) for each character of `text` and what stands behind it.
template <class Take>
void each_pair(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_code_point(text, at);
    std::size_t behind = at;
    take(character, at < text.size() ? next_code_point(text, behind) : end_of_term);
  }
}

/// Which groups have a term with one character right behind another. Immutable; threads share it.
class CharacterPiece {
 public:
  explicit CharacterPiece(std::string bytes) : bytes_(std::move(bytes)) {}

  /// In rising order.
  std::vector<std::uint32_t> groups_with(char32_t character, char32_t next) const;
  /// Whatever comes next.
  std::vector<std::uint32_t> groups_with(char32_t character) const;

 private:
  std::string bytes_;
};

}  // namespace hakusho::dict
