// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/access.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <hakusho/error.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho::http;

TEST_CASE("names of this machine, numbers and what was allowed pass as Host", "[http][access]") {
  const HostCheck hosts("policy.internal", {"Hakusho.Example.JP"});
  for (const char* host :
       {"localhost", "LOCALHOST:8765", "app.localhost", "127.0.0.1:80", "[::1]:8765", "[::1]", "192.168.1.5",
        "policy.internal:1", "hakusho.example.jp", "hakusho.example.jp.:80", ""}) {
    INFO(host);
    CHECK(hosts.allows(host));
  }
}

TEST_CASE("a foreign name does not pass, whatever it looks like", "[http][access]") {
  const HostCheck hosts("127.0.0.1", {});
  for (const char* host :
       {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1evil", "[evil",
        "evil.example:127.0.0.1", "xlocalhost", "0x7f.1", "127.1"}) {
    INFO(host);
    CHECK_FALSE(hosts.allows(host));
  }
}

TEST_CASE("only the whole token is the token", "[http][access]") {
  const std::string token = "0123456789abcdef";
  CHECK(has_token("Bearer 0123456789abcdef", token));
  CHECK(has_token("bearer 0123456789abcdef", token));
  for (const char* wrong : {"", "Bearer", "Bearer ", "Bearer 0123456789abcde", "Bearer 0123456789abcdef0",
                            "Bearer 0123456789abcdeg", "Basic 0123456789abcdef", "0123456789abcdef",
                            "Bearer 0123456789abcdef0123456789abcdef"}) {
    INFO(wrong);
    CHECK_FALSE(has_token(wrong, token));
  }
}

TEST_CASE("a token is given as it is or as a file with it", "[http][access]") {
  const hakusho::test::TemporaryFolder folder;
  std::ofstream(folder / "token") << "0123456789abcdef\r\nmore\n";
  CHECK(token_from(folder / "token") == "0123456789abcdef");
  CHECK(token_from("fedcba9876543210") == "fedcba9876543210");
}

TEST_CASE("a token that is easily guessed or cannot be sent is refused", "[http][access]") {
  CHECK_THROWS_AS(token_from("short"), hakusho::Error);
  CHECK_THROWS_AS(token_from("合言葉合言葉合言葉"), hakusho::Error);
  CHECK_THROWS_AS(token_from("with a blank in it"), hakusho::Error);
}
