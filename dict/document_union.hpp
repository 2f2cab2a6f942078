// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "dict/document_table.hpp"

namespace hakusho::dict {

/// The documents of several indexes as if they were in one.
struct DocumentUnion {
  /// The rows of the first table, of the second and so on. Where two documents that are not the same had one
  /// id, one of them has another now.
  std::vector<DocumentEntry> rows;
  /// By row: the document is in another table as well, with the same contents, and counts there. Such a
  /// row is not alive.
  std::vector<bool> repeated;
};

/// Documents are the same where id and contents are. Of others with one id (two folders with a 2024.pdf, or
/// two versions of one file) the one whose file has the smallest name keeps it, whatever the order of the
/// tables; the others are given the id that a run of the indexer over all of them would give.
DocumentUnion united(std::vector<std::vector<DocumentEntry>> tables);

}  // namespace hakusho::dict
