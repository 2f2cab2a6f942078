// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/language.hpp>
#include <string>
#include <vector>

#include "frontends/cli/console.hpp"
#include "frontends/cli/options.hpp"

namespace hakusho::cli {

/// The value of an environment variable, empty where it is not set. Tests bring their own.
using Environment = std::function<std::string(const char* name)>;
std::string process_environment(const char* name);

/// The language that LC_ALL, LC_MESSAGES or LANG (the first that is set) asks for.
Language language_of(const Environment& environment);

/// The language of messages before the options are read: "--lang ja" wins wherever it stands.
Language early_language(const std::vector<std::string>& arguments, const Environment& environment);

/// Look and manners of the console as options and environment ask.
void set_up(Console& console, const Options& options, const Environment& environment);

/// The indexes a command reads, folders and tcp:HOST:PORT: every --index, else $HAKUSHO_INDEX, else
/// hakusho-index. Throws Error: invalid_argument for an empty name.
std::vector<std::string> indexes_of(const Options& options, const Environment& environment);

/// The one folder a command writes. Throws Error: invalid_argument where several are named, or a server.
std::string index_of(const Options& options, const Environment& environment);

/// Whether an index was asked for, by option or environment.
bool names_index(const Options& options, const Environment& environment);

/// Dictionaries: --user-dict, and where HAKUSHO_DICT_DIR is set the system dictionary there.
DictionaryOptions dictionary_options(const Options& options, const Environment& environment);

}  // namespace hakusho::cli
