// SPDX-License-Identifier: GPL-2.0-or-later
// hakusho-serve: the program that `hakusho serve` becomes. It is one of its own, so that the libraries of a
// server do not slow the start of every search.
#include "frontends/cli/program.hpp"
#include "frontends/http/serve.hpp"

int main(int count, char** arguments) {
  return hakusho::cli::run_program({arguments + 1, arguments + (count > 0 ? count : 1)},
                                   hakusho::http::run_server);
}
