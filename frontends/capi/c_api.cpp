// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/hakusho.h>

#include <hakusho/version.hpp>

extern "C" const char* hakusho_version(void) {
  return HAKUSHO_VERSION;
}
