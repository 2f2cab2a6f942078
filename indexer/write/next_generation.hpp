// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"

namespace hakusho::indexer {

/// What goes into a generation besides the databases that are merged.
struct GenerationParts {
  std::vector<std::string> databases;         ///< in order; passages keep their order
  std::vector<dict::PassageColumns> columns;  ///< of all passages, in that order
  std::vector<dict::DocumentEntry> documents;
  std::string dictionary, user_words, text_dictionary;
};

/// Marks the passages of dead documents as dead, numbers equal texts and drops the rows of documents without
/// passages. Returns the passages that count.
std::size_t settle_columns(GenerationParts& parts);

/// Merges everything into one compact database at `target`; `scratch` is a folder for what is thrown away
/// afterwards. Throws Error (io).
void build_generation(const GenerationParts& parts, const std::string& scratch, const std::string& target);

}  // namespace hakusho::indexer
