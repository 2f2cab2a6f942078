// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <functional>
#include <optional>
#include <string>

#include "frontends/mcp/json.hpp"

/// JSON-RPC 2.0: a line in, a line out.
namespace hakusho::mcp {

enum class RpcCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603
};

/// A request that cannot be answered; becomes the `error` of the response.
class RpcError : public std::exception {
 public:
  RpcError(RpcCode code, std::string text) : code_(code), text_(std::move(text)) {}
  RpcCode code() const { return code_; }
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  RpcCode code_;
  std::string text_;
};

/// Gives the `result` of a request. `params` is an object. Throws RpcError.
using RpcMethod = std::function<Json(const std::string& method, const Json& params)>;

/// The response to a line: to a request, or to a batch of them in one line. Nothing for notifications, for
/// responses and for empty lines. Never throws but std::bad_alloc.
std::optional<std::string> respond_to_line(const std::string& line, const RpcMethod& call);

/// The response to a line that was too long to be read.
std::string response_to_long_line();

}  // namespace hakusho::mcp
