// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/seen_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dict/phrase_text.hpp"
#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

using dict::is_ascii_digit;

bool is_ascii_word(char32_t c) {
  return is_ascii_digit(c) || dict::is_latin_letter(c);
}
bool is_sign(char32_t c) {
  if (c < 0x80) return !is_ascii_word(c);
  if (c >= 0x3005 && c <= 0x3007) return false;  // 々〆〇 are letters
  return (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c <= 0x3030) || c == U'・' ||
         (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
}

/// What the dictionary says of a word; `count` and `counter` only matter till numbers are put together.
enum class Sort : std::uint8_t {
  plain,
  noun,
  verb,
  prefix,
  suffix,
  particle,
  doing,
  ending,
  sign,
  count,
  counter
};

struct Piece {
  std::size_t begin = 0, end = 0;
  Sort sort = Sort::plain;
};

// Words that count things though the dictionary takes them for ordinary ones.
constexpr std::array<std::u32string_view, 16> counters = {
    U"%",    U"％",   U"‰",    U"℃",    U"ポイント", U"か所",   U"カ所",   U"ヵ所",
    U"箇所", U"ヶ所", U"機関", U"団体", U"世帯",     U"事業者", U"市町村", U"都道府県"};
constexpr std::array<std::u32string_view, 6> before_numbers = {U"令和", U"平成", U"昭和",
                                                               U"大正", U"明治", U"第"};
// Endings of nouns that are read as words of their own.
constexpr std::array<std::u32string_view, 5> free_suffixes = {U"等", U"など", U"ら", U"間", U"末"};

template <std::size_t count>
bool is_one_of(std::u32string_view word, const std::array<std::u32string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Sort sort_of_noun(std::string_view features, std::u32string_view surface) {
  if (features.starts_with("名詞,数")) return Sort::count;
  if (features.starts_with("名詞,接尾,助数詞")) return Sort::counter;
  if (features.starts_with("名詞,接尾"))
    return is_one_of(surface, free_suffixes) ? Sort::plain : Sort::suffix;
  return features.starts_with("名詞,非自立") ? Sort::plain : Sort::noun;
}

Sort sort_of(const Token& token, std::u32string_view surface, Sort before) {
  const std::string_view features = token.features;
  if (features.starts_with("名詞")) return sort_of_noun(features, surface);
  if (features.starts_with("接頭詞")) return Sort::prefix;
  if (features.starts_with("助動詞") || features.starts_with("動詞,非自立") ||
      features.starts_with("動詞,接尾"))
    return Sort::ending;
  if (features.starts_with("助詞,接続助詞") && surface != U"が" && surface != U"と") return Sort::ending;
  if (features.starts_with("助詞")) return Sort::particle;
  if (!features.starts_with("動詞") && !features.starts_with("形容詞")) return Sort::plain;
  return token.base == "する" && (before == Sort::noun || before == Sort::suffix) ? Sort::doing : Sort::verb;
}

// One sort a character, and whether a word begins there.
struct Cut {
  std::vector<Sort> sorts;
  std::vector<bool> begins;
};

Cut cut_by_analyzer(std::u32string_view text, Analyzer& analyzer) {
  std::string bytes;
  std::vector<std::size_t> byte_at;
  for (const char32_t c : text) {
    byte_at.push_back(bytes.size());
    dict::append_utf8(bytes, c);
  }
  Cut cut{std::vector<Sort>(text.size(), Sort::plain), std::vector<bool>(text.size() + 1, false)};
  std::size_t at = 0;
  Sort before = Sort::plain;
  for (const Token& token : analyzer.analyze(bytes)) {
    const std::size_t begin = at;
    while (at < text.size() && byte_at[at] < token.end) ++at;
    if (begin == at) continue;
    cut.begins[begin] = true;
    before = sort_of(token, text.substr(begin, at - begin), before);
    std::fill(cut.sorts.begin() + static_cast<std::ptrdiff_t>(begin),
              cut.sorts.begin() + static_cast<std::ptrdiff_t>(at), before);
  }
  return cut;
}

// A dot, a comma or a dash inside a number belongs to it: 1,234, 0.6, 2-1-43.
bool joins_digits(std::u32string_view text, std::size_t at) {
  return (text[at] == U'.' || text[at] == U',' || text[at] == U'-') && at > 0 && at + 1 < text.size() &&
         is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1]);
}

// The dictionary takes runs of signs for one word, and cuts 0.6 and IPv6 in pieces.
void mend_by_characters(std::u32string_view text, Cut& cut) {
  const auto in_word = [&](std::size_t at) { return is_ascii_word(text[at]) || joins_digits(text, at); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool word = in_word(at), sign = !word && is_sign(text[at]);
    if (sign) cut.sorts[at] = Sort::sign;
    if (word && (at == 0 || !in_word(at - 1)))
      cut.sorts[at] = is_ascii_digit(text[at]) ? Sort::count : Sort::noun;
    if (at == 0) continue;
    if (word && in_word(at - 1))
      cut.begins[at] = false;
    else if (word || sign || in_word(at - 1) || is_sign(text[at - 1]))
      cut.begins[at] = true;
  }
}

// 7月産業 holds no 月産, 18日付け no 日付: 年, 月 and 日 after a digit are counters, with 度 and 間.
void mend_dates(std::u32string_view text, Cut& cut) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at - 1]) || (text[at] != U'年' && text[at] != U'月' && text[at] != U'日'))
      continue;
    const bool longer = text.substr(at).starts_with(U"年度") || text.substr(at + 1).starts_with(U'間');
    const std::size_t end = at + (longer ? 2 : 1);
    cut.begins[end] = true;
    for (std::size_t i = at; i < end; ++i) {
      cut.begins[i] = i == at;
      cut.sorts[i] = Sort::counter;
    }
  }
}

