// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dict/string_groups.hpp"

namespace hakusho::dict {

// The tables of dict/data that the build compiled in. Cost nothing to get at; live as long as the program.
StringGroups spelling_groups();   ///< variants.tsv
StringGroups character_groups();  ///< characters.tsv
StringGroups thesaurus_groups();  ///< thesaurus.tsv

}  // namespace hakusho::dict
