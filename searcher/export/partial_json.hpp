// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/export/json_writer.hpp"

namespace hakusho::searcher {

/// The member "index" of an answer: what names the contents it was drawn from, and what was missing. Inside
/// an open object.
void write_index(JsonWriter& json, const std::string& fingerprint,
                 const std::vector<std::string>& unreachable);

/// The members "partial" and "missing" of an answer that lacks what some indexes hold; nothing where none is
/// missing. Inside an open object.
void write_partial(JsonWriter& json, const std::vector<std::string>& unreachable);

}  // namespace hakusho::searcher
