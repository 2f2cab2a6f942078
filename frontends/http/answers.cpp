// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/answers.hpp"

#include <hakusho/export.hpp>

namespace hakusho::http {
namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
    case ErrorCode::bad_query:
      return 400;
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::unsupported:
      return 415;
    case ErrorCode::index_busy:
    case ErrorCode::interrupted:
      return 503;
    default:
      return 500;
  }
}

// Names of folders and files of this machine are no business of a client's.
bool names_places(ErrorCode code) {
  switch (code) {
    case ErrorCode::index_busy:
    case ErrorCode::index_mismatch:
    case ErrorCode::corrupt:
    case ErrorCode::io:
    case ErrorCode::dictionary:
    case ErrorCode::interrupted:
      return true;
    default:
      return false;
  }
}

Error without_places(const Error& error) {
  if (error.code() == ErrorCode::interrupted)
    return {error.code(), "the search", "it took longer than the server allows",
            "ask for something narrower"};
  if (names_places(error.code())) return {error.code(), "the index", error.reason(), error.remedy()};
  return error;
}

}  // namespace

Response json_answer(std::string body) {
  return {200, json_type, std::move(body)};
}

Response kept_answer(std::shared_ptr<const std::string> text, std::string type) {
  Response response{200, std::move(type), {}};
  response.kept = std::move(text);
  return response;
}

Response error_answer(const Error& error, Language language) {
  Response response{status_of(error.code()), json_type, to_json(without_places(error), language)};
  if (response.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

Response failure_answer(int status, const char* code, const char* message, Language language) {
  Response response{status, json_type, error_to_json(code, translate(message, language))};
  if (status == 503) response.headers.emplace_back("Retry-After", "1");
  if (status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

}  // namespace hakusho::http
