// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/compressor.hpp"

#define ZDICT_STATIC_LINKING_ONLY
#define ZSTD_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zstd.h>

#include <hakusho/error.hpp>

namespace hakusho::dict {
namespace {

// Passages of white papers shrink to 0.35 at level 3 and to 0.33 at level 6, which costs three times as much.
constexpr int level = 3;
// For what is written once a run: vocabulary, columns.
constexpr int block_level = 6;
constexpr std::size_t dictionary_bytes = 112 << 10;
constexpr std::size_t fewest_samples = 64;
constexpr unsigned long long most_unpacked_bytes = 1ULL << 31;
// What zstd can make of its input at most: a block takes four bytes and gives 128 KiB. A damaged size must
// not cost memory.
constexpr unsigned long long bytes_per_block = 4, block_bytes = 128 << 10;

[[noreturn]] void fail() {
  throw Error(ErrorCode::corrupt, {"the index"}, {"a compressed record is damaged"},
              {"build it again with --rebuild"});
}

std::size_t unpacked_size(std::string_view packed) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most_unpacked_bytes ||
      size > (packed.size() / bytes_per_block + 1) * block_bytes)
    fail();
  return static_cast<std::size_t>(size);
}

}  // namespace

struct Compressor::Handles {
  ZSTD_DDict* expansion = nullptr;
  ~Handles() { ZSTD_freeDDict(expansion); }
};

Compressor::Compressor(std::string dictionary)
    : dictionary_(std::move(dictionary)), handles_(std::make_unique<Handles>()) {
  // The bytes stay in dictionary_: a copy would cost every start of a search.
  handles_->expansion = ZSTD_createDDict_byReference(dictionary_.data(), dictionary_.size());
  if (handles_->expansion == nullptr) fail();
}
Compressor::~Compressor() = default;

std::string Compressor::train(const std::vector<std::string>& samples) {
  if (samples.size() < fewest_samples) return {};
  std::string joined;
  std::vector<std::size_t> sizes;
  for (const std::string& sample : samples) {
    joined += sample;
    sizes.push_back(sample.size());
  }
  std::string dictionary(dictionary_bytes, '\0');
  // Fixed parameters: searching for better ones takes five times as long and gains nothing on such texts.
  ZDICT_fastCover_params_t parameters{};
  parameters.k = 200;
  parameters.d = 8;
  parameters.f = 20;
  parameters.accel = 1;
  const std::size_t size =
      ZDICT_trainFromBuffer_fastCover(dictionary.data(), dictionary.size(), joined.data(), sizes.data(),
                                      static_cast<unsigned>(sizes.size()), parameters);
  // Too uniform or too few samples: doing without is fine.
  if (ZDICT_isError(size)) return {};
  dictionary.resize(size);
  return dictionary;
}

struct TextPacker::State {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CDict* dictionary = nullptr;
  std::string buffer;
  ~State() {
    ZSTD_freeCCtx(context);
    ZSTD_freeCDict(dictionary);
  }
};

TextPacker::TextPacker(const Compressor& compressor) : state_(std::make_unique<State>()) {
  state_->dictionary = ZSTD_createCDict(compressor.dictionary_.data(), compressor.dictionary_.size(), level);
  ZSTD_CCtx_setParameter(state_->context, ZSTD_c_dictIDFlag, 0);
  ZSTD_CCtx_refCDict(state_->context, state_->dictionary);
}
TextPacker::~TextPacker() = default;
TextPacker::TextPacker(TextPacker&&) noexcept = default;

std::string TextPacker::pack(std::string_view text) {
  state_->buffer.resize(ZSTD_compressBound(text.size()));
  const std::size_t size =
      ZSTD_compress2(state_->context, state_->buffer.data(), state_->buffer.size(), text.data(), text.size());
  if (ZSTD_isError(size)) throw Error(ErrorCode::io, {"zstd"}, {"{0}", {ZSTD_getErrorName(size)}});
  return state_->buffer.substr(0, size);
}

struct TextUnpacker::State {
  ZSTD_DCtx* context = ZSTD_createDCtx();
  const ZSTD_DDict* dictionary = nullptr;
  ~State() { ZSTD_freeDCtx(context); }
};

TextUnpacker::TextUnpacker(const Compressor& compressor) : state_(std::make_unique<State>()) {
  state_->dictionary = compressor.handles_->expansion;
}
TextUnpacker::~TextUnpacker() = default;
TextUnpacker::TextUnpacker(TextUnpacker&&) noexcept = default;

void TextUnpacker::unpack(std::string_view packed, std::string& out) {
  out.resize(unpacked_size(packed));
  const std::size_t size = ZSTD_decompress_usingDDict(state_->context, out.data(), out.size(), packed.data(),
                                                      packed.size(), state_->dictionary);
  if (ZSTD_isError(size) || size != out.size()) fail();
}

std::string pack_block(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), block_level));
  return out;
}

std::string unpack_block(std::string_view packed) {
  std::string out(unpacked_size(packed), '\0');
  const std::size_t size = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
  if (ZSTD_isError(size) || size != out.size()) fail();
  return out;
}

}  // namespace hakusho::dict
