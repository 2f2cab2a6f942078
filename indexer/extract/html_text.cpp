// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_text.hpp"

#include <algorithm>
#include <unordered_set>

namespace hakusho::indexer {

bool is_html_block(std::string_view tag) {
  static const std::unordered_set<std::string_view> tags{
      "address", "article", "aside",  "blockquote", "body",   "caption", "center",   "dd",
      "details", "dialog",  "dir",    "div",        "dl",     "dt",      "fieldset", "figcaption",
      "figure",  "footer",  "form",   "h1",         "h2",     "h3",      "h4",       "h5",
      "h6",      "header",  "hgroup", "hr",         "legend", "li",      "listing",  "main",
      "menu",    "nav",     "ol",     "p",          "pre",    "section", "summary",  "table",
      "tbody",   "td",      "tfoot",  "th",         "thead",  "tr",      "ul"};
  return tags.contains(tag);
}

bool HtmlTextGatherer::is_skipped(std::size_t node) const {
  constexpr std::size_t longest_button_label = 60;
  if (selection_.dropped[node]) return true;
  const HtmlNode& element = tree_.nodes[node];
  return element.tag == "rp" || element.tag == "title" ||
         (element.tag == "button" && element.text_size <= longest_button_label);
}

void HtmlTextGatherer::add_text(const HtmlNode& node, bool preformatted, InlineText& text) const {
  if (!preformatted) {
    text.add(node.text, node.line);
    return;
  }
  int line = node.line;
  for (std::size_t begin = 0; begin <= node.text.size(); ++line) {
    const std::size_t end = std::min(node.text.find('\n', begin), node.text.size());
    text.add(std::string_view(node.text).substr(begin, end - begin), line);
    if (end < node.text.size()) text.add_break();
    begin = end + 1;
  }
}

// Document order, no recursion: block elements are boundaries where they begin and where they end.
template <typename Boundary>
void HtmlTextGatherer::gather(std::size_t root, InlineText& text, std::vector<InlineLine>& ruby,
                              const Boundary& boundary) const {
  std::vector<std::size_t> ends;  // of the open block elements
  for (std::size_t i = root + 1; i < tree_.nodes[root].next;) {
    const HtmlNode& node = tree_.nodes[i];
    while (!ends.empty() && i >= ends.back()) {
      boundary();
      ends.pop_back();
    }
    if (is_skipped(i)) {
      i = node.next;
      continue;
    }
    if (node.tag == "rt") {
      const InlineLine reading = one_line(i, ruby);
      if (!reading.text.empty()) ruby.push_back(reading);
      i = node.next;
      continue;
    }
    if (node.is_text()) add_text(node, false, text);
    if (node.tag == "br") text.add_break();
    if (is_html_block(node.tag)) {
      boundary();
      ends.push_back(node.next);
    }
    ++i;
  }
  boundary();
}

std::vector<InlineLine> HtmlTextGatherer::paragraphs(std::size_t node, std::vector<InlineLine>& ruby) const {
  std::vector<InlineLine> all;
  InlineText text;
  gather(node, text, ruby, [&] {
    for (InlineLine& line : join_broken_lines(text.take())) all.push_back(std::move(line));
  });
  return all;
}

InlineLine HtmlTextGatherer::one_line(std::size_t node, std::vector<InlineLine>& ruby) const {
  InlineText text;
  gather(node, text, ruby, [&] { text.add_break(); });
  return join_all_lines(text.take());
}

}  // namespace hakusho::indexer
