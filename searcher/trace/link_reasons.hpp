// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <string>
#include <vector>

#include "searcher/trace/series_links.hpp"

namespace hakusho::searcher {

/// How sure a link between rows is, 0 to 1: their likeness, less up to a quarter where another row is nearly
/// as like.
double confidence_of(const RowLink& link);

/// What speaks for the link, the strongest first: texts, shared rare words, ministries, place.
std::vector<Message> reasons_of(const SeriesLinks& series, const RowLink& link);

/// The rarest stretches that two texts have in common, at most `most`, in the order of their weight.
std::vector<std::string> shared_words(const RowFeatures& features, const ComparisonText& one,
                                      const ComparisonText& other, std::size_t most);

}  // namespace hakusho::searcher
