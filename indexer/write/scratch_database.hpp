// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>

namespace hakusho::indexer {

/// Small flushes keep Xapian's inverter in the cache: 1,000 to 2,000 passages is the best size, measured.
inline constexpr std::size_t passages_per_flush = 1500;

/// A new database at `path` that is merged into the next generation and thrown away. Nobody reads it before,
/// and a crash throws it away too: no copies of old blocks, no syncing. No term list either: passages are
/// never deleted one by one (dict/schema.hpp).
inline Xapian::WritableDatabase make_scratch_database(const std::string& path) {
  return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                            Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                            Xapian::DB_NO_TERMLIST);
}

}  // namespace hakusho::indexer
