// SPDX-License-Identifier: GPL-2.0-or-later
// pdf_bench FILE.pdf…
// Pages a second from file to blocks, and those of `pdftotext` on the same files in the same run: processor
// time of the program and its helper, so that a busy machine does not count. One line of JSON.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>
#include <string>
#include <vector>

namespace {

double processor_seconds() {
  double seconds = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    getrusage(who, &usage);
    for (const timeval& time : {usage.ru_utime, usage.ru_stime})
      seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  }
  return seconds;
}

struct Measured {
  std::size_t pages = 0, blocks = 0, refused = 0;
  double processor = 0, wall = 0;
};

template <typename Work>
Measured measure(const std::vector<std::string>& files, Work work) {
  Measured result;
  const double before = processor_seconds();
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& file : files) work(file, result);
  result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.processor = processor_seconds() - before;
  return result;
}

// Every page gives a block or a figure with a reason, so the last page that has one is their number.
void read_blocks(const std::string& file, Measured& result) {
  try {
    int pages = 0;
    hakusho::DocumentReader().read(file, file, {}, [&](hakusho::Document&& document) {
      result.blocks += document.blocks.size();
      for (const hakusho::Block& block : document.blocks) pages = std::max(pages, block.page.value_or(0));
    });
    result.pages += static_cast<std::size_t>(pages);
  } catch (const hakusho::Error& error) {
    ++result.refused;
    std::fprintf(stderr, "%s\n", error.what());
  }
}

void run_pdftotext(const std::string& file, Measured&) {
  const char* arguments[] = {"pdftotext", file.c_str(), "/dev/null", nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], nullptr, nullptr, const_cast<char**>(arguments), environ) == 0)
    waitpid(child, nullptr, 0);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> files(argv + 1, argv + argc);
  const Measured blocks = measure(files, read_blocks);
  const Measured text = measure(files, run_pdftotext);
  rusage self{}, children{};
  getrusage(RUSAGE_SELF, &self);
  getrusage(RUSAGE_CHILDREN, &children);
  const auto pages = static_cast<double>(blocks.pages);
  std::printf(
      "{\"files\":%zu,\"refused\":%zu,\"pages\":%zu,\"blocks\":%zu,\"pages_per_second\":%.1f,"
      "\"pdftotext_pages_per_second\":%.1f,\"processor_as_multiple_of_pdftotext\":%.2f,\"wall_seconds\":%.2f,"
      "\"memory_mb\":%ld,\"helper_memory_mb\":%ld}\n",
      files.size(), blocks.refused, blocks.pages, blocks.blocks, pages / blocks.processor,
      pages / text.processor, blocks.processor / text.processor, blocks.wall, self.ru_maxrss / 1024,
      children.ru_maxrss / 1024);
  return files.empty() ? 2 : 0;
}
