// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/language.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::http {

/// A request whose head has been found sound (request_head.hpp).
struct Request {
  std::string method = "GET";
  std::string path;                                             ///< decoded, "/" first
  std::vector<std::pair<std::string, std::string>> parameters;  ///< decoded, as sent
  std::string host, authorization, accept_language, if_none_match;
};

/// A part of the body that is read from a file when it is sent.
struct FileBody {
  int descriptor = -1;  ///< closed by whoever sends it
  std::uint64_t bytes = 0;
};

struct Response {
  int status = 200;
  std::string type;  ///< of the body
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::optional<FileBody> file = {};             ///< instead of `body`
  std::shared_ptr<const std::string> kept = {};  ///< instead of `body`: a text that others may have too
};

inline constexpr const char* json_type = "application/json; charset=utf-8";

}  // namespace hakusho::http
