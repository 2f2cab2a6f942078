// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/section_stack.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// The digits and dots a heading begins with: "２－７　…" gives "2.7".
std::string dotted_number(std::string_view text) {
  std::string number;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = dict::next_code_point(text, i);
    if (c >= '0' && c <= '9')
      number += static_cast<char>(c);
    else if (c >= U'０' && c <= U'９')
      number += static_cast<char>(c - U'０' + '0');
    else if (!number.empty() && number.back() != '.' && !dict::is_white_space(c) && !dict::is_japanese(c))
      number += '.';
    else if ((c == U'．' || c == U'－') && !number.empty())
      number += '.';
    else
      break;
  }
  while (!number.empty() && number.back() == '.') number.pop_back();
  return number;
}

bool is_dotted(MarkerFamily family) {
  return family == MarkerFamily::dotted || family == MarkerFamily::dotted_twice ||
         family == MarkerFamily::dotted_thrice;
}

bool is_plain_number(MarkerFamily family) {
  return family == MarkerFamily::number || is_dotted(family);
}

bool is_prefix(const std::string& outer, const std::string& inner) {
  return inner.size() > outer.size() && inner.compare(0, outer.size(), outer) == 0 &&
         inner[outer.size()] == '.';
}

}  // namespace

bool SectionStack::closes(const HeadingLook& heading, const Entry& entry) const {
  const HeadingLook& open = entry.heading;
  // はじめに and 目次 are over at the next number.
  if (open.family == MarkerFamily::sho && open.number == 0 && heading.family != MarkerFamily::none)
    return true;
  const bool larger = open.size > 1.02f * heading.size;
  if (heading.family == MarkerFamily::none || open.family == MarkerFamily::none) return !larger;
  if (is_dotted(heading.family) && is_plain_number(open.family))
    return !is_prefix(entry.dotted, dotted_number(heading.text));
  return open.family == heading.family || order_.is_above({heading.family, false}, {open.family, false});
}

// 2.7.1 under nothing: 2 and 2.7 are known though no heading says so. A chapter 第2章 stands for 2.
void SectionStack::add_ancestors(const std::string& dotted, float size) {
  for (std::size_t dot = dotted.find('.'); dot != std::string::npos; dot = dotted.find('.', dot + 1)) {
    const std::string ancestor = dotted.substr(0, dot);
    const bool known = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) {
      return e.dotted == ancestor ||
             (e.heading.family <= MarkerFamily::moku && std::to_string(e.heading.number) == ancestor);
    });
    if (known) continue;
    Entry& entry = entries_.emplace_back();
    entry.heading.text = entry.dotted = ancestor;
    entry.heading.family = MarkerFamily::number;
    entry.heading.size = size * 1.1f;
  }
}

void SectionStack::enter(const HeadingLook& heading) {
  const auto first_closed = std::find_if(entries_.begin(), entries_.end(),
                                         [&](const Entry& entry) { return closes(heading, entry); });
  entries_.erase(first_closed, entries_.end());
  std::string dotted;
  if (is_plain_number(heading.family)) dotted = dotted_number(heading.text);
  if (is_dotted(heading.family)) add_ancestors(dotted, heading.size);
  Entry& entry = entries_.emplace_back();
  entry.heading = heading;
  entry.dotted = std::move(dotted);
}

std::vector<std::string> SectionStack::names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.heading.text);
  return names;
}

}  // namespace hakusho::indexer
