// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary_pieces.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <tuple>
#include <utility>

namespace hakusho::dict {
namespace {

constexpr std::size_t offset_bytes = 4;

// What a piece of characters should come to, on average.
constexpr std::size_t usual_character_bytes = 1024;

// A damaged number must not cost memory: pieces of characters are fewer than twice the terms, or nearly
// empty.
constexpr std::uint64_t most_terms = 1u << 28;

void append_offset(std::string& out, std::size_t offset) {
  for (std::size_t byte = 0; byte < offset_bytes; ++byte) out += static_cast<char>(offset >> (8 * byte));
}

std::size_t offset_at(std::string_view bytes, std::size_t at) {
  std::size_t offset = 0;
  for (std::size_t byte = 0; byte < offset_bytes; ++byte)
    offset |= std::size_t{static_cast<unsigned char>(bytes[at + byte])} << (8 * byte);
  return offset;
}

std::size_t shared_bytes(std::string_view before, std::string_view term) {
  return static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first - before.begin());
}

std::string encode_group(const MemoryVocabulary& vocabulary, std::size_t first, std::size_t last) {
  ByteWriter out;
  std::string_view before;
  for (std::size_t i = first; i < last; before = vocabulary.view(i++)) {
    const std::string_view term = vocabulary.view(i);
    const std::size_t shared = shared_bytes(before, term);
    if (i != first) out.number(shared);
    out.text(term.substr(shared));
    out.number(vocabulary.passages(i));
  }
  return out.take();
}

std::string encode_piece(const MemoryVocabulary& vocabulary, std::size_t first) {
  const std::size_t last = std::min(first + terms_per_piece, vocabulary.size());
  ByteWriter count;
  count.number(last - first);
  std::string offsets, groups;
  for (std::size_t i = first; i < last; i += terms_per_group) {
    append_offset(offsets, groups.size());
    groups += encode_group(vocabulary, i, std::min(i + terms_per_group, last));
  }
  return count.take() + offsets + groups;
}

std::string encode_directory(const MemoryVocabulary& vocabulary, std::size_t character_pieces) {
  ByteWriter out;
  out.number(vocabulary.size());
  out.number(character_pieces);
  std::string_view before;
  for (std::size_t first = 0; first < vocabulary.size(); first += terms_per_piece) {
    const std::string_view term = vocabulary.view(first);
    const std::size_t shared = shared_bytes(before, term);
    out.number(shared);
    out.text(term.substr(shared));
    before = term;
  }
  return out.take();
}

struct Pair {
  char32_t character, next;
  std::uint32_t group;
  auto operator<=>(const Pair&) const = default;
};

std::vector<Pair> pairs_of(const MemoryVocabulary& vocabulary) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < vocabulary.size(); ++i) {
    const std::string_view term = vocabulary.view(i);
    const auto group = static_cast<std::uint32_t>(i / terms_per_group);
    each_pair(term, [&](char32_t character, char32_t next) { pairs.push_back({character, next, group}); });
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// One character: itself; bytes of what follows; then for each next one: itself, bytes, distances of groups.
std::string encode_character(const Pair* begin, const Pair* end) {
  ByteWriter nexts;
  for (const Pair* at = begin; at != end;) {
    const char32_t next = at->next;
    ByteWriter groups;
    for (std::uint32_t before = 0; at != end && at->next == next; ++at) {
      groups.number(at->group - before);
      before = at->group;
    }
    nexts.number(next);
    nexts.text(groups.bytes());
  }
  ByteWriter out;
  out.number(begin->character);
  out.text(nexts.bytes());
  return out.take();
}

std::vector<std::string> encode_characters(const MemoryVocabulary& vocabulary) {
  const std::vector<Pair> pairs = pairs_of(vocabulary);
  std::vector<std::pair<char32_t, std::string>> characters;
  std::size_t bytes = 0;
  for (auto begin = pairs.begin(); begin != pairs.end();) {
    const auto end = std::find_if(begin, pairs.end(),
                                  [&](const Pair& pair) { return pair.character != begin->character; });
    characters.emplace_back(begin->character, encode_character(&*begin, &*begin + (end - begin)));
    bytes += characters.back().second.size();
    begin = end;
  }
  std::vector<std::string> pieces(bytes / usual_character_bytes + 1);
  for (const auto& [character, encoded] : characters) pieces[character % pieces.size()] += encoded;
  return pieces;
}

// Calls take(character, what follows it) for each until it answers false.
template <class Take>
void each_entry(std::string_view bytes, Take take) {
  for (ByteReader in(bytes); !in.at_end();) {
    const auto character = static_cast<char32_t>(in.number());
    if (!take(character, in.text())) return;
  }
}

void append_groups(std::string_view distances, std::vector<std::uint32_t>& groups) {
  std::uint32_t group = 0;
  for (ByteReader in(distances); !in.at_end();)
    groups.push_back(group += static_cast<std::uint32_t>(in.number()));
}

std::string_view find_entry(std::string_view bytes, char32_t wanted) {
  std::string_view found;
  each_entry(bytes, [&](char32_t character, std::string_view rest) {
    if (character == wanted) found = rest;
    return character != wanted;
  });
  return found;
}

}  // namespace

