// SPDX-License-Identifier: GPL-2.0-or-later
// The one place that knows gumbo.
#include "indexer/extract/html_tree.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

namespace hakusho::indexer {
namespace {

// The attributes that anything here asks for.
constexpr std::array<std::string_view, 17> kept_attributes{
    "class",   "id",   "role", "hidden", "style", "colspan", "rowspan", "name",    "property",
    "content", "href", "type", "start",  "value", "scope",   "align",   "reversed"};

bool is_kept(std::string_view name) {
  return std::find(kept_attributes.begin(), kept_attributes.end(), name) != kept_attributes.end();
}

struct FreeOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::size_t visible_size(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
}

HtmlNode element_node(const GumboElement& element) {
  HtmlNode node;
  node.tag = element.tag == GUMBO_TAG_UNKNOWN ? "unknown" : gumbo_normalized_tagname(element.tag);
  node.line = static_cast<int>(element.start_pos.line);
  for (unsigned int i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (is_kept(attribute->name)) node.attributes.emplace_back(attribute->name, attribute->value);
  }
  return node;
}

// Walks gumbo's tree without recursion: its depth is the page's.
class Converter {
 public:
  HtmlTree run(const GumboNode& root) {
    enter(root);
    while (!open_.empty()) {
      Open& top = open_.back();
      const GumboVector& children = *top.children;
      if (top.position < children.length) {
        const auto* child = static_cast<const GumboNode*>(children.data[top.position++]);
        child->type == GUMBO_NODE_ELEMENT ? enter(*child) : add_text(*child);
      } else {
        leave();
      }
    }
    return std::move(tree_);
  }

 private:
  struct Open {
    const GumboVector* children;
    unsigned int position;
    std::size_t node;
  };

  void enter(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    open_.push_back({&element.children, 0, tree_.nodes.size()});
    tree_.nodes.push_back(element_node(element));
  }

  void leave() {
    const std::size_t index = open_.back().node;
    open_.pop_back();
    HtmlNode& node = tree_.nodes[index];
    node.next = tree_.nodes.size();
    if (node.tag == "a" && node.has_attribute("href")) node.link_size = node.text_size;
    if (open_.empty()) return;
    HtmlNode& parent = tree_.nodes[open_.back().node];
    parent.text_size += node.text_size;
    parent.link_size += node.link_size;
  }

  void add_text(const GumboNode& gumbo) {
    if (gumbo.type != GUMBO_NODE_TEXT && gumbo.type != GUMBO_NODE_WHITESPACE &&
        gumbo.type != GUMBO_NODE_CDATA)
      return;
    HtmlNode node;
    node.text = gumbo.v.text.text;
    node.line = static_cast<int>(gumbo.v.text.start_pos.line);
    node.text_size = visible_size(node.text);
    node.next = tree_.nodes.size() + 1;
    tree_.nodes[open_.back().node].text_size += node.text_size;
    tree_.nodes.push_back(std::move(node));
  }

  HtmlTree tree_;
  std::vector<Open> open_;
};

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

bool HtmlNode::has_attribute(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& pair) { return pair.first == name; });
}

HtmlTree parse_html(const std::string& text) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // broken pages make more errors than text
  const std::unique_ptr<GumboOutput, FreeOutput> output(
      gumbo_parse_with_options(&options, text.data(), text.size()));
  return Converter().run(*output->root);
}

}  // namespace hakusho::indexer
