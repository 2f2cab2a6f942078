// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

/// Marks what libhakusho exports; everything else in the shared library is hidden.
#if defined(HAKUSHO_STATIC)
#define HAKUSHO_API
#else
#define HAKUSHO_API __attribute__((visibility("default")))
#endif
