// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/options.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

#include "frontends/cli/command.hpp"

using namespace hakusho;
using namespace hakusho::cli;

namespace {

using Words = std::vector<std::string>;

std::string refusal(const Words& arguments) {
  try {
    parse_arguments(arguments);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::invalid_argument);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("オプションは命令の前にも検索語の間にも後にも置ける", "[cli][options]") {
  for (const Words& arguments : {Words{"-i", "x", "search", "--json", "訓練", "-n", "3", "演習"},
                                 Words{"search", "訓練", "演習", "-n3", "--index=x", "--format", "json"},
                                 Words{"--index", "x", "search", "訓練", "-n", "3", "--json", "演習"}}) {
    CAPTURE(arguments);
    const Options options = parse_arguments(arguments);
    REQUIRE(options.command != nullptr);
    CHECK(std::string(options.command->name) == "search");
    CHECK(options.operands == Words{"訓練", "演習"});
    CHECK(options.indexes == Words{"x"});
    CHECK(options.search.limit == 3);
    CHECK(options.format == "json");
  }
}

TEST_CASE("検索では、オプションでない「-」で始まる語は検索語", "[cli][options]") {
  for (const std::string word :
       {"-大学", "-「人材育成」", "-iot", "-verb", "-nisc", "-n5x", "-", "-q1", "-x", "--訓練", "-jobs"}) {
    CAPTURE(word);
    CHECK(parse_arguments({"search", "訓練", word}).operands == Words{"訓練", word});
  }
}

TEST_CASE("語順は「-」の語を含めて保たれる", "[cli][options]") {
  CHECK(parse_arguments({"explain", "a", "OR", "-b", "-q", "c"}).operands == Words{"a", "OR", "-b", "c"});
}

TEST_CASE("検索でも知られた短いオプションは読む", "[cli][options]") {
  const Options options = parse_arguments({"search", "-qv", "-n7", "訓練"});
  CHECK(options.quiet);
  CHECK(options.verbose);
  CHECK(options.search.limit == 7);
  CHECK(options.operands == Words{"訓練"});
}

TEST_CASE("「--」の後はすべて検索語", "[cli][options]") {
  CHECK(parse_arguments({"search", "--", "--json", "-n", "--"}).operands == Words{"--json", "-n", "--"});
}

TEST_CASE("検索語になった綴り違いのオプションは覚えておく", "[cli][options]") {
  const Options options = parse_arguments({"search", "訓練", "--jsno"});
  CHECK(options.operands == Words{"訓練", "--jsno"});
  CHECK(options.doubtful_operands == Words{"--jsno"});
}

TEST_CASE("値は「-」で始まってもよい", "[cli][options]") {
  CHECK(parse_arguments({"search", "--sort", "-year", "訓練"}).search.sort == SortOrder::year_descending);
  CHECK(parse_arguments({"search", "--sort=year", "訓練"}).search.sort == SortOrder::year_ascending);
}

TEST_CASE("検索でない命令では知らないオプションを断る", "[cli][options]") {
  CHECK_THAT(refusal({"index", "--prnue", "x"}), Catch::Contains("did you mean --prune?"));
  CHECK_THAT(refusal({"stats", "-x"}), Catch::Contains("no such option"));
  CHECK_THAT(refusal({"stats", "--prune"}), Catch::Contains("hakusho stats has no such option"));
  CHECK_THAT(refusal({"-x", "search"}), Catch::Contains("no such option"));
}

TEST_CASE("おかしな値を断る", "[cli][options]") {
  const auto [arguments, reason] = GENERATE(table<Words, std::string>({
      {{"search", "-n", "ten", "x"}, "no whole number"},
      {{"search", "--limit=-1", "x"}, "no whole number"},
      {{"search", "-n", "99999999999999999999", "x"}, "no whole number"},
      {{"search", "--limit=", "x"}, "no whole number"},
      {{"search", "x", "-n"}, "needs a value"},
      {{"search", "--json=1", "x"}, "takes no value"},
      {{"search", "--grade", "best", "x"}, "write one of: word, parts"},
      {{"search", "--format", "xml", "x"}, "write one of: text, json"},
      {{"--color", "blue", "stats"}, "write one of: auto, always, never"},
      {{"index", "-j", "0", "x"}, "no whole number from 1"},
      {{"serch", "x"}, "did you mean hakusho search?"},
      {{"zzzzzzz"}, "see hakusho help"},
  }));
  CAPTURE(arguments);
  CHECK_THAT(refusal(arguments), Catch::Contains(reason));
}

TEST_CASE("同じオプションは後のものが効く", "[cli][options]") {
  const Options options = parse_arguments({"search", "-n", "3", "x", "-n", "4", "--json", "--format", "csv"});
  CHECK(options.search.limit == 4);
  CHECK(options.format == "csv");
}

TEST_CASE("何もない命令行に命令はない", "[cli][options]") {
  CHECK(parse_arguments({}).command == nullptr);
  CHECK(parse_arguments({"--version"}).version);
  CHECK(parse_arguments({"-h"}).help);
}

TEST_CASE("同じ名のオプションでも、値はコマンドごとに違ってよい", "[cli][options]") {
  CHECK(parse_arguments({"export", "--format", "opensearch"}).format == "opensearch");
  CHECK(parse_arguments({"--format", "csv", "search", "訓練"}).format == "csv");
  CHECK_THROWS_AS(parse_arguments({"export", "--format", "csv"}), Error);
  CHECK_THROWS_AS(parse_arguments({"search", "--format", "opensearch", "訓練"}), Error);
}

TEST_CASE("索引は幾つでも指定できる", "[cli][options]") {
  const Options options = parse_arguments({"-i", "a", "search", "--index=tcp:host:1", "訓練"});
  CHECK(options.indexes == std::vector<std::string>{"a", "tcp:host:1"});
}
