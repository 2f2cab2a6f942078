// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::indexer {

struct ConvertedText {
  std::string text;       ///< UTF-8; U+FFFD where bytes are nothing in the encoding
  std::size_t wrong = 0;  ///< how many of those
};

/// The bytes read in `encoding`: any name iconv knows in any case, with the Japanese ones taken in the sense
/// of the files that are about (Shift_JIS as CP932, EUC-JP and ISO-2022-JP with the NEC and IBM characters).
/// Nothing when there is no encoding of that name.
std::optional<ConvertedText> convert_to_utf8(std::string_view bytes, const std::string& encoding);

/// Whether convert_to_utf8 knows an encoding of that name.
bool is_encoding(const std::string& name);

}  // namespace hakusho::indexer
