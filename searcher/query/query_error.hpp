// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/error.hpp>
#include <string_view>

namespace hakusho::searcher {

/// What can be wrong with a query, one function a fault: what is said and what helps stand together.
/// `position` counts code points from 0; people read it from 1.
Error query_empty();
Error query_too_long();
Error query_not_utf8(std::size_t position);
Error too_many_words(std::size_t limit, std::size_t position);
Error nested_too_deep(std::size_t limit, std::size_t position);

Error bracket_not_closed(std::size_t position);
Error bracket_not_opened(std::size_t position);
Error bracket_empty(std::size_t position);
Error bracket_after_number(std::size_t position);
Error quote_not_closed(std::size_t position);
Error quote_not_opened(std::size_t position);
Error quote_empty(std::size_t position);

Error side_missing(std::string_view operator_name, std::size_t position);
Error word_missing_after(std::string_view operator_name, std::size_t position);
Error distance_missing(std::string_view operator_name, std::size_t position);
Error distance_unreadable(int largest, std::size_t position);
Error near_joins_words_only(std::string_view operator_name, std::size_t position);
Error near_chain_mixed(std::size_t position);
Error lone_sign_before(std::string_view sign, std::size_t position);
Error lone_star(std::string_view sign, std::size_t position);
Error sign_needs_word(std::string_view sign, std::size_t position);
Error query_only_excludes(std::size_t position);
Error part_only_excludes(std::size_t position);

Error field_without_value(std::string_view field, std::size_t position);
Error field_with_group(std::string_view field, std::size_t position);
Error year_unreadable(std::string_view value, std::size_t position);
Error number_unreadable(std::string_view value, std::size_t position);
Error range_without_ends(std::size_t position);
Error range_reversed(std::size_t position);
Error cell_unknown(std::string_view value, std::string_view allowed, std::size_t position);
Error kind_unknown(std::string_view value, std::string_view allowed, std::size_t position);

}  // namespace hakusho::searcher
