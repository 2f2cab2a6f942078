// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::indexer {

/// A page or an XML file as UTF-8 with "\n" line ends. A byte order mark says the encoding, else `encoding`
/// when given, else the page itself (<meta charset>, http-equiv, XML declaration) where its bytes bear it
/// out, else it is detected. Throws Error: unsupported.
std::string markup_as_utf8(std::string_view bytes, const std::string& encoding, const std::string& file);

/// The encoding that the first bytes of a page or an XML file name, in lower case; empty when none.
std::string declared_encoding(std::string_view bytes);

}  // namespace hakusho::indexer
