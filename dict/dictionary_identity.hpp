// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::dict {

// What the fingerprint of a dictionary is made of: each file that took part, in a few characters.

/// Of MeCab's system dictionary, by its size, time and head: they stand for 50 MB that nobody wants to read
/// at every start. Throws Error: dictionary.
std::string system_dictionary_identity(const std::string& file);

/// Of the compiled policy vocabulary: digest(its bytes). Taken from the note beside it where that still
/// holds, that is, says the size that the file has and is not older than it. Else, and where there is no
/// note, the file is read. Throws Error: dictionary.
std::string policy_dictionary_identity(const std::string& file);

/// Where the note on a policy dictionary stands.
std::string digest_note_of(const std::string& file);

/// What stands in it for a dictionary of these bytes: their number, a blank, their digest, a line end.
std::string digest_note(std::string_view bytes);

}  // namespace hakusho::dict
