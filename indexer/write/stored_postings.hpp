// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/write/posting_source.hpp"

namespace hakusho::indexer {

/// The postings of the generation at `database`. Throws Xapian::Error, Error (corrupt), and so does reading
/// them.
std::unique_ptr<PostingSource> stored_postings(const std::string& database);

/// Of `postings` those of the passages that are left, with their new numbers: new_numbers[i] is that of
/// passage i + 1, 0 where it is gone. Terms that no passage holds any more are left out. Throws Error
/// (corrupt) where a passage is named that there is no number for.
std::unique_ptr<PostingSource> renumbered(std::unique_ptr<PostingSource> postings,
                                          std::vector<std::uint32_t> new_numbers);

}  // namespace hakusho::indexer
