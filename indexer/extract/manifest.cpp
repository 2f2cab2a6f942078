// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/manifest.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>
#include <iterator>
#include <sstream>
#include <toml.hpp>

#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {

namespace fs = std::filesystem;

// Collects entries while a manifest is read.
class ManifestBuilder {
 public:
  explicit ManifestBuilder(const std::string& file)
      : file_(file), folder_(fs::absolute(file).parent_path()) {}

  [[noreturn]] void fail(std::size_t line, Message reason) const {
    throw Error(ErrorCode::invalid_argument, {"{0}, line {1}", {file_, std::to_string(line)}},
                std::move(reason), {"mend the manifest"});
  }

  void set(Metadata& metadata, std::string_view name, std::string value, std::size_t line) const {
    if (value.empty()) return;
    if (name == "title")
      metadata.title = std::move(value);
    else if (name == "series")
      metadata.series = std::move(value);
    else if (name == "publisher")
      metadata.publisher = std::move(value);
    else if (name == "published")
      metadata.published = std::move(value);
    else if (name == "url")
      metadata.url = std::move(value);
    else if (name == "year" && !(metadata.year = western_year(value)))
      fail(line, {"{0} is no year", {value}});
  }

  // A manifest may name its own folder in front of the paths: pdf/x.pdf in pdf/manifest.tsv is x.pdf.
  void add(const std::string& path, Metadata metadata) {
    std::error_code ignored;
    fs::path place = folder_ / path;
    const fs::path given(path);
    if (!fs::exists(place, ignored) && given.begin() != given.end() && *given.begin() == folder_.filename())
      place = folder_.parent_path() / given;
    manifest_.entries_[place.lexically_normal().string()] = std::move(metadata);
  }

  Manifest take() { return std::move(manifest_); }

 private:
  std::string file_;
  fs::path folder_;
  Manifest manifest_;
};

namespace {

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

Manifest read_tsv(const std::string& text, const std::string& file) {
  ManifestBuilder builder(file);
  std::vector<std::string> columns;
  std::size_t path_column = 0;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    start = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = cells_of(line);
    if (columns.empty()) {
      columns = cells;
      const auto path = std::find_if(columns.begin(), columns.end(),
                                     [](const std::string& c) { return c == "path" || c == "file"; });
      if (path == columns.end()) builder.fail(number, {"the header has no column path"});
      path_column = static_cast<std::size_t>(path - columns.begin());
      continue;
    }
    if (cells.size() > columns.size())
      builder.fail(number, {"there are more fields than the header has columns"});
    if (path_column >= cells.size() || cells[path_column].empty())
      builder.fail(number, {"the path is missing"});
    Metadata metadata;
    for (std::size_t i = 0; i < cells.size(); ++i) builder.set(metadata, columns[i], cells[i], number);
    builder.add(cells[path_column], std::move(metadata));
  }
  return builder.take();
}

std::string text_of(const toml::value& value) {
  if (value.is_string()) return value.as_string().str;
  if (value.is_integer()) return std::to_string(value.as_integer());
  return toml::format(value);
}

Manifest read_toml(const std::string& text, const std::string& file) {
  ManifestBuilder builder(file);
  try {
    std::istringstream in(text);
    const toml::value root = toml::parse(in, file);
    for (const toml::value& entry : toml::find_or<std::vector<toml::value>>(root, "document", {})) {
      const std::size_t line = entry.location().line();
      Metadata metadata;
      std::string path;
      for (const auto& [name, value] : entry.as_table()) {
        if (name == "path" || name == "file") path = text_of(value);
        builder.set(metadata, name, text_of(value), line);
      }
      if (path.empty()) builder.fail(line, {"the path is missing"});
      builder.add(path, std::move(metadata));
    }
  } catch (const toml::exception& error) {
    builder.fail(error.location().line(), {"it is no TOML that can be read"});
  }
  return builder.take();
}

}  // namespace

bool is_manifest_name(std::string_view name) {
  return name == "manifest.tsv" || name == "manifest.toml";
}

Manifest Manifest::load(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::io, {"{0}", {file}}, {"the manifest cannot be read ({0})", {std::strerror(errno)}},
                {"check the name and the permissions"});
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (bytes.empty()) return {};
  const std::string text = decode_text(bytes, "", file);
  return file.ends_with(".toml") ? read_toml(text, file) : read_tsv(text, file);
}

Metadata Manifest::find(const std::string& absolute) const {
  const auto entry = entries_.find(absolute);
  return entry == entries_.end() ? Metadata{} : entry->second;
}

}  // namespace hakusho::indexer
