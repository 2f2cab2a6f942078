// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace hakusho::test {

/// Whether the way to read PDF that was built (HAKUSHO_PDF_BACKEND) knows this; poppler-cpp does not tell
/// everything.
inline bool known_to_backend(const std::string& what) {
  const bool known = std::string_view(HAKUSHO_PDF_BACKEND_USED) == "core";
  if (!known) WARN("not known to the public interface of poppler: " + what);
  return known;
}

}  // namespace hakusho::test
