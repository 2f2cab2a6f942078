// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/trend_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

constexpr std::size_t longest_bar = 40;  // columns

// In eighths of a column; what is there at all is seen.
std::string bar(double share) {
  static constexpr const char* eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  auto parts = static_cast<std::size_t>(std::lround(share * 8 * longest_bar));
  if (share > 0) parts = std::max<std::size_t>(parts, 1);
  std::string out;
  for (std::size_t i = 0; i < parts / 8; ++i) out += "█";
  return out + eighths[parts % 8];
}

std::string right(const std::string& text, std::size_t columns) {
  return padding(text, columns) + text;
}

struct Column {
  const char* heading;
  std::string (*value)(const TrendPoint& point);
};

constexpr Column table[] = {
    {tr_later("year"), [](const TrendPoint& p) { return std::to_string(p.year); }},
    {tr_later("times"), [](const TrendPoint& p) { return grouped(p.count); }},
    {tr_later("per 10,000 characters"),
     [](const TrendPoint& p) { return fmt::format("{:.2f}", p.per_10000_characters()); }},
    {tr_later("per report"), [](const TrendPoint& p) { return fmt::format("{:.1f}", p.per_report()); }},
};

std::string span_text(const TrendLine& line, Language language) {
  if (!line.first_year) return tr(language, "nowhere");
  return tr(language, "{0} times; first in {1}, last in {2}",
            {grouped(line.total), std::to_string(*line.first_year), std::to_string(*line.last_year)});
}

std::string forms_text(const TrendLine& line, Language language) {
  std::string forms;
  for (const auto& [form, count] : line.forms)
    forms += (forms.empty() ? "" : ", ") + one_line(form) + " (" + grouped(count) + ")";
  return tr(language, "counted: {0}", {forms});
}

std::string rows_text(const TrendLine& line, const Look& look) {
  double highest = 0;
  for (const TrendPoint& point : line.points) highest = std::max(highest, point.per_10000_characters());
  std::string head;
  std::vector<std::size_t> widths;
  for (const Column& column : table) {
    const std::string heading = tr(look.language, column.heading);
    std::size_t width = width_of(heading);
    for (const TrendPoint& point : line.points) width = std::max(width, width_of(column.value(point)));
    widths.push_back(width);
    head += "  " + right(heading, width);
  }
  std::string out = look.faint(head) + "\n";
  for (const TrendPoint& point : line.points) {
    for (std::size_t i = 0; i < widths.size(); ++i) out += "  " + right(table[i].value(point), widths[i]);
    if (point.reports == 0)
      out += "  " + look.faint(tr(look.language, "no report"));
    else if (point.count > 0)
      out += "  " + bar(point.per_10000_characters() / highest);
    out += "\n";
    if (look.verbose)
      for (const std::string& id : point.ids) out += "      " + look.faint(id) + "\n";
  }
  return out;
}

std::string line_text(const TrendLine& line, const Look& look) {
  std::string out = look.strong(one_line(line.term)) + "  " + span_text(line, look.language) + "\n";
  if (line.forms.size() > 1) out += "  " + forms_text(line, look.language) + "\n";
  if (line.organisation) out += "  " + text_of(*line.organisation) + "\n";
  return out + rows_text(line, look);
}

}  // namespace

std::string trend_text(const Trend& trend, const Look& look) {
  std::string out;
  for (const TrendLine& line : trend.lines) out += (out.empty() ? "" : "\n") + line_text(line, look);
  return out;
}

}  // namespace hakusho::cli
