// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/environment.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <map>

using namespace hakusho;
using namespace hakusho::cli;

namespace {

Environment environment_of(const std::map<std::string, std::string>& values) {
  return [values](const char* name) {
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
  };
}

}  // namespace

TEST_CASE("言語は LC_ALL、LC_MESSAGES、LANG の順に、空でない最初のものが決める", "[cli][environment]") {
  using Values = std::map<std::string, std::string>;
  const auto [values, language] = GENERATE(table<Values, Language>({
      {Values{}, Language::english},
      {Values{{"LANG", "ja_JP.UTF-8"}}, Language::japanese},
      {Values{{"LANG", "ja_JP.UTF-8"}, {"LC_ALL", "C"}}, Language::english},
      {Values{{"LANG", "C"}, {"LC_MESSAGES", "ja_JP.eucJP"}}, Language::japanese},
      {Values{{"LC_MESSAGES", "C"}, {"LC_ALL", "ja"}}, Language::japanese},
      {Values{{"LC_ALL", ""}, {"LANG", "ja_JP"}}, Language::japanese},
  }));
  CHECK(language_of(environment_of(values)) == language);
}

TEST_CASE("オプションの誤りも --lang の言語で伝えられる", "[cli][environment]") {
  const Environment none = environment_of({});
  CHECK(early_language({"serch", "--lang", "ja"}, none) == Language::japanese);
  CHECK(early_language({"--lang=ja"}, none) == Language::japanese);
  CHECK(early_language({"search", "--", "--lang", "ja"}, none) == Language::english);
  CHECK(early_language({"--lang"}, none) == Language::english);
}

TEST_CASE("索引は --index、HAKUSHO_INDEX、hakusho-index の順に決まる", "[cli][environment]") {
  Options options;
  CHECK(index_of(options, environment_of({})) == "hakusho-index");
  CHECK(index_of(options, environment_of({{"HAKUSHO_INDEX", "e"}})) == "e");
  options.indexes = {"o"};
  CHECK(index_of(options, environment_of({{"HAKUSHO_INDEX", "e"}})) == "o");
}

TEST_CASE("検索する索引は幾つでも、サーバーのものでもよい", "[cli][environment]") {
  Options options;
  CHECK(indexes_of(options, environment_of({{"HAKUSHO_INDEX", "e"}})) == std::vector<std::string>{"e"});
  options.indexes = {"a", "tcp:host:1"};
  CHECK(indexes_of(options, environment_of({{"HAKUSHO_INDEX", "e"}})) == options.indexes);
  options.indexes = {"a", ""};
  CHECK_THROWS_AS(indexes_of(options, environment_of({})), Error);
}

TEST_CASE("書き込む索引は一つのフォルダーに限る", "[cli][environment]") {
  const std::vector<std::string> indexes =
      GENERATE(std::vector<std::string>{"a", "b"}, std::vector<std::string>{"tcp:host:1"},
               std::vector<std::string>{""});
  Options options;
  options.indexes = indexes;
  CHECK_THROWS_AS(index_of(options, environment_of({})), Error);
}

TEST_CASE("NO_COLOR より --color always が強い", "[cli][environment]") {
  Console console;
  Options options;
  options.color = "always";
  set_up(console, options, environment_of({{"NO_COLOR", "1"}}));
  CHECK(console.look.color);
  options.color = "never";
  set_up(console, options, environment_of({}));
  CHECK_FALSE(console.look.color);
}
