// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/spelling.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "dict/spelling_data.hpp"
#include "dict/spelling_numbers.hpp"
#include "dict/utf8.hpp"

namespace hakusho::dict {
namespace {

// A place of the key with the ways to write it; the first is as it stands.
struct Site {
  std::size_t end = 0;
  std::vector<std::string> ways;
  const char* rule = "";
};

// A katakana word of fewer letters is another word with a long vowel (ビル, ビール are; バー, スタ too).
constexpr std::size_t shortest_with_long_vowel = 3;

std::size_t next(std::string_view key, std::size_t at) {
  next_code_point(key, at);
  return at;
}

char32_t letter(std::string_view key, std::size_t at) {
  return at < key.size() ? next_code_point(key, at) : 0;
}

class Speller {
 public:
  Speller(std::string_view key, const std::vector<std::size_t>& word_ends) : key_(key) {
    boundary_.assign(key.size() + 1, false);
    boundary_[0] = boundary_[key.size()] = true;
    for (const std::size_t end : word_ends)
      if (end <= key.size()) boundary_[end] = true;
  }

  Site site_at(std::size_t at) const {
    Site site = listed(at);
    if (site.end == 0) site = number(at);
    if (site.end == 0) site = katakana(at);
    if (site.end == 0) site = middle_dot(at);
    if (site.end == 0) site = months_and_places(at);
    if (site.end == 0) site = old_character(at);
    return site;
  }

 private:
  // Where a word may begin or end: between words, and where katakana begins or ends.
  bool parts(std::size_t at) const {
    if (boundary_[at]) return true;
    std::size_t before = at - 1;
    while (before > 0 && is_continuation(key_[before])) --before;
    return is_katakana(letter(key_, before)) != is_katakana(letter(key_, at));
  }

  Site listed(std::size_t at) const {
    if (!parts(at)) return {};
    const StringGroups groups = spelling_groups();
    std::size_t length = std::min(groups.longest(), key_.size() - at);
    for (; length > 0; --length) {
      if (at + length < key_.size() && is_continuation(key_[at + length])) continue;
      if (!parts(at + length)) continue;
      const std::string_view word = key_.substr(at, length);
      if (const auto others = groups.others(word); !others.empty()) {
        Site site = with(at + length, word, others, "spelling");
        add_dotted(site);
        return site;
      }
    }
    return {};
  }

  template <class Texts>
  static Site with(std::size_t end, std::string_view word, const Texts& others, const char* rule) {
    Site site{end, {std::string(word)}, rule};
    site.ways.insert(site.ways.end(), others.begin(), others.end());
    return site;
  }

  Site number(std::size_t at) const {
    const NumberSite found = number_at(key_, at);
    if (found.end == 0 || found.others.empty()) return {};
    return with(found.end, key_.substr(at, found.end - at), found.others, found.rule);
  }

  // A katakana word: with and without ー at its end, ヴ as バ行.
  Site katakana(std::size_t at) const {
    if (!parts(at) || !is_katakana(letter(key_, at))) return {};
    std::size_t end = at, letters = 0;
    do {
      end = next(key_, end);
      ++letters;
    } while (end < key_.size() && !parts(end));
    const std::string word(key_.substr(at, end - at));
    std::vector<std::string> ways = {word};
    if (const std::string plain = without_v(word); plain != word) ways.push_back(plain);
    const bool is_long = word.ends_with("ー");
    if (letters - is_long >= shortest_with_long_vowel && !word.ends_with("ッ"))
      for (std::size_t i = ways.size(); i-- > 0;)
        ways.push_back(is_long ? ways[i].substr(0, ways[i].size() - 3) : ways[i] + "ー");
    Site site{end, std::move(ways), "katakana"};
    add_dotted(site);
    return site.ways.size() > 1 ? site : Site{};
  }

  // サイバー|セキュリティ may be サイバー・セキュリティ, デジタル|ディバイド ディジタル・ディバイド.
  void add_dotted(Site& site) const {
    const std::size_t end = site.end;
    if (end >= key_.size() || !boundary_[end] || !is_katakana(letter(key_, end))) return;
    if (!is_katakana(last_code_point(key_.substr(0, end)))) return;
    site.ways.insert(site.ways.begin() + 1, site.ways.front() + "・");
  }

