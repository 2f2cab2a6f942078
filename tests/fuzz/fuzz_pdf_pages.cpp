// SPDX-License-Identifier: GPL-2.0-or-later
// A PDF of any bytes, drawn as hakusho-pdf draws it. poppler itself is not instrumented: what is looked for
// are faults of the device and the collectors, and what poppler hands them.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <new>
#include <string>

#include "indexer/pdf_helper/pdf_pages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::FILE* nowhere = std::fopen("/dev/null", "w");
  const int file = memfd_create("pdf", 0);
  if (file < 0 || nowhere == nullptr) return 0;
  if (write(file, data, size) == static_cast<ssize_t>(size)) {
    try {
      const std::string name = "/proc/self/fd/" + std::to_string(file);
      hakusho::pdf_helper::print_pages(name, hakusho::pdf_helper::PageForm::records, nowhere);
    } catch (const std::bad_alloc&) {
      // hakusho-pdf says that the file is too large.
    }
  }
  close(file);
  return 0;
}
