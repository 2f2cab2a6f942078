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
#include <optional>
#include <sstream>
#include <toml.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/metadata_date.hpp"

namespace hakusho::indexer {

namespace fs = std::filesystem;

namespace {

bool is_column(std::string_view name) {
  for (const std::string_view known : {"title", "series", "publisher", "year", "published", "url"})
    if (name == known) return true;
  return false;
}

}  // namespace

// Collects entries while a manifest is read.
class ManifestBuilder {
 public:
  explicit ManifestBuilder(const std::string& file)
      : file_(file), folder_(fs::absolute(file).parent_path()) {}

  [[noreturn]] void fail(std::size_t line, Message reason) const {
    throw Error(ErrorCode::invalid_argument, {"{0}, line {1}", {file_, std::to_string(line)}},
                std::move(reason), {"mend the manifest or give it another name"});
  }

  void set(Metadata& metadata, std::string_view name, std::string value, std::size_t line) const {
    if (value.empty()) return;
    if (name == "title")
      metadata.title = std::move(value);
    else if (name == "series")
      metadata.series = std::move(value);
    else if (name == "publisher")
      metadata.publisher = std::move(value);
    else if (name == "published" && !(metadata.published = iso_date(value)))
      fail(line, {"{0} is no date", {value}});
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

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\f";
  const auto first = text.find_first_not_of(blanks);
  return first == text.npos ? std::string_view()
                            : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(trimmed(line.substr(0, tab)));
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
    if (trimmed(line).empty() || line.front() == '#') continue;
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

// Strings, whole numbers and dates; nothing for what is no single value.
std::optional<std::string> text_of(const toml::value& value) {
  if (value.is_string()) return value.as_string().str;
  if (value.is_integer()) return std::to_string(value.as_integer());
  if (value.is_local_date()) return toml::format(value);
  return std::nullopt;
}

void read_entry(const toml::value& entry, ManifestBuilder& builder) {
  const std::size_t line = entry.location().line();
  if (!entry.is_table()) builder.fail(line, {"an entry is no table; it begins with [[document]]"});
  Metadata metadata;
  std::string path;
  for (const auto& [name, value] : entry.as_table()) {
    const bool names_file = name == "path" || name == "file";
    if (!names_file && !is_column(name)) continue;
    const std::optional<std::string> text = text_of(value);
    if (!text) builder.fail(value.location().line(), {"{0} is neither text nor a number nor a date", {name}});
    if (names_file)
      path = *text;
    else
      builder.set(metadata, name, *text, value.location().line());
  }
  if (path.empty()) builder.fail(line, {"the path is missing"});
  builder.add(path, std::move(metadata));
}

Manifest read_toml(const std::string& text, const std::string& file) {
  ManifestBuilder builder(file);
  try {
    std::istringstream in(text);
    const toml::value root = toml::parse(in, file);
    if (root.as_table().empty()) return {};
    const auto entries = root.as_table().find("document");
    if (entries == root.as_table().end() || !entries->second.is_array())
      builder.fail(1, {"it has no table [[document]]"});
    for (const toml::value& entry : entries->second.as_array()) read_entry(entry, builder);
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
  auto entry = entries_.find(absolute);
  if (entry == entries_.end() && !entries_.empty() && !dict::is_valid_utf8(absolute))
    entry = entries_.find(decode_text(absolute, "CP932", absolute));
  return entry == entries_.end() ? Metadata{} : entry->second;
}

}  // namespace hakusho::indexer
