// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/text_diff.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace hakusho::searcher {
namespace {

// Changed characters beyond which two texts have nothing to do with each other.
constexpr std::ptrdiff_t most_changes = 1200;

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U',' || c == U'.';
}

// At least so many characters changed, since one text has them more often than the other.
std::ptrdiff_t least_changes(std::u32string_view from, std::u32string_view to) {
  std::unordered_map<char32_t, std::ptrdiff_t> surplus;
  for (const char32_t c : from) ++surplus[c];
  for (const char32_t c : to) --surplus[c];
  std::ptrdiff_t sum = 0;
  for (const auto& [character, count] : surplus) sum += std::abs(count);
  return sum;
}

// One text with something put in, of whatever length.
std::optional<Difference> insertion(std::u32string_view from, std::u32string_view to) {
  const std::size_t shorter = std::min(from.size(), to.size());
  std::size_t before = 0, after = 0;
  while (before < shorter && from[before] == to[before]) ++before;
  while (before + after < shorter && from[from.size() - 1 - after] == to[to.size() - 1 - after]) ++after;
  if (before + after < shorter || from.size() == to.size()) return std::nullopt;
  return Difference{before, from.size() - after, before, to.size() - after};
}

// The furthest points of each round of Myers' algorithm; nothing beyond most_changes.
using Rounds = std::vector<std::vector<std::ptrdiff_t>>;
std::optional<Rounds> search(std::u32string_view from, std::u32string_view to) {
  const auto n = static_cast<std::ptrdiff_t>(from.size()), m = static_cast<std::ptrdiff_t>(to.size());
  Rounds rounds;
  // Round d knows the diagonals -d..d at offset d.
  for (std::ptrdiff_t d = 0; d <= std::min(n + m, most_changes); ++d) {
    std::vector<std::ptrdiff_t> reached(static_cast<std::size_t>(2 * d + 1));
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = 0;
      if (d > 0) {
        const auto before = [&](std::ptrdiff_t diagonal) {
          const std::ptrdiff_t at = diagonal + d - 1;
          return at < 0 || at > 2 * (d - 1) ? std::ptrdiff_t{-1}
                                            : rounds.back()[static_cast<std::size_t>(at)];
        };
        const bool down = k == -d || (k != d && before(k - 1) < before(k + 1));
        x = down ? before(k + 1) : before(k - 1) + 1;
      }
      std::ptrdiff_t y = x - k;
      while (x < n && y < m && from[static_cast<std::size_t>(x)] == to[static_cast<std::size_t>(y)]) ++x, ++y;
      reached[static_cast<std::size_t>(k + d)] = x;
      if (x >= n && y >= m) {
        rounds.push_back(std::move(reached));
        return rounds;
      }
    }
    rounds.push_back(std::move(reached));
  }
  return std::nullopt;
}

// Changed stretches, first to last, from the rounds walked backwards.
std::vector<Difference> walk_back(const Rounds& rounds, std::size_t from_size, std::size_t to_size) {
  std::vector<Difference> found;
  auto x = static_cast<std::ptrdiff_t>(from_size), y = static_cast<std::ptrdiff_t>(to_size);
  for (auto d = static_cast<std::ptrdiff_t>(rounds.size()) - 1; d > 0; --d) {
    const std::ptrdiff_t k = x - y;
    const std::vector<std::ptrdiff_t>& before = rounds[static_cast<std::size_t>(d - 1)];
    const auto at = [&](std::ptrdiff_t diagonal) {
      const std::ptrdiff_t place = diagonal + d - 1;
      return place < 0 || place > 2 * (d - 1) ? std::ptrdiff_t{-1} : before[static_cast<std::size_t>(place)];
    };
    const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
    const std::ptrdiff_t old_x = at(down ? k + 1 : k - 1), old_y = old_x - (down ? k + 1 : k - 1);
    const auto begin_x = static_cast<std::size_t>(old_x), begin_y = static_cast<std::size_t>(old_y);
    const std::size_t end_x = begin_x + (down ? 0 : 1), end_y = begin_y + (down ? 1 : 0);
    if (!found.empty() && found.back().from_begin == end_x && found.back().to_begin == end_y)
      found.back().from_begin = begin_x, found.back().to_begin = begin_y;
    else
      found.push_back({begin_x, end_x, begin_y, end_y});
    x = old_x, y = old_y;
  }
  std::reverse(found.begin(), found.end());
  return found;
}

