// SPDX-License-Identifier: GPL-2.0-or-later
// hakusho-pdf: what stands on the pages of a PDF, for the indexer. A program of its own, so that a PDF made
// to break its reader breaks this program only; see protocol.hpp.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#include "indexer/pdf_helper/pdf_pages.hpp"
#include "indexer/pdf_helper/pdf_text.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace {

constexpr char usage[] = "usage: hakusho-pdf pages|json|text FILE\n";

void limit(int resource, rlim_t most) {
  rlimit value{};
  if (getrlimit(static_cast<__rlimit_resource>(resource), &value) != 0) return;
  if (value.rlim_max != RLIM_INFINITY && value.rlim_max < most) most = value.rlim_max;
  value.rlim_cur = most;
  setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

// The program writes to its output and nothing else, and a document is read in seconds.
void limit_resources() {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 2 * hakusho::pdf_protocol::most_text);
  limit(RLIMIT_CPU, 300);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // The sanitizers keep their books in terabytes of address space.
  limit(RLIMIT_AS, rlim_t{3} << 30);
#endif
}

int print(std::string_view what, const char* file) {
  using hakusho::pdf_helper::PageForm;
  if (what == "text") return hakusho::pdf_helper::print_text(file, stdout);
  if (what == "pages") return hakusho::pdf_helper::print_pages(file, PageForm::records, stdout);
  if (what == "json") return hakusho::pdf_helper::print_pages(file, PageForm::json, stdout);
  std::fputs(usage, stderr);
  return hakusho::pdf_protocol::exit_usage;
}

int run(std::string_view what, const char* file) {
  try {
    return print(what, file);
  } catch (const std::bad_alloc&) {
    return hakusho::pdf_protocol::exit_too_large;
  } catch (...) {
    return hakusho::pdf_protocol::exit_damaged;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs(usage, stderr);
    return hakusho::pdf_protocol::exit_usage;
  }
  limit_resources();
  const int code = run(argv[1], argv[2]);
  // poppler's leavings are not worth the time to clear up.
  std::fflush(stdout);
  std::_Exit(code);
}
