// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/word_needs.hpp"

#include <string_view>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

/// One side of a change.
struct Stretch {
  const SeenWords& words;
  std::size_t begin, end;

  const SeenWord* first() const { return begin < end ? words.holding(begin) : nullptr; }
  const SeenWord* last() const { return begin < end ? words.holding(end - 1) : nullptr; }
};

Stretch earlier(const SeenWords& from, const Difference& change) {
  return {from, change.from_begin, change.from_end};
}
Stretch later(const SeenWords& to, const Difference& change) {
  return {to, change.to_begin, change.to_end};
}

bool is_ending(const SeenWord* word) {
  return word != nullptr && (word->role == WordRole::ending || word->role == WordRole::doing);
}

// 網 of 光ファイバ網: one character of a compound is no word by itself.
bool is_single_kanji(const Stretch& side) {
  return side.end - side.begin == 1 && dict::is_kanji(side.words.body()[side.begin]) &&
         is_nominal(side.first());
}

bool needs_word_before(const Stretch& side) {
  const SeenWord* first = side.first();
  if (first == nullptr) return false;
  return is_ending(first) || first->role == WordRole::suffix ||
         (is_single_kanji(side) && is_nominal(side.words.before(side.begin)));
}

bool needs_word_after(const Stretch& side) {
  const SeenWord* last = side.last();
  if (last == nullptr) return false;
  if (last->role == WordRole::verb || is_ending(last)) return is_ending(side.words.after(side.end));
  return last->role == WordRole::prefix || (is_single_kanji(side) && is_nominal(side.words.after(side.end)));
}

// Brackets of a kind that are opened and not closed again.
bool leaves_open(const Stretch& side, char32_t opening, char32_t closing) {
  std::size_t open = 0;
  for (std::size_t at = side.begin; at < side.end; ++at) {
    open += side.words.body()[at] == opening;
    open -= side.words.body()[at] == closing && open > 0;
  }
  return open > 0;
}

bool is_one_word(const Stretch& side) {
  return side.first() != nullptr && side.first() == side.last();
}

bool is_of_particles(const Stretch& side, bool& particle) {
  for (std::size_t at = side.begin; at < side.end;) {
    const SeenWord* word = side.words.holding(at);
    if (word == nullptr || (word->role != WordRole::particle && side.words.body()[at] != U'、')) return false;
    particle = particle || word->role == WordRole::particle;
    at = word->end;
  }
  return true;
}

}  // namespace

bool needs_word_before(const SeenWords& from, const SeenWords& to, const Difference& change) {
  return needs_word_before(earlier(from, change)) || needs_word_before(later(to, change));
}

bool needs_word_after(const SeenWords& from, const SeenWords& to, const Difference& change) {
  const Stretch one = earlier(from, change), other = later(to, change);
  if (needs_word_after(one) || needs_word_after(other)) return true;
  // A phrase is read with its する, one noun for another is not: 整備する → 運用し、改善する, but 実施 →
  // 実証.
  const SeenWord* next = from.after(change.from_end);
  return next != nullptr && next->role == WordRole::doing && !(is_one_word(one) && is_one_word(other));
}

bool needs_closing_bracket(const SeenWords& from, const SeenWords& to, const Difference& change) {
  if (change.from_end >= from.body().size() || change.to_end >= to.body().size()) return false;
  constexpr std::u32string_view openings = U"(「『[【〔", closings = U")」』]】〕";
  const std::size_t kind = closings.find(from.body()[change.from_end]);
  return kind != std::u32string_view::npos && from.body()[change.from_end] == to.body()[change.to_end] &&
         (leaves_open(earlier(from, change), openings[kind], closings[kind]) ||
          leaves_open(later(to, change), openings[kind], closings[kind]));
}

bool is_lone_particle(const SeenWords& from, const SeenWords& to, const Difference& change) {
  bool particle = false;
  return is_of_particles(earlier(from, change), particle) && is_of_particles(later(to, change), particle) &&
         particle;
}

bool is_replaced(const Difference& change) {
  return change.from_begin < change.from_end && change.to_begin < change.to_end;
}

bool is_nominal(const SeenWord* word) {
  return word != nullptr &&
         (word->role == WordRole::noun || word->role == WordRole::suffix || word->role == WordRole::prefix);
}

}  // namespace hakusho::searcher
