// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/api.hpp>
#include <hakusho/document.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

/// How files are read.
struct ReaderOptions {
  std::string encoding;                          ///< of text files; empty: detected. Any name iconv knows.
  std::size_t max_file_bytes = 512u << 20;       ///< larger files are refused
  std::size_t max_expanded_bytes = 1024u << 20;  ///< limit on what a zip container may unpack to
  unsigned helper_seconds = 300;                 ///< time that the reading of one PDF may take
  std::string helper_directory;  ///< where hakusho-pdf stands; empty: beside the library, ../libexec/hakusho
};

/// A sheet of paper, in points (1/72 inch).
struct PageSize {
  double width = 0, height = 0;
};

/// Takes the pieces of a file as they are read. A file of ready passages may hold several documents.
using DocumentSink = std::function<void(Document&&)>;

/// Reads a file of any supported format into blocks. Immutable after construction: threads may share one.
class HAKUSHO_API DocumentReader {
 public:
  /// Throws Error: invalid_argument (no encoding is called so).
  explicit DocumentReader(ReaderOptions options = {});

  /// Reads the file at `file`, which the documents will call `path`. `given` is what a manifest says of
  /// it and wins over what the file says of itself. Throws Error: io, unsupported (unknown format,
  /// encrypted, empty, a zip bomb …), corrupt; what was already handed to `sink` is then void.
  void read(const std::string& file, const std::string& path, const Metadata& given,
            const DocumentSink& sink) const;

  /// The pieces of a file in one vector; `path` is the file's name.
  std::vector<Document> read(const std::string& file) const;

  /// The sheet `page` (from 1) of a PDF as it looks, in PNG. Throws Error: not_found (no such page), and what
  /// read throws.
  std::string page_picture(const std::string& file, int page, int dpi = 96) const;

  /// The size of the sheet `page` (from 1) of a PDF as it is shown: the frame of the boxes of its blocks.
  /// Throws as page_picture.
  PageSize page_size(const std::string& file, int page) const;

  /// Whether the name looks like a format that can be read (by its ending). Folders are searched for these.
  static bool supports(const std::string& file_name);
  /// Whether text files can be read in an encoding of that name.
  static bool knows_encoding(const std::string& name);
  /// How the name of a file with these contents ends (".pdf", ".html" …), for contents that come without a
  /// name; ".txt" where they show no other format.
  static std::string ending_for(std::string_view contents);

 private:
  ReaderOptions options_;
};

}  // namespace hakusho
