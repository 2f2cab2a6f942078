// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/index_stub.hpp"

#include <fstream>

#include "dict/schema.hpp"

namespace hakusho::dict {

// One line counts, "auto NAME"; xapian-replicate writes remarks above it.
std::string generation_named_in(const std::string& folder) {
  std::ifstream stub(folder + "/" + stub_file);
  std::string line;
  while (std::getline(stub, line))
    if (!line.starts_with('#')) return line.substr(line.find(' ') + 1);
  return {};
}

}  // namespace hakusho::dict
