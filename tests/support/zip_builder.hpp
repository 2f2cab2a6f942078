// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <minizip/zip.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::test {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;

/// What minizip writes to, in place of a file.
struct ZipBytes {
  std::string bytes;
  std::size_t position = 0;

  static voidpf open(voidpf opaque, const void*, int) { return opaque; }
  static int done(voidpf, voidpf) { return 0; }
  static uLong read(voidpf, voidpf, void*, uLong) { return 0; }
  static ZPOS64_T tell(voidpf opaque, voidpf) { return static_cast<ZipBytes*>(opaque)->position; }
  static uLong write(voidpf opaque, voidpf, const void* data, uLong size) {
    auto* out = static_cast<ZipBytes*>(opaque);
    if (out->bytes.size() < out->position + size) out->bytes.resize(out->position + size);
    std::memcpy(out->bytes.data() + out->position, data, size);
    out->position += size;
    return size;
  }
  static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    auto* out = static_cast<ZipBytes*>(opaque);
    if (origin == ZLIB_FILEFUNC_SEEK_SET) out->position = offset;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) out->position += offset;
    if (origin == ZLIB_FILEFUNC_SEEK_END) out->position = out->bytes.size() + offset;
    return 0;
  }
};

/// A zip container with these entries, deflated.
inline std::string zip_of(const ZipEntries& entries) {
  ZipBytes out;
  zlib_filefunc64_def functions{ZipBytes::open, ZipBytes::read, ZipBytes::write, ZipBytes::tell,
                                ZipBytes::seek, ZipBytes::done, ZipBytes::done,  &out};
  zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (zip == nullptr) throw std::runtime_error("no zip container");
  for (const auto& [name, contents] : entries) {
    const zip_fileinfo info{};
    if (zipOpenNewFileInZip64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                              Z_DEFAULT_COMPRESSION, 0) != ZIP_OK ||
        zipWriteInFileInZip(zip, contents.data(), static_cast<unsigned>(contents.size())) != ZIP_OK ||
        zipCloseFileInZip(zip) != ZIP_OK)
      throw std::runtime_error("no zip entry");
  }
  zipClose(zip, nullptr);
  return std::move(out.bytes);
}

/// `zip` with `flag` set in every header: 1 says encrypted.
inline std::string with_zip_flag(std::string zip, char flag) {
  for (const auto& [signature, offset] :
       {std::pair<std::string_view, std::size_t>{"PK\3\4", 6}, {"PK\1\2", 8}})
    for (std::size_t at = zip.find(signature); at != std::string::npos; at = zip.find(signature, at + 4))
      zip[at + offset] = static_cast<char>(zip[at + offset] | flag);
  return zip;
}

}  // namespace hakusho::test
