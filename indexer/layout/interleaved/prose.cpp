// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/prose.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/line_width.hpp"
#include "indexer/layout/line_assembler.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/line_marker.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr int narrowest_measure = 40, widest_measure = 400;  // half widths of a full line of running text
constexpr int sure_full_lines =
    3;                       // fewer of one width may be chance: a sentence that ends there is then an end
constexpr int squeezed = 3;  // half widths by which full lines differ

// The width that most full lines have, and how many; 0: lines are not broken at a width.
struct Measure {
  int width = 0, lines = 0;
};

Measure measure_of(const std::vector<SourceLine>& lines, const std::vector<bool>& taken) {
  std::vector<int> count(widest_measure + 1, 0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (taken[i] || lines[i].text.size() > 2 * widest_measure) continue;
    const int width = width_of(lines[i].text).most;
    if (width >= narrowest_measure && width <= widest_measure) ++count[static_cast<std::size_t>(width)];
  }
  Measure best;
  for (int width = narrowest_measure; width <= widest_measure; ++width) {
    int here = 0;
    for (int w = std::max(0, width - squeezed); w <= width; ++w) here += count[static_cast<std::size_t>(w)];
    if (count[static_cast<std::size_t>(width)] > 0 && here >= best.lines) best = {width, here};
  }
  return best;
}

// The source lines that an output line is made of.
struct OutLine {
  std::string text;
  std::size_t first = 0, last = 0;
};

class Joiner {
 public:
  Joiner(const std::vector<SourceLine>& lines, const std::vector<bool>& taken,
         const std::vector<BrokenHeading>& headings, BlankHabit blanks)
      : lines_(lines), taken_(taken), blanks_(blanks), measure_(measure_of(lines, taken)) {
    for (const BrokenHeading& heading : headings) titles_[heading.title_line] = heading.number_line;
  }

  std::vector<OutLine> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (taken_[i]) continue;
      if (const auto number = titles_.find(i); number != titles_.end() && !out_.empty()) {
        out_.back().text += ' ';
        out_.back().text += prose_line(lines_[i].text, blanks_);
        out_.back().last = i;
        heading_ = true;
      } else if (goes_on(i)) {
        append_line(out_.back().text, lines_[i].text);
        out_.back().last = i;
      } else {
        out_.push_back({std::string(lines_[i].text), i, i});
        heading_ = false;
      }
    }
    for (OutLine& line : out_) line.text = prose_line(line.text, blanks_);
    return std::move(out_);
  }

 private:
  bool goes_on(std::size_t i) const {
    if (out_.empty() || heading_ || measure_.width == 0 || out_.back().last + 1 != i) return false;
    const SourceLine &before = lines_[i - 1], &line = lines_[i];
    if (line.after_blank || line.page != before.page) return false;
    if (form_of(line.text) != LineForm::plain) return false;
    const int room = measure_.width - width_of(before.text).most;
    if (room > first_token_width(line.text) + squeezed) return false;
    if (measure_.lines < sure_full_lines && ends_sentence(before.text)) return false;
    // A full line that ends a sentence may be the last of its paragraph: a new one is indented or marked.
    return line.indent <= before.indent && !(read_marker(line.text) && ends_sentence(before.text));
  }

  const std::vector<SourceLine>& lines_;
  const std::vector<bool>& taken_;
  const BlankHabit blanks_;
  const Measure measure_;
  std::map<std::size_t, std::size_t> titles_;
  std::vector<OutLine> out_;
  bool heading_ = false;
};

// Lines and pages as they were; where the out lines came from, by their number.
std::string text_of(const std::vector<OutLine>& out, const std::vector<SourceLine>& lines,
                    std::vector<const OutLine*>& origin) {
  std::string text;
  int page = 1;
  const auto end_line = [&](const OutLine* line) {
    text += '\n';
    origin.push_back(line);
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (; page < lines[out[i].first].page; ++page) text += '\f';
    const bool gap = lines[out[i].first].after_blank || (i > 0 && out[i - 1].last + 1 != out[i].first);
    if (gap && i > 0) end_line(&out[i]);
    text.append(static_cast<std::size_t>(lines[out[i].first].indent), ' ');
    text += out[i].text;
    end_line(&out[i]);
  }
  return text;
}

