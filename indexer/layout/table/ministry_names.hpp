// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// The ministries and other bodies that a ministry cell names, each once, in order. Names stand on lines of
/// their own or between 、 ， ・ ／; a name may run over a line end, and known names need no separator:
/// "総務省経済産業省" is two. Notes in brackets are left out; a bureau behind its ministry goes with it.
std::vector<std::string> ministry_names(std::string_view cell);

/// The names on a line that is a list of ministries, or of bodies that are called like them (…委員会, …本部),
/// and nothing else; no value where it says more.
std::optional<std::vector<std::string>> ministries_alone(std::string_view line);

/// Whether a name ends as those of bodies do.
bool is_called_like_body(std::string_view name);

/// The names known, as dict/data/ministries.txt lists them.
const std::vector<std::string_view>& known_ministries();

}  // namespace hakusho::indexer