// Two changes become one where what is alike between them is a character or two, or is shorter than what
// changed on either side. A comma or full stop between them parts them: each clause has its own change.
bool belong_together(std::u32string_view from, const Difference& one, const Difference& other) {
  constexpr std::size_t chance = 2, longest_gap = 4;
  const auto size = [](const Difference& d) {
    return std::max(d.from_end - d.from_begin, d.to_end - d.to_begin);
  };
  if (other.from_begin < one.from_end || other.to_begin < one.to_end) return true;
  const std::u32string_view gap = from.substr(one.from_end, other.from_begin - one.from_end);
  if (gap.size() > 1 && gap.find_first_of(U"、。") != std::u32string_view::npos) return false;
  return gap.size() <= chance || (gap.size() <= longest_gap && gap.size() < std::min(size(one), size(other)));
}

std::vector<Difference> joined(std::u32string_view from, const std::vector<Difference>& all) {
  std::vector<Difference> out;
  for (const Difference& each : all) {
    if (!out.empty() && belong_together(from, out.back(), each))
      out.back().from_end = each.from_end, out.back().to_end = each.to_end;
    else
      out.push_back(each);
  }
  return out;
}

// A number changes as a whole: 85 → 95 is no change of one digit.
void widen_over_digits(std::u32string_view from, std::u32string_view to, Difference& change) {
  const auto any_digit = [&] {
    const auto in = [](std::u32string_view text, std::size_t begin, std::size_t end) {
      return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                         text.begin() + static_cast<std::ptrdiff_t>(end), is_digit);
    };
    return in(from, change.from_begin, change.from_end) || in(to, change.to_begin, change.to_end);
  };
  if (!any_digit()) return;
  while (change.from_begin > 0 && change.to_begin > 0 && is_digit(from[change.from_begin - 1]))
    --change.from_begin, --change.to_begin;
  while (change.from_end < from.size() && change.to_end < to.size() && is_digit(from[change.from_end]))
    ++change.from_end, ++change.to_end;
}

// 「AをBを」 with 「Bを」 added may be read as 「をB」 added: what is added or dropped is moved to where a
// clause or a phrase begins.
void slide(std::u32string_view from, std::u32string_view to, Difference& change) {
  const bool added = change.from_begin == change.from_end, dropped = change.to_begin == change.to_end;
  if (added == dropped) return;
  const std::u32string_view text = added ? to : from;
  const std::size_t begin = added ? change.to_begin : change.from_begin;
  const std::size_t end = added ? change.to_end : change.from_end;
  const auto good = [&](std::size_t start) {
    const char32_t before = start == 0 ? U'。' : text[start - 1];
    const char32_t last = text[start + (end - begin) - 1];
    return (before == U'。'   ? 4
            : before == U'、' ? 3
                              : 0) +
           (last == U'、' || last == U'。' ? 2 : 0) +
           (text.substr(start).starts_with(U"及び") || text.substr(start).starts_with(U"並びに") ? 3 : 0);
  };
  std::size_t first = begin, best = begin;
  while (first > 0 && first > begin - std::min(begin, end - begin) &&
         text[first - 1] == text[first + (end - begin) - 1])
    --first;
  std::size_t last = begin;
  while (last + (end - begin) < text.size() && text[last] == text[last + (end - begin)] && last < end) ++last;
  for (std::size_t start = first; start <= last; ++start)
    if (good(start) > good(best)) best = start;
  const auto moved = static_cast<std::ptrdiff_t>(best) - static_cast<std::ptrdiff_t>(begin);
  for (std::size_t* place : {&change.from_begin, &change.from_end, &change.to_begin, &change.to_end})
    *place = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(*place) + moved);
}

}  // namespace

std::optional<std::vector<Difference>> differences_of(std::u32string_view from, std::u32string_view to) {
  std::vector<Difference> found;
  if (const auto only = insertion(from, to)) {
    found.push_back(*only);
  } else {
    if (least_changes(from, to) > most_changes) return std::nullopt;
    const auto rounds = search(from, to);
    if (!rounds) return std::nullopt;
    found = joined(from, walk_back(*rounds, from.size(), to.size()));
  }
  for (Difference& each : found) widen_over_digits(from, to, each);
  found = joined(from, found);
  for (Difference& each : found) slide(from, to, each);
  return found;
}

}  // namespace hakusho::searcher
