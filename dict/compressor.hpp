// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Compresses many small texts of one kind with a shared dictionary (zstd). Immutable; threads may share one.
class Compressor {
 public:
  /// `dictionary` as train() made it; empty: none.
  explicit Compressor(std::string dictionary);
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  const std::string& dictionary() const { return dictionary_; }

  /// A dictionary for texts like these; empty where they are too few to learn from.
  static std::string train(const std::vector<std::string>& samples);

 private:
  friend class TextPacker;
  friend class TextUnpacker;
  struct Handles;
  std::string dictionary_;
  std::unique_ptr<Handles> handles_;
};

/// One per thread.
class TextPacker {
 public:
  explicit TextPacker(const Compressor& compressor);
  ~TextPacker();
  TextPacker(TextPacker&&) noexcept;
  std::string pack(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One per thread.
class TextUnpacker {
 public:
  explicit TextUnpacker(const Compressor& compressor);
  ~TextUnpacker();
  TextUnpacker(TextUnpacker&&) noexcept;
  /// Throws Error (corrupt).
  void unpack(std::string_view packed, std::string& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A long block on its own, without dictionary. unpack_block throws Error (corrupt).
std::string pack_block(std::string_view bytes);
std::string unpack_block(std::string_view packed);

}  // namespace hakusho::dict
