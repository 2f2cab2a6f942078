// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <hakusho/language.hpp>
#include <memory>
#include <string>

#include "frontends/http/message.hpp"

namespace hakusho::http {

Response json_answer(std::string body);
/// Of a text that is shared, with what keeps it in memory.
Response kept_answer(std::shared_ptr<const std::string> text, std::string type);
/// The JSON of an error, with the status of its kind.
Response error_answer(const Error& error, Language language);
/// Of a failure that only a server knows; `message` is an English literal that is translated.
Response failure_answer(int status, const char* code, const char* message, Language language);

}  // namespace hakusho::http
