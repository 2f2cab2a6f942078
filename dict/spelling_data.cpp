// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/spelling_data.hpp"

#include "dict/embedded_table.hpp"

// What compile_groups made of the tables of dict/data; see dict/CMakeLists.txt.
extern "C" const unsigned char hakusho_variants[];
extern "C" const std::size_t hakusho_variants_size;
extern "C" const unsigned char hakusho_characters[];
extern "C" const std::size_t hakusho_characters_size;
extern "C" const unsigned char hakusho_thesaurus[];
extern "C" const std::size_t hakusho_thesaurus_size;

namespace hakusho::dict {

StringGroups spelling_groups() {
  return StringGroups(embedded_text(hakusho_variants, hakusho_variants_size));
}

StringGroups character_groups() {
  return StringGroups(embedded_text(hakusho_characters, hakusho_characters_size));
}

StringGroups thesaurus_groups() {
  return StringGroups(embedded_text(hakusho_thesaurus, hakusho_thesaurus_size));
}

}  // namespace hakusho::dict
