// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hakusho::dict {

/// 128 bits of XXH3 in 32 hexadecimal digits: names contents, is no protection against forgery.
std::string digest(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Digester {
 public:
  Digester();
  void add(std::string_view bytes);
  std::string text() const;

 private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;
};

/// 64 bits of XXH3.
std::uint64_t hash64(std::string_view bytes);

}  // namespace hakusho::dict
