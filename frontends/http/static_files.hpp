// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "frontends/http/message.hpp"

namespace hakusho::http {

/// The answer with a file of the page (frontends/web) that is built into the program; 404 where there is none
/// of that name, 304 where `if_none_match` names what the client has already.
Response static_answer(std::string_view path, std::string_view if_none_match, Language language);

/// An entity tag for these bytes.
std::string tag_of(std::string_view bytes);

}  // namespace hakusho::http
