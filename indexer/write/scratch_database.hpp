// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>

namespace hakusho::indexer {

/// Passages whose records Xapian holds in memory at a time.
inline constexpr std::size_t passages_per_flush = 1500;

/// A new database at `path` that is merged into the next generation and thrown away. Nobody reads it before,
/// and a crash throws it away too: no copies of old blocks, no syncing.
inline Xapian::WritableDatabase make_scratch_database(const std::string& path) {
  return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                            Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
}

}  // namespace hakusho::indexer
