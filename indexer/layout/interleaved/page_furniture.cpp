// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/page_furniture.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "indexer/layout/interleaved/fragment.hpp"
#include "indexer/layout/interleaved/table_words.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/running_heads.hpp"
#include "indexer/layout/table/ministry_names.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t looked_at = 4;       // lines at either edge that find_running_heads looks at
constexpr std::size_t longest_head = 240;  // bytes

struct PageSpan {
  int page = 1;
  std::size_t first = 0, last = 0;
};

std::vector<PageSpan> pages_of(const std::vector<SourceLine>& lines) {
  std::vector<PageSpan> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (pages.empty() || pages.back().page != lines[i].page) pages.push_back({lines[i].page, i, i});
    pages.back().last = i + 1;
  }
  return pages;
}

bool is_section_number(std::string_view line) {
  const std::string text = folded(line);
  return !text.empty() && text.find_first_not_of("0123456789.") == text.npos;
}

// Lines that come on many pages because the tables there are alike.
bool belongs_to_table(std::string_view line) {
  return read_table_head(line) || is_header_words(line) || is_label(line) || read_item_line(line) ||
         ministries_alone(line) || is_section_number(line);
}

bool may_be_head(std::string_view line) {
  return line.size() <= longest_head && !contains_full_stop(line) && !belongs_to_table(line) &&
         form_of(line) != LineForm::bullet;
}

class Finder {
 public:
  explicit Finder(const std::vector<SourceLine>& lines) : lines_(lines), pages_(pages_of(lines)) {
    found_.kinds.resize(lines.size());
    found_.of_site.resize(lines.size(), false);
  }

  PageFurniture run() {
    for (PageSpan& page : pages_) take_preface(page);
    take_running_heads();
    for (const PageSpan& page : pages_) take_attachment(page);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool head = found_.kinds[i] == BlockKind::running_head && !found_.of_site[i];
      if (head && seen.insert(folded(lines_[i].text)).second) found_.heads.emplace_back(lines_[i].text);
    }
    return std::move(found_);
  }

 private:
  void take_preface(PageSpan& page) {
    auto preface = read_site_preface(std::span(lines_).subspan(page.first, page.last - page.first));
    if (!preface) return;
    for (std::size_t i = 0; i < preface->lines; ++i, ++page.first) {
      found_.kinds[page.first] = BlockKind::running_head;
      found_.of_site[page.first] = true;
    }
    if (!found_.preface) found_.preface = std::move(preface);
  }

  void take_running_heads() {
    std::vector<PageLines> pages;
    for (const PageSpan& page : pages_) {
      PageLines one;
      for (std::size_t i = page.first; i < page.last; ++i) {
        const bool at_edge = i < page.first + looked_at || i + looked_at >= page.last;
        // On two pages items and sentences may repeat as well as heads do.
        const bool text =
            pages_.size() == 2 ? !may_be_head(lines_[i].text) : belongs_to_table(lines_[i].text);
        one.lines.push_back(!at_edge || text ? std::string() : std::string(lines_[i].text));
      }
      pages.push_back(std::move(one));
    }
    find_running_heads(pages);
    for (std::size_t p = 0; p < pages.size(); ++p) {
      for (std::size_t i = 0; i < pages[p].roles.size(); ++i) {
        if (pages[p].roles[i] == LineRole::body) continue;
        const bool label = pages[p].roles[i] == LineRole::page_label;
        found_.kinds[pages_[p].first + i] = label ? BlockKind::page_label : BlockKind::running_head;
      }
      if (pages[p].label) found_.labels[pages_[p].page] = *pages[p].label;
    }
  }

  // 別添2 at the top where the label reads 別添2 - 65 -, and the name of the document below it.
  void take_attachment(const PageSpan& page) {
    const auto label = found_.labels.find(page.page);
    if (label == found_.labels.end() || page.first >= page.last) return;
    std::string mark = folded(label->second);
    mark.resize(std::min(mark.find('-'), mark.size()));
    if (mark.empty() || folded(lines_[page.first].text) != mark) return;
    found_.kinds[page.first] = BlockKind::running_head;
    const std::size_t next = page.first + 1;
    if (next >= page.last || !may_be_head(lines_[next].text)) return;
    if (!fiscal_years_in(lines_[next].text).empty()) found_.kinds[next] = BlockKind::running_head;
  }

  const std::vector<SourceLine>& lines_;
  std::vector<PageSpan> pages_;
  PageFurniture found_;
};

}  // namespace

PageFurniture find_furniture(const std::vector<SourceLine>& lines) {
  return Finder(lines).run();
}

}  // namespace hakusho::indexer::interleaved
