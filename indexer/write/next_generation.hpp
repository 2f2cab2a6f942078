// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"
#include "indexer/write/passage_part.hpp"

namespace hakusho::indexer {

/// What a generation is made of.
struct GenerationParts {
  std::vector<PassagePart> passages;          ///< in order; passages keep their order
  std::vector<dict::PassageColumns> columns;  ///< of all passages, in that order
  std::vector<dict::DocumentEntry> documents;
  std::string dictionary, user_words, text_dictionary;
};

/// Marks the passages of dead documents as dead, numbers equal texts and drops the rows of documents without
/// passages. Returns the passages that count.
std::size_t settle_columns(GenerationParts& parts);

/// Merges everything into one compact database at `target`, and reads the postings to their end; `scratch` is
/// a folder for what is thrown away afterwards. Throws Error (io), and corrupt where a part is damaged.
void build_generation(const GenerationParts& parts, const std::string& scratch, const std::string& target);

}  // namespace hakusho::indexer
