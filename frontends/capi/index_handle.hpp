// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/hakusho.h>

#include <hakusho/searcher.hpp>
#include <string>

/// What the C interface hands out.
struct hakusho_index {
  explicit hakusho_index(const char* folder) : path(folder), pool(path) {}
  std::string path;
  hakusho::SearcherPool pool;
};
