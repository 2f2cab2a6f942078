// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <hakusho/export.hpp>

#include "dict/utf8.hpp"
#include "searcher/export/html_text.hpp"
#include "searcher/export/trace_page_style.hpp"

namespace hakusho {
namespace {

using searcher::html_text;

Message label_of(LinkType type) {
  switch (type) {
    case LinkType::continues:
      return Message("continues");
    case LinkType::reworded:
      return Message("reworded");
    case LinkType::split:
      return Message("split");
    case LinkType::merged:
      return Message("merged");
    case LinkType::plan_to_progress:
      return Message("plan to result");
    case LinkType::progress_to_next:
      return Message("result to next plan");
    case LinkType::next_to_plan:
      return Message("next plan to plan");
  }
  return {};
}

Message label_of(ChangeClass change) {
  switch (change) {
    case ChangeClass::verb_stronger:
      return Message("verb stronger");
    case ChangeClass::verb_weaker:
      return Message("verb weaker");
    case ChangeClass::condition_added:
      return Message("condition added");
    case ChangeClass::condition_dropped:
      return Message("condition dropped");
    case ChangeClass::scope:
      return Message("scope");
    case ChangeClass::actor:
      return Message("who acts");
    case ChangeClass::renamed:
      return Message("renamed");
    case ChangeClass::number:
      return Message("number");
    case ChangeClass::deadline:
      return Message("deadline");
    case ChangeClass::wording:
      return Message("wording");
    case ChangeClass::rewritten:
      return Message("rewritten");
  }
  return {};
}

Message label_of(const std::optional<CellRole>& role) {
  if (role == CellRole::plan) return Message("Plan");
  if (role == CellRole::progress) return Message("Result");
  if (role == CellRole::next_plan) return Message("Next plan");
  return Message("Text");
}

std::string part_of(const std::string& text, const TextRange& range) {
  const std::size_t begin = dict::byte_offset(text, range.begin), end = dict::byte_offset(text, range.end);
  return text.substr(begin, end - begin);
}

bool same_row(const Passage& a, const Passage& b) {
  return a.cell && b.cell && a.document.id == b.document.id && a.table == b.table && a.row == b.row &&
         a.item_no == b.item_no && a.section == b.section;
}

class TracePage {
 public:
  TracePage(const MeasureTrace& trace, Language language) : trace_(trace), language_(language) {}

  std::string write() {
    head();
    for (std::size_t step = 0; step < trace_.steps.size();) step = write_row(step);
    return out_ + "</main>\n</body>\n</html>\n";
  }

 private:
  std::string said(const Message& message) const { return html_text(message.text(language_)); }

  void head() {
    const std::string name = html_text(trace_.query.empty() ? trace_.series : trace_.query);
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<header><h1>{}</h1><p>{}</p></header>\n<main>\n",
        language_ == Language::japanese ? "ja" : "en", name, searcher::trace_page_style, name,
        html_text(trace_.series));
  }

  // The row that begins with `first`; gives the step behind it.
  std::size_t write_row(std::size_t first) {
    std::size_t last = first + 1;
    while (last < trace_.steps.size() && same_row(trace_.steps[first].passage, trace_.steps[last].passage))
      ++last;
    const TraceStep& step = trace_.steps[first];
    std::string who;
    for (const std::string& ministry : step.passage.ministries) who += (who.empty() ? "" : "、") + ministry;
    out_ += fmt::format("<article>\n<h2>{}<span>{}</span><span>{}</span></h2>\n<div class=\"columns\">\n",
                        step.passage.document.metadata.year.value_or(0), html_text(place_of(step)),
                        html_text(who));
    for (std::size_t each = first; each < last; ++each) write_column(each);
    out_ +=
        fmt::format("</div>\n<p class=\"source\">{}</p>\n</article>\n", html_text(citation_of(step.passage)));
    for (const TraceLink& link : trace_.links)
      if (link.from >= first && link.from < last && link.to >= last) write_link(link);
    return last;
  }

  void write_column(std::size_t step) {
    const Passage& passage = trace_.steps[step].passage;
    std::string years;
    for (const int year : passage.fiscal_years) years += (years.empty() ? "" : ", ") + std::to_string(year);
    out_ += fmt::format("<section>\n<h3>{}{}</h3>\n<p class=\"text\">{}</p>\n</section>\n",
                        said(label_of(passage.cell)), years.empty() ? "" : " " + years, marked(step));
  }

  // The text with what is new in it marked.
  std::string marked(std::size_t step) const {
    const std::string& text = trace_.steps[step].passage.text;
    std::vector<TextRange> marks;
    for (const TraceLink& link : trace_.links)
      if (link.to == step && link.type == LinkType::reworded)
        for (const WordingChange& change : link.changes)
          if (change.change != ChangeClass::rewritten && change.to.begin < change.to.end)
            marks.push_back(change.to);
    std::sort(marks.begin(), marks.end(),
              [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t at = 0;
    for (const TextRange& mark : marks) {
      if (mark.begin < at) continue;
      out +=
          html_text(part_of(text, {at, mark.begin})) + "<mark>" + html_text(part_of(text, mark)) + "</mark>";
      at = mark.end;
    }
    return out + html_text(part_of(text, {at, dict::count_code_points(text)}));
  }

  void write_link(const TraceLink& link) {
    // That a plan stands as it was announced is what one expects.
    if (link.type == LinkType::next_to_plan && link.changes.empty()) return;
    const TraceStep& to = trace_.steps[link.to];
    out_ +=
        fmt::format("<div class=\"link\">↓ {} {}: {} ({}%)\n", to.passage.document.metadata.year.value_or(0),
                    html_text(place_of(to)), said(label_of(link.type)), std::lround(100 * link.confidence));
    if (!link.changes.empty()) {
      out_ += "<ul>\n";
      for (const WordingChange& change : link.changes) write_change(link, change);
      out_ += "</ul>\n";
    }
    out_ += fmt::format("<details><summary>{}</summary><ul>\n", said(Message("why")));
    for (const Message& reason : link.reasons) out_ += "<li>" + said(reason) + "</li>\n";
    out_ += "</ul></details>\n</div>\n";
  }

  void write_change(const TraceLink& link, const WordingChange& change) {
    out_ += "<li>" + said(label_of(change.change));
    if (change.change != ChangeClass::rewritten) {
      const std::string before = part_of(trace_.steps[link.from].passage.text, change.from);
      const std::string after = part_of(trace_.steps[link.to].passage.text, change.to);
      if (!before.empty()) out_ += " <del>" + html_text(before) + "</del>";
      if (!after.empty()) out_ += " <ins>" + html_text(after) + "</ins>";
    }
    out_ += "</li>\n";
  }

  const MeasureTrace& trace_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string to_html(const MeasureTrace& trace, Language language) {
  return TracePage(trace, language).write();
}

}  // namespace hakusho
