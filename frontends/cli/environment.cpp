// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <hakusho/error.hpp>

namespace hakusho::cli {
namespace {

// Without an answer from the terminal, its usual width.
std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool wants_color(const std::string& when, bool terminal, const Environment& environment) {
  if (when != "auto") return when == "always";
  return terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

Language language_named(const std::string& name) {
  return name.starts_with("ja") ? Language::japanese : Language::english;
}

}  // namespace

std::string process_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

Language language_of(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return language_named(value);
  }
  return Language::english;
}

Language early_language(const std::vector<std::string>& arguments, const Environment& environment) {
  Language language = language_of(environment);
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const bool apart = arguments[i] == "--lang" && i + 1 < arguments.size();
    const std::string value = apart                                 ? arguments[i + 1]
                              : arguments[i].starts_with("--lang=") ? arguments[i].substr(7)
                                                                    : std::string();
    if (value == "ja" || value == "en") language = language_named(value);
  }
  return language;
}

void set_up(Console& console, const Options& options, const Environment& environment) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  console.look.language =
      options.language.empty() ? language_of(environment) : language_named(options.language);
  console.look.color = wants_color(options.color, terminal, environment);
  console.look.width = terminal ? terminal_width() : 0;
  console.look.verbose = options.verbose;
  console.quiet = options.quiet;
}

std::vector<std::string> indexes_of(const Options& options, const Environment& environment) {
  for (const std::string& name : options.indexes)
    if (name.empty())
      throw Error(ErrorCode::invalid_argument, "--index", "the name is empty", "give a folder");
  if (!options.indexes.empty()) return options.indexes;
  const std::string named = environment("HAKUSHO_INDEX");
  return {named.empty() ? "hakusho-index" : named};
}

std::string index_of(const Options& options, const Environment& environment) {
  const std::vector<std::string> names = indexes_of(options, environment);
  if (names.size() > 1)
    throw Error(ErrorCode::invalid_argument, "--index", "only one index can be written at a time",
                "give one");
  if (names.front().starts_with("tcp:"))
    throw Error(ErrorCode::invalid_argument, Message("{0}", {names.front()}),
                "an index on a server cannot be written", "give a folder");
  return names.front();
}

bool names_index(const Options& options, const Environment& environment) {
  return !options.indexes.empty() || !environment("HAKUSHO_INDEX").empty();
}

DictionaryOptions dictionary_options(const Options& options, const Environment& environment) {
  DictionaryOptions dictionary;
  dictionary.system_directory = environment("HAKUSHO_DICT_DIR");
  dictionary.user_lists = options.user_lists;
  return dictionary;
}

}  // namespace hakusho::cli
