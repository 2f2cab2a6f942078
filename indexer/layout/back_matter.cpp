// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/back_matter.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "dict/utf8.hpp"
#include "indexer/layout/heading_title.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_title = 90;
constexpr std::size_t references_in_order = 5;

constexpr std::array<std::string_view, 12> lists = {"図表索引", "図表目次", "図表一覧", "事項索引",
                                                    "用語索引", "索引",     "用語解説", "用語集",
                                                    "参考文献", "巻末資料", "資料編",   "データ集"};
constexpr std::array<std::string_view, 3> appendices = {"付注", "付録", "附録"};

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}

// 3, 1-2
std::size_t number_length(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = dict::next_code_point(text, i);
    if (is_digit(c))
      end = i;
    else if (end == 0 || (c != '-' && c != U'－' && c != U'‐'))
      break;
  }
  return end;
}

// The title of 付注2　…, if the text begins so.
std::optional<std::string_view> appendix_title(std::string_view text) {
  for (const std::string_view word : appendices) {
    if (!text.starts_with(word)) continue;
    const std::string_view rest = text.substr(word.size());
    const std::size_t number = number_length(rest);
    if (number == 0 || number > 12) continue;
    const std::string_view title = trimmed(rest.substr(number));
    if (title.size() < rest.size() - number) return title;
  }
  return std::nullopt;
}

// 巻末の付注3, （付注3, 図表索引や参考文献: a place that is referred to.
bool is_referred_to(std::string_view head) {
  for (const std::string_view before : {"の", "、", "は", "を", "や", "と", "び", "・", "（", "「", "巻末"})
    if (head.ends_with(before)) return true;
  return false;
}

bool is_small_print(std::string_view head) {
  const LineForm form = form_of(head);
  return form == LineForm::caption || form == LineForm::caption_source || form == LineForm::note;
}

std::size_t find_glued_list(std::string_view line) {
  for (const std::string_view word : lists) {
    if (!line.ends_with(word) || line.size() == word.size()) continue;
    const std::string_view head = line.substr(0, line.size() - word.size());
    const bool over = is_small_print(head) || ends_sentence(head) || appendix_title(head);
    if (over && !is_referred_to(head)) return head.size();
  }
  return npos;
}

std::size_t find_glued_appendix(std::string_view line) {
  for (const std::string_view word : appendices) {
    for (std::size_t at = line.find(word, 1); at != npos; at = line.find(word, at + word.size())) {
      const auto title = appendix_title(line.substr(at));
      if (title && could_be_title(*title, longest_title) && !is_referred_to(line.substr(0, at))) return at;
    }
  }
  return npos;
}

struct Reference {
  int chapter = 0, section = 0;
  std::size_t begin = 0;
};

bool may_be_followed_by_reference(std::string_view head) {
  if (head.empty() || form_of(head) == LineForm::caption_source || read_marker(head)) return true;
  const std::size_t address = head.rfind("://");
  return address != npos && head.find(' ', address) == npos;
}

// Takes 第3章 from the front: 0 if something else stands there.
int take_unit(std::string_view& text, std::string_view unit) {
  constexpr std::string_view ordinal = "第";
  if (!text.starts_with(ordinal)) return 0;
  const std::size_t length = number_length(text.substr(ordinal.size()));
  const std::string_view digits = text.substr(ordinal.size(), length);
  const std::string_view rest = text.substr(ordinal.size() + length);
  if (!rest.starts_with(unit)) return 0;
  int value = 0;
  for (std::size_t i = 0; i < digits.size();) {
    const char32_t c = dict::next_code_point(digits, i);
    if (!is_digit(c)) return 0;
    value = std::min(value * 10 + static_cast<int>(c >= U'０' ? c - U'０' : c - '0'), 1000);
  }
  text = rest.substr(unit.size());
  return value;
}

// 第2章第1節, 序章第2節 and nothing else.
std::optional<Reference> read_reference(std::string_view text) {
  constexpr std::string_view opening = "序章";
  Reference reference;
  if (text.starts_with(opening))
    text.remove_prefix(opening.size());
  else if ((reference.chapter = take_unit(text, "章")) == 0)
    return std::nullopt;
  reference.section = take_unit(text, "節");
  return reference.section != 0 && text.empty() ? std::optional(reference) : std::nullopt;
}

std::optional<Reference> reference_at_end(std::string_view line) {
  if (!line.ends_with("節")) return std::nullopt;
  for (const std::size_t at : {line.rfind("序章"), line.rfind("第", line.rfind("章"))}) {
    if (at == npos || !may_be_followed_by_reference(line.substr(0, at))) continue;
    auto reference = read_reference(line.substr(at));
    if (!reference) continue;
    reference->begin = at;
    return reference;
  }
  return std::nullopt;
}

bool follows(const Reference& a, const Reference& b) {
  return b.chapter == a.chapter ? b.section > a.section : b.chapter == a.chapter + 1;
}

bool is_section(const Piece& piece) {
  return piece.kind == BlockKind::heading && piece.family <= MarkerFamily::moku;
}

// Behind the last sentence of a chapter or section: in lists and references no sentence ends, and 第1章
// without a title stands in one.
std::size_t end_of_body(const std::vector<Piece>& pieces) {
  std::size_t end = 0;
  bool in_section = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (is_section(piece)) in_section = piece.number > 0 && !piece.back_matter && !title_key(piece).empty();
    if (in_section && piece.kind == BlockKind::paragraph && piece.text.ends_with("。")) end = i + 1;
  }
  return end;
}

}  // namespace

bool is_numbered_appendix(std::string_view line) {
  const auto title = appendix_title(line);
  return title && could_be_title(*title, longest_title);
}

bool begins_back_matter(std::string_view line) {
  if (is_numbered_appendix(line)) return true;
  for (const std::string_view word : lists) {
    if (!line.starts_with(word)) continue;
    const std::string_view rest = trimmed(line.substr(word.size()));
    if (rest.empty() || (rest.starts_with("（") && rest.ends_with("）") && rest.size() < 60)) return true;
  }
  return false;
}

std::size_t find_glued_back_matter(std::string_view line) {
  return std::min(find_glued_appendix(line), find_glued_list(line));
}

std::map<std::size_t, std::size_t> find_unit_references(const std::vector<Segment>& segments) {
  std::map<std::size_t, std::size_t> run;
  Reference last;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto reference = reference_at_end(segments[i].text);
    if (!reference) continue;
    if (!run.empty() && !follows(last, *reference)) {
      if (run.size() >= references_in_order) return run;
      run.clear();
    }
    run.emplace(i, reference->begin);
    last = *reference;
  }
  if (run.size() < references_in_order) run.clear();
  return run;
}

std::size_t find_back_matter(std::vector<Piece>& pieces) {
  const std::size_t end = end_of_body(pieces);
  std::size_t first = pieces.size();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (!piece.back_matter) continue;
    if (end > 0 && i >= end) {
      first = std::min(first, i);
      continue;
    }
    piece.back_matter = false;
    if (piece.segment->form == LineForm::opening) continue;
    piece.kind = BlockKind::paragraph;
    piece.family = MarkerFamily::none;
  }
  return first;
}

}  // namespace hakusho::indexer
