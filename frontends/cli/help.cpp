// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/help.hpp"

#include <algorithm>

#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

std::size_t help_width(const Look& look) {
  return look.width == 0 ? 80 : std::clamp<std::size_t>(look.width, 40, 80);
}

std::string heading(const char* text, const Look& look) {
  return "\n" + look.strong(tr(look.language, text)) + "\n";
}

// "  -n, --limit N"
std::string option_form(const OptionRow& row) {
  std::string out = row.letter != 0 ? std::string("  -") + row.letter + ", " : "      ";
  out += "--" + std::string(row.name);
  if (row.takes_value()) out += std::string(" ") + row.value;
  return out;
}

// A name and what is said of it, in two columns; the text goes below a name that is too long.
std::string two_columns(const std::string& name, const std::string& text, std::size_t column,
                        std::size_t width) {
  std::string body = wrapped(text, width, column);
  if (width_of(name) + 2 > column) return name + "\n" + body;
  return name + padding(name, column) + body.substr(column);
}

std::string option_help(const OptionRow& row, const Look& look) {
  std::string text = tr(look.language, row.help);
  if (*row.choices != '\0') {
    std::string values = row.choices;
    for (std::size_t at = 0; (at = values.find('|', at)) != std::string::npos; at += 2)
      values.replace(at, 1, ", ");
    text += tr(look.language, ": ") + values;
  }
  return two_columns(option_form(row), text, 26, help_width(look));
}

std::string options_help(const Command& command, bool common, const Look& look) {
  std::string out;
  for (const OptionRow& row : option_table())
    if (is_option_of(row, command.name) && (row.users == "*") == common) out += option_help(row, look);
  return out;
}

}  // namespace

std::string overview(const Look& look) {
  std::string out =
      tr(look.language, "hakusho finds passages in Japanese policy documents, with the place they stand.");
  out = wrapped(out, help_width(look), 0);
  out += heading(tr_later("Usage"), look) + "  hakusho COMMAND [OPTION]… [ARGUMENT]…\n";
  out += heading(tr_later("Commands"), look);
  for (const Command& command : command_table())
    out += two_columns("  " + std::string(command.name), tr(look.language, command.summary), 15,
                       help_width(look));
  out += heading(tr_later("To begin with"), look);
  out +=
      "  hakusho index reports\n"
      "  hakusho search 初動対処訓練\n"
      "  hakusho help search\n";
  return out;
}

std::string command_help(const Command& command, const Look& look) {
  const std::size_t width = help_width(look);
  std::string out =
      wrapped("hakusho " + std::string(command.name) + " – " + tr(look.language, command.summary), width, 0);
  out += heading(tr_later("Usage"), look) + "  hakusho " + command.name + " [OPTION]…";
  if (*command.arguments != '\0') out += std::string(" ") + command.arguments;
  out += "\n";
  if (*command.description != '\0') out += "\n" + wrapped(tr(look.language, command.description), width, 0);
  const std::string own = options_help(command, false, look);
  if (!own.empty()) out += heading(tr_later("Options"), look) + own;
  out += heading(tr_later("Options of every command"), look) + options_help(command, true, look);
  if (*command.examples != '\0')
    out += heading(tr_later("Examples"), look) + wrapped(tr(look.language, command.examples), 0, 2);
  return out;
}

}  // namespace hakusho::cli
