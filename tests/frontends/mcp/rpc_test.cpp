// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/rpc.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using namespace hakusho::mcp;

namespace {

Json echo(const std::string& method, const Json& params) {
  if (method == "fault") throw std::runtime_error("broken");
  if (method == "refuse") throw RpcError(RpcCode::invalid_params, "no");
  return {{"method", method}, {"params", params}};
}

std::string respond(const std::string& line) {
  return respond_to_line(line, echo).value_or("nothing");
}

std::string nested(std::size_t depth) {
  return R"({"jsonrpc":"2.0","id":1,"method":"m","params":{"a":)" + std::string(depth, '[') +
         std::string(depth, ']') + "}}";
}

}  // namespace

TEST_CASE("JSON-RPC: a request gets its result under its id", "[mcp]") {
  CHECK(respond(R"({"jsonrpc":"2.0","id":"い","method":"m"})") ==
        R"({"jsonrpc":"2.0","id":"い","result":{"method":"m","params":{}}})");
}

TEST_CASE("JSON-RPC: notifications, responses and empty lines get none", "[mcp]") {
  for (const char* line : {R"({"jsonrpc":"2.0","method":"m"})", R"({"jsonrpc":"2.0","id":1,"result":0})", "",
                           " \r", R"([{"jsonrpc":"2.0","method":"m"}])"})
    CHECK(respond(line) == "nothing");
}

TEST_CASE("JSON-RPC: what a method throws becomes the error of the response", "[mcp]") {
  CHECK(respond(R"({"jsonrpc":"2.0","id":1,"method":"fault"})") ==
        R"({"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"broken"}})");
  CHECK(respond(R"({"jsonrpc":"2.0","id":1,"method":"refuse"})") ==
        R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"no"}})");
}

TEST_CASE("JSON-RPC: nesting is bounded", "[mcp]") {
  CHECK(respond(nested(50)).find("result") != std::string::npos);
  CHECK(respond(nested(100)).find("nested too deeply") != std::string::npos);
}

TEST_CASE("JSON-RPC: a member given twice counts the last time", "[mcp]") {
  CHECK(respond(R"({"jsonrpc":"2.0","id":1,"id":2,"method":"m"})").find(R"("id":2)") != std::string::npos);
}
