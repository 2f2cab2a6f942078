// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "indexer/write/posting_source.hpp"

namespace hakusho::indexer {

/// Postings whose passages come behind `passages_before` others.
struct PlacedPostings {
  PostingSource* postings;
  std::uint32_t passages_before;
};

/// Takes a term with the passages of all sources that hold it; what it is given is valid during the call.
using TakeTerm = std::function<void(std::string_view term, std::uint32_t passages, std::string_view list)>;

/// Goes through all terms of `sources`, which come in the order of their passages. Throws what they throw.
void merge_postings(const std::vector<PlacedPostings>& sources, const TakeTerm& take);

}  // namespace hakusho::indexer
