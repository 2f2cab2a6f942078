// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the command line. The libraries for this take every "-word" for an option and have their own
// English sentences; ours must pass "-word" and -「…」 on as query text and answer in two languages.
#include "frontends/cli/options.hpp"

#include <algorithm>
#include <hakusho/error.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/values.hpp"

namespace hakusho::cli {
namespace {

// An option may mean something else to each command that knows it: that of `command` where there is one.
const OptionRow* row_named(std::string_view name, const Command* command) {
  const OptionRow* of_another = nullptr;
  for (const OptionRow& row : option_table()) {
    if (row.name != name) continue;
    if (command != nullptr && is_option_of(row, command->name)) return &row;
    if (of_another == nullptr) of_another = &row;
  }
  return of_another;
}

const OptionRow* row_lettered(char letter) {
  for (const OptionRow& row : option_table())
    if (letter != 0 && row.letter == letter) return &row;
  return nullptr;
}

/// An option as it stands in one argument; `row` is null where the argument is none that any command knows.
struct Written {
  const OptionRow* row = nullptr;
  bool has_value = false;
  std::string value;  ///< behind "=" or glued to the letter
  std::string more;   ///< of "-qv" after reading -q: "-v"
};

Written read_long(const std::string& argument, const Command* command) {
  Written out;
  const std::size_t equals = argument.find('=');
  out.row = row_named(std::string_view(argument).substr(2, equals == std::string::npos ? equals : equals - 2),
                      command);
  out.has_value = equals != std::string::npos;
  if (out.has_value) out.value = argument.substr(equals + 1);
  return out;
}

Written read_short(const std::string& argument) {
  Written out;
  out.row = row_lettered(argument[1]);
  if (out.row == nullptr || argument.size() == 2) return out;
  if (out.row->takes_value()) {
    out.has_value = true;
    out.value = argument.substr(2);
  } else {
    out.more = "-" + argument.substr(2);
  }
  return out;
}

bool looks_like_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-';
}

Written read_option(const std::string& argument, const Command* command) {
  return argument[1] == '-' ? read_long(argument, command) : read_short(argument);
}

bool is_flag_letter(char letter) {
  const OptionRow* row = row_lettered(letter);
  return row != nullptr && !row->takes_value();
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// In a query "-iot" leaves a word out: of glued short options only "-qv" and "-n5" are read there.
bool is_option_in_query(const std::string& argument, const Command& command) {
  const Written written = read_option(argument, &command);
  if (written.row == nullptr || !is_option_of(*written.row, command.name)) return false;
  if (argument[1] == '-' || argument.size() == 2) return true;
  if (written.row->name == "limit") return std::all_of(argument.begin() + 2, argument.end(), is_digit);
  return std::all_of(argument.begin() + 1, argument.end(), is_flag_letter);
}

Error no_such_option(const std::string& argument, const Command* command) {
  const std::string name = argument.substr(0, argument.find('='));
  const Written written = read_option(argument, command);
  if (written.row != nullptr && command == nullptr)
    return Error(ErrorCode::invalid_argument, Message("{0}", {name}), "the option belongs to a command",
                 Message("write hakusho COMMAND {0}; hakusho help lists the commands", {name}));
  if (written.row != nullptr)
    return Error(ErrorCode::invalid_argument, Message("{0}", {name}),
                 Message("hakusho {0} has no such option", {std::string(command->name)}),
                 Message("see hakusho help {0}", {std::string(command->name)}));
  std::vector<std::string_view> names;
  for (const OptionRow& row : option_table())
    if (command == nullptr || is_option_of(row, command->name)) names.push_back(row.name);
  const std::string_view nearest =
      name.starts_with("--") ? nearest_name(std::string_view(name).substr(2), names) : std::string_view();
  Message remedy("see hakusho help");
  if (!nearest.empty()) remedy = Message("did you mean --{0}?", {std::string(nearest)});
  return Error(ErrorCode::invalid_argument, Message("{0}", {name}), "there is no such option",
               std::move(remedy));
}

class ArgumentReader {
 public:
  explicit ArgumentReader(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  Options read() {
    options_.arguments = arguments_;
    const std::size_t command_at = find_command();
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      if (i == command_at) continue;
      const std::string& argument = arguments_[i];
      if (argument == "--") {
        for (++i; i < arguments_.size(); ++i)
          if (i != command_at) options_.operands.push_back(arguments_[i]);
      } else if (is_operand(argument)) {
        options_.operands.push_back(argument);
      } else {
        i += read_one(argument, i);
      }
    }
    return std::move(options_);
  }

 private:
  // The first argument that is neither an option nor the value of one. Only options of every command can
  // stand before it, but those of one command are stepped over all the same.
  std::size_t find_command() {
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      const std::string& argument = arguments_[i];
      if (argument == "--") continue;
      if (!looks_like_option(argument)) {
        options_.command = command_named(argument);
        if (options_.command == nullptr) throw no_such_command(argument);
        return i;
      }
      const Written written = read_option(argument, nullptr);
      if (written.row == nullptr) throw no_such_option(argument, nullptr);
      if (written.row->takes_value() && !written.has_value) ++i;
    }
    return arguments_.size();
  }

  bool is_operand(const std::string& argument) {
    if (!looks_like_option(argument)) return true;
    if (options_.command == nullptr || !options_.command->takes_query) return false;
    if (is_option_in_query(argument, *options_.command)) return false;
    const bool misspelt =
        argument.size() > 3 && argument[1] == '-' && argument[2] >= 'a' && argument[2] <= 'z';
    if (misspelt) options_.doubtful_operands.push_back(argument);
    return true;
  }

  // Reads the option(s) in `argument`, which is the `at`-th; gives the number of arguments read beside it.
  std::size_t read_one(const std::string& argument, std::size_t at) {
    const Command* command = options_.command;
    const Written written = read_option(argument, command);
    const bool known =
        written.row != nullptr &&
        (command == nullptr ? written.row->users == "*" : is_option_of(*written.row, command->name));
    if (!known) throw no_such_option(argument, command);
    const Message subject("--{0}", {std::string(written.row->name)});
    if (!written.row->takes_value()) {
      if (written.has_value) throw Error(ErrorCode::invalid_argument, subject, "the option takes no value");
      written.row->store(options_, {});
      return written.more.empty() ? 0 : read_one(written.more, at);
    }
    if (!written.has_value && at + 1 >= arguments_.size())
      throw Error(ErrorCode::invalid_argument, subject, "the option needs a value",
                  Message("write --{0} {1}", {std::string(written.row->name), written.row->value}));
    const std::string& value = written.has_value ? written.value : arguments_[at + 1];
    if (*written.row->choices != '\0') demand_choice(written.row->name, value, written.row->choices);
    written.row->store(options_, value);
    return written.has_value ? 0 : 1;
  }

  const std::vector<std::string>& arguments_;
  Options options_;
};

}  // namespace

Options parse_arguments(const std::vector<std::string>& arguments) {
  return ArgumentReader(arguments).read();
}

}  // namespace hakusho::cli
