// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <random>
#include <string>

namespace hakusho::test {

/// Gives `decode` many damaged versions of `bytes`: cut short everywhere, with bytes changed, and pure noise.
/// It may take them or throw our Error (corrupt); anything else is not caught here. Returns how many were
/// refused.
template <class Decode>
std::size_t refused_when_damaged(const std::string& bytes, Decode decode) {
  std::size_t refused = 0;
  const auto attempt = [&](const std::string& damaged) {
    try {
      decode(damaged);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::corrupt) throw;
      ++refused;
    }
  };
  for (std::size_t size = 0; size < bytes.size(); ++size) attempt(bytes.substr(0, size));
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = bytes;
    for (int change = 0; change <= round % 4 && !damaged.empty(); ++change)
      damaged[random() % damaged.size()] = static_cast<char>(round % 3 == 0 ? 0xFF : random());
    attempt(damaged);
  }
  for (int round = 0; round < 500; ++round) {
    std::string noise(random() % 60, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    attempt(noise);
  }
  return refused;
}

}  // namespace hakusho::test
