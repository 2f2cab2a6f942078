// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/highlighter.hpp"

#include <algorithm>
#include <hakusho/calendar.hpp>

#include "dict/normalizer.hpp"
#include "dict/numerals.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/text_judge.hpp"

namespace hakusho::searcher {
namespace {

using Span = dict::ByteSpan;  // of the key, then of the text

// Pieces of longer numbers (8万人 of 418万人) only where there is nothing else.
void add_places(const std::string& part, const std::string& key, std::vector<Span>& spans) {
  std::vector<Span> pieces;
  const std::size_t before = spans.size();
  for (std::size_t at = dict::find_text(key, part); at != std::string::npos;
       at = dict::find_text(key, part, at + part.size())) {
    const Span place = {at, at + part.size()};
    (dict::cuts_number(key, place.begin, place.end) ? pieces : spans).push_back(place);
  }
  if (spans.size() == before) spans.insert(spans.end(), pieces.begin(), pieces.end());
}

constexpr int reach = 3;  // characters that a longer word may have on either side

// Where words may begin that hold the character at `begin`, and end that hold the one before `end`.
std::vector<std::size_t> beginnings(const std::string& key, std::size_t begin) {
  std::vector<std::size_t> places = {begin};
  while (begin > 0 && places.size() <= reach)
    if (!dict::is_continuation(key[--begin])) places.push_back(begin);
  return places;
}

std::vector<std::size_t> endings(const std::string& key, std::size_t end) {
  std::vector<std::size_t> places = {end};
  while (end < key.size() && places.size() <= reach)
    if (++end == key.size() || !dict::is_continuation(key[end])) places.push_back(end);
  return places;
}

bool has_word(IndexReader& index, std::uint32_t passage, std::string_view word) {
  const std::size_t term = index.vocabulary().find(word);
  if (term == index.vocabulary().size()) return false;
  const auto postings = index.postings(term);
  return position_of(*postings, passage, 0) != postings->size();
}

// Whether a place is inside one of the longer words of the passage.
bool is_inside_word(IndexReader& index, std::uint32_t passage, const std::string& key, const Span& place) {
  for (const std::size_t from : beginnings(key, place.begin))
    for (const std::size_t to : endings(key, place.end))
      if (to - from > place.end - place.begin &&
          has_word(index, passage, std::string_view(key).substr(from, to - from)))
        return true;
  return false;
}

void add_part(IndexReader& index, std::uint32_t passage, const std::string& part, const std::string& key,
              std::vector<Span>& spans) {
  const std::size_t before = spans.size();
  add_places(part, key, spans);
  if (dict::count_code_points(part) > 1) return;
  const auto inside = [&](const Span& span) { return is_inside_word(index, passage, key, span); };
  spans.erase(std::remove_if(spans.begin() + static_cast<std::ptrdiff_t>(before), spans.end(), inside),
              spans.end());
}

// Of a string that goes on in the next passage, what stands in this one.
void add_across_cut(const QueryLeaf& leaf, std::uint32_t passage, const std::string& key,
                    std::vector<Span>& spans) {
  for (const AcrossCut& place : leaf.across_cuts)
    if (place.passage == passage) spans.push_back({key.size() - place.bytes, key.size()});
}

// Phrases that name one of the years: 令和3・4・5年度.
void add_years(const std::vector<int>& years, const std::string& key, std::vector<Span>& spans) {
  if (years.empty()) return;
  for (const YearPhrase& phrase : year_phrases(key))
    if (std::any_of(years.begin(), years.end(),
                    [&](int year) { return phrase.first <= year && year <= phrase.last; }))
      spans.push_back({phrase.begin, phrase.end});
}

void add_leaf(IndexReader& index, const QueryLeaf& leaf, std::uint32_t passage, const std::string& key,
              std::vector<Span>& spans) {
  const std::size_t before = spans.size();
  add_places(leaf.key, key, spans);
  add_across_cut(leaf, passage, key, spans);
  for (const LeafForm& form : leaf.forms) add_places(form.key, key, spans);
  if (spans.size() != before) return;
  for (const LeafPart& part : leaf.other_parts) {
    for (const std::string& spelling : part.spellings) add_places(spelling, key, spans);
    add_years(part.years, key, spans);
  }
  for (const LeafSynonym& synonym : leaf.synonyms)
    for (const std::string& name : synonym.names) add_places(name, key, spans);
  if (leaf.parts == std::vector{leaf.key}) return;
  if (const auto together = parts_side_by_side(leaf.parts, key))
    spans.push_back({together->first, together->second});
  for (const std::string& part : leaf.parts) add_part(index, passage, part, key, spans);
}

// Signs of the key that come from one character of the text (㈱) light it once.
void join_overlapping(std::vector<Span>& spans) {
  std::vector<Span> joined;
  for (const Span& span : spans) {
    if (!joined.empty() && span.begin < joined.back().end)
      joined.back().end = std::max(joined.back().end, span.end);
    else
      joined.push_back(span);
  }
  spans = std::move(joined);
}

// Bytes of the text → code points; the offsets come in rising order.
std::vector<TextRange> in_code_points(const std::vector<Span>& bytes, std::string_view text) {
  std::vector<TextRange> ranges;
  std::size_t at = 0, count = 0;
  const auto count_to = [&](std::size_t byte) {
    for (; at < byte; ++at)
      if (!dict::is_continuation(text[at])) ++count;
    return count;
  };
  for (const Span& span : bytes) {
    const std::size_t begin = count_to(span.begin);
    ranges.push_back({begin, count_to(span.end)});
  }
  return ranges;
}

}  // namespace

std::vector<TextRange> highlight(IndexReader& index, const QueryEvaluator& query, std::uint32_t passage,
                                 std::string_view text, const std::string& key) {
  std::vector<Span> spans;
  for (const QueryLeaf& leaf : query.leaves())
    if (!leaf.negative) add_leaf(index, leaf, passage, key, spans);
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> merged;
  for (const Span& span : spans) {
    if (!merged.empty() && span.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, span.end);
    else
      merged.push_back(span);
  }
  std::vector<Span> origins = dict::origins_of(merged, text);
  join_overlapping(origins);
  return in_code_points(origins, text);
}

}  // namespace hakusho::searcher
