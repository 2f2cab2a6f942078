// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_printer.hpp"

#include "searcher/query/field_table.hpp"
#include "searcher/query/query_text.hpp"
#include "searcher/query/word_scanner.hpp"

namespace hakusho::searcher {
namespace {

std::string print_node(const QueryNode& node);

// Quoted text came out of one of these pairs, so one of them holds it.
std::string in_quotes(const std::string& text) {
  constexpr std::u32string_view pairs[] = {U"\"\"", U"「」", U"“”", U"””"};
  const std::u32string content = decode_query(text);
  for (const auto pair : pairs) {
    const std::u32string quoted = pair[0] + content + pair[1];
    if (closing_quote(quoted, 0) == quoted.size() - 1) return encode(quoted);
  }
  return '"' + text + '"';
}

std::string print_range(const QueryNode& filter) {
  const auto end = [](const std::optional<int>& value) { return value ? std::to_string(*value) : ""; };
  if (filter.first && filter.first == filter.last) return end(filter.first);
  return end(filter.first) + ".." + end(filter.last);
}

// Would the lexer read the value, unquoted, as it is?
bool stands_unquoted(const std::string& value) {
  const std::u32string text = decode_query(value);
  return value_end(text, 0) == text.size() && !is_star(text.back());
}

std::string print_filter(const QueryNode& filter) {
  const FieldEntry& entry = entry_of(filter.field);
  const std::string name = std::string(entry.name) + ':';
  if (filter.text.empty()) return name + print_range(filter);
  // A page label may look like a range.
  const bool raw = entry.values != ValueKind::number_or_text && stands_unquoted(filter.text);
  return name + (raw ? filter.text : in_quotes(filter.text));
}

std::string print_word(const QueryNode& word) {
  std::string out = word.exact ? "=" : word.thesaurus.value_or(false) ? "~" : "";
  out += word.text;
  if (word.kind == NodeKind::prefix) out += '*';
  return out;
}

bool is_compound(const QueryNode& node) {
  return node.kind == NodeKind::all_of || node.kind == NodeKind::any_of || node.kind == NodeKind::near;
}

std::string print_part(const QueryNode& node) {
  return is_compound(node) ? '(' + print_node(node) + ')' : print_node(node);
}

std::string print_children(const QueryNode& node, const std::string& operation) {
  std::string out;
  for (const QueryNode& child : node.children) {
    if (!out.empty()) out += operation;
    out += print_part(child);
  }
  return out;
}

std::string print_node(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::prefix:
      return print_word(node);
    case NodeKind::phrase:
      return in_quotes(node.text);
    case NodeKind::filter:
      return print_filter(node);
    case NodeKind::not_of:
      return "NOT " + print_part(node.children.front());
    case NodeKind::all_of:
      return print_children(node, " AND ");
    case NodeKind::any_of:
      return print_children(node, " OR ");
    case NodeKind::near:
      break;
  }
  return print_children(node, (node.ordered ? " ADJ/" : " NEAR/") + std::to_string(node.distance) + ' ');
}

}  // namespace

std::string print_query(const QueryNode& root) {
  return print_node(root);
}

}  // namespace hakusho::searcher