// "2.7 …" below nothing: "2" is implied.
void add_implied(std::vector<std::string>& section) {
  std::vector<std::string> whole;
  for (const std::string& name : section) {
    const std::string number = name.substr(0, name.find_first_not_of("0123456789."));
    for (std::size_t dot = number.find('.'); dot != number.npos && dot + 1 < number.size();
         dot = number.find('.', dot + 1)) {
      const std::string parent = number.substr(0, dot);
      const bool known = std::any_of(whole.begin(), whole.end(), [&](const std::string& one) {
        return one.substr(0, one.find_first_not_of("0123456789.")) == parent;
      });
      if (!known) whole.push_back(parent);
    }
    whole.push_back(name);
  }
  section = std::move(whole);
}

int last_number(const std::string& heading, std::string& parent) {
  const std::string number = heading.substr(0, heading.find_first_not_of("0123456789."));
  const std::size_t dot = number.rfind('.');
  if (dot == number.npos || dot + 1 >= number.size()) return 0;
  constexpr std::size_t most_digits = 4;
  const std::string last = number.substr(dot + 1);
  if (last.size() > most_digits) return 0;
  parent = number.substr(0, dot);
  return std::stoi(last);
}

// The number of a heading of the highest dotted rank, "2" of "2 …": empty for others.
std::string chapter_number(const std::string& text) {
  const auto marker = read_marker(text);
  if (!marker || marker->family != MarkerFamily::number ||
      !could_be_title(std::string_view(text).substr(marker->length)))
    return {};
  return text.substr(0, text.find_first_not_of("0123456789"));
}

// "3 …" at the top of an extract is taken for no heading where nothing counts up to 3; "3.4 …" below it says
// that it is one. A chapter that is printed takes the place of the bare number in the sections below it.
void mend_chapters(std::vector<Block>& blocks) {
  std::string next_parent;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    Block& block = blocks[i];
    const std::string number = chapter_number(block.text);
    if (block.kind == BlockKind::heading) {
      if (last_number(block.text, next_parent) == 0) next_parent.clear();
    } else if (!number.empty() && number == next_parent && block.lines->first == block.lines->last) {
      block.kind = BlockKind::heading;
      block.section = {block.text};
      next_parent.clear();
    }
  }
  std::string chapter, number;
  for (Block& block : blocks) {
    if (block.kind == BlockKind::heading && !chapter_number(block.text).empty()) {
      chapter = block.text;
      number = chapter_number(chapter);
    }
    for (std::string& name : block.section)
      if (name == number && !number.empty()) name = chapter;
  }
}

// "2 …" at the top of an extract, and the first heading below it is "2.7": what stands between is of a 2.n
// whose heading is not here.
void forget_unprinted(std::vector<Block>& blocks) {
  std::size_t top = blocks.size();
  std::string top_number;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (block.kind != BlockKind::heading) continue;
    std::string parent;
    const int number = last_number(block.text, parent);
    if (number > 1 && top < i && parent == top_number)
      for (std::size_t between = top + 1; between < i; ++between) blocks[between].section.clear();
    const bool single = number == 0 && block.text[0] >= '0' && block.text[0] <= '9';
    top = single ? i : blocks.size();
    top_number = single ? block.text.substr(0, block.text.find_first_not_of("0123456789")) : std::string();
  }
}

}  // namespace

std::vector<Block> prose_blocks(const std::vector<SourceLine>& lines, const std::vector<bool>& taken,
                                const std::vector<BrokenHeading>& headings, BlankHabit blanks) {
  const std::vector<OutLine> out = Joiner(lines, taken, headings, blanks).run();
  std::vector<const OutLine*> origin;
  const std::string text = text_of(out, lines, origin);
  std::vector<Block> blocks = assemble_lines({text, true, true});
  for (Block& block : blocks) {
    const OutLine &first = *origin.at(static_cast<std::size_t>(block.lines->first - 1)),
                  &last = *origin.at(static_cast<std::size_t>(block.lines->last - 1));
    block.lines = {lines[first.first].number, lines[last.last].number};
    if (last.last > first.first) block.recovery = Recovery::joined;
    add_implied(block.section);
  }
  mend_chapters(blocks);
  forget_unprinted(blocks);
  return blocks;
}

}  // namespace hakusho::indexer::interleaved
