// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace hakusho::indexer {

/// The character a reader sees where a PDF maps its signs to look-alikes: ⺠ and ⼥ (radicals) are 民 and 女,
/// ︵ (for vertical lines) is （, ‧ and · between kanji are ・. Others stay: what is printed full-width stays
/// so.
char32_t folded_character(char32_t c);

/// か and a combining mark as one, が; 0 when they do not combine.
char32_t with_sound_mark(char32_t kana, char32_t mark);

}  // namespace hakusho::indexer
