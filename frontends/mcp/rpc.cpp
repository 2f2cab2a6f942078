// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/rpc.hpp"

#include <hakusho/error.hpp>
#include <new>

namespace hakusho::mcp {
namespace {

// Brackets deeper than any message has; JSON that is nested without end is refused before it is read.
constexpr int deepest = 64;

Json failure(const Json& id, RpcCode code, const std::string& text) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", text}}}};
}

Json read(const std::string& line) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) {
    if (depth > deepest) throw RpcError(RpcCode::parse_error, "the message is nested too deeply");
    return true;
  };
  return Json::parse(line, shallow);
}

bool is_id(const Json& id) {
  return id.is_string() || id.is_number_integer();
}

bool is_response(const Json& message) {
  return !message.contains("method") && (message.contains("result") || message.contains("error"));
}

Json result_of(const Json& message, const RpcMethod& call) {
  const Json params = message.value("params", Json::object());
  if (!params.is_object()) throw RpcError(RpcCode::invalid_params, "params must be an object");
  return call(message["method"].get<std::string>(), params);
}

// The response to one message; null where there is none.
Json respond(const Json& message, const RpcMethod& call) {
  if (!message.is_object()) return failure(nullptr, RpcCode::invalid_request, "a message must be an object");
  const bool asks = message.contains("id");
  const Json id = asks && is_id(message["id"]) ? message["id"] : Json();
  if (message.value("jsonrpc", Json()) != "2.0")
    return failure(id, RpcCode::invalid_request, "jsonrpc must be \"2.0\"");
  if (is_response(message)) return nullptr;
  if (!message.value("method", Json()).is_string())
    return failure(id, RpcCode::invalid_request, "method must be a string");
  if (asks && id.is_null())
    return failure(nullptr, RpcCode::invalid_request, "id must be a string or a whole number");
  if (!asks) return nullptr;  // every notification we may get tells us what we need not act on
  try {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"result", result_of(message, call)}};
  } catch (const RpcError& error) {
    return failure(id, error.code(), error.what());
  } catch (const std::bad_alloc&) {
    return failure(id, RpcCode::internal_error, "out of memory");
  } catch (const std::exception& error) {
    return failure(id, RpcCode::internal_error, error.what());
  }
}

Json respond_to_batch(const Json& batch, const RpcMethod& call) {
  if (batch.empty()) return failure(nullptr, RpcCode::invalid_request, "the batch is empty");
  Json responses = Json::array();
  for (const Json& message : batch)
    if (Json response = respond(message, call); !response.is_null()) responses.push_back(std::move(response));
  return responses.empty() ? Json() : responses;
}

}  // namespace

std::optional<std::string> respond_to_line(const std::string& line, const RpcMethod& call) {
  if (line.find_first_not_of(" \t\r") == std::string::npos) return std::nullopt;
  Json response;
  try {
    const Json message = read(line);
    response = message.is_array() ? respond_to_batch(message, call) : respond(message, call);
  } catch (const RpcError& error) {
    response = failure(nullptr, error.code(), error.what());
  } catch (const Json::exception&) {
    response = failure(nullptr, RpcCode::parse_error, "the line is no JSON");
  }
  if (response.is_null()) return std::nullopt;
  return line_of(response);
}

std::string response_to_long_line() {
  return line_of(failure(nullptr, RpcCode::invalid_request, "the line is too long"));
}

}  // namespace hakusho::mcp
