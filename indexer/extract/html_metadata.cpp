// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_metadata.hpp"

#include <algorithm>
#include <cctype>

#include "dict/utf8.hpp"
#include "indexer/extract/inline_text.hpp"

namespace hakusho::indexer {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// 報告書｜○○省: the last part names the site.
void split_site_name(const std::string& whole, Metadata& found) {
  for (const std::string_view bar : {"｜", "|", " - ", "－", "／", "："}) {
    const std::size_t cut = whole.rfind(bar);
    if (cut == std::string::npos || cut == 0) continue;
    const std::string head = collapsed(std::string_view(whole).substr(0, cut));
    const std::string tail = collapsed(std::string_view(whole).substr(cut + bar.size()));
    const bool clear_bar = bar == "｜" || bar == "|";
    if (head.empty() ||
        !(is_public_body(tail) || (clear_bar && tail.find("ホームページ") != std::string::npos)))
      continue;
    found.title = head;
    if (is_public_body(tail)) found.publisher = tail;
    return;
  }
  found.title = whole;
}

struct HeadReader {
  const HtmlTree& tree;
  Metadata found;

  std::string text_of(std::size_t node) const {
    std::string text;
    for (std::size_t i = node + 1; i < tree.nodes[node].next; ++i) text += tree.nodes[i].text;
    return collapsed(text);
  }

  void read_meta(const HtmlNode& node) {
    const std::string content = collapsed(node.attribute("content"));
    if (content.empty()) return;
    std::string key = lower_ascii(node.attribute("property"));
    if (key.empty()) key = lower_ascii(node.attribute("name"));
    if (key == "og:site_name" || key == "author" || key == "dc.publisher" || key == "dcterms.publisher") {
      if (!found.publisher && is_public_body(content)) found.publisher = content;
    } else if (key == "date" || key == "dcterms.issued" || key == "dc.date" || key == "dcterms.date" ||
               key == "article:published_time" || key == "dc.date.issued") {
      const std::string date = iso_date_prefix(content);
      if (!found.published && !date.empty()) found.published = date;
    } else if (key == "og:url" && content.starts_with("http") && !found.url) {
      found.url = content;
    }
  }
};

bool is_in_range(std::string_view digits, int low, int high) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value >= low && value <= high;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_public_body(std::string_view name) {
  if (dict::count_code_points(name) > 30) return false;
  for (const std::string_view ending :
       {"省",     "庁",   "府",   "委員会", "局",     "院",       "機構", "会議",   "本部",
        "都",     "道",   "県",   "市",     "区",     "町",       "村",   "研究所", "センター",
        "事務局", "協会", "財団", "審議会", "統括室", "内閣官房", "公社"})
    if (name.ends_with(ending) && name.size() > ending.size()) return true;
  return name == "内閣官房" || name == "デジタル庁";
}

std::string iso_date_prefix(std::string_view text) {
  const auto part = [&](std::size_t begin, std::size_t size) {
    return begin + size <= text.size() ? text.substr(begin, size) : std::string_view{};
  };
  const std::string_view year = part(0, 4), month = part(5, 2), day = part(8, 2);
  const auto dash = [&](std::size_t at) { return at < text.size() && (text[at] == '-' || text[at] == '/'); };
  if (!all_digits(year) || !is_in_range(year, 1868, 2200)) return {};
  if (!dash(4) || !all_digits(month) || !is_in_range(month, 1, 12)) return {};
  std::string date = std::string(year) + "-" + std::string(month);
  if (dash(7) && all_digits(day) && is_in_range(day, 1, 31)) date += "-" + std::string(day);
  return date;
}

Metadata html_metadata(const HtmlTree& tree) {
  HeadReader reader{tree, {}};
  bool title_seen = false;
  for (std::size_t i = 0; i < tree.nodes.size() && tree.nodes[i].tag != "body"; ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (node.tag == "title" && !title_seen) {
      title_seen = true;
      const std::string whole = reader.text_of(i);
      if (!whole.empty()) split_site_name(whole, reader.found);
    } else if (node.tag == "meta") {
      reader.read_meta(node);
    }
  }
  return reader.found;
}

Metadata filled_metadata(const Metadata& given, const Metadata& found) {
  Metadata all = given;
  if (!all.title) all.title = found.title;
  if (!all.series) all.series = found.series;
  if (!all.publisher) all.publisher = found.publisher;
  if (!all.year) all.year = found.year;
  if (!all.published) all.published = found.published;
  if (!all.url) all.url = found.url;
  return all;
}

}  // namespace hakusho::indexer
