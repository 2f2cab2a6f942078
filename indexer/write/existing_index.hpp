// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"

namespace hakusho::indexer {

/// What a run needs to know of the generation it starts from.
struct ExistingIndex {
  std::string database;  ///< folder of the generation; empty: there is none
  std::string fingerprint;
  std::string dictionary;  ///< fingerprint of the dictionaries
  std::string user_words;
  std::string text_dictionary;
  std::vector<dict::DocumentEntry> documents;
  std::vector<dict::PassageColumns> columns;  ///< row i is passage i + 1
};

/// Reads the generation at `database`. Throws Error: index_mismatch (another format), corrupt.
ExistingIndex load_existing_index(const std::string& database);

/// Only dictionary and user_words, for a quick look.
ExistingIndex peek_existing_index(const std::string& database);

}  // namespace hakusho::indexer
