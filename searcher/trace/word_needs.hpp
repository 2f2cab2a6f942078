// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/trace/seen_words.hpp"
#include "searcher/trace/text_diff.hpp"

namespace hakusho::searcher {

/// What a change of whole words cannot be read without. `change` stands on the edges of words.

/// Whether the word before belongs to it: a stem to its ending, a noun to its suffix, the rest of a compound
/// to one kanji of it.
bool needs_word_before(const SeenWords& from, const SeenWords& to, const Difference& change);

/// Whether the word after belongs to it: its ending to a verb, a noun to its prefix, the rest of a compound
/// to one kanji of it, する to a phrase that it closes.
bool needs_word_after(const SeenWords& from, const SeenWords& to, const Difference& change);

/// Whether a bracket that is opened in it is closed by the very next character.
bool needs_closing_bracket(const SeenWords& from, const SeenWords& to, const Difference& change);

/// Whether nothing but particles, with commas or without, stands on either side, and one at least.
bool is_lone_particle(const SeenWords& from, const SeenWords& to, const Difference& change);

/// Whether something stands on both sides.
bool is_replaced(const Difference& change);

/// A noun or a part of one.
bool is_nominal(const SeenWord* word);

}  // namespace hakusho::searcher
