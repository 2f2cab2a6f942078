// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/posting_check.hpp"

#include <fmt/format.h>

#include "dict/digest.hpp"
#include "dict/schema.hpp"
#include "dict/vocabulary_pieces.hpp"

namespace hakusho::searcher {
namespace {

// Differences told of one passage; the rest is as a rule of the same kind.
constexpr std::size_t most_examples = 3;

std::string times(std::uint32_t count) {
  return count == 1 ? "once" : fmt::format("{} times", count);
}

class Examples {
 public:
  void add(const std::string& example) {
    if (++count_ <= most_examples) text_ += (text_.empty() ? "" : ", ") + example;
  }
  std::string text() const {
    return count_ > most_examples ? fmt::format("{}, and {} more", text_, count_ - most_examples) : text_;
  }

 private:
  std::size_t count_ = 0;
  std::string text_;
};

}  // namespace

void WordSum::add(std::string_view term, std::uint32_t count) {
  // The count is mixed into all bits (the finaliser of SplitMix64), or swapped counts would cancel out.
  std::uint64_t mixed = dict::hash64(term) + 0x9E3779B97F4A7C15u * count;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  sum_ += mixed ^ (mixed >> 31);
}

void PostingCheck::read() {
  const dict::Vocabulary& words = index_.vocabulary();
  sums_.assign(index_.last_passage() + std::size_t{1}, {});
  for (std::string before; terms_ < words.size() && !faults_.full();) {
    const std::size_t place = terms_++;
    const std::string term = words.term(place);
    if (place > 0 && term <= before)
      faults_.add(fmt::format("the vocabulary has 「{}」 behind 「{}」", term, before));
    terms_read_.append(term, words.passages(place));
    faults_.guarded(fmt::format("the postings of 「{}」", term), [&] { read_term(place, term); });
    before = term;
  }
  compare_characters();
}

// What a search inside words goes by.
void PostingCheck::compare_characters() {
  const dict::EncodedVocabulary expected = dict::encode(terms_read_);
  const Shard& shard = *index_.shards().front();
  for (std::size_t i = 0; i < expected.characters.size() && !faults_.full(); ++i)
    if (shard.metadata(dict::metadata_key::characters(i)) != expected.characters[i])
      faults_.add(
          fmt::format("the vocabulary finds other words by their characters than it has (piece {})", i));
}

void PostingCheck::read_term(std::size_t place, const std::string& term) {
  const std::uint32_t expected = index_.vocabulary().passages(place);
  std::uint32_t count = 0;
  index_.shards().front()->each_posting(place, [&](std::uint32_t passage, std::uint32_t occurrences) {
    ++count;
    sums_[passage].add(term, occurrences);
  });
  postings_ += count;
  if (count != expected)
    faults_.add(fmt::format("「{}」 is said to be in {} passages and is in {}", term, expected, count));
}

std::map<std::string, std::uint32_t> PostingCheck::words_posted(std::uint32_t passage) {
  std::map<std::string, std::uint32_t> words;
  for (std::size_t place = 0; place < index_.vocabulary().size(); ++place)
    index_.shards().front()->each_posting(place, [&](std::uint32_t holder, std::uint32_t occurrences) {
      if (holder == passage) words.emplace(index_.vocabulary().term(place), occurrences);
    });
  return words;
}

std::string PostingCheck::difference(std::uint32_t passage,
                                     const std::map<std::string, std::uint32_t>& words) {
  const std::map<std::string, std::uint32_t> posted = words_posted(passage);
  Examples examples;
  for (const auto& [word, count] : words) {
    const auto found = posted.find(word);
    if (found == posted.end())
      examples.add(fmt::format("not indexed under 「{}」", word));
    else if (found->second != count)
      examples.add(
          fmt::format("「{}」 stands in it {}, indexed as {}", word, times(count), times(found->second)));
  }
  for (const auto& [word, count] : posted)
    if (!words.contains(word)) examples.add(fmt::format("indexed under 「{}」, which is not in it", word));
  return examples.text();
}

}  // namespace hakusho::searcher
