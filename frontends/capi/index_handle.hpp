// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/hakusho.h>

#include <hakusho/searcher.hpp>
#include <string>
#include <utility>
#include <vector>

/// What the C interface hands out.
struct hakusho_index {
  explicit hakusho_index(std::vector<std::string> places) : pool(std::move(places)) {}
  hakusho::SearcherPool pool;
};
