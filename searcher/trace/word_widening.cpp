// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/word_widening.hpp"

#include <algorithm>

#include "searcher/trace/word_needs.hpp"

namespace hakusho::searcher {
namespace {

// Rounds of taking in neighbours: a chain such as 発生 + し + て + き + て + いる takes one each.
constexpr int most_rounds = 8;
// How far what was added may be moved to stand on the edges of words, in characters.
constexpr std::ptrdiff_t farthest_slide = 40;
// A particle that changes alone gets at most so many words of the compound before it.
constexpr int longest_compound = 4;

class Widener {
 public:
  Widener(const SeenWords& from, const SeenWords& to, const std::vector<Difference>& differences)
      : from_(from), to_(to), differences_(differences) {}

  std::vector<WordChange> run() {
    while (!is_last()) {
      WordChange change{differences_[next_], next_, next_};
      ++next_;
      trim(change.range);
      slide(change.range);
      widen(change);
      read_on(change);
      done_.push_back(change);
    }
    return std::move(done_);
  }

 private:
  bool begins_on_edges(const Difference& d) const {
    return from_.is_edge(d.from_begin) && to_.is_edge(d.to_begin);
  }
  bool ends_on_edges(const Difference& d) const { return from_.is_edge(d.from_end) && to_.is_edge(d.to_end); }

  // Where the changes before and after it leave room, in characters of the earlier text.
  std::size_t room_before(const Difference& d) const {
    return d.from_begin - (done_.empty() ? 0 : done_.back().range.from_end);
  }
  std::size_t room_after(const Difference& d) const {
    return (is_last() ? from_.body().size() : differences_[next_].from_begin) - d.from_end;
  }

  bool is_last() const { return next_ == differences_.size(); }

  // What is alike at the ends of a change, taken in when two became one, has not changed: の → 及び職員の is
  // 及び職員 added.
  void trim(Difference& d) const {
    const auto left = [&] { return std::min(d.from_end - d.from_begin, d.to_end - d.to_begin); };
    while (left() > 0 && from_.body()[d.from_end - 1] == to_.body()[d.to_end - 1]) --d.from_end, --d.to_end;
    while (left() > 0 && from_.body()[d.from_begin] == to_.body()[d.to_begin]) ++d.from_begin, ++d.to_begin;
  }

  // 「基盤」 added in 情報基盤技術 may have been found as 「報基盤」 of 「情報基盤…」: what was added or
  // dropped is moved by as little as puts it between words.
  void slide(Difference& change) const {
    const bool added = change.from_begin == change.from_end, dropped = change.to_begin == change.to_end;
    if (added == dropped) return;
    const std::u32string& text = added ? to_.body() : from_.body();
    const std::size_t begin = added ? change.to_begin : change.from_begin;
    const std::size_t end = added ? change.to_end : change.from_end;
    const auto moved = [&](std::ptrdiff_t by) {
      Difference out = change;
      for (std::size_t* place : {&out.from_begin, &out.from_end, &out.to_begin, &out.to_end})
        *place = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(*place) + by);
      return out;
    };
    const auto fits = [&](std::ptrdiff_t by) {
      return begins_on_edges(moved(by)) && ends_on_edges(moved(by));
    };
    if (fits(0)) return;
    const auto least = std::min(farthest_slide, static_cast<std::ptrdiff_t>(room_before(change)));
    const auto most = std::min(farthest_slide, static_cast<std::ptrdiff_t>(room_after(change)));
    bool back = true, on = true;
    for (std::ptrdiff_t by = 1; back || on; ++by) {
      const auto step = static_cast<std::size_t>(by);
      back = back && by <= least && text[begin - step] == text[end - step];
      on = on && by <= most && text[begin + step - 1] == text[end + step - 1];
      if (back && fits(-by)) return void(change = moved(-by));
      if (on && fits(by)) return void(change = moved(by));
    }
  }

  // To the edges of words on both sides; a change that is reached on the way is taken in.
  void widen(WordChange& change) {
    Difference& d = change.range;
    while (!begins_on_edges(d) && d.from_begin > 0 && d.to_begin > 0) step_back(change, 1);
    while (!ends_on_edges(d) && d.from_end < from_.body().size() && d.to_end < to_.body().size())
      step_on(change, 1);
    if (!done_.empty() && room_before(d) == 0) take_in_previous(change);
    if (!is_last() && room_after(d) == 0) take_in_next(change);
  }

  void step_back(WordChange& change, std::size_t characters) {
    for (; characters > 0 && change.range.from_begin > 0 && change.range.to_begin > 0; --characters) {
      if (!done_.empty() && room_before(change.range) == 0) return take_in_previous(change);
      --change.range.from_begin, --change.range.to_begin;
    }
  }
  void step_on(WordChange& change, std::size_t characters) {
    for (; characters > 0 && change.range.from_end < from_.body().size() &&
           change.range.to_end < to_.body().size();
         --characters) {
      if (!is_last() && room_after(change.range) == 0) return take_in_next(change);
      ++change.range.from_end, ++change.range.to_end;
    }
  }
  void take_in_previous(WordChange& change) {
    change.range.from_begin = done_.back().range.from_begin;
    change.range.to_begin = done_.back().range.to_begin;
    change.first = done_.back().first;
    done_.pop_back();
  }
  void take_in_next(WordChange& change) {
    change.range.from_end = differences_[next_].from_end;
    change.range.to_end = differences_[next_].to_end;
    change.last = next_++;
  }

  // Takes in the neighbours that a word of the change cannot be read without.
  void read_on(WordChange& change) {
    for (int round = 0; round < most_rounds; ++round) {
      const Difference& d = change.range;
      const SeenWord* before = from_.before(d.from_begin);
      const SeenWord* after = from_.after(d.from_end);
      if (before != nullptr && needs_word_before(from_, to_, d))
        step_back(change, before->end - before->begin);
      else if (after != nullptr && needs_word_after(from_, to_, d))
        step_on(change, after->end - after->begin);
      else
        break;
      widen(change);
    }
    if (needs_closing_bracket(from_, to_, change.range)) {
      step_on(change, 1);
      widen(change);
    }
    if (is_lone_particle(from_, to_, change.range)) take_in_nouns(change);
  }

  // 保護法が → 保護法の; where the particle came between two nouns, also the one behind: 情報の保護.
  void take_in_nouns(WordChange& change) {
    const Difference d = change.range;
    const SeenWord* after = from_.after(d.from_end);
    if (!is_replaced(d) && is_nominal(after)) step_on(change, after->end - after->begin);
    std::size_t back = 0;
    for (int words = 0; words < longest_compound; ++words) {
      const SeenWord* word = from_.before(d.from_begin - back);
      if (word == nullptr || (words > 0 && !is_nominal(word))) break;
      back += word->end - word->begin;
    }
    step_back(change, back);
    widen(change);
  }

  const SeenWords &from_, &to_;
  const std::vector<Difference>& differences_;
  std::vector<WordChange> done_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<WordChange> in_whole_words(const ComparisonText& from, const ComparisonText& to,
                                       const std::vector<Difference>& differences, Analyzer& analyzer) {
  SeenWords::Places before, after;
  for (const Difference& each : differences) {
    before.emplace_back(each.from_begin, each.from_end);
    after.emplace_back(each.to_begin, each.to_end);
  }
  const SeenWords from_words(from, before, analyzer), to_words(to, after, analyzer);
  return Widener(from_words, to_words, differences).run();
}

}  // namespace hakusho::searcher
