// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/language.hpp>
#include <hakusho/searcher.hpp>
#include <string>
#include <string_view>

#include "frontends/mcp/json.hpp"

namespace hakusho::mcp {

/// The Model Context Protocol, from the server's side, with tools only. docs/mcp.md describes it.
class Session {
 public:
  /// `language` is that of error texts and of the reasons of links.
  Session(SearcherPool& pool, Language language) : pool_(pool), language_(language) {}

  /// The result of a request. Throws RpcError.
  Json call(const std::string& method, const Json& params);

 private:
  Json initialize(const Json& params);
  Json call_tool(const Json& params);

  SearcherPool& pool_;
  Language language_;
};

/// Answers the requests on standard input until it ends. `print` writes to standard output; nothing else
/// does.
void serve(Session& session, int input, const std::function<void(std::string_view)>& print);

}  // namespace hakusho::mcp