std::vector<Piece> pieces_of(const Cut& cut, std::size_t offset) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < cut.sorts.size(); ++at) {
    if (at == 0 || cut.begins[at]) pieces.push_back({offset + at, offset + at, cut.sorts[at]});
    pieces.back().end = offset + at + 1;
  }
  return pieces;
}

// How many pieces from `first` on are one number with what stands before it and its counters; 0 for none.
std::size_t number_at(const ComparisonText& text, const std::vector<Piece>& pieces, std::size_t first) {
  const auto word = [&](std::size_t i) {
    return std::u32string_view(text.body()).substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
  };
  std::size_t at = first;
  if (is_one_of(word(at), before_numbers)) ++at;
  if (at == pieces.size() || (at > first && text.stands_apart(pieces[at].begin))) return 0;
  if (pieces[at].sort != Sort::count && !(at > first && word(at) == U"元")) return 0;
  const auto goes_on = [&](std::size_t i) {
    return !text.stands_apart(pieces[i].begin) &&
           (pieces[i].sort == Sort::count || pieces[i].sort == Sort::counter || is_one_of(word(i), counters));
  };
  for (++at; at < pieces.size() && goes_on(at);) ++at;
  return at - first;
}

WordRole role_of(Sort sort) {
  switch (sort) {
    case Sort::noun:
    case Sort::counter:
      return WordRole::noun;
    case Sort::count:
      return WordRole::number;
    case Sort::verb:
      return WordRole::verb;
    case Sort::doing:
      return WordRole::doing;
    case Sort::prefix:
      return WordRole::prefix;
    case Sort::suffix:
      return WordRole::suffix;
    case Sort::particle:
      return WordRole::particle;
    case Sort::ending:
      return WordRole::ending;
    case Sort::sign:
      return WordRole::sign;
    case Sort::plain:
      break;
  }
  return WordRole::plain;
}

bool ends_clause(char32_t c) {
  return c == U'、' || c == U'。';
}

// How far from a place its clause is looked at, in characters: enough for MeCab to see what the words are.
constexpr std::size_t reach = 200;

// The clauses that hold the places, or what of them lies within reach, in order and apart.
SeenWords::Places stretches_around(std::u32string_view body, const SeenWords::Places& places) {
  SeenWords::Places out;
  for (const auto& [begin, end] : places) {
    const std::size_t earliest = begin - std::min(begin, reach);
    std::size_t first = begin - (begin > 0), last = end;  // a place between two clauses touches both
    while (first > earliest && !ends_clause(body[first - 1])) --first;
    while (last < std::min(body.size(), end + reach) && !ends_clause(body[last])) ++last;
    last = std::min(last + 1, body.size());
    if (!out.empty() && first <= out.back().second)
      out.back().second = std::max(out.back().second, last);
    else
      out.emplace_back(first, last);
  }
  return out;
}

}  // namespace

SeenWords::SeenWords(const ComparisonText& text, const Places& places, Analyzer& analyzer)
    : text_(text), word_at_(text.body().size(), 0) {
  for (const auto& [begin, end] : stretches_around(body(), places)) {
    for (std::size_t first = begin; first < end;) {
      std::size_t last = first;
      while (last < end && !ends_clause(body()[last])) ++last;
      last = std::min(last + 1, end);
      cut(first, last, analyzer);
      first = last;
    }
  }
}

void SeenWords::cut(std::size_t begin, std::size_t end, Analyzer& analyzer) {
  const std::u32string_view clause = std::u32string_view(body()).substr(begin, end - begin);
  Cut found = cut_by_analyzer(clause, analyzer);
  mend_by_characters(clause, found);
  mend_dates(clause, found);
  for (std::size_t at = 1; at < clause.size(); ++at)
    if (text_.stands_apart(begin + at)) found.begins[at] = true;
  const std::vector<Piece> pieces = pieces_of(found, begin);
  const std::size_t first = words_.size();
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t count = number_at(text_, pieces, i);
    if (count > 0)
      words_.push_back({pieces[i].begin, pieces[i + count - 1].end, WordRole::number});
    else
      words_.push_back({pieces[i].begin, pieces[i].end, role_of(pieces[i].sort)});
    i += std::max<std::size_t>(count, 1);
  }
  index(first);
}

void SeenWords::index(std::size_t first) {
  for (std::size_t i = first; i < words_.size(); ++i)
    std::fill(word_at_.begin() + static_cast<std::ptrdiff_t>(words_[i].begin),
              word_at_.begin() + static_cast<std::ptrdiff_t>(words_[i].end),
              static_cast<std::uint32_t>(i + 1));
}

bool SeenWords::is_edge(std::size_t at) const {
  if (at == 0 || at >= body().size()) return true;
  if (word_at_[at - 1] == 0 && word_at_[at] == 0) return is_sign(body()[at - 1]) || is_sign(body()[at]);
  return word_at_[at - 1] != word_at_[at];
}

const SeenWord* SeenWords::holding(std::size_t at) const {
  return at < body().size() && word_at_[at] > 0 ? &words_[word_at_[at] - 1] : nullptr;
}

const SeenWord* SeenWords::before(std::size_t at) const {
  const SeenWord* word = at == 0 || text_.stands_apart(at) ? nullptr : holding(at - 1);
  return word == nullptr || word->role == WordRole::sign ? nullptr : word;
}

const SeenWord* SeenWords::after(std::size_t at) const {
  const SeenWord* word = text_.stands_apart(at) ? nullptr : holding(at);
  return word == nullptr || word->role == WordRole::sign ? nullptr : word;
}

}  // namespace hakusho::searcher
