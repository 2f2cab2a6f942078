// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/xml_document.hpp"
#include "indexer/extract/zip_archive.hpp"

namespace hakusho::indexer {

/// What one part of an Office file says of another.
struct Relationship {
  std::string id;
  std::string type;  ///< last word of the type's address: "styles", "worksheet"
  std::string part;  ///< name of the part in the container
};

/// An Office file: a zip container whose parts refer to each other.
class OfficePackage {
 public:
  /// Throws Error as ZipArchive does.
  OfficePackage(const SourceFile& source, const ReaderOptions& options);

  /// The document itself. Throws Error: corrupt when there is none, unsupported when `root` is not the name
  /// of its outermost element (a slide show that is called .docx).
  XmlDocument main_part(const std::string& usual_name, std::string_view root);
  /// Name of the part main_part() read.
  const std::string& main_name() const { return main_name_; }

  bool has(const std::string& part) const { return zip_.has(part); }
  XmlDocument part(const std::string& name);
  /// What `part` refers to; empty when it refers to nothing.
  std::vector<Relationship> relationships(const std::string& part);
  /// The first part of that type the document refers to; an empty one when there is none.
  XmlDocument related(std::string_view type);

  /// Title and date as the author's program noted them. `blocks` is what the file says: where it gives a
  /// date, the day on which the file was created says nothing.
  Metadata metadata(const std::string& path, const std::vector<Block>& blocks);

 private:
  ZipArchive zip_;
  std::string main_name_;
};

}  // namespace hakusho::indexer
