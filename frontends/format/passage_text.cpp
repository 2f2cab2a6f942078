// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/passage_text.hpp"

#include <algorithm>

#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

std::string span(int first, int last) {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::string sheet_text(const Passage& passage, const Look& look) {
  if (!passage.page) return {};
  const std::string sheets = span(*passage.page, passage.page_end.value_or(*passage.page));
  // A text file has lines; its pages are parts between form feeds, not sheets of a PDF.
  if (passage.lines) return tr(look.language, "page {0}", {sheets});
  return tr(look.language, "PDF page {0}", {sheets});
}

// Marks in order, without overlaps, inside the text.
std::vector<TextRange> sound_marks(std::vector<TextRange> marks, std::size_t length) {
  std::sort(marks.begin(), marks.end(),
            [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  std::vector<TextRange> sound;
  std::size_t done = 0;
  for (const TextRange& mark : marks) {
    const TextRange range{std::max(mark.begin, done), std::min(mark.end, length)};
    if (range.begin >= range.end) continue;
    sound.push_back(range);
    done = range.end;
  }
  return sound;
}

// A line of the text with the parts of `marks` that fall into it lit.
std::string lit_line(std::u32string_view text, const TextRange& line, const std::vector<TextRange>& marks,
                     const Look& look) {
  std::string out;
  std::size_t at = line.begin;
  const auto piece = [&](std::size_t end) {
    std::string part = encoded(text.substr(at, end - at));
    at = end;
    return part;
  };
  for (const TextRange& mark : marks) {
    const std::size_t begin = std::max(mark.begin, at), end = std::min(mark.end, line.end);
    if (begin >= end) continue;
    out += piece(begin);
    out += look.lit(piece(end));
  }
  return out + piece(line.end);
}

}  // namespace

std::string report_name(const Passage& passage, const Look& look) {
  const Metadata& known = passage.document.metadata;
  const std::string name = one_line(known.title ? *known.title : passage.document.path);
  if (!known.year) return look.strong(name);
  return look.strong(name) + tr(look.language, " ({0})", {std::to_string(*known.year)});
}

std::string section_path(const Passage& passage) {
  std::string out;
  for (const std::string& heading : passage.section) {
    if (heading.empty()) continue;
    out += (out.empty() ? "" : " › ") + one_line(heading);
  }
  return out;
}

std::string place_text(const Passage& passage, const Look& look) {
  const std::string sheets = sheet_text(passage, look);
  std::string out;
  if (passage.page_label && !passage.page_label->empty()) {
    const std::string label = one_line(*passage.page_label);
    out = sheets.empty() ? "p. " + label : tr(look.language, "p. {0} ({1})", {label, sheets});
  } else {
    out = sheets;
  }
  if (!passage.lines) return out;
  if (!out.empty()) out += " · ";
  if (passage.lines->first == passage.lines->last)
    return out + tr(look.language, "line {0}", {std::to_string(passage.lines->first)});
  return out + tr(look.language, "lines {0}", {span(passage.lines->first, passage.lines->last)});
}

std::string marked_text(std::string_view text, const std::vector<TextRange>& marks, const Look& look,
                        std::size_t indent) {
  const std::u32string points = decoded(one_line(text));
  const std::vector<TextRange> sound = sound_marks(marks, points.size());
  const std::size_t room = look.width > indent ? look.width - indent : look.width;
  std::string out;
  for (const TextRange& line : line_breaks(points, room))
    out += std::string(indent, ' ') + lit_line(points, line, sound, look) + "\n";
  return out;
}

std::string faint_text(std::string_view text, const Look& look, std::size_t indent) {
  const std::u32string points = decoded(one_line(text));
  const std::size_t room = look.width > indent ? look.width - indent : look.width;
  std::string out;
  for (const TextRange& line : line_breaks(points, room)) {
    const std::string shown = encoded(std::u32string_view(points).substr(line.begin, line.end - line.begin));
    out += std::string(indent, ' ') + look.faint(shown) + "\n";
  }
  return out;
}

}  // namespace hakusho::cli
