// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_furniture.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <unordered_set>

namespace hakusho::indexer {
namespace {

using Words = std::unordered_set<std::string_view>;

// Furniture wherever it stands.
const Words& menu_words() {
  static const Words words{
      "nav",      "navi",       "navigation", "gnav",    "gnavi",   "globalnav", "globalnavi", "lnav",
      "localnav", "localnavi",  "snav",       "subnav",  "menu",    "submenu",   "breadcrumb", "breadcrumbs",
      "bread",    "topicpath",  "topicspath", "pankuzu", "crumb",   "crumbs",    "skip",       "skiplink",
      "navskip",  "skipnav",    "pagetop",    "ptop",    "totop",   "sns",       "share",      "social",
      "pager",    "pagination", "fontsize",   "fsize",   "toolbar", "searchbox", "cookie"};
  return words;
}

// Furniture around the main part of a page.
const Words& frame_words() {
  static const Words words{"header",     "footer",     "foot",         "sidebar",  "side",    "sidenav",
                           "banner",     "bnr",        "copyright",    "gheader",  "gfooter", "globalheader",
                           "siteheader", "sitefooter", "globalfooter", "secondary"};
  return words;
}

// Words that say where or how, not what.
const Words& neutral_words() {
  static const Words words{"l",        "c",         "p",       "g",     "h",     "f",     "js",    "is",
                           "site",     "global",    "common",  "page",  "sp",    "pc",    "top",   "bottom",
                           "left",     "right",     "wrapper", "wrap",  "inner", "area",  "box",   "block",
                           "list",     "lists",     "item",    "items", "unit",  "link",  "links", "content",
                           "contents", "container", "tab",     "main",  "sub",   "local", "base",  "fixed",
                           "btn",      "button",    "text",    "bar",   "group"};
  return words;
}

// "globalNavi2011" → global, navi
std::vector<std::string> split_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  bool last_lower = false;
  for (const char c : name) {
    const bool letter =
        std::isalpha(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80;
    const bool upper = letter && c >= 'A' && c <= 'Z';
    if (!letter || (upper && last_lower)) finish();
    if (letter) word += static_cast<char>(upper ? c - 'A' + 'a' : c);
    last_lower = letter && !upper;
  }
  finish();
  return words;
}

bool name_is_furniture(std::string_view name, bool inside_main) {
  bool found = false;
  for (const std::string& word : split_words(name)) {
    if (menu_words().contains(word) || (!inside_main && frame_words().contains(word)))
      found = true;
    else if (!neutral_words().contains(word))
      return false;
  }
  return found;
}

bool contains_word(std::string_view style, std::string_view property, std::string_view value) {
  std::string tight;
  for (const char c : style)
    if (!std::isspace(static_cast<unsigned char>(c)))
      tight += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return tight.find(std::string(property) + ":" + std::string(value)) != std::string::npos;
}

bool is_hidden(const HtmlNode& node) {
  if (node.has_attribute("hidden")) return true;
  const std::string_view style = node.attribute("style");
  return !style.empty() &&
         (contains_word(style, "display", "none") || contains_word(style, "visibility", "hidden"));
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_main(const HtmlNode& node) {
  return node.tag == "main" || node.attribute("role") == "main";
}

constexpr std::size_t nothing = 0;

bool is_mostly_links(const HtmlNode& node) {
  return node.link_size * 10 >= node.text_size * 6;
}

class Selector {
 public:
  explicit Selector(const HtmlTree& tree) : nodes_(tree.nodes) { selection_.dropped.resize(nodes_.size()); }

  HtmlSelection run() {
    selection_.root = find_body();
    total_ = nodes_[selection_.root].text_size;
    mark();
    if (named_text_ * 2 > total_) unmark_named();
    if (kept_size(selection_.root) == nothing)
      std::fill(selection_.dropped.begin(), selection_.dropped.end(), false);
    prefer_main();
    return std::move(selection_);
  }

 private:
  enum class Reason { none, hidden, element, named };

  std::size_t find_body() const {
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].tag == "body") return i;
    return 0;
  }

  Reason reason(const HtmlNode& node, bool inside_main) const {
    if (node.is_text() || node.tag == "body" || is_main(node)) return Reason::none;
    if (is_hidden(node)) return Reason::hidden;
    const std::string_view role = node.attribute("role");
    if (is_one_of(node.tag, {"nav", "dialog"}) ||
        is_one_of(role, {"navigation", "search", "menu", "menubar", "dialog"}))
      return Reason::element;
    if (!inside_main && (is_one_of(node.tag, {"header", "footer", "aside"}) ||
                         is_one_of(role, {"banner", "contentinfo", "complementary"})))
      return Reason::element;
    if (node.tag == "aside" && is_mostly_links(node)) return Reason::element;
    if (is_one_of(node.tag, {"h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "article", "a", "span"}))
      return Reason::none;
    if (names_furniture(node.attribute("class"), inside_main) ||
        names_furniture(node.attribute("id"), inside_main))
      return Reason::named;
    return Reason::none;
  }

  void mark() {
    std::size_t main_end = 0;  // behind the <main> or <article> we are in
    for (std::size_t i = selection_.root; i < nodes_[selection_.root].next;) {
      const HtmlNode& node = nodes_[i];
      if (is_main(node) || node.tag == "article") main_end = std::max(main_end, node.next);
      const Reason why = reason(node, i < main_end);
      const bool bulk = node.text_size * 2 > total_ && !is_mostly_links(node);
      if (why == Reason::none || bulk) {
        ++i;
        continue;
      }
      selection_.dropped[i] = true;
      if (why == Reason::named) {
        named_.push_back(i);
        if (!is_mostly_links(node)) named_text_ += node.text_size;
      }
      i = node.next;
    }
  }

  void unmark_named() {
    for (const std::size_t i : named_) selection_.dropped[i] = false;
  }

  std::size_t kept_size(std::size_t root) const {
    std::size_t size = 0;
    for (std::size_t i = root; i < nodes_[root].next;) {
      if (selection_.dropped[i]) {
        i = nodes_[i].next;
        continue;
      }
      if (nodes_[i].is_text()) size += nodes_[i].text_size;
      ++i;
    }
    return size;
  }

  void prefer_main() {
    const std::size_t all = kept_size(selection_.root);
    std::optional<std::size_t> main, article;
    bool one_article = true;
    for (std::size_t i = selection_.root; i < nodes_[selection_.root].next; ++i) {
      if (!main && is_main(nodes_[i])) main = i;
      if (nodes_[i].tag != "article") continue;
      if (article) one_article = false;
      article = i;
    }
    if (main && kept_size(*main) * 2 >= all)
      selection_.root = *main;
    else if (article && one_article && kept_size(*article) * 2 >= all)
      selection_.root = *article;
  }

  const std::vector<HtmlNode>& nodes_;
  HtmlSelection selection_;
  std::vector<std::size_t> named_;
  std::size_t total_ = 0, named_text_ = 0;
};

}  // namespace

bool names_furniture(std::string_view class_or_id, bool inside_main) {
  for (std::size_t begin = 0; begin < class_or_id.size();) {
    const std::size_t end = std::min(class_or_id.find_first_of(" \t\r\n", begin), class_or_id.size());
    if (name_is_furniture(class_or_id.substr(begin, end - begin), inside_main)) return true;
    begin = end + 1;
  }
  return false;
}

HtmlSelection select_content(const HtmlTree& tree) {
  return Selector(tree).run();
}

}  // namespace hakusho::indexer
