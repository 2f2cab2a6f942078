// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/language.hpp>

#include "frontends/http/message.hpp"

namespace hakusho::http {

/// The language of messages: the parameter `lang`, else what Accept-Language likes better, else English.
Language language_of(const Request& request);

}  // namespace hakusho::http
