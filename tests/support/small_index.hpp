// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <hakusho/index_writer.hpp>
#include <hakusho/searcher.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace hakusho::test {

/// A ready passage as a test writes it down; what is left out is not known.
struct ReadyPassage {
  std::string text;
  std::optional<std::string> title = std::nullopt;
  std::optional<int> year = std::nullopt;
  std::vector<std::string> section = {};
  std::optional<std::string> series = std::nullopt;
  std::optional<std::string> id = std::nullopt;
};

inline std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

inline std::string json_line(const ReadyPassage& passage) {
  std::string line = "{\"text\":" + quoted(passage.text);
  const auto member = [&](const char* name, const std::string& value) {
    line += ",\"" + std::string(name) + "\":" + value;
  };
  if (passage.title) member("title", quoted(*passage.title));
  if (passage.series) member("series", quoted(*passage.series));
  if (passage.id) member("id", quoted(*passage.id));
  if (passage.year) member("year", std::to_string(*passage.year));
  if (!passage.section.empty()) {
    std::string path;
    for (const std::string& heading : passage.section) path += (path.empty() ? "" : ",") + quoted(heading);
    member("section", "[" + path + "]");
  }
  return line + "}\n";
}

/// Passages in files of a temporary folder, and the index made of them.
class SmallIndex {
 public:
  SmallIndex() { std::filesystem::create_directory(sources()); }
  explicit SmallIndex(const std::vector<ReadyPassage>& passages) : SmallIndex() {
    write("a.jsonl", passages);
    index();
  }

  std::string sources() const { return folder_ / "in"; }
  std::string path() const { return folder_ / "index"; }
  const TemporaryFolder& folder() const { return folder_; }

  void write(const std::string& name, const std::vector<ReadyPassage>& passages) const {
    std::ofstream out(sources() + "/" + name, std::ios::binary);
    for (const ReadyPassage& passage : passages) out << json_line(passage);
  }
  void write_text(const std::string& name, const std::string& bytes) const {
    std::ofstream(sources() + "/" + name, std::ios::binary) << bytes;
  }
  void remove(const std::string& name) const { std::filesystem::remove(sources() + "/" + name); }

  IndexReport index(IndexOptions options = {}) const {
    if (options.jobs == 0) options.jobs = 1;
    return IndexWriter(path(), std::move(options)).index({sources()});
  }
  /// Opened on first use.
  Searcher& searcher() {
    if (!searcher_) searcher_.emplace(path());
    return *searcher_;
  }
  SearchResult search(const std::string& query, const SearchOptions& options = {}) {
    return searcher().search(Query::parse(query), options);
  }
  /// The texts of the hits, best first.
  std::vector<std::string> texts(const std::string& query, const SearchOptions& options = {}) {
    std::vector<std::string> found;
    for (const Hit& hit : search(query, options).hits) found.push_back(hit.passage.text);
    return found;
  }

 private:
  TemporaryFolder folder_;
  std::optional<Searcher> searcher_;
};

}  // namespace hakusho::test
