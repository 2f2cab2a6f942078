// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_explainer.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <utility>

#include "searcher/query/field_table.hpp"

namespace hakusho::searcher {
namespace {

std::string word_in_words(const QueryNode& node, Language language) {
  const char* pattern = "the word \"{0}\"";
  if (node.kind == NodeKind::phrase)
    pattern = "exactly the characters \"{0}\"";
  else if (node.kind == NodeKind::prefix)
    pattern =
        node.exact ? "words that begin with \"{0}\", written exactly so" : "words that begin with \"{0}\"";
  else if (node.exact)
    pattern = "the word \"{0}\", written exactly so";
  else if (node.thesaurus.value_or(false))
    pattern = "the word \"{0}\" and others of the same meaning";
  return Message(pattern, {node.text}).text(language);
}

std::string range_in_words(const QueryNode& filter, Language language) {
  const auto number = [](const std::optional<int>& end) {
    return end ? std::to_string(*end) : std::string();
  };
  const std::string first = number(filter.first), last = number(filter.last);
  if (first == last) return first;
  if (last.empty()) return Message("{0} or later", {first}).text(language);
  if (first.empty()) return Message("{0} or earlier", {last}).text(language);
  return Message("{0} to {1}", {first, last}).text(language);
}

std::string filter_in_words(const QueryNode& filter, Language language) {
  const FieldEntry& entry = entry_of(filter.field);
  std::string value = filter.text.empty() ? range_in_words(filter, language) : filter.text;
  const bool named = entry.values == ValueKind::cell || entry.values == ValueKind::block_kind;
  if (named && language == Language::japanese) value = japanese_value(filter.field, filter.text);
  return Message(entry.meaning, {std::move(value)}).text(language);
}

// The line above the parts of a compound.
std::string heading_of(const QueryNode& node, Language language) {
  switch (node.kind) {
    case NodeKind::all_of:
      return Message("all of these:").text(language);
    case NodeKind::any_of:
      return Message("at least one of these:").text(language);
    case NodeKind::not_of:
      return Message("but not this:").text(language);
    default:
      break;
  }
  const char* pattern = node.ordered ? "these in this order, at most {0} characters between them:"
                                     : "these in any order, at most {0} characters between them:";
  return Message(pattern, {std::to_string(node.distance)}).text(language);
}

void add_lines(const QueryNode& node, std::size_t depth, Language language, std::string& out) {
  out.append(2 * depth, ' ');
  if (node.kind == NodeKind::filter) {
    out += filter_in_words(node, language) + '\n';
  } else if (node.children.empty()) {
    out += word_in_words(node, language) + '\n';
  } else {
    out += heading_of(node, language) + '\n';
    for (const QueryNode& child : node.children) add_lines(child, depth + 1, language, out);
  }
}

bool has_several_words(const QueryNode& root) {
  const auto is_word = [](const QueryNode& node) { return node.kind == NodeKind::word; };
  return std::count_if(root.children.begin(), root.children.end(), is_word) > 1;
}

}  // namespace

std::string explain_query(const QueryNode& root, bool plain, Language language) {
  std::string out;
  add_lines(root, 0, language, out);
  if (plain && has_several_words(root))
    out += Message("below them, passages with most of the words").text(language) + '\n';
  return out;
}

}  // namespace hakusho::searcher
