// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace hakusho::indexer {

/// Lets the database at `generation` be served by xapian-tcpsrv. A server sends a passage with all its
/// values, and which slots it has stands in the table of term lists, which an index does not have: it would
/// list every word of every passage, and be a third of the index. This adds a table with the slots alone,
/// some twenty bytes a passage. `scratch` is a folder that is not there yet, for what is thrown away
/// afterwards.
///
/// Where Xapian's files are not as they are known here (another version), the database stays as it is and can
/// be used from its folder only. Throws Xapian::Error where the scratch database cannot be written.
void add_slot_lists(const std::string& generation, const std::string& scratch, std::size_t passages);

}  // namespace hakusho::indexer
