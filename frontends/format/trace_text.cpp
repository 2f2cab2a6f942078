// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/trace_text.hpp"

#include <algorithm>
#include <cmath>

#include "frontends/format/display_text.hpp"
#include "frontends/format/passage_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

constexpr std::size_t indent = 2, text_indent = 4;

const char* link_name(LinkType type) {
  switch (type) {
    case LinkType::continues:
      return tr_later("continues");
    case LinkType::reworded:
      return tr_later("reworded");
    case LinkType::split:
      return tr_later("split");
    case LinkType::merged:
      return tr_later("merged");
    case LinkType::plan_to_progress:
      return tr_later("plan to result");
    case LinkType::progress_to_next:
      return tr_later("result to next plan");
    case LinkType::next_to_plan:
      return tr_later("next plan to plan");
  }
  return "";
}

const char* change_name(ChangeClass change) {
  static constexpr const char* names[] = {
      tr_later("verb stronger"),     tr_later("verb weaker"), tr_later("condition added"),
      tr_later("condition dropped"), tr_later("scope"),       tr_later("who acts"),
      tr_later("renamed"),           tr_later("number"),      tr_later("deadline"),
      tr_later("wording"),           tr_later("rewritten")};
  return names[static_cast<std::size_t>(change)];
}

const char* column_name(CellRole role) {
  switch (role) {
    case CellRole::plan:
      return tr_later("Plan");
    case CellRole::progress:
      return tr_later("Result");
    case CellRole::next_plan:
      return tr_later("Next plan");
    case CellRole::other:
      break;
  }
  return tr_later("Text");
}

bool same_row(const TraceStep& one, const TraceStep& other) {
  const Passage &a = one.passage, &b = other.passage;
  return a.cell && b.cell && a.document.id == b.document.id && a.table == b.table && a.row == b.row &&
         a.item_no == b.item_no && a.section == b.section;
}

bool within_row(LinkType type) {
  return type == LinkType::plan_to_progress || type == LinkType::progress_to_next;
}

std::string quoted_part(const std::string& text, const TextRange& range) {
  const std::u32string points = decoded(text);
  const std::size_t begin = std::min(range.begin, points.size()), end = std::min(range.end, points.size());
  if (begin >= end) return {};
  return "「" + one_line(encoded(std::u32string_view(points).substr(begin, end - begin))) + "」";
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(100 * share)));
}

/// One row of the timeline: steps [first, last).
struct Row {
  std::size_t first, last;
};

std::vector<Row> rows_of(const MeasureTrace& trace) {
  std::vector<Row> rows;
  for (std::size_t step = 0; step < trace.steps.size(); ++step) {
    if (!rows.empty() && same_row(trace.steps[rows.back().first], trace.steps[step]))
      rows.back().last = step + 1;
    else
      rows.push_back({step, step + 1});
  }
  return rows;
}

class Timeline {
 public:
  Timeline(const MeasureTrace& trace, const Look& look) : trace_(trace), look_(look) {}

  std::string run() {
    head();
    for (const Row& row : rows_of(trace_)) {
      out_ += "\n";
      row_head(row);
      for (std::size_t step = row.first; step < row.last; ++step) column(step);
      links_to(row);
    }
    others();
    return std::move(out_);
  }

 private:
  void head() {
    std::vector<int> years;
    for (const TraceStep& step : trace_.steps)
      if (const auto year = step.passage.document.metadata.year;
          year && (years.empty() || years.back() != *year))
        years.push_back(*year);
    std::string line = trace_.series.empty() ? "" : look_.strong(one_line(trace_.series)) + "  ";
    line += tr_count(look_.language, years.size(), "{0} report", "{0} reports");
    if (!years.empty())
      line +=
          tr(look_.language, ", {0} to {1}", {std::to_string(years.front()), std::to_string(years.back())});
    out_ += line + "\n";
  }

  void row_head(const Row& row) {
    const Passage& passage = trace_.steps[row.first].passage;
    std::string line = look_.strong(std::to_string(passage.document.metadata.year.value_or(0)));
    const std::string where = place_of(trace_.steps[row.first]);
    if (!where.empty()) line += "  " + look_.strong(one_line(where));
    std::string who;
    for (const std::string& name : passage.ministries) who += (who.empty() ? "" : "、") + one_line(name);
    if (!who.empty()) line += "  " + who;
    out_ += line + "\n";
    const std::string place = place_text(passage, look_);
    out_ += faint_text(place.empty() ? passage.id : place + " · " + passage.id, look_, indent);
    if (look_.verbose) out_ += faint_text(citation_of(passage), look_, indent);
  }

  void column(std::size_t step) {
    const Passage& passage = trace_.steps[step].passage;
    if (passage.cell) {
      std::string name = tr(look_.language, column_name(*passage.cell));
      if (!passage.fiscal_years.empty())
        name += tr(look_.language, " (FY {0})", {std::to_string(passage.fiscal_years.front())});
      out_ += std::string(indent, ' ') + name + "\n";
    }
    for (std::size_t at = 0; at < passage.text.size();) {
      const std::size_t end = std::min(passage.text.find('\n', at), passage.text.size());
      out_ +=
          wrapped(one_line(std::string_view(passage.text).substr(at, end - at)), look_.width, text_indent);
      at = end + 1;
    }
  }

  // What the row leads to: the type, how sure it is, what changed, and with --verbose why.
  void links_to(const Row& row) {
    for (const TraceLink& link : trace_.links) {
      if (link.from < row.first || link.from >= row.last || within_row(link.type)) continue;
      const TraceStep& to = trace_.steps[link.to];
      if (link.type == LinkType::next_to_plan && link.changes.empty()) continue;
      out_ += std::string(indent, ' ') +
              tr(look_.language, "→ {0} {1}: {2} ({3}%)",
                 {std::to_string(to.passage.document.metadata.year.value_or(0)), one_line(place_of(to)),
                  tr(look_.language, link_name(link.type)), percent(link.confidence)}) +
              "\n";
      out_ += changes_text(link.changes, trace_.steps[link.from].passage.text, to.passage.text, look_,
                           text_indent);
      if (!look_.verbose) continue;
      for (const Message& reason : link.reasons)
        out_ += faint_text("· " + reason.text(look_.language), look_, text_indent);
    }
  }

  void others() {
    if (trace_.others.empty()) return;
    std::string list;
    for (const std::string& address : trace_.others) list += (list.empty() ? "" : "  ") + one_line(address);
    out_ += "\n" + faint_text(tr(look_.language, "Other measures: {0}", {list}), look_, 0);
  }

  const MeasureTrace& trace_;
  const Look& look_;
  std::string out_;
};

}  // namespace

std::string changes_text(const std::vector<WordingChange>& changes, const std::string& from,
                         const std::string& to, const Look& look, std::size_t margin) {
  std::string out;
  for (const WordingChange& change : changes) {
    std::string line = tr(look.language, change_name(change.change));
    if (change.change != ChangeClass::rewritten) {
      const std::string before = quoted_part(from, change.from), after = quoted_part(to, change.to);
      const std::string none = tr(look.language, "(nothing)");
      line +=
          tr(look.language, ": ") + (before.empty() ? none : before) + " → " + (after.empty() ? none : after);
    }
    out += wrapped("- " + line, look.width, margin);
  }
  return out;
}

std::string trace_text(const MeasureTrace& trace, const Look& look) {
  return Timeline(trace, look).run();
}

}  // namespace hakusho::cli
