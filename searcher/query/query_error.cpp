// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_error.hpp"

#include <string>

#include "dict/utf8.hpp"
#include "searcher/query/query_text.hpp"

namespace hakusho::searcher {
namespace {

Error fault(std::size_t position, Message reason, Message remedy) {
  return Error(ErrorCode::bad_query, {"query, character {0}", {std::to_string(position + 1)}},
               std::move(reason), std::move(remedy), position);
}

// A value of thousands of characters would bury the message.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::size_t end = dict::byte_offset(text, longest);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

const char* const or_in_quotes = "add it, or put {0} in quotes to search for it";

}  // namespace

Error query_empty() {
  return Error(ErrorCode::bad_query, {"query"}, {"the query is empty"}, {"give at least one word"}, 0);
}
Error query_too_long() {
  return fault(max_query_length,
               {"the query is longer than {0} characters", {std::to_string(max_query_length)}},
               {"search for a part of it"});
}
Error query_not_utf8(std::size_t position) {
  return fault(position, {"the query is not UTF-8 here"},
               {"set the terminal or the calling program to UTF-8"});
}
Error too_many_words(std::size_t limit, std::size_t position) {
  return fault(position, {"the query has more than {0} words", {std::to_string(limit)}},
               {"search for a part of it"});
}
Error nested_too_deep(std::size_t limit, std::size_t position) {
  return fault(position, {"brackets stand more than {0} deep in each other", {std::to_string(limit)}},
               {"take out the brackets that change nothing"});
}

Error bracket_not_closed(std::size_t position) {
  return fault(position, {"the bracket is never closed"}, {"close it, or put the text in quotes"});
}
Error bracket_not_opened(std::size_t position) {
  return fault(position, {"the bracket was never opened"}, {"take it out, or put the text in quotes"});
}
Error bracket_empty(std::size_t position) {
  return fault(position, {"nothing stands between the brackets"},
               {"write words between them, or take them out"});
}
Error bracket_after_number(std::size_t position) {
  return fault(position, {"a bracket right after a number does not group"},
               {"put a space before it to group, or put the text in quotes"});
}
Error quote_not_closed(std::size_t position) {
  return fault(position, {"the quote is never closed"}, {"close it with the same kind of quote"});
}
Error quote_not_opened(std::size_t position) {
  return fault(position, {"the quote was never opened"}, {"take it out, or put the text in \"…\""});
}
Error quote_empty(std::size_t position) {
  return fault(position, {"nothing stands between the quotes"},
               {"write words between them, or take them out"});
}

Error side_missing(std::string_view operator_name, std::size_t position) {
  const std::string name(operator_name);
  return fault(position, {"{0} lacks a word on one side", {name}}, {or_in_quotes, {name}});
}
Error word_missing_after(std::string_view operator_name, std::size_t position) {
  const std::string name(operator_name);
  return fault(position, {"{0} lacks a word after it", {name}}, {or_in_quotes, {name}});
}
Error distance_missing(std::string_view operator_name, std::size_t position) {
  const std::string name(operator_name);
  return fault(position, {"{0} lacks its distance", {name}},
               {"write {0}/20 for 20 characters, or put {0} in quotes to search for it", {name}});
}
Error distance_unreadable(int largest, std::size_t position) {
  return fault(position, {"the distance is no number from 0 to {0}", {std::to_string(largest)}},
               {"write it in characters, as in NEAR/20"});
}
Error near_joins_words_only(std::string_view operator_name, std::size_t position) {
  return fault(position, {"{0} joins words, phrases and word beginnings only", {std::string(operator_name)}},
               {"join the rest with AND"});
}
Error near_chain_mixed(std::size_t position) {
  return fault(position, {"one chain of NEAR or ADJ has two distances or orders"},
               {"use the same for all, or join the pairs with AND"});
}
Error lone_sign_before(std::string_view sign, std::size_t position) {
  return fault(position, {"a lone {0} belongs to no word", {std::string(sign)}},
               {"write it right before a word, or in quotes to search for it"});
}
Error lone_star(std::string_view sign, std::size_t position) {
  return fault(position, {"a lone {0} belongs to no word", {std::string(sign)}},
               {"write it right after the beginning of a word, or in quotes to search for it"});
}
Error sign_needs_word(std::string_view sign, std::size_t position) {
  return fault(position, {"{0} stands before words only", {std::string(sign)}},
               {"write it before each word it is meant for"});
}
Error query_only_excludes(std::size_t position) {
  return fault(position, {"the query only excludes"}, {"add a word or a field that has to be there"});
}
Error part_only_excludes(std::size_t position) {
  return fault(position, {"this part of the query only excludes"},
               {"add a word or a field that has to be there"});
}

Error field_without_value(std::string_view field, std::size_t position) {
  const std::string name(field);
  return fault(position, {"the field {0} has no value", {name}},
               {"write it right after the colon, without a space, or put the text in quotes"});
}
Error field_with_group(std::string_view field, std::size_t position) {
  const std::string name(field);
  return fault(position, {"the field {0} takes one value, not a group", {name}},
               {"write ({0}A OR {0}B), or put the value in quotes", {name}});
}
Error year_unreadable(std::string_view value, std::size_t position) {
  return fault(position, {"\"{0}\" cannot be read as a year", {shortened(value)}},
               {"write a western year or one with its era, as in 2024, 令和6 or R6"});
}
Error number_unreadable(std::string_view value, std::size_t position) {
  return fault(position, {"\"{0}\" cannot be read as a page number", {shortened(value)}},
               {"write a number from 1 or a range, as in 65 or 10..20"});
}
Error range_without_ends(std::size_t position) {
  return fault(position, {"the range has neither beginning nor end"},
               {"write at least one of them, as in 2018..2024, 2018.. or ..2024"});
}
Error range_reversed(std::size_t position) {
  return fault(position, {"the range ends before it begins"}, {"write the smaller number first"});
}
Error cell_unknown(std::string_view value, std::string_view allowed, std::size_t position) {
  return fault(position, {"there is no cell called \"{0}\"", {shortened(value)}},
               {"use one of {0}", {std::string(allowed)}});
}
Error kind_unknown(std::string_view value, std::string_view allowed, std::size_t position) {
  return fault(position, {"there is no kind called \"{0}\"", {shortened(value)}},
               {"use one of {0}", {std::string(allowed)}});
}

}  // namespace hakusho::searcher
