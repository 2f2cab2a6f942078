// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace hakusho::cli {
namespace {

// What a search of some ten thousand passages comes to: columns, pieces of the vocabulary, lists of passages.
constexpr int usual_bytes = 2 << 20;
// Smaller blocks come from the heap, not as pages of their own that are given back at once.
constexpr int largest_heap_block = 1 << 20;

std::uintptr_t heap_end() {
  return reinterpret_cast<std::uintptr_t>(sbrk(0));
}

}  // namespace

void fetch_heap() {
#ifdef MADV_POPULATE_WRITE
  const std::uintptr_t before = heap_end();
  mallopt(M_MMAP_THRESHOLD, largest_heap_block);
  mallopt(M_TOP_PAD, usual_bytes);
  void* volatile block = std::malloc(largest_heap_block / 2);  // makes the heap grow
  std::free(block);
  if (heap_end() > before) madvise(reinterpret_cast<void*>(before), heap_end() - before, MADV_POPULATE_WRITE);
#endif
}

}  // namespace hakusho::cli
