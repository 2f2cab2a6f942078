// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"
#include "indexer/write/passage_part.hpp"

namespace hakusho::indexer {

/// Whether so many of the passages belong to documents that were replaced or removed that copying the living
/// ones pays: more than a quarter. Each dead passage then pays for the copy of at most three living ones.
bool purge_pays(const std::vector<dict::PassageColumns>& columns,
                const std::vector<dict::DocumentEntry>& documents);

/// What a stored record becomes in a copy.
using RecordChange = std::function<std::string(const std::string& record)>;

/// The living passages of the generation at `database`, their records copied into a new database at `target`,
/// without cutting a text into words again. Drops the rows of the dead from `columns` (row i is passage i + 1
/// of `database`). Records stay as they are where there is no `change`. Memory is bounded. Throws
/// Xapian::Error, and Error (corrupt).
PassagePart living_passages(const std::string& database, const std::string& target,
                            const std::vector<dict::DocumentEntry>& documents,
                            std::vector<dict::PassageColumns>& columns, const RecordChange& change = {});

/// Drops the rows of dead documents that no passage belongs to any more, and renumbers what `columns` point
/// to.
void drop_unused_documents(std::vector<dict::DocumentEntry>& documents,
                           std::vector<dict::PassageColumns>& columns);

}  // namespace hakusho::indexer
