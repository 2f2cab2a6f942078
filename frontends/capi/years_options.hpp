// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/hakusho.h>

#include <hakusho/searcher.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>
#include <initializer_list>
#include <optional>
#include <string>

namespace hakusho::capi {

/// What a caller's options ask of the functions that look at the years.
struct YearsRequest {
  std::string series;
  std::optional<YearRange> years;
  bool exact = false, succession = true;
  int repeated_years = 3;
  hakusho_format format = HAKUSHO_JSON;
  Language language = Language::english;
  TermOptions terms;

  TrendOptions trend_options() const;
  ProgressOptions progress_options() const;
};

/// The defaults, of which `size` bytes fit into the caller's struct.
void write_defaults(hakusho_years_options* options, std::size_t size) noexcept;

/// Reads as many members as the caller's header knew; NULL stands for the defaults.
/// Throws Error: invalid_argument (never initialised, a value out of its range, a format that is not one of
/// `formats`).
YearsRequest read_request(const hakusho_years_options* options,
                          std::initializer_list<hakusho_format> formats = {HAKUSHO_JSON});

/// The language asked for, English when it cannot be told.
Language language_of(const hakusho_years_options* options) noexcept;

}  // namespace hakusho::capi
