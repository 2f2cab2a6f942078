// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace hakusho::cli {
namespace {

constexpr std::uintptr_t huge_page = 2 << 20;
// What a search of a large index, or the terms of a small one, come to. The first page of it is fetched, the
// others cost nothing until they are touched.
constexpr int usual_bytes = 32 << 20;
// Smaller blocks come from the heap, not as pages of their own that are given back at once.
constexpr int largest_heap_block = usual_bytes;
// More than lies free inside the heap of a young process, so that such a block comes from the end of it.
constexpr std::size_t block_at_the_end = 256 << 10;

std::uintptr_t heap_end() {
  return reinterpret_cast<std::uintptr_t>(sbrk(0));
}

std::uintptr_t next_huge_page(std::uintptr_t address) {
  return (address + huge_page - 1) / huge_page * huge_page;
}

// Occupies the heap up to `address`, so that what is allocated from now on lies behind it.
void occupy_up_to(std::uintptr_t address) {
  void* volatile first_free = std::malloc(block_at_the_end);
  const auto begin = reinterpret_cast<std::uintptr_t>(first_free);
  std::free(first_free);
  // Reachable to the end of the process, never touched.
  [[maybe_unused]] static void* volatile occupied;
  if (begin < address && address - begin <= huge_page) occupied = std::malloc(address - begin);
}

}  // namespace

void fetch_heap() {
#ifdef MADV_POPULATE_WRITE
  const std::uintptr_t before = heap_end();
  mallopt(M_MMAP_THRESHOLD, largest_heap_block);
  mallopt(M_TOP_PAD, usual_bytes);
  void* volatile growth = std::malloc(block_at_the_end);
  std::free(growth);
  const std::uintptr_t begin = next_huge_page(before);
  if (heap_end() < begin + huge_page) return;
  madvise(reinterpret_cast<void*>(begin), heap_end() - begin, MADV_HUGEPAGE);
  madvise(reinterpret_cast<void*>(begin), huge_page, MADV_POPULATE_WRITE);
  occupy_up_to(begin);
#endif
}

}  // namespace hakusho::cli
