// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/result_text.hpp"

#include <algorithm>

#include "frontends/format/display_text.hpp"
#include "frontends/format/passage_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

constexpr std::size_t indent = 4;

// What a grade means, said of hits.
const char* grade_text(MatchGrade grade) {
  switch (grade) {
    case MatchGrade::word:
      return tr_later("as whole words");
    case MatchGrade::parts:
      return tr_later("parts side by side");
    case MatchGrade::scattered:
      return tr_later("parts apart");
    case MatchGrade::substring:
      return tr_later("inside longer words");
    case MatchGrade::partial:
      return tr_later("not all words");
  }
  return "";
}

const char* via_text(MatchVia via) {
  return via == MatchVia::variant ? tr_later("another spelling") : tr_later("a related word");
}

std::string grades_text(const Total& total, const Look& look) {
  std::string out;
  for (std::size_t i = 0; i < match_grades; ++i) {
    if (total.grades[i] == 0) continue;
    if (!out.empty()) out += tr(look.language, ", ");
    out += tr(look.language, grade_text(static_cast<MatchGrade>(i))) + " " + grouped(total.grades[i]);
  }
  return out;
}

std::string passages_text(const Total& total, const Look& look) {
  if (total.exact) return tr_count(look.language, total.passages, "{0} passage", "{0} passages");
  return tr(look.language, "about {0} passages ({1} to {2})",
            {grouped(total.passages), grouped(total.at_least), grouped(total.at_most)});
}

// " 1  サイバーセキュリティ2024 (2024)", section, place: everything above the text.
std::string head_of(const Hit& hit, const Look& look) {
  const std::string rank = std::to_string(hit.rank);
  std::string out = rank + std::string(rank.size() < indent ? indent - rank.size() : 1, ' ') +
                    report_name(hit.passage, look);
  out += "\n";
  const std::string section = section_path(hit.passage);
  if (!section.empty()) out += wrapped(section, look.width, indent);
  std::vector<std::string> facts;
  const std::string place = place_text(hit.passage, look);
  if (!place.empty()) facts.push_back(place);
  if (hit.grade != MatchGrade::word) facts.push_back(tr(look.language, grade_text(hit.grade)));
  if (hit.via != MatchVia::literal) facts.push_back(tr(look.language, via_text(hit.via)));
  facts.push_back(hit.passage.id);
  std::string line;
  for (const std::string& fact : facts) line += (line.empty() ? "" : " · ") + fact;
  return out + faint_text(line, look, indent);
}

std::string foot_of(const Hit& hit, const Look& look) {
  std::string out;
  if (!hit.similar.empty())
    out += faint_text(tr_count(look.language, hit.similar.size(),
                               "and {0} passage that reads nearly the same (--all-similar)",
                               "and {0} passages that read nearly the same (--all-similar)"),
                      look, indent);
  if (!look.verbose) return out;
  out += faint_text(hit.citation, look, indent);
  return out + faint_text(tr(look.language, "score {0}", {std::to_string(hit.score)}), look, indent);
}

void append_facet(std::string& out, const std::string& name, const std::string& values, const Look& look) {
  if (!values.empty()) out += wrapped(name + "  " + values, look.width, 0);
}

template <typename Pairs, typename Show>
std::string values_text(const Pairs& pairs, Show show) {
  std::string out;
  for (const auto& [value, number] : pairs)
    out += (out.empty() ? "" : " · ") + show(value) + " " + grouped(number);
  return out;
}

// The paragraphs of a passage, each wrapped on its own.
std::string paragraphs_text(std::string_view text, const Look& look) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += wrapped(one_line(text.substr(at, end - at)), look.width, 0);
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string count_line(const SearchResult& result, const Look& look) {
  const Total& total = result.total;
  std::string out = tr(look.language, "{0} in {1}",
                       {passages_text(total, look),
                        tr_count(look.language, total.documents, "{0} document", "{0} documents")});
  // That every hit holds the query as whole words is what one expects.
  const bool only_words = total.grades[0] == total.passages;
  const std::string grades = only_words ? "" : grades_text(total, look);
  if (!grades.empty()) out += tr(look.language, ": ") + grades;
  return wrapped(out, look.width, 0);
}

std::string hit_text(const Hit& hit, const Look& look) {
  return head_of(hit, look) + marked_text(hit.snippet.text, hit.snippet.marks, look, indent) +
         foot_of(hit, look);
}

std::string hit_text(const Hit& hit, const PassageContext& context, const Look& look) {
  std::string out = head_of(hit, look);
  for (const Passage& passage : context.before) out += faint_text(passage.text, look, indent);
  out += marked_text(hit.passage.text, hit.highlights, look, indent);
  for (const Passage& passage : context.after) out += faint_text(passage.text, look, indent);
  return out + foot_of(hit, look);
}

std::string facets_text(const Facets& facets, const Look& look) {
  const auto number = [](int value) { return std::to_string(value); };
  const auto text = [](const std::string& value) { return one_line(value); };
  std::string out;
  append_facet(out, tr(look.language, "Years"), values_text(facets.years, number), look);
  append_facet(out, tr(look.language, "Fiscal years"), values_text(facets.fiscal_years, number), look);
  append_facet(out, tr(look.language, "Ministries"), values_text(facets.ministries, text), look);
  append_facet(out, tr(look.language, "Columns"), values_text(facets.cells, text), look);
  append_facet(out, tr(look.language, "Sections"), values_text(facets.sections, text), look);
  return out;
}

std::string context_text(const PassageContext& context, const Look& look) {
  const Passage& passage = context.passage;
  std::string out = report_name(passage, look) + "\n";
  const std::string section = section_path(passage);
  if (!section.empty()) out += wrapped(section, look.width, 0);
  const std::string place = place_text(passage, look);
  if (!place.empty()) out += look.faint(place) + "\n";
  for (const Passage& each : context.before) out += "\n" + faint_text(each.text, look, indent);
  out += "\n" + paragraphs_text(passage.text, look);
  for (const Passage& each : context.after) out += "\n" + faint_text(each.text, look, indent);
  return out + "\n" + wrapped(citation_of(passage), look.width, 0);
}

}  // namespace hakusho::cli
