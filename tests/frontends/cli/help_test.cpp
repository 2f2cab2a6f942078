// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/help.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "frontends/format/display_text.hpp"

using namespace hakusho;
using namespace hakusho::cli;

namespace {

Look plain(Language language) {
  Look look;
  look.language = language;
  return look;
}

void check_width(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(width_of(line) <= 80);
    CHECK((line.empty() || line.back() != ' '));
  }
}

}  // namespace

TEST_CASE("使い方はどの命令もどの言語も80桁に収まる", "[cli][help]") {
  const Language language = GENERATE(Language::english, Language::japanese);
  check_width(overview(plain(language)));
  for (const Command& command : command_table()) check_width(command_help(command, plain(language)));
}

TEST_CASE("使い方は命令のすべてのオプションを挙げる", "[cli][help]") {
  for (const Command& command : command_table()) {
    const std::string text = command_help(command, plain(Language::english));
    for (const OptionRow& row : option_table()) {
      CAPTURE(command.name, row.name);
      const bool listed =
          text.find("--" + std::string(row.name) + (row.takes_value() ? " " : "")) != std::string::npos;
      if (is_option_of(row, command.name)) CHECK(listed);
    }
  }
}

TEST_CASE("オプションの名と文字は重ならず、使う命令がある", "[cli][options]") {
  for (const OptionRow& row : option_table()) {
    CAPTURE(row.name);
    for (const OptionRow& other : option_table()) {
      if (&row == &other) continue;
      CHECK((row.letter == 0 || row.letter != other.letter));
      if (row.name != other.name) continue;
      // Of one name: for other commands, and read in the same way.
      CHECK(row.takes_value() == other.takes_value());
      for (const Command& command : command_table())
        CHECK_FALSE((is_option_of(row, command.name) && is_option_of(other, command.name)));
    }
    std::istringstream users{std::string(row.users)};
    for (std::string user; users >> user;) CHECK((user == "*" || command_named(user) != nullptr));
  }
}
