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

// How often the postings of `term` say it stands in `passage`; 0: they do not name it.
std::uint32_t posted(const Xapian::Database& database, const std::string& term, std::uint32_t passage) {
  auto at = database.postlist_begin(term);
  at.skip_to(passage);
  return at != database.postlist_end(term) && *at == passage ? at.get_wdf() : 0;
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
  index_.shards().front()->asked([this] { read_all_terms(); });
}

void PostingCheck::read_all_terms() {
  const Xapian::Database& database = index_.shards().front()->database();
  sums_.assign(index_.last_passage() + std::size_t{1}, {});
  for (auto term = database.allterms_begin(); term != database.allterms_end() && !faults_.full(); ++term) {
    ++terms_;
    terms_read_.append(*term, term.get_termfreq());
    const std::uint32_t passages = term.get_termfreq();
    compare_with_vocabulary(*term, passages);
    faults_.guarded(fmt::format("the postings of 「{}」", *term),
                    [&] { index_.shards().front()->asked([&] { read_term(*term, passages); }); });
  }
  const dict::Vocabulary& words = index_.vocabulary();
  for (; next_word_ < words.size() && !faults_.full(); ++next_word_)
    faults_.add(
        fmt::format("the vocabulary has 「{}」, which no passage is indexed under", words.term(next_word_)));
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

// Both are in byte order.
void PostingCheck::compare_with_vocabulary(const std::string& term, std::uint32_t passages) {
  const dict::Vocabulary& words = index_.vocabulary();
  for (; next_word_ < words.size() && words.term(next_word_) < term; ++next_word_)
    faults_.add(
        fmt::format("the vocabulary has 「{}」, which no passage is indexed under", words.term(next_word_)));
  if (next_word_ == words.size() || words.term(next_word_) != term) {
    faults_.add(fmt::format("the vocabulary lacks 「{}」", term));
    return;
  }
  if (words.passages(next_word_) != passages)
    faults_.add(fmt::format("the vocabulary says that {} passages hold 「{}」, the index says {}",
                            words.passages(next_word_), term, passages));
  ++next_word_;
}

void PostingCheck::read_term(const std::string& term, std::uint32_t expected) {
  const Xapian::Database& database = index_.shards().front()->database();
  std::uint32_t count = 0;
  for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term); ++posting) {
    ++count;
    if (*posting == 0 || *posting > index_.last_passage()) {
      faults_.add(fmt::format("passage {} is not there but indexed under 「{}」", *posting, term));
      return;
    }
    sums_[*posting].add(term, posting.get_wdf());
  }
  postings_ += count;
  if (count != expected)
    faults_.add(fmt::format("「{}」 is said to be in {} passages and is in {}", term, expected, count));
}

std::string PostingCheck::difference(std::uint32_t passage,
                                     const std::map<std::string, std::uint32_t>& words) const {
  return index_.shards().front()->asked([&] { return differing_words(passage, words); });
}

std::string PostingCheck::differing_words(std::uint32_t passage,
                                          const std::map<std::string, std::uint32_t>& words) const {
  const Xapian::Database& database = index_.shards().front()->database();
  Examples examples;
  for (const auto& [word, count] : words) {
    const std::uint32_t found = posted(database, word, passage);
    if (found == 0)
      examples.add(fmt::format("not indexed under 「{}」", word));
    else if (found != count)
      examples.add(fmt::format("「{}」 stands in it {}, indexed as {}", word, times(count), times(found)));
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    if (!words.contains(*term) && posted(database, *term, passage) != 0)
      examples.add(fmt::format("indexed under 「{}」, which is not in it", *term));
  return examples.text();
}

}  // namespace hakusho::searcher
