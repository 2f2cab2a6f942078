// SPDX-License-Identifier: GPL-2.0-or-later
// hakusho-pdf: what stands on the pages of a PDF, for the indexer. A program of its own, so that a PDF made
// to break its reader breaks this program only; see protocol.hpp.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "indexer/pdf_helper/pdf_pages.hpp"
#include "indexer/pdf_helper/picture.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace {

constexpr char usage[] =
    "usage: hakusho-pdf pages|json FILE\n       hakusho-pdf picture FILE PAGE DPI\n       hakusho-pdf size "
    "FILE PAGE\n";

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

// Standard output is the answer; whoever started the program reads the code.
int print(const std::vector<std::string>& arguments) {
  namespace helper = hakusho::pdf_helper;
  const std::string what = arguments.empty() ? "" : arguments[0];
  if (what == "picture" && arguments.size() == 4)
    return helper::print_picture(arguments[1], std::atoi(arguments[2].c_str()),
                                 std::atof(arguments[3].c_str()));
  if (what == "size" && arguments.size() == 3)
    return helper::print_size(arguments[1], std::atoi(arguments[2].c_str()));
  if (what == "pages" && arguments.size() == 2)
    return helper::print_pages(arguments[1], helper::PageForm::records, stdout);
  if (what == "json" && arguments.size() == 2)
    return helper::print_pages(arguments[1], helper::PageForm::json, stdout);
  std::fputs(usage, stderr);
  return hakusho::pdf_protocol::exit_usage;
}

int run(const std::vector<std::string>& arguments) {
  try {
    return print(arguments);
  } catch (const std::bad_alloc&) {
    return hakusho::pdf_protocol::exit_too_large;
  } catch (...) {
    return hakusho::pdf_protocol::exit_damaged;
  }
}

}  // namespace

int main(int argc, char** argv) {
  limit_resources();
  const int code = run({argv + 1, argv + argc});
  // poppler's leavings are not worth the time to clear up.
  std::fflush(stdout);
  std::_Exit(code);
}
