// SPDX-License-Identifier: GPL-2.0-or-later
// sample_run NUMBER SEED_FILE… : gives a fuzzer its seeds and NUMBER damaged copies of them, the same ones at
// every run and with any compiler: what the suite runs of the fuzzers, without libFuzzer.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes contents(const char* file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "%s: cannot be read\n", file);
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

// A few bytes changed, a stretch taken out or doubled, the end cut off.
Bytes damaged(Bytes bytes, std::mt19937& random) {
  const auto place = [&] { return random() % (bytes.size() + 1); };
  for (unsigned change = random() % 8 + 1; change > 0 && !bytes.empty(); --change)
    bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
  const auto first = static_cast<std::ptrdiff_t>(place());
  const auto last = first + static_cast<std::ptrdiff_t>(random() % (bytes.size() - first + 1));
  switch (random() % 4) {
    case 0:
      bytes.erase(bytes.begin() + first, bytes.begin() + last);
      break;
    case 1: {
      const Bytes stretch(bytes.begin() + first, bytes.begin() + last);
      bytes.insert(bytes.begin() + first, stretch.begin(), stretch.end());
      break;
    }
    case 2:
      bytes.resize(place());
      break;
    default:
      break;
  }
  return bytes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: sample_run NUMBER SEED_FILE…\n");
    return 2;
  }
  std::vector<Bytes> seeds;
  for (int i = 2; i < count; ++i) seeds.push_back(contents(arguments[i]));
  for (const Bytes& seed : seeds) LLVMFuzzerTestOneInput(seed.data(), seed.size());
  std::mt19937 random(1);
  const long number = std::strtol(arguments[1], nullptr, 10);
  for (long i = 0; i < number; ++i) {
    const Bytes input = damaged(seeds[static_cast<std::size_t>(i) % seeds.size()], random);
    LLVMFuzzerTestOneInput(input.data(), input.size());
  }
  std::printf("%zu inputs, %ld damaged\n", seeds.size(), number);
}
