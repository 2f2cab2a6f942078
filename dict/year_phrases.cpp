// SPDX-License-Identifier: GPL-2.0-or-later
// A phrase is a chain of years: 2018・2019年度, 平成30年度から令和4年度まで. The unit behind the last is the
// unit of all.
#include <algorithm>
#include <array>
#include <cstdint>
#include <hakusho/calendar.hpp>
#include <set>

#include "dict/numerals.hpp"
#include "dict/year_point.hpp"
#include "dict/year_words.hpp"

namespace hakusho {
namespace {

using namespace dict;

constexpr int longest_range = 100;  // years; beyond it only the ends are spoken of

struct Link {
  std::size_t length = 0;  // 0: the chain ends
  bool range = false;
};

Link link_at(const PhraseText& text, std::size_t i) {
  struct Word {
    std::u32string_view word;
    bool range;
  };
  constexpr Word words[] = {{U"からの", true},  {U"から", true},    {U"及び", false},
                            {U"および", false}, {U"並びに", false}, {U"と", false}};
  if (is_one_of(text.at(i), U"~〜–—―−‐-")) return {1, true};
  if (is_one_of(text.at(i), U"・、,/")) return {1, false};
  for (const Word& entry : words)
    if (text.starts_with(i, entry.word)) return {entry.word.size(), entry.range};
  return {};
}

// Every character of every text is asked for: a bit of a table answers it.
constexpr auto beginnings = [] {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  constexpr std::u32string_view characters =
      U"0123456789令平昭大明㋿㍻㍼㍽㍾RHSTMFrhstm西一二千本今昨前"
      U"翌来次同当再過直最向こ";
  for (const char32_t c : characters) bits[c / 64] |= std::uint64_t{1} << (c % 64);
  return bits;
}();

bool may_begin(char32_t c) {
  return c < 0x10000 && (beginnings[c / 64] >> (c % 64) & 1) != 0;
}

// 03-2023-1234, Ver.2023, 第2023号: the number is a part of something else.
bool is_glued_number(const PhraseText& text, std::size_t i) {
  const char32_t c = text.at(i), before = text.before(i);
  if (!is_ascii_digit(c) && digit_of(c) < 0) return false;
  if (is_latin_letter(before) || is_one_of(before, U"第年月日") || is_kanji_numeral(before)) return true;
  return is_one_of(before, U".,-/:") && i >= 2 &&
         (is_ascii_digit(text.at(i - 2)) || is_latin_letter(text.at(i - 2)));
}

class PhraseReader {
 public:
  PhraseReader(std::string_view text, std::optional<int> own) : text_(text) { base_.own = own; }

  std::vector<YearPhrase> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const char32_t c = text_.at(i);
      if (c == U'。' || c == U'\n') base_.named.reset();
      const std::size_t end = may_begin(c) && !is_glued_number(text_, i) ? read(i) : i;
      i = end > i ? end : behind_number(i);
    }
    return std::move(phrases_);
  }

 private:
  // The rest of a number that began no year begins none either.
  std::size_t behind_number(std::size_t i) const {
    if (!is_ascii_digit(text_.at(i))) return i + 1;
    while (is_ascii_digit(text_.at(i))) ++i;
    return i;
  }

  // Reads the phrase that begins at `i`; gives its end, or `i`.
  std::size_t read(std::size_t i) {
    if (const auto span = year_span(text_, i, base_.own)) {
      add(i, span->end, span->first, span->last);
      return span->end;
    }
    const auto first = year_point(text_, i, base_);
    if (!first) return i;
    chain_.clear();
    chain_.push_back({i, *first, false});
    while (extend()) {
    }
    drop_years_without_unit();
    if (chain_.empty()) return i;
    const std::size_t end = add_chain();
    base_.named = chain_.back().point.year;
    return end;
  }

  struct Member {
    std::size_t begin;
    YearPoint point;
    bool range;  // linked to the one before as the end of a range
  };

  bool extend() {
    const YearPoint& last = chain_.back().point;
    const Link link = link_at(text_, last.end);
    if (link.length == 0) return false;
    const std::size_t begin = last.end + link.length;
    YearBase base = base_;
    base.named = last.year;
    auto next = year_point(text_, begin, base);
    if (!next) next = elided_year_point(text_, begin, last, !link.range);
    if (!next || (link.range && next->last < last.first)) return false;
    // FY2020～2022: what was said in front holds for all.
    if (last.unit == YearUnit::fiscal && last.whole && !last.era) next->unit = YearUnit::fiscal;
    chain_.push_back({begin, *next, link.range});
    return true;
  }

  // 2018・2019年度: the unit of the last holds for those before it. What has none at the end of the chain
  // must be a year by itself (令和5).
  void drop_years_without_unit() {
    const auto said = [](const Member& m) { return m.point.unit != YearUnit::none || m.point.whole; };
    while (!chain_.empty() && !said(chain_.back())) chain_.pop_back();
  }

  std::size_t add_chain() {
    std::size_t end = chain_.back().point.end;
    for (std::size_t k = 0; k < chain_.size(); ++k) {
      const bool more = k + 1 < chain_.size() && chain_[k + 1].range;
      const Member& from = chain_[k];
      const Member& to = more ? chain_[++k] : from;
      int last = to.point.last;
      std::size_t until = to.point.end;
      if (&to == &chain_.back() && !more) until = with_duration(to.point, last);
      add(from.begin, until, from.point.first, last);
      end = until;
    }
    return end;
  }

  // 2020年度から5年間, 令和3年度からの5か年: the years counted from the last one named.
  std::size_t with_duration(const YearPoint& point, int& last) const {
    const Link link = link_at(text_, point.end);
    if (!link.range || text_.at(point.end) != U'か') return point.end;
    const auto count = year_count(text_, point.end + link.length);
    if (!count || is_one_of(text_.at(count->end), U"後前目ぶ以連")) return point.end;
    last = point.first + count->years - 1;
    return count->end;
  }

  void add(std::size_t begin, std::size_t end, int first, int last) {
    const std::size_t from = text_.begin_byte(begin), to = text_.end_byte(end - 1);
    phrases_.push_back({from, to, first, last});
  }

  PhraseText text_;
  YearBase base_;
  std::vector<Member> chain_;
  std::vector<YearPhrase> phrases_;
};

// A text without any of these speaks of no year, and most texts are such.
bool may_name_years(std::string_view text) {
  if (text.find("年") != text.npos) return true;
  for (const std::string_view sign : {"令和", "平成", "昭和", "㋿", "FY", "ＦＹ"})
    if (text.find(sign) != text.npos) return true;
  return text.find_first_of("RH.-/") != text.npos || text.find("Ｒ") != text.npos ||
         text.find("Ｈ") != text.npos || text.find("．") != text.npos || text.find("／") != text.npos;
}

}  // namespace

std::vector<YearPhrase> year_phrases(std::string_view text, std::optional<int> own_year) {
  if (text.size() > UINT32_MAX || !may_name_years(text)) return {};
  return PhraseReader(text, own_year).run();
}

std::vector<int> fiscal_years_of(std::string_view text, std::optional<int> own_year) {
  std::set<int> years;
  for (const YearPhrase& phrase : year_phrases(text, own_year)) {
    years.insert(phrase.first);
    years.insert(phrase.last);
    if (phrase.last - phrase.first > longest_range) continue;
    for (int year = phrase.first + 1; year < phrase.last; ++year) years.insert(year);
  }
  return {years.begin(), years.end()};
}

}  // namespace hakusho
