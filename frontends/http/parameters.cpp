// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/parameters.hpp"

#include <algorithm>
#include <array>
#include <hakusho/error.hpp>

#include "frontends/cli/values.hpp"

namespace hakusho::http {
namespace {

Message named(std::string_view name) {
  return Message("{0}", {std::string(name)});
}

// Runs `action`; what it refuses is named as the parameter, not as the option.
template <class Action>
auto for_parameter(std::string_view name, Action action) {
  try {
    return action();
  } catch (const Error& error) {
    throw Error(error.code(), named(name), error.reason(), error.remedy());
  }
}

// Parameters that are called otherwise than their option.
std::string option_name(std::string_view parameter) {
  if (parameter == "n") return "limit";
  if (parameter == "succession") return "no-succession";
  std::string name(parameter);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

const cli::OptionRow* option_for(std::string_view parameter) {
  const std::string name = option_name(parameter);
  for (const cli::OptionRow& row : cli::option_table())
    if (row.name == name) return &row;
  return nullptr;
}

// A switch that is there without a value is on.
bool is_on(std::string_view name, const std::string& value) {
  for (const std::string_view yes : {"", "1", "true", "yes"})
    if (value == yes) return true;
  for (const std::string_view no : {"0", "false", "no"})
    if (value == no) return false;
  throw Error(ErrorCode::invalid_argument, named(name), Message("“{0}” is not one of its values", {value}),
              Message("write one of: {0}", {"1, 0, yes, no, true, false"}));
}

void store(cli::Options& options, const cli::OptionRow& row, std::string_view name,
           const std::string& value) {
  if (row.takes_value()) {
    if (*row.choices != '\0') cli::demand_choice(row.name, value, row.choices);
    return row.store(options, value);
  }
  // succession=no is --no-succession.
  const bool turned_round = row.name.starts_with("no-");
  if (is_on(name, value) != turned_round) row.store(options, {});
}

// Surrogates, overlong forms and cut characters are left to the library, which shows them as U+FFFD.
void check_text(std::string_view name, const std::string& text, const Limits& limits) {
  if (text.find('\0') != std::string::npos)
    throw Error(ErrorCode::invalid_argument, named(name), "it holds a NUL character");
  if (text.size() > 3 * limits.query_characters)
    throw Error(ErrorCode::invalid_argument, named(name),
                Message("it is longer than {0} characters", {std::to_string(limits.query_characters)}));
}

}  // namespace

Parameters::Parameters(const List& sent, const std::vector<std::string_view>& known, const Limits& limits)
    : sent_(sent), limits_(limits) {
  for (const auto& [name, value] : sent_) {
    if (name != "lang" && std::find(known.begin(), known.end(), name) == known.end()) {
      const std::string_view nearest = cli::nearest_name(name, known);
      Message remedy;
      if (!nearest.empty()) remedy = Message("did you mean {0}?", {std::string(nearest)});
      throw Error(ErrorCode::invalid_argument, named(name), "there is no such parameter", std::move(remedy));
    }
    check_text(name, value, limits_);
    if (name == "lang")
      for_parameter(name, [&, &sent_value = value] { cli::demand_choice("lang", sent_value, "ja|en"); });
  }
}

bool Parameters::has(std::string_view name) const {
  return std::any_of(sent_.begin(), sent_.end(), [&](const auto& each) { return each.first == name; });
}

const std::string& Parameters::text(std::string_view name) const {
  static const std::string nothing;
  for (auto each = sent_.rbegin(); each != sent_.rend(); ++each)
    if (each->first == name) return each->second;
  return nothing;
}

const std::string& Parameters::needed(std::string_view name) const {
  const std::string& value = text(name);
  if (!has(name)) throw Error(ErrorCode::invalid_argument, named(name), "the parameter is missing");
  if (value.empty()) throw Error(ErrorCode::invalid_argument, named(name), "the parameter is empty");
  return value;
}

std::vector<std::string> Parameters::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [known, value] : sent_)
    if (known == name) values.push_back(value);
  return values;
}

std::size_t Parameters::number(std::string_view name, std::size_t standard, std::size_t least,
                               std::size_t most) const {
  if (!has(name)) return standard;
  return for_parameter(name, [&] { return cli::number_value(name, text(name), least, most); });
}

std::string Parameters::choice(std::string_view name, std::string_view choices) const {
  if (!has(name)) return std::string(choices.substr(0, choices.find('|')));
  for_parameter(name, [&] { cli::demand_choice(name, text(name), choices); });
  return text(name);
}

cli::Options Parameters::options_of(std::string_view command) const {
  cli::Options options;
  for (const auto& [name, value] : sent_) {
    const cli::OptionRow* row = option_for(name);
    if (row == nullptr || !cli::is_option_of(*row, command) || row->users == "*") continue;
    for_parameter(
        name, [&, &sent_name = name, &sent_value = value] { store(options, *row, sent_name, sent_value); });
  }
  number("n", 0, 0, limits_.hits);
  number("offset", 0, 0, limits_.skipped);
  number("context", 0, 0, limits_.neighbours);
  return options;
}

}  // namespace hakusho::http
