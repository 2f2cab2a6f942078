// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>
#include <cstring>
#include <hakusho/language.hpp>

// The compiled catalogue (gettext's .mo format), embedded by the build; see dict/CMakeLists.txt.
extern "C" const unsigned char hakusho_catalogue_ja[];
extern "C" const std::size_t hakusho_catalogue_ja_size;

namespace hakusho {
namespace {

// The .mo layout, as the gettext manual ("The Format of GNU MO Files") gives it: a magic number, then
// at words 2–4 the number of strings and the offsets of two tables of (length, offset), sorted by key.
class Catalogue {
 public:
  Catalogue(const unsigned char* data, std::size_t size) : data_(data), size_(size) {}

  std::string_view find(std::string_view key) const {
    if (size_ < 20 || word(0) != 0x950412de) return {};
    std::uint32_t low = 0, high = word(8);
    while (low < high) {
      const std::uint32_t middle = (low + high) / 2;
      const int order = key.compare(entry(word(12), middle));
      if (order == 0) return entry(word(16), middle);
      (order < 0 ? high : low) = order < 0 ? middle : middle + 1;
    }
    return {};
  }

 private:
  std::uint32_t word(std::size_t offset) const {
    std::uint32_t value = 0;
    std::memcpy(&value, data_ + offset, sizeof value);
    return value;
  }
  std::string_view entry(std::uint32_t table, std::uint32_t index) const {
    const std::size_t place = table + 8 * std::size_t{index};
    return {reinterpret_cast<const char*>(data_) + word(place + 4), word(place)};
  }

  const unsigned char* data_;
  std::size_t size_;
};

}  // namespace

std::string_view translate(std::string_view english, Language language) {
  if (language == Language::english || english.empty()) return english;
  const std::string_view found = Catalogue(hakusho_catalogue_ja, hakusho_catalogue_ja_size).find(english);
  return found.empty() ? english : found;
}

}  // namespace hakusho
