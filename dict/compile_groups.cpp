// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time program: a table of strings that stand for each other in, the image that StringGroups reads out.
//   compile_groups tabs|blanks TABLE.tsv OUT
// says what parts the members of a group: tabs alone, or blanks too.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "dict/string_groups_image.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 3 || (arguments[0] != "tabs" && arguments[0] != "blanks")) {
    std::cerr << "usage: compile_groups tabs|blanks TABLE.tsv OUT\n";
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string table{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) {
    std::cerr << "compile_groups: " << arguments[1] << " cannot be read\n";
    return 1;
  }
  std::ofstream out(arguments[2], std::ios::binary | std::ios::trunc);
  out << hakusho::dict::string_groups_image(table, arguments[0] == "blanks");
  out.close();
  if (!out) {
    std::cerr << "compile_groups: " << arguments[2] << " cannot be written\n";
    return 1;
  }
  return 0;
}
