// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_guard.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hakusho::indexer {
namespace {

using Names = std::unordered_set<std::string_view>;

const Names& void_elements() {
  static const Names names{"area",  "base",  "br",       "col",     "embed", "hr",
                           "img",   "input", "link",     "meta",    "param", "source",
                           "track", "wbr",   "basefont", "bgsound", "image"};
  return names;
}

// Tags that carry nothing for a reader of text, or that set the parser a trap.
const Names& muted_elements() {
  static const Names names{"b",        "big",       "code",    "em",       "font",     "i",       "nobr",
                           "s",        "small",     "strike",  "strong",   "tt",       "u",       "form",
                           "applet",   "marquee",   "object",  "template", "frameset", "frame",   "option",
                           "optgroup", "plaintext", "isindex", "keygen",   "command",  "menuitem"};
  return names;
}

// Elements whose content is no text for readers.
const Names& blanked_elements() {
  static const Names names{"script",   "style",    "textarea", "xmp",  "iframe", "noembed",
                           "noframes", "noscript", "svg",      "math", "select"};
  return names;
}

const Names& table_parts() {
  static const Names names{"tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup"};
  return names;
}

const Names& block_elements() {
  static const Names names{
      "address",  "article",    "aside",   "blockquote", "center",  "details", "dir",  "div",   "dl",
      "fieldset", "figcaption", "figure",  "footer",     "header",  "hgroup",  "main", "menu",  "nav",
      "ol",       "pre",        "listing", "section",    "summary", "ul",      "p",    "li",    "dd",
      "dt",       "h1",         "h2",      "h3",         "h4",      "h5",      "h6",   "table", "hr"};
  return names;
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_special(std::string_view name) {
  return block_elements().contains(name) || table_parts().contains(name) || name == "button" ||
         name == "body" || name == "html" || name == "head" || name == "title";
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class Tamer {
 public:
  explicit Tamer(std::string text) : text_(std::move(text)) {}
  std::string run();

 private:
  // A tag as it stands in the text.
  struct Tag {
    std::size_t begin = 0, name_end = 0, end = 0;  ///< end is behind '>'
    bool closing = false;
    int attributes = 0;
    std::string name;
  };

  std::size_t skip_declaration(std::size_t begin);
  bool read_tag(std::size_t begin, Tag& tag) const;
  std::size_t skip_attributes(std::size_t position, int& count) const;
  std::size_t handle(const Tag& tag);
  void open(const Tag& tag);
  void close(const Tag& tag);
  bool close_in_scope(const std::string& name);
  void pop_implied(std::string_view opening);
  std::size_t blank_content(const Tag& tag);
  std::size_t find_end_tag(std::string_view name, std::size_t from);
  void mute(std::size_t begin, std::size_t end);
  void blank(std::size_t begin, std::size_t end);

  void push(const std::string& name);
  void pop_to(std::size_t size);
  bool is_open(const std::string& name) const;

  std::string text_;
  std::vector<std::string> open_;
  std::unordered_map<std::string, int> open_counts_;  ///< how often each name stands in open_
  std::unordered_set<std::string> without_end_;  ///< names that are known to have no end tag further down
  bool seen_html_ = false, seen_head_ = false, seen_body_ = false, seen_title_ = false;
};

std::string Tamer::run() {
  for (std::size_t position = text_.find('<'); position != std::string::npos;
       position = text_.find('<', position)) {
    const char next = position + 1 < text_.size() ? text_[position + 1] : '\0';
    Tag tag;
    if (next == '!' || next == '?') {
      position = skip_declaration(position);
    } else if (next == '/' && position + 2 < text_.size() &&
               !std::isalpha(static_cast<unsigned char>(text_[position + 2]))) {
      position = skip_declaration(position);
    } else if (next != '/' && !std::isalpha(static_cast<unsigned char>(next))) {
      ++position;
    } else if (read_tag(position, tag)) {
      position = handle(tag);
    } else {
      blank(position, text_.size());  // the file ends inside a tag
      break;
    }
  }
  return std::move(text_);
}

// Comments of all sorts become one simple sort; a document type stays.
std::size_t Tamer::skip_declaration(std::size_t begin) {
  std::size_t end = std::string::npos;
  const std::string_view rest = std::string_view(text_).substr(begin);
  if (rest.starts_with("<!--") && !rest.starts_with("<!-->") && !rest.starts_with("<!--->")) {
    const std::size_t plain = text_.find("-->", begin + 4);
    const std::size_t odd = std::string_view(text_).substr(0, plain).find("--!>", begin + 4);
    if (odd != std::string::npos)
      end = odd + 4;
    else if (plain != std::string::npos)
      end = plain + 3;
  } else {
    end = text_.find('>', begin);
    if (end != std::string::npos) ++end;
  }
  if (end == std::string::npos) {
    blank(begin, text_.size());
    return text_.size();
  }
  const bool document_type = rest.size() > 9 && (rest[2] == 'D' || rest[2] == 'd');
  if (!document_type || begin > 1024) mute(begin, end);
  return end;
}

bool Tamer::read_tag(std::size_t begin, Tag& tag) const {
  tag.begin = begin;
  tag.closing = text_[begin + 1] == '/';
  std::size_t position = begin + (tag.closing ? 2 : 1);
  while (position < text_.size() && !is_white(text_[position]) && text_[position] != '/' &&
         text_[position] != '>') {
    if (tag.name.size() < 16) tag.name += lower(text_[position]);
    ++position;
  }
  tag.name_end = position;
  tag.end = skip_attributes(position, tag.attributes);
  return tag.end != std::string::npos;
}

// Behind the '>' that ends the tag: quotes hide one only where a value begins.
std::size_t Tamer::skip_attributes(std::size_t position, int& count) const {
  const std::size_t size = text_.size();
  while (position < size) {
    while (position < size && (is_white(text_[position]) || text_[position] == '/')) ++position;
    if (position < size && text_[position] == '>') return position + 1;
    ++count;
    if (position < size && text_[position] == '=') ++position;  // a name may begin with =
    while (position < size && !is_white(text_[position]) && text_[position] != '/' &&
           text_[position] != '>' && text_[position] != '=')
      ++position;
    std::size_t value = position;
    while (value < size && is_white(text_[value])) ++value;
    if (value >= size || text_[value] != '=') continue;
    ++value;
    while (value < size && is_white(text_[value])) ++value;
    if (value < size && (text_[value] == '"' || text_[value] == '\'')) {
      const std::size_t quote = text_.find(text_[value], value + 1);
      if (quote == std::string::npos) return std::string::npos;
      position = quote + 1;
    } else {
      while (value < size && !is_white(text_[value]) && text_[value] != '>') ++value;
      position = value;
    }
  }
  return std::string::npos;
}

std::size_t Tamer::handle(const Tag& tag) {
  constexpr int most_attributes = 64;
  if (tag.attributes > most_attributes) {
    for (std::size_t i = tag.name_end; i + 1 < tag.end; ++i)
      if (text_[i] != '\n') text_[i] = ' ';
  }
  if (muted_elements().contains(tag.name)) {
    mute(tag.begin, tag.end);
    return tag.end;
  }
  if (!tag.closing && (blanked_elements().contains(tag.name) || tag.name == "title"))
    return blank_content(tag);
  if (tag.closing)
    close(tag);
  else
    open(tag);
  return tag.end;
}

// Blanks from behind the tag to behind its end tag; a title keeps its text, the first one at least.
std::size_t Tamer::blank_content(const Tag& tag) {
  const std::size_t end = find_end_tag(tag.name, tag.end);
  if (tag.name == "title" && end != std::string::npos && !seen_title_) {
    seen_title_ = true;
    return end;
  }
  const bool to_the_end = is_one_of(tag.name, {"script", "style", "textarea", "xmp"});
  if (end == std::string::npos && !to_the_end) {
    mute(tag.begin, tag.end);
    return tag.end;
  }
  // One comment, not spaces: words on both sides of a drawing may belong together.
  if (end != std::string::npos) {
    mute(tag.begin, end);
    return end;
  }
  mute(tag.begin, tag.end);
  blank(tag.end, text_.size());
  return text_.size();
}

std::size_t Tamer::find_end_tag(std::string_view name, std::size_t from) {
  const std::string key(name);
  if (without_end_.contains(key)) return std::string::npos;
  for (std::size_t found = text_.find("</", from); found != std::string::npos;
       found = text_.find("</", found + 2)) {
    const std::size_t behind = found + 2 + name.size();
    if (behind >= text_.size()) break;
    bool same = true;
    for (std::size_t i = 0; same && i < name.size(); ++i) same = lower(text_[found + 2 + i]) == name[i];
    const char next = text_[behind];
    if (!same || !(is_white(next) || next == '>' || next == '/')) continue;
    const std::size_t end = text_.find('>', behind);
    if (end == std::string::npos) break;
    return end + 1;
  }
  without_end_.insert(key);
  return std::string::npos;
}

void Tamer::push(const std::string& name) {
  open_.push_back(name);
  ++open_counts_[name];
}

void Tamer::pop_to(std::size_t size) {
  for (; open_.size() > size; open_.pop_back()) --open_counts_[open_.back()];
}

bool Tamer::is_open(const std::string& name) const {
  const auto found = open_counts_.find(name);
  return found != open_counts_.end() && found->second > 0;
}

void Tamer::pop_implied(std::string_view opening) {
  const auto top_is = [&](std::initializer_list<std::string_view> names) {
    return !open_.empty() && is_one_of(open_.back(), names);
  };
  if (block_elements().contains(opening) || table_parts().contains(opening))
    if (top_is({"p"})) pop_to(open_.size() - 1);
  if (is_heading(opening) && !open_.empty() && is_heading(open_.back())) pop_to(open_.size() - 1);
  if (opening == "li" && top_is({"li"})) pop_to(open_.size() - 1);
  if ((opening == "dd" || opening == "dt") && top_is({"dd", "dt"})) pop_to(open_.size() - 1);
  if (is_one_of(opening, {"td", "th", "tr", "tbody", "tfoot", "thead"}) && top_is({"td", "th"}))
    pop_to(open_.size() - 1);
  if (is_one_of(opening, {"tr", "tbody", "tfoot", "thead"}) && top_is({"tr"})) pop_to(open_.size() - 1);
  if (is_one_of(opening, {"tbody", "tfoot", "thead"}) && top_is({"tbody", "tfoot", "thead"}))
    pop_to(open_.size() - 1);
  const bool in_ruby = open_.size() >= 2 && open_[open_.size() - 2] == "ruby";
  if (in_ruby && is_one_of(opening, {"rb", "rt", "rp", "rtc"}) && top_is({"rb", "rt", "rp"}))
    pop_to(open_.size() - 1);
}

void Tamer::open(const Tag& tag) {
  const auto first = [&](bool& seen) {
    if (std::exchange(seen, true)) mute(tag.begin, tag.end);
  };
  if (tag.name == "html") return first(seen_html_);
  if (tag.name == "head") return first(seen_head_);
  if (tag.name == "body") return first(seen_body_);
  if (void_elements().contains(tag.name) || tag.name == "a") return;
  if (table_parts().contains(tag.name) && !is_open("table")) return mute(tag.begin, tag.end);
  pop_implied(tag.name);
  // Containers give up a little earlier, so that paragraphs and cells inside them are still told apart.
  const bool small = is_one_of(tag.name, {"p", "li", "dd", "dt", "tr", "td", "th"}) || is_heading(tag.name);
  if (open_.size() + (small ? 0 : 12) >= html_depth_limit) return mute(tag.begin, tag.end);
  push(tag.name);
}

void Tamer::close(const Tag& tag) {
  if (is_one_of(tag.name, {"html", "head", "body"})) {
    if (tag.name != "head") mute(tag.begin, tag.end);
    return;
  }
  if (tag.name == "a" || tag.name == "br") return;
  if (!close_in_scope(tag.name)) mute(tag.begin, tag.end);
}

// Closes the element as the parser will do it; false when the parser would not find it.
bool Tamer::close_in_scope(const std::string& name) {
  const bool part = table_parts().contains(name), special = is_special(name);
  if (!is_heading(name) && !is_open(name)) return false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const std::string& candidate = open_[i];
    if (candidate == name || (is_heading(name) && is_heading(candidate))) {
      pop_to(i);
      return true;
    }
    bool barrier = candidate == "table";
    if (!part && name != "table") barrier = barrier || is_one_of(candidate, {"td", "th", "caption"});
    if (name == "li") barrier = barrier || is_one_of(candidate, {"ol", "ul"});
    if (name == "p") barrier = barrier || candidate == "button";
    if (!special) barrier = is_special(candidate);
    if (barrier) return false;
  }
  return false;
}

void Tamer::mute(std::size_t begin, std::size_t end) {
  blank(begin, end);
  text_[begin] = '<';
  text_[begin + 1] = '!';
  text_[end - 1] = '>';
}

void Tamer::blank(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (text_[i] != '\n') text_[i] = ' ';
}

}  // namespace

std::string tame_html(std::string text) {
  return Tamer(std::move(text)).run();
}

}  // namespace hakusho::indexer
