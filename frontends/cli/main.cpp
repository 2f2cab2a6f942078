// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/program.hpp"

int main(int count, char** arguments) {
  return hakusho::cli::run_program({arguments + 1, arguments + (count > 0 ? count : 1)});
}
