// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/running_heads.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t edge_lines = 4;
constexpr std::size_t longest_head = 80;  // code points
constexpr std::u32string_view dashes = U"-‐‑‒–—―−ー";

std::u32string folded(std::string_view line) {
  std::u32string out;
  for (std::size_t at = 0; at < line.size();) {
    char32_t c = dict::next_code_point(line, at);
    if (dict::is_white_space(c)) continue;
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    out += c;
  }
  return out;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// A line with a number that may be the page's: what stands around the last number, and the number.
struct NumberedLine {
  std::u32string before, after;
  int number = 0;
  // - 65 -, 別添2 - 65 -: nothing but a page label looks like this.
  bool unmistakable() const {
    return after.size() == 1 && dashes.find(after.front()) != dashes.npos && !before.empty() &&
           dashes.find(before.back()) != dashes.npos && before.size() <= 12;
  }
};

std::optional<NumberedLine> numbered(const std::u32string& line) {
  std::size_t end = line.size();
  while (end > 0 && !is_digit(line[end - 1])) --end;
  std::size_t start = end;
  while (start > 0 && is_digit(line[start - 1])) --start;
  if (start == end || end - start > 5 || line.size() - end > 4) return std::nullopt;
  NumberedLine result{line.substr(0, start), line.substr(end), 0};
  for (std::size_t i = start; i < end; ++i)
    result.number = result.number * 10 + static_cast<int>(line[i] - U'0');
  return result;
}

// Words of table heads; two of them make a header row, which repeats on every page and is no furniture.
bool is_table_head(const std::u32string& line) {
  constexpr std::u32string_view words[] = {U"項目", U"項番", U"担当", U"期限", U"内容", U"区分", U"備考",
                                           U"計画", U"進捗", U"施策", U"府省", U"実績", U"単位", U"合計"};
  return std::count_if(std::begin(words), std::end(words),
                       [&](std::u32string_view word) { return line.find(word) != line.npos; }) >= 2;
}

bool may_be_furniture(const std::u32string& line) {
  return !line.empty() && line.size() <= longest_head && line.back() != U'。' && !is_table_head(line);
}

struct Candidate {
  std::size_t page, line;
  std::u32string text;
};

std::vector<Candidate> candidates_of(const std::vector<PageLines>& pages) {
  std::vector<Candidate> found;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto& lines = pages[page].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i >= edge_lines && i + edge_lines < lines.size()) continue;
      std::u32string text = folded(lines[i]);
      if (may_be_furniture(text)) found.push_back({page, i, std::move(text)});
    }
  }
  return found;
}

bool is_often(std::size_t count, std::size_t pages) {
  return count >= 3 && count * 4 >= pages;
}

void mark_label(PageLines& page, std::size_t line) {
  if (page.label) return;
  page.label = page.lines[line];
  page.roles[line] = LineRole::page_label;
}

// A document of two pages: what is the same but for numbers, at the same place of both.
std::u32string key_on_two_pages(const PageLines& page, const Candidate& candidate) {
  std::u32string key;
  for (const char32_t c : candidate.text)
    if (!is_digit(c))
      key += c;
    else if (key.empty() || key.back() != U'#')
      key += U'#';
  const std::size_t from_end = page.lines.size() - 1 - candidate.line;
  const bool at_top = candidate.line <= from_end;
  key += at_top ? U'^' : U'$';
  key += static_cast<char32_t>(U'0' + (at_top ? candidate.line : from_end));
  return key;
}

// The same words on many pages.
void mark_repeated(std::vector<PageLines>& pages, const std::vector<Candidate>& candidates) {
  const bool two = pages.size() == 2;
  std::map<std::u32string, std::vector<const Candidate*>> groups;
  for (const Candidate& candidate : candidates)
    groups[two ? key_on_two_pages(pages[candidate.page], candidate) : candidate.text].push_back(&candidate);
  for (const auto& [key, group] : groups) {
    std::size_t on_pages = 0, last_page = pages.size();
    for (const Candidate* one : group) {
      on_pages += one->page != last_page;
      last_page = one->page;
    }
    if (!(two ? on_pages == 2 : is_often(on_pages, pages.size()))) continue;
    // A lone number is never a running head: in tables it is a value.
    const std::u32string& words = group.front()->text;
    if (std::all_of(words.begin(), words.end(), is_digit)) continue;
    for (const Candidate* one : group) {
      LineRole& role = pages[one->page].roles[one->line];
      if (role == LineRole::body) role = LineRole::running_head;
    }
  }
}

struct LabelGroup {
  struct Place {
    const Candidate* candidate;
    int step;  // number less sheet
  };
  std::vector<Place> places;
};

// Numbers that keep step with the sheets, alike in what stands around them.
void mark_numbers(std::vector<PageLines>& pages, const std::vector<Candidate>& candidates) {
  std::map<std::pair<std::u32string, std::u32string>, LabelGroup> groups;
  for (const Candidate& candidate : candidates) {
    const auto line = numbered(candidate.text);
    if (!line) continue;
    if (line->unmistakable()) {
      mark_label(pages[candidate.page], candidate.line);
      continue;
    }
    const int step = line->number - static_cast<int>(candidate.page);
    groups[{line->before, line->after}].places.push_back({&candidate, step});
  }
  for (const auto& [around, group] : groups) {
    std::map<int, std::size_t> steps;
    for (const auto& place : group.places) ++steps[place.step];
    const auto best = std::max_element(steps.begin(), steps.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (!is_often(best->second, pages.size())) continue;
    for (const auto& place : group.places)
      if (place.step == best->first) mark_label(pages[place.candidate->page], place.candidate->line);
  }
}

}  // namespace

void find_running_heads(std::vector<PageLines>& pages) {
  for (PageLines& page : pages) page.roles.assign(page.lines.size(), LineRole::body);
  const std::vector<Candidate> candidates = candidates_of(pages);
  mark_numbers(pages, candidates);
  mark_repeated(pages, candidates);
}

}  // namespace hakusho::indexer
