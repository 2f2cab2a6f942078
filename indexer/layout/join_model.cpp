// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/join_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// How much a context must have been seen before it outweighs a shorter one (Witten and Bell; held-out text of
// the made-up reports is flat between 2 and 8).
constexpr double trust = 4;
// No sequence is so rare that one look at it decides.
constexpr double least_probability = 1e-9;
// What the document itself says counts more than what is compiled in.
constexpr double weight_of_learnt = 3;

// A character as the model sees it; 0: not at all.
char16_t folded(char32_t c) {
  if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
  if (dict::is_white_space(c) || c < 0x21) return 0;
  if (c >= '0' && c <= '9') return u'0';
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return u'a';
  if (c == U'〈' || c == U'《') return u'<';
  if (c == U'〉' || c == U'》') return u'>';
  return c > 0xFFFF ? u'\uFFFD' : static_cast<char16_t>(c);
}

NgramCounts::Key appended(NgramCounts::Key key, char16_t next) {
  return (key << 16) | next;
}

NgramCounts::Key last_of(NgramCounts::Key key, int characters) {
  return characters >= 4 ? key : key & ((NgramCounts::Key{1} << (16 * characters)) - 1);
}

}  // namespace

void JoinModel::learn(std::string_view text) {
  NgramCounts::Key run = 0;
  int length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = dict::next_code_point(text, at);
    if (c == '\n' || c == '\f') {
      run = 0, length = 0;
      continue;
    }
    const char16_t next = folded(c);
    if (next == 0) continue;
    run = appended(run, next);
    length = std::min(length + 1, NgramCounts::longest);
    for (int n = 1; n <= length; ++n) learnt_.add(last_of(run, n));
  }
}

JoinModel::Tail JoinModel::tail_of(std::string_view line) const {
  Tail tail;
  // Three characters and some blanks are within the last 40 bytes.
  std::size_t at = line.size() > 40 ? line.size() - 40 : 0;
  while (at < line.size() && dict::is_continuation(line[at])) ++at;
  while (at < line.size()) {
    const char16_t c = folded(dict::next_code_point(line, at));
    if (c != 0) tail.characters = {tail.characters[1], tail.characters[2], c};
  }
  return tail;
}

JoinModel::Head JoinModel::head_of(std::string_view line) const {
  Head head;
  NgramCounts::Key context = 0;
  for (std::size_t at = 0; at < line.size() && head.count < 4;) {
    const char16_t c = folded(dict::next_code_point(line, at));
    if (c == 0) continue;
    head.alone += std::log(probability(context, head.count, c));
    head.characters[static_cast<std::size_t>(head.count++)] = c;
    context = appended(context, c);
  }
  return head;
}

double JoinModel::count(NgramCounts::Key key) const {
  return (known_ ? known_->count(key) : 0u) + weight_of_learnt * learnt_.count(key);
}

double JoinModel::probability(NgramCounts::Key context, int context_length, char16_t next) const {
  const double characters = static_cast<double>(known_ ? known_->characters() : 0) +
                            weight_of_learnt * static_cast<double>(learnt_.characters());
  const double kinds = static_cast<double>(known_ ? known_->distinct_characters() : 0) +
                       static_cast<double>(learnt_.distinct_characters()) + 1;
  double chance = (count(next) + 0.5) / (characters + kinds);
  for (int n = 1; n <= context_length && n < NgramCounts::longest; ++n) {
    const NgramCounts::Key before = last_of(context, n);
    const double seen = count(before);
    if (seen == 0) break;
    const double share = seen / (seen + trust);
    chance = share * std::min(1.0, count(appended(before, next)) / seen) + (1 - share) * chance;
  }
  return std::max(chance, least_probability);
}

double JoinModel::score(const Tail& tail, const Head& head) const {
  NgramCounts::Key context = 0;
  int length = 0;
  for (const char16_t c : tail.characters) {
    if (c == 0) continue;
    context = appended(context, c);
    ++length;
  }
  if (length == 0 || head.count == 0) return 0;
  double together = 0;
  for (int i = 0; i < head.count; ++i) {
    const char16_t c = head.characters[static_cast<std::size_t>(i)];
    together += std::log(probability(context, length, c));
    context = last_of(appended(context, c), 3);
    length = std::min(length + 1, 3);
  }
  return together - head.alone;
}

}  // namespace hakusho::indexer
