// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "indexer/write/posting_source.hpp"

namespace hakusho::indexer {

/// Some of the passages of the next generation.
struct PassagePart {
  std::string database;  ///< with their records
  std::unique_ptr<PostingSource> postings;
};

}  // namespace hakusho::indexer
