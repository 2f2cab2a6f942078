// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>
#include <optional>

#include "indexer/extract/file_reader.hpp"

namespace hakusho::test {

/// The documents a format reader makes of `bytes`.
inline std::vector<Document> documents_of(indexer::FormatReader reader, std::string_view bytes,
                                          const Metadata& given = {}, const ReaderOptions& options = {}) {
  std::vector<Document> documents;
  const indexer::SourceFile source{"/data/sample", "sample", bytes, given};
  reader(source, options, [&](Document&& document) { documents.push_back(std::move(document)); });
  return documents;
}

/// The error `call` throws; none when it does not throw one of ours.
template <typename Call>
std::optional<Error> error_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace hakusho::test