void fail_as_damaged_vocabulary() {
  throw Error(ErrorCode::corrupt, {"the index"}, {"its vocabulary is damaged"},
              {"build it again with --rebuild"});
}

EncodedVocabulary encode(const MemoryVocabulary& vocabulary) {
  EncodedVocabulary encoded;
  for (std::size_t first = 0; first < vocabulary.size(); first += terms_per_piece)
    encoded.terms.push_back(encode_piece(vocabulary, first));
  encoded.characters = encode_characters(vocabulary);
  encoded.directory = encode_directory(vocabulary, encoded.characters.size());
  return encoded;
}

VocabularyDirectory::VocabularyDirectory(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t terms = in.number(), character_pieces = in.number();
  if (terms > most_terms || character_pieces == 0 || character_pieces > 2 * terms + 1)
    fail_as_damaged_vocabulary();
  terms_ = static_cast<std::size_t>(terms);
  character_pieces_ = static_cast<std::size_t>(character_pieces);
  const std::size_t pieces = (terms_ + terms_per_piece - 1) / terms_per_piece;
  if (pieces > in.left()) fail_as_damaged_vocabulary();
  firsts_.reserve(pieces);
  for (std::string term; firsts_.size() < pieces; firsts_.push_back(term)) {
    const std::uint64_t shared = in.number();
    if (shared > term.size()) fail_as_damaged_vocabulary();
    term.resize(static_cast<std::size_t>(shared));
    term += in.text();
  }
  if (!in.at_end()) fail_as_damaged_vocabulary();
}

bool GroupWalk::next() {
  if (left_ == 0) return false;
  // A group's first term has nothing to share.
  const std::uint64_t shared = first_ ? 0 : in_.number();
  const std::string_view rest = in_.text();
  if (shared > size_ || shared + rest.size() > term_.size()) fail_as_damaged_vocabulary();
  std::copy(rest.begin(), rest.end(), term_.begin() + static_cast<std::ptrdiff_t>(shared));
  size_ = static_cast<std::size_t>(shared) + rest.size();
  passages_ = static_cast<std::uint32_t>(in_.number());
  first_ = false;
  --left_;
  return true;
}

TermPiece::TermPiece(std::string bytes) : bytes_(std::move(bytes)) {
  ByteReader in(bytes_);
  const std::uint64_t terms = in.number();
  if (terms == 0 || terms > terms_per_piece) fail_as_damaged_vocabulary();
  terms_ = static_cast<std::size_t>(terms);
  offsets_ = bytes_.size() - in.left();
  groups_begin_ = offsets_ + groups() * offset_bytes;
  if (groups_begin_ > bytes_.size()) fail_as_damaged_vocabulary();
}

std::string_view TermPiece::bytes_of(std::size_t group) const {
  const std::string_view all = std::string_view(bytes_).substr(groups_begin_);
  const std::size_t begin = offset_at(bytes_, offsets_ + group * offset_bytes);
  const std::size_t end =
      group + 1 < groups() ? offset_at(bytes_, offsets_ + (group + 1) * offset_bytes) : all.size();
  if (begin > end || end > all.size()) fail_as_damaged_vocabulary();
  return all.substr(begin, end - begin);
}

std::string_view TermPiece::first_of(std::size_t group) const {
  return ByteReader(bytes_of(group)).text();
}

GroupWalk TermPiece::walk(std::size_t group) const {
  return {bytes_of(group), std::min(terms_per_group, terms_ - group * terms_per_group)};
}

std::vector<std::uint32_t> CharacterPiece::groups_with(char32_t character, char32_t next) const {
  std::vector<std::uint32_t> groups;
  append_groups(find_entry(find_entry(bytes_, character), next), groups);
  return groups;
}

std::vector<std::uint32_t> CharacterPiece::groups_with(char32_t character) const {
  std::vector<std::uint32_t> groups;
  each_entry(find_entry(bytes_, character), [&](char32_t, std::string_view distances) {
    append_groups(distances, groups);
    return true;
  });
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

}  // namespace hakusho::dict
