// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian makes a table of term lists with the words or none at all. One with slots alone is made of a scratch
// database whose passages have no words, and put into the version file of the other database. That file
// (iamglass, glass_version.cc in Xapian 1.4) holds: a mark and the number of the format, the UUID, the
// revision, and for each of six tables where its root block is.
#include "indexer/write/slot_lists.hpp"

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include "dict/schema.hpp"

namespace hakusho::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* version_file = "/iamglass";
constexpr const char* term_list_file = "/termlist.glass";

constexpr std::string_view known_start("\x0f\x0dXapian Glass\x04\x6e", 16);
constexpr std::size_t uuid_bytes = 16;
constexpr std::uint64_t known_revision = 1;  // of everything that was compacted
constexpr std::size_t term_lists = 2;        // place among the tables
constexpr std::size_t numbers_of_a_root = 5;

std::string contents_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Xapian's numbers: seven bits a byte, the lowest first.
std::optional<std::uint64_t> read_number(std::string_view bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (int shift = 0; at < bytes.size() && shift < 63; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    value |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

// Begin and end of what a version file says of the table of term lists; nothing where it cannot be read.
using Place = std::pair<std::size_t, std::size_t>;
std::optional<Place> place_of_term_lists(std::string_view version) {
  if (!version.starts_with(known_start)) return std::nullopt;
  std::size_t at = known_start.size() + uuid_bytes;
  if (read_number(version, at) != known_revision) return std::nullopt;
  for (std::size_t table = 0;; ++table) {
    const std::size_t begin = at;
    for (std::size_t i = 0; i < numbers_of_a_root; ++i)
      if (!read_number(version, at)) return std::nullopt;
    const auto free_list = read_number(version, at);
    if (!free_list || *free_list > version.size() - at) return std::nullopt;
    at += *free_list;
    if (table == term_lists) return Place(begin, at);
  }
}

// Passages without words, each with a value in the slot of its record.
void make_slots(const std::string& path, std::size_t passages) {
  constexpr std::size_t passages_per_commit = 100'000;
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                              Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  Xapian::Document passage;
  passage.add_value(dict::record_slot, "x");
  for (std::size_t i = 1; i <= passages; ++i) {
    database.add_document(passage);
    if (i % passages_per_commit == 0) database.commit();
  }
  database.commit();
}

bool tells_slots(const std::string& database) {
  try {
    const Xapian::Document last =
        Xapian::Database(database).get_document(Xapian::Database(database).get_lastdocid());
    return last.values_count() == 1 && !last.get_value(dict::record_slot).empty();
  } catch (const Xapian::Error&) {
    return false;
  }
}

bool write_file(const std::string& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << bytes;
  return static_cast<bool>(out.flush());
}

}  // namespace

void add_slot_lists(const std::string& generation, const std::string& scratch, std::size_t passages) {
  if (passages == 0) return;
  make_slots(scratch, passages);
  const std::string compact = scratch + "-compact";
  Xapian::Database(scratch).compact(compact, 0U, 0);
  const std::string version = contents_of(generation + version_file),
                    slots = contents_of(compact + version_file);
  const auto gap = place_of_term_lists(version), filling = place_of_term_lists(slots);
  std::error_code problem;
  if (!gap || !filling || fs::exists(generation + term_list_file, problem)) return;
  fs::rename(compact + term_list_file, generation + term_list_file, problem);
  if (problem) return;
  const std::string changed = version.substr(0, gap->first) +
                              slots.substr(filling->first, filling->second - filling->first) +
                              version.substr(gap->second);
  if (write_file(generation + version_file, changed) && tells_slots(generation)) return;
  write_file(generation + version_file, version);
  fs::remove(generation + term_list_file, problem);
}

}  // namespace hakusho::indexer
