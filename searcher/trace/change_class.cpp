// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/change_class.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

#include "dict/utf8.hpp"
#include "dict/verb_scale.hpp"

namespace hakusho::searcher {
namespace {

/// One side of a difference: the changed characters and the text around them.
struct Side {
  std::u32string_view text;
  std::size_t begin, end;
  std::u32string_view changed() const { return text.substr(begin, end - begin); }
  std::u32string_view before(std::size_t count) const {
    const std::size_t start = begin - std::min(begin, count);
    return text.substr(start, begin - start);
  }
  std::u32string_view after(std::size_t count) const { return text.substr(end, count); }
};

bool holds_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_numeral(char32_t c) {
  return is_digit(c) ||
         std::u32string_view(U"〇一二三四五六七八九十百千万億兆").find(c) != std::u32string_view::npos;
}

// 一 and 十 stand in words too (一部, 十分): a numeral alone is no number unless a counter follows.
bool holds_number(const Side& side) {
  const std::u32string_view changed = side.changed();
  if (std::any_of(changed.begin(), changed.end(), is_digit)) return true;
  constexpr std::u32string_view counters = U"年月日時分秒回件人社校団か箇カヶ倍割台機基自市町都道府県";
  for (std::size_t at = side.begin; at < side.end; ++at)
    if (is_numeral(side.text[at]) && at + 1 < side.text.size() &&
        (is_numeral(side.text[at + 1]) || counters.find(side.text[at + 1]) != std::u32string_view::npos) &&
        !side.text.substr(at).starts_with(U"十分") && !side.text.substr(at).starts_with(U"一部"))
      return true;
  return false;
}

// A point in time: 2025年度末までに, 年度内に, 令和7年. A limit such as 24時間以内 is an amount.
bool holds_date(const Side& side) {
  const std::u32string wide = std::u32string(side.changed()) + std::u32string(side.after(8));
  const std::u32string_view changed = side.changed();
  if (holds_any(changed, {U"までに", U"末まで", U"年度末", U"年度内", U"年度中", U"年内に", U"を目途",
                          U"をめど", U"月末", U"上半期", U"下半期", U"早期に", U"速やかに", U"期限"}))
    return true;
  const std::size_t number = wide.find_first_of(U"0123456789〇一二三四五六七八九十");
  if (number == std::u32string::npos || number >= std::max<std::size_t>(changed.size(), 1)) return false;
  const std::u32string_view rest = std::u32string_view(wide).substr(number);
  const std::size_t unit = rest.find_first_not_of(U"0123456789〇一二三四五六七八九十");
  if (unit == std::u32string_view::npos) return false;
  const std::u32string_view behind = rest.substr(unit);
  const bool year = (behind.starts_with(U"年度") || behind.starts_with(U"年")) && unit == 4;
  const bool limit = holds_any(behind.substr(0, 1), {U"年", U"月", U"日", U"時", U"分", U"週", U"か"}) &&
                     holds_any(behind.substr(0, 6), {U"まで", U"末"});
  const bool era = holds_any(side.before(3), {U"令和", U"平成"}) || holds_any(changed, {U"令和", U"平成"});
  return year || limit || (era && behind.starts_with(U"年"));
}

// Of a longer clause the end is looked at, where the verb stands.
constexpr std::size_t longest_clause = 400;

/// The clause (up to 、 or 。 on either side) around the change, and where it begins.
struct Clause {
  std::u32string_view text;
  std::size_t begin;
};
Clause last_clause_of_sentence(const Side& side) {
  std::size_t end = side.text.find(U'。', side.end > side.begin ? side.end - 1 : side.end);
  if (end == std::u32string_view::npos) end = side.text.size();
  const std::size_t first = end - std::min(end, longest_clause);
  const std::size_t comma = side.text.substr(first, end - first).find_last_of(U"、。");
  const std::size_t begin = comma == std::u32string_view::npos ? first : first + comma + 1;
  return {side.text.substr(begin, end - begin), begin};
}

// The level of the verb that ends the sentence; `touched` becomes true where the change reaches into it.
std::optional<int> verb_level(const Side& side, bool& touched) {
  const Clause clause = last_clause_of_sentence(side);
  const auto verb = dict::verb_scale().last_verb(clause.text);
  if (!verb) return std::nullopt;
  touched |= side.begin < clause.begin + verb->end && side.end > clause.begin + verb->begin;
  return verb->level;
}

std::optional<ChangeClass> verb_change(const Side& from, const Side& to) {
  bool touched = false;
  const auto before = verb_level(from, touched), after = verb_level(to, touched);
  if (!touched || !before || !after || *before == *after) return std::nullopt;
  return *before < *after ? ChangeClass::verb_stronger : ChangeClass::verb_weaker;
}

// Names of ministries and the like. 機関, 法人 and 団体 end words for whom a measure is as often.
bool names_bodies(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 8> endings = {U"省",     U"庁",   U"官房",     U"内閣府",
                                                          U"委員会", U"本部", U"センター", U"警察"};
  return std::any_of(endings.begin(), endings.end(), [&](std::u32string_view ending) {
    const std::size_t at = text.find(ending);
    return at != std::u32string_view::npos && at + ending.size() > 1;
  });
}

// Who acts: public bodies by name, or whoever is said to do it, to take part or to be worked with.
bool is_actor(const Side& from, const Side& to) {
  if (names_bodies(from.changed()) || names_bodies(to.changed())) return true;
  const std::u32string_view next = to.after(6);
  for (const std::u32string_view mark : {U"と連携", U"と協力", U"と共同", U"の協力を", U"が主体", U"が中心"})
    if (next.starts_with(mark) || holds_any(to.changed(), {mark}) || holds_any(from.changed(), {mark}))
      return true;
  return false;
}

// を対象に and its like follow at once: whoever is named, it is for whom.
bool is_for_whom(const Side& side) {
  return !side.changed().empty() && holds_any(side.after(5), {U"を対象", U"に対し", U"向け", U"に対する"});
}

// For whom, to what: what is listed beside other things, what を対象に and its like follow.
bool is_scope(const Side& side) {
  const std::u32string_view changed = side.changed();
  if (changed.size() < 2) return false;  // a particle, a comma, one character of a word
  for (const std::u32string_view word : {U"及び", U"並びに", U"又は", U"若しくは", U"、", U"や", U"等",
                                         U"など", U"全て", U"すべて", U"全国", U"各"})
    if (changed.starts_with(word) || changed.ends_with(word)) return true;
  const std::u32string near = std::u32string(changed) + std::u32string(side.after(8));
  return holds_any(near, {U"を対象", U"に対し", U"向け", U"における", U"を含む", U"含め", U"その他",
                          U"をはじめ", U"を除", U"以外", U"のうち", U"に限る"});
}

}  // namespace

ChangeClass class_of(std::u32string_view from, std::u32string_view to, const Difference& difference,
                     const RenamedBodies& renamed) {
  const Side one{from, difference.from_begin, difference.from_end};
  const Side other{to, difference.to_begin, difference.to_end};
  const auto utf8 = [](std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) dict::append_utf8(out, c);
    return out;
  };
  if (!one.changed().empty() && !other.changed().empty() &&
      renamed.same(utf8(one.changed()), utf8(other.changed())))
    return ChangeClass::renamed;
  const bool before = dict::holds_condition(one.changed()), after = dict::holds_condition(other.changed());
  if (before != after) return after ? ChangeClass::condition_added : ChangeClass::condition_dropped;
  const auto verb = verb_change(one, other);
  if (verb && !one.changed().empty() && !other.changed().empty()) return *verb;
  if (holds_date(one) || holds_date(other)) return ChangeClass::deadline;
  if (holds_number(one) || holds_number(other)) return ChangeClass::number;
  if (verb) return *verb;
  if (is_for_whom(one) || is_for_whom(other)) return ChangeClass::scope;
  if (is_actor(one, other)) return ChangeClass::actor;
  if (is_scope(one) || is_scope(other)) return ChangeClass::scope;
  return ChangeClass::wording;
}

}  // namespace hakusho::searcher
