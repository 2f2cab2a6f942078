// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/api.hpp>
#include <string_view>

namespace hakusho {

/// The language of messages. The library reads no locale: the caller says which.
enum class Language { english, japanese };

/// The translation of an English message, or the message itself where there is none.
/// Thread-safe; the result lives as long as the library (or as `english`).
HAKUSHO_API std::string_view translate(std::string_view english, Language language);

}  // namespace hakusho
