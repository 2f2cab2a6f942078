// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <hakusho/index_writer.hpp>
#include <hakusho/merge.hpp>
#include <nlohmann/json.hpp>

#include "dict/printable_path.hpp"

namespace hakusho {
std::string to_json(const IndexReport& report, Language language) {
  nlohmann::ordered_json skipped = nlohmann::ordered_json::array();
  for (const SkippedFile& file : report.skipped) {
    nlohmann::ordered_json entry;
    entry["path"] = dict::printable_path(file.path);
    entry["line"] = nullptr;
    if (file.line) entry["line"] = *file.line;
    entry["code"] = name_of(file.code);
    entry["reason"] = file.reason.text(language);
    entry["remedy"] = nullptr;
    if (!file.remedy.empty()) entry["remedy"] = file.remedy.text(language);
    skipped.push_back(std::move(entry));
  }
  nlohmann::ordered_json json;
  json["version"] = 1;
  json["added"] = report.added;
  json["replaced"] = report.replaced;
  json["unchanged"] = report.unchanged;
  json["removed"] = report.removed;
  json["passages_written"] = report.passages_written;
  json["passages_total"] = report.passages_total;
  json["bytes_read"] = report.bytes_read;
  json["seconds"] = std::round(report.seconds * 1e3) / 1e3;
  json["skipped"] = std::move(skipped);
  json["notes"] = nlohmann::ordered_json::array();
  for (const FileNote& note : report.notes)
    json["notes"].push_back({{"path", dict::printable_path(note.path)}, {"note", note.note.text(language)}});
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string to_json(const MergeReport& report) {
  nlohmann::ordered_json json;
  json["version"] = 1;
  json["indexes"] = report.indexes;
  json["documents"] = report.documents;
  json["repeated"] = report.repeated;
  json["passages"] = report.passages;
  json["seconds"] = std::round(report.seconds * 1e3) / 1e3;
  return json.dump() + "\n";
}

}  // namespace hakusho
