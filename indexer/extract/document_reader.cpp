// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/document_reader.hpp>

namespace hakusho {

DocumentReader::DocumentReader(ReaderOptions options) : options_(std::move(options)) {}

}  // namespace hakusho