  static std::string without_v(std::string word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> rows = {
        {{"ヴァ", "バ"}, {"ヴィ", "ビ"}, {"ヴェ", "ベ"}, {"ヴォ", "ボ"}, {"ヴュ", "ビュ"}, {"ヴ", "ブ"}}};
    for (const auto& [from, to] : rows)
      for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at))
        word.replace(at, from.size(), to);
    return word;
  }

  Site middle_dot(std::size_t at) const {
    const std::string_view rest = key_.substr(at);
    if (at == 0 || !rest.starts_with("・") || rest.size() == 3) return {};
    return {at + 3, {"・", ""}, "middle dot"};
  }

  // 3か月, 3カ月, 3ヶ月, 3箇月.
  Site months_and_places(std::size_t at) const {
    static constexpr std::array<std::string_view, 6> ways = {"か", "カ", "ヶ", "ヵ", "ケ", "箇"};
    static constexpr std::array<std::string_view, 5> what = {"月", "国", "所", "年", "条"};
    const std::string_view rest = key_.substr(at);
    for (const std::string_view way : ways) {
      if (at == 0 || !rest.starts_with(way)) continue;
      const bool fits = std::any_of(what.begin(), what.end(),
                                    [&](auto after) { return rest.substr(3).starts_with(after); });
      if (!fits) return {};
      Site site{at + 3, {std::string(way)}, "counter"};
      for (const std::string_view other : ways)
        if (other != way) site.ways.emplace_back(other);
      return site;
    }
    return {};
  }

  Site old_character(std::size_t at) const {
    const std::size_t end = next(key_, at);
    const std::string_view character = key_.substr(at, end - at);
    if (const auto others = character_groups().others(character); !others.empty())
      return with(end, character, others, "character");
    return {};
  }

  std::string_view key_;
  std::vector<bool> boundary_;  // by byte
};

struct Written {
  std::string text;
  const char* rule = nullptr;
};

std::string without_dots(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0, end; at < word.size(); at = end) {
    end = next(word, at);
    if (word.substr(at, end - at) != "・") plain += word.substr(at, end - at);
  }
  return plain;
}

// デジタル・ディバイド is listed without the dot.
std::vector<std::string_view> others_of(const StringGroups& groups, std::string_view word) {
  auto names = groups.others(word);
  return names.empty() && word.find("・") != word.npos ? groups.others(without_dots(word)) : names;
}

}  // namespace

std::vector<Spelling> spellings_of(std::string_view key, const std::vector<std::size_t>& word_ends,
                                   std::size_t most) {
  const Speller speller(key, word_ends);
  std::vector<Written> all = {{"", nullptr}};
  for (std::size_t at = 0; at < key.size();) {
    Site site = speller.site_at(at);
    if (site.end == 0) site = {next(key, at), {}, ""};
    if (site.ways.empty()) site.ways = {std::string(key.substr(at, site.end - at))};
    const std::size_t before = all.size();
    for (std::size_t way = 1; way < site.ways.size(); ++way)
      for (std::size_t i = 0; i < before && all.size() <= most; ++i)
        all.push_back({all[i].text + site.ways[way], all[i].rule ? all[i].rule : site.rule});
    for (std::size_t i = 0; i < before; ++i) all[i].text += site.ways.front();
    at = site.end;
  }
  std::vector<Spelling> spellings;
  std::map<std::string, bool, std::less<>> seen = {{std::string(key), true}};
  for (Written& written : all)
    if (written.rule && !written.text.empty() && seen.emplace(written.text, true).second)
      spellings.push_back({std::move(written.text), written.rule});
  return spellings;
}

std::vector<OtherNames> other_names_in(std::string_view key, const std::vector<std::size_t>& word_ends) {
  const StringGroups groups = thesaurus_groups();
  std::vector<std::size_t> ends = word_ends;
  if (ends.empty() || ends.back() != key.size()) ends.push_back(key.size());
  std::vector<OtherNames> found;
  std::size_t begin = 0;
  for (std::size_t first = 0; first < ends.size();) {
    std::size_t last = ends.size();
    for (; last > first; --last) {
      const std::string_view word = key.substr(begin, ends[last - 1] - begin);
      if (const auto names = others_of(groups, word); !names.empty()) {
        found.push_back({begin, ends[last - 1], std::vector<std::string>(names.begin(), names.end())});
        break;
      }
    }
    first = last > first ? last : first + 1;
    begin = ends[first - 1];
  }
  return found;
}

}  // namespace hakusho::dict
