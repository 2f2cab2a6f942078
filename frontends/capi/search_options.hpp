// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/hakusho.h>

#include <hakusho/searcher.hpp>
#include <string>

namespace hakusho::capi {

/// What a caller's options ask for.
struct SearchRequest {
  SearchOptions options;
  std::string (*print)(const SearchResult&) = nullptr;
  Language language = Language::english;
};

/// The defaults, of which `size` bytes fit into the caller's struct.
void write_defaults(hakusho_search_options* options, std::size_t size) noexcept;

/// Reads as many members as the caller's header knew; NULL stands for the defaults.
/// Throws Error: invalid_argument (never initialised, or a value out of its range).
SearchRequest read_request(const hakusho_search_options* options);

/// The language asked for, English when it cannot be told.
Language language_of(const hakusho_search_options* options) noexcept;

}  // namespace hakusho::capi
